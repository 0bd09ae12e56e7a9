import { roleOf } from '@trellis/kernel/persistence/provision';
import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

/** Works in the schema of one subgraph, as its role and with its rights. */
export async function inSchema<Value>(
  { databaseUrl: connectionString, subgraph }: { databaseUrl: string; subgraph: string },
  work: (kysely: Kysely<KernelDatabase>) => Promise<Value>,
): Promise<Value> {
  const options = `-c role=${roleOf(subgraph)} -c search_path=${subgraph}`;
  const pool = new Pool({ connectionString, options, max: 2, connectionTimeoutMillis: 5_000 });
  const kysely = new Kysely<KernelDatabase>({ dialect: new PostgresDialect({ pool }) });
  try {
    return await work(kysely);
  } finally {
    await kysely.destroy();
  }
}
