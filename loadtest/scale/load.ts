import type { Client } from 'pg';
import { LAST_STEPS, type Step } from './data.ts';
import { withClient } from './server.ts';

export type Report = (line: string) => void;

/** Fills the tables of tasks and reports how long each step took. */
export async function load(url: string, steps: readonly Step[], report: Report): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`set maintenance_work_mem = '512MB'`);
    const indexes = await dropIndexes(client);
    for (const { name, sql } of steps) await timed(name, report, () => client.query(sql));
    await timed('indexes', report, async () => {
      for (const definition of indexes) await client.query(definition);
    });
    await timed('vacuum', report, async () => {
      for (const statement of LAST_STEPS) await client.query(statement);
    });
  });
}

/** Indexes are built faster than they are kept up; answers how to make those that were dropped. */
async function dropIndexes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index join pg_class on pg_class.oid = indrelid
    where relnamespace = 'tasks'::regnamespace and not indisunique`);
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Does a piece of work and reports how long it took. */
export async function timed(
  name: string,
  report: Report,
  work: () => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  await work();
  report(`  ${name}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
}
