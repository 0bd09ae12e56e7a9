import { load, type Report, timed } from '../scale/load.ts';
import { withClient } from '../scale/server.ts';
import { othersSteps, tasksSteps } from './background.ts';

const TASKS_PER_WORKSPACE = 1_000;

/** Brings a filled system to so many tasks, with what its subgraphs would have for them. */
export async function grow(
  databaseUrl: string,
  { wanted, there }: { wanted: number; there: number },
  report: Report,
): Promise<void> {
  const missing = wanted - there;
  if (missing > 0) {
    const workspaces = Math.max(1, Math.round(missing / TASKS_PER_WORKSPACE));
    const size = { workspaces, tasksPerWorkspace: Math.round(missing / workspaces) };
    report(`${workspaces} more workspaces with ${size.tasksPerWorkspace} tasks each`);
    await load(databaseUrl, tasksSteps(size), report);
    for (const [subgraph, steps] of othersSteps(size))
      for (const { name, sql } of steps)
        await timed(name, report, () =>
          withClient(databaseUrl, (client) => client.query(sql), subgraph),
        );
  }
  await withClient(databaseUrl, async (client) => {
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  });
}

/** How many bytes the database takes on disk. */
export async function sizeOnDisk(databaseUrl: string): Promise<number> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes'),
  );
  return Number(rows[0]?.bytes);
}
