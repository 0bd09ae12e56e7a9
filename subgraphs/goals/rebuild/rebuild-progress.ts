import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@trellis/kernel/ids';
import type { Logger } from '@trellis/kernel/logger';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { Outbox } from '@trellis/kernel/outbox/outbox';
import { type Database, openDatabase, takeTime } from '@trellis/kernel/persistence/database';
import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import { followProgress, rollUp } from '../commands/progress.ts';
import { lockTree } from '../commands/tree.ts';
import { entities } from '../persistence/entities.ts';
import { GoalRecord } from '../persistence/goal-record.ts';
import { migrations } from '../persistence/migrations/index.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';
import { readTaskFacts, type TaskFacts } from './task-facts-of-log.ts';

const INSERTED_AT_ONCE = 1_000;

/** What was found in one workspace. */
export type Rebuilt = { readonly tasks: number; readonly corrected: number };

export interface ProgressRebuild extends AsyncDisposable {
  /**
   * Builds what goals knows of the tasks of one workspace anew from what tasks has said, and computes the
   * progress of its open goals; those that differ say so by an event. Commands and events of the workspace
   * wait meanwhile, reads show what was there before.
   *
   * @param log all that tasks has said in the workspace, in order
   */
  rebuild(
    workspaceId: string,
    log: () => AsyncIterable<readonly EventEnvelope[]>,
  ): Promise<Rebuilt>;
  /** The workspaces that goals has something of. */
  workspaces(): Promise<string[]>;
}

/** Opens the database of goals for a rebuild of progress, beside the service that runs on it. */
export async function openProgressRebuild(options: {
  databaseUrl: string;
  logger: Logger;
}): Promise<ProgressRebuild> {
  const database = await openDatabase({
    url: options.databaseUrl,
    subgraph: 'goals',
    entities,
    migrations,
    poolSize: 2,
    logger: options.logger,
  });
  return {
    rebuild: (workspaceId, log) => rebuildWorkspace(database, workspaceId, log),
    async workspaces() {
      const rows = await database
        .fork([])
        .getKysely<GoalsDatabase>()
        .selectFrom('goal')
        .select('workspace_id as id')
        .distinct()
        .execute();
      return rows.map(({ id }) => id);
    },
    [Symbol.asyncDispose]: () => database.close(),
  };
}

function rebuildWorkspace(
  database: Database,
  workspaceId: string,
  log: () => AsyncIterable<readonly EventEnvelope[]>,
): Promise<Rebuilt> {
  const now = () => new Date();
  const outbox = new Outbox({ actor: null, correlationId: newId(), now });
  return database.fork([workspaceId]).transactional(async (em) => {
    await takeTime(em);
    // Before the log is read, so that no event is applied that was not in it yet.
    await lockTree(em, workspaceId);
    const facts = await readTaskFacts(log());
    await replaceFacts(em, workspaceId, facts);
    const corrected = await correctProgress({ em, append: outbox.append, now }, workspaceId);
    await em.flush();
    await outbox.write(em.getKysely<KernelDatabase>());
    return { tasks: facts.tasks.size, corrected };
  });
}

async function replaceFacts(
  em: EntityManager,
  workspaceId: string,
  { tasks, series }: TaskFacts,
): Promise<void> {
  const kysely = em.getKysely<GoalsDatabase>();
  await kysely.deleteFrom('goal_task').where('workspace_id', '=', workspaceId).execute();
  await kysely.deleteFrom('task_series').where('workspace_id', '=', workspaceId).execute();
  const taskRows = [...tasks].map(([id, { goalId, status, number, seriesId }]) => ({
    task_id: id,
    workspace_id: workspaceId,
    goal_id: goalId,
    status,
    number,
    series_id: seriesId,
  }));
  for (const rows of chunksOf(taskRows))
    await kysely.insertInto('goal_task').values(rows).execute();
  const seriesRows = [...series].map(([id, known]) => ({
    id,
    workspace_id: workspaceId,
    ...known,
  }));
  for (const rows of chunksOf(seriesRows))
    await kysely.insertInto('task_series').values(rows).execute();
}

async function correctProgress(
  scope: Parameters<typeof followProgress>[0],
  workspaceId: string,
): Promise<number> {
  const open = await scope.em.find(GoalRecord, { workspaceId, deletedAt: null });
  const before = new Map(open.map((goal) => [goal.id, goal.progress]));
  for (const goal of open) if (goal.progressSource === 'TASKS') await followProgress(scope, goal);
  const above = open.filter(({ progressSource }) => progressSource === 'SUBGOALS');
  await rollUp(
    scope,
    above.map(({ id }) => id),
  );
  return open.filter(({ id, progress }) => progress !== before.get(id)).length;
}

function* chunksOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += INSERTED_AT_ONCE)
    yield rows.slice(from, from + INSERTED_AT_ONCE);
}
