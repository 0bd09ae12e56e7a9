import type { Constructor } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client, escapeIdentifier } from 'pg';
import { ConfigError } from '../config.ts';
import { KernelTables } from './kernel-tables.ts';
import { OutboxOrigin } from './outbox-origin.ts';
import { OutboxTraceparent } from './outbox-traceparent.ts';
import { RetainedEvents } from './retained-events.ts';

export type MigrationClass = Constructor<Migration>;

const KERNEL_MIGRATIONS = [KernelTables, OutboxTraceparent, OutboxOrigin, RetainedEvents];

// One lock for all subgraphs of a database: roles are shared by the whole cluster.
const LOCK = 7_465_201;

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
 * newest version, one process at a time.
 *
 * @param options.url a login that may create roles and schemas
 * @throws ConfigError when the database is newer than this release
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
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await createRoleAndSchema(client, options.subgraph);
    await migrate(options);
  } finally {
    await client.end();
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
    driverOptions: { options: `-c search_path=${options.subgraph} -c lock_timeout=2000` },
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 1 },
    logger: () => undefined,
    migrations: {
      tableName: 'migration',
      schema: options.subgraph,
      migrationsList: classes,
      snapshot: false,
      disableForeignKeys: false,
    },
  });
  try {
    await orm.migrator.up();
    await refuseNewerDatabase(orm, options.subgraph, options.migrations);
  } finally {
    await orm.close(true);
  }
}

async function refuseNewerDatabase(
  orm: MikroORM,
  subgraph: string,
  classes: readonly MigrationClass[],
): Promise<void> {
  const known = new Set(migrationNames(classes));
  const rows = await orm.em
    .getConnection()
    .execute<{ name: string }[]>('select name from migration');
  const unknown = rows.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    throw new ConfigError(
      `The database of ${subgraph} is newer than this release (${unknown.join(', ')}); start the newer release.`,
    );
  }
}
