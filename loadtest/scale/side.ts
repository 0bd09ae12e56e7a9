import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Reading } from '../../subgraphs/tasks/context.ts';
import type { TasksDatabase } from '../../subgraphs/tasks/persistence/task-row.ts';
import { NOW } from './data.ts';
import { withClient } from './server.ts';

/** What is in the measured workspace, for queries to ask for. */
export type Ids = {
  readonly workspaceId: string;
  readonly memberIds: readonly string[];
  readonly goalIds: readonly string[];
  readonly labelIds: readonly string[];
  readonly parentIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly discussedIds: readonly string[];
  readonly seriesIds: readonly string[];
};

/** One database, read as the service reads it. */
export interface Side extends AsyncDisposable {
  readonly url: string;
  readonly ids: Ids;
  readonly reading: Reading;
  /** The statements that the work runs. */
  statementsOf(work: () => Promise<unknown>): Promise<CompiledQuery[]>;
}

export async function openSide(url: string): Promise<Side> {
  let recorded: CompiledQuery[] = [];
  const options = '-c role=trellis_tasks -c search_path=tasks';
  const pool = new Pool({ connectionString: url, options, max: 1 });
  const kysely = new Kysely<TasksDatabase>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => {
      recorded.push(query);
    },
  });
  const ids = await idsOf(url);
  return {
    url,
    ids,
    reading: { kysely, workspaceIds: [ids.workspaceId], clock: { now: NOW, timeZone: 'UTC' } },
    async statementsOf(work) {
      recorded = [];
      await work();
      return recorded;
    },
    [Symbol.asyncDispose]: () => kysely.destroy(),
  };
}

const some = (kind: string, numbers: string) =>
  `array(select scale.id('${kind}', 0, n) from ${numbers} as n)`;

async function idsOf(url: string): Promise<Ids> {
  const { rows } = await withClient(url, (client) =>
    client.query<Ids>(`
      select scale.id('workspace', 0, 0) as "workspaceId",
        ${some('member', 'generate_series(0, 9)')} as "memberIds",
        ${some('goal', 'generate_series(0, 19)')} as "goalIds",
        ${some('label', 'generate_series(0, 19)')} as "labelIds",
        ${some('task', 'generate_series(20, 210, 10)')} as "parentIds",
        ${some('task', 'generate_series(101, 150)')} as "taskIds",
        ${some('task', 'generate_series(40, 800, 40)')} as "discussedIds",
        ${some('series', 'generate_series(0, 9)')} as "seriesIds"`),
  );
  return rows[0] as Ids;
}
