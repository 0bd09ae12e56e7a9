import { setTimeout as wait } from 'node:timers/promises';
import type { Constructor } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client, escapeIdentifier } from 'pg';
import { ConfigError } from '../config.ts';
import { isOlderRelease, RELEASE, unusedSince } from './contract-step.ts';
import { KernelTables } from './kernel-tables.ts';
import { OutboxOrigin } from './outbox-origin.ts';
import { OutboxTraceparent } from './outbox-traceparent.ts';
import { RetainedEvents } from './retained-events.ts';
import { retryLocked } from './retry-locked.ts';

export type MigrationClass = Constructor<Migration>;

/** What every subgraph begins with, in the order in which they are applied. */
export const KERNEL_MIGRATIONS: readonly MigrationClass[] = [
  KernelTables,
  OutboxTraceparent,
  OutboxOrigin,
  RetainedEvents,
];

// One lock for all subgraphs of a database: roles are shared by the whole cluster.
const LOCK = 7_465_201;
const LOCK_POLL_MS = 100;

/**
 * The names of all migrations of a subgraph in the order they are applied, as its table `migration` has them.
 */
export function migrationNames(migrations: readonly MigrationClass[]): string[] {
  return [...KERNEL_MIGRATIONS, ...migrations].map(
    // A migration uses neither before it is run.
    (Known) => new Known(undefined as never, undefined as never).name ?? Known.name,
  );
}

/** The database role that a subgraph works as. It owns nothing and sees its own schema only. */
export function roleOf(subgraph: string): string {
  return `trellis_${subgraph}`;
}

/**
 * Makes the schema and the role of a subgraph if they are missing and brings its tables to the
 * newest version, one process at a time. A migration waits 2 s for a lock, then lets others pass and
 * tries again.
 *
 * @param options.url a login that may create roles and schemas
 * @throws ConfigError when newer releases have taken away what this one needs
 */
export async function provision(options: {
  url: string;
  subgraph: string;
  migrations: readonly MigrationClass[];
}): Promise<void> {
  const client = new Client({ connectionString: options.url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await lockFor(client);
    await createRoleAndSchema(client, options.subgraph);
    await migrate(options);
  } finally {
    await client.end();
  }
}

/** Asks again and again: a statement that waits would keep an index from being made concurrently. */
async function lockFor(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [LOCK]);
    if (rows[0].mine) return;
    await wait(LOCK_POLL_MS);
  }
}

async function createRoleAndSchema(client: Client, subgraph: string): Promise<void> {
  const role = escapeIdentifier(roleOf(subgraph));
  const schema = escapeIdentifier(subgraph);
  const { rows } = await client.query('select from pg_roles where rolname = $1', [
    roleOf(subgraph),
  ]);
  // Two databases of one cluster share the role, so another process may be faster.
  if (rows.length === 0) await client.query(`create role ${role} nologin`).catch(ignoreDuplicate);
  await client.query(`grant ${role} to current_user`).catch(ignoreConcurrentUpdate);
  await client.query(`create schema if not exists ${schema}`);
  await client.query(`grant usage on schema ${schema} to ${role}`);
  await client.query(
    `alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role}`,
  );
  await client.query(
    `alter default privileges in schema ${schema} grant usage on sequences to ${role}`,
  );
}

function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== '42710' && error.code !== '23505') throw error;
}

function ignoreConcurrentUpdate(error: { code?: string }): void {
  if (error.code !== 'XX000') throw error;
}

async function migrate(options: {
  url: string;
  subgraph: string;
  migrations: readonly MigrationClass[];
}): Promise<void> {
  const classes = [...KERNEL_MIGRATIONS, ...options.migrations];
  const orm = await MikroORM.init({
    clientUrl: options.url,
    driverOptions: {
      // MikroORM reads no settings such as sslmode from the URL; the driver does.
      connectionString: options.url,
      options: `-c search_path=${options.subgraph} -c lock_timeout=2000`,
    },
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 1 },
    logger: () => undefined,
    migrations: {
      tableName: `${options.subgraph}.migration`,
      migrationsList: classes,
      snapshot: false,
      disableForeignKeys: false,
      // Each in a transaction of its own, so that it holds its locks no longer than it takes.
      allOrNothing: false,
    },
  });
  try {
    await retryLocked(() => orm.migrator.up());
    await refuseContracted(orm, options);
  } finally {
    await orm.close(true);
  }
}

/** What newer releases have added is left alone. What they have taken away may be missed here. */
async function refuseContracted(
  orm: MikroORM,
  { subgraph, migrations }: { subgraph: string; migrations: readonly MigrationClass[] },
): Promise<void> {
  const rows = await orm.em
    .getConnection()
    .execute<{ name: string }[]>('select name from migration');
  const applied = rows.map(({ name }) => name);
  const missed = contractedMigrations(applied, migrations);
  if (missed.length > 0)
    throw new ConfigError(
      `The database of ${subgraph} no longer has what release ${RELEASE} needs (${missed.join(', ')}); start a newer release.`,
    );
}

/** Of the migrations that a database has, those that took away what this release uses. */
export function contractedMigrations(
  applied: readonly string[],
  migrations: readonly MigrationClass[],
): string[] {
  const known = new Set(migrationNames(migrations));
  return applied.filter((name) => {
    const release = unusedSince(name);
    return !known.has(name) && release && isOlderRelease(RELEASE, release);
  });
}
