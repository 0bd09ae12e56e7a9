import type { EntitySchema } from '@mikro-orm/core';
import { type EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { Logger } from '../logger.ts';
import { PooledClient } from './pooled-client.ts';
import { type MigrationClass, provision, roleOf } from './provision.ts';
import { SharedLines } from './shared-lines.ts';
import { sharingPool } from './sharing-pool.ts';
import type { KernelDatabase } from './tables.ts';

/** A subgraph's own part of PostgreSQL: its schema, as its role. */
export interface Database {
  /** Login, schema and role as a connection string and settings for a plain `pg` client. */
  readonly connection: { connectionString: string; options: string };
  /** The schema's name, which is the subgraph's. */
  readonly schema: string;
  /**
   * A fresh unit of work that sees only rows of these workspaces. Entities without the filter, such
   * as users, are not narrowed.
   */
  fork(workspaceIds: readonly string[]): EntityManager;
  /** Statements outside any unit of work. They see every workspace: name it in each. */
  readonly kysely: Kysely<KernelDatabase>;
  ping(): Promise<void>;
  /** How the connections of the pool are used at this moment. */
  poolUse(): PoolUse;
  close(): Promise<void>;
}

export type PoolUse = {
  readonly size: number;
  readonly inUse: number;
  /** Open, and free to be taken. */
  readonly idle: number;
  /** Callers that wait for a connection. */
  readonly waiting: number;
};

export type DatabaseOptions = {
  readonly url: string;
  readonly subgraph: string;
  readonly entities: readonly EntitySchema[];
  readonly migrations: readonly MigrationClass[];
  /** Connections for transactions and what writes; a few for reads come on top. */
  readonly poolSize: number;
  readonly logger: Logger;
};

// PostgreSQL works on as many reads at once; more would make each write of theirs smaller.
const MAX_LINES = 2;

/** Prepares the subgraph's schema (see `provision`) and opens a pool on it. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, subgraph, logger } = options;
  await provision(options);
  const settings = [
    `-c role=${roleOf(subgraph)}`,
    `-c search_path=${subgraph}`,
    '-c statement_timeout=5s',
    '-c idle_in_transaction_session_timeout=10s',
  ].join(' ');
  let pool: Pool | undefined;
  const orm = await MikroORM.init({
    clientUrl: url,
    driverOptions: {
      Client: PooledClient,
      // MikroORM reads no settings such as sslmode from the URL; the driver does.
      connectionString: url,
      options: settings,
      // Also how long a request waits for a connection while all are in use.
      connectionTimeoutMillis: 5_000,
      application_name: `trellis ${subgraph}`,
      onPoolCreated: (created: Pool) => {
        pool = created;
      },
    },
    pool: { min: 0, max: options.poolSize },
    entities: [...options.entities],
    discovery: { warnWhenNoEntities: false },
    logger: (message) => logger.debug(message),
    debug: ['info'],
    colors: false,
  });
  await orm.connect();
  const kysely = openReading(pool as unknown as Pool, Math.min(MAX_LINES, options.poolSize));
  return {
    connection: { connectionString: url, options: settings },
    schema: subgraph,
    fork(workspaceIds) {
      const em = orm.em.fork();
      em.setFilterParams('workspace', { ids: workspaceIds });
      return em;
    },
    kysely,
    async ping() {
      await sql`select 1`.execute(kysely);
    },
    poolUse() {
      const { totalCount, idleCount, waitingCount } = pool as Pool;
      return {
        size: options.poolSize,
        inUse: totalCount - idleCount,
        idle: idleCount,
        waiting: waitingCount,
      };
    },
    async close() {
      await kysely.destroy();
      await orm.close(true);
    },
  };
}

function openReading(pool: Pool, lines: number): Kysely<KernelDatabase> {
  // The pool hides the password from who lists its options.
  const { options } = pool;
  const shared = new SharedLines({ ...options, password: options.password, pipeline: true }, lines);
  return new Kysely({ dialect: new PostgresDialect({ pool: sharingPool(pool, shared) }) });
}

/** A fresh unit of work within the transaction of another one; it sees only rows of these workspaces. */
export function forkWithin(
  transaction: EntityManager,
  workspaceIds: readonly string[],
): EntityManager {
  const em = transaction.fork({ keepTransactionContext: true });
  em.setFilterParams('workspace', { ids: workspaceIds });
  return em;
}

/** Lets a transaction of an operator take longer than one that a client waits for. */
export async function takeTime(em: EntityManager): Promise<void> {
  await em
    .getConnection()
    .execute(
      "set local statement_timeout = '10min'; set local idle_in_transaction_session_timeout = '10min'",
      [],
      'run',
      em.getTransactionContext(),
    );
}

/**
 * The filter of every entity that belongs to a workspace. A unit of work that was not bound to
 * workspaces cannot load such an entity at all.
 */
export const workspaceFilter = {
  workspace: {
    name: 'workspace',
    cond: (args: Record<string, unknown>) => ({ workspaceId: { $in: args.ids as string[] } }),
    default: true,
  },
};
