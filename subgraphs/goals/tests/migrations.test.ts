import { newId } from '@trellis/kernel/ids';
import { createLogger } from '@trellis/kernel/logger';
import { openDatabase } from '@trellis/kernel/persistence/database';
import { provision } from '@trellis/kernel/persistence/provision';
import { createTestDatabase, type TestDatabase } from '@trellis/kernel/testing/test-database';
import { expect, inject, test } from 'vitest';
import { countTasks } from '../domain/task-count.ts';
import { GoalRecord, GoalSchema } from '../persistence/goal-record.ts';
import { Goals } from '../persistence/migrations/0001-goals.ts';
import { migrations } from '../persistence/migrations/index.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';
import { taskFactsOf } from '../queries/task-facts.ts';

async function insertOldGoal(database: TestDatabase, workspaceId: string): Promise<string> {
  const id = newId();
  await database.query(
    `insert into goals.goal (id, workspace_id, version, title, status, ancestor_ids, progress_source, progress, manual_progress, total_tasks, done_tasks, progress_updated_at, created_at, created_by_id, updated_at)
     values ($1, $2, 3, 'Old', 'PAUSED', '{}', 'TASKS', 0.5, 0, 2, 1, now(), now(), $1, now())`,
    [id, workspaceId],
  );
  for (const isDone of [true, false])
    await database.query(
      'insert into goals.goal_task (task_id, workspace_id, goal_id, is_done) values ($1, $2, $3, $4)',
      [newId(), workspaceId, id, isDone],
    );
  return id;
}

test('goals and their tasks of the first release are carried over', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const workspaceId = newId();
  await provision({ url: database.url, subgraph: 'goals', migrations: [Goals] });
  const id = await insertOldGoal(database, workspaceId);
  const opened = await openDatabase({
    url: database.url,
    subgraph: 'goals',
    entities: [GoalSchema],
    migrations,
    poolSize: 1,
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
  try {
    const em = opened.fork([workspaceId]);
    expect(await em.findOne(GoalRecord, { id })).toMatchObject({
      version: 3,
      status: 'PAUSED',
      health: 'UNKNOWN',
      teamId: null,
      closedAt: null,
      progress: 0.5,
    });
    const facts = await taskFactsOf(em.getKysely<GoalsDatabase>(), { id, workspaceId });
    expect(countTasks(facts)).toEqual({ total: 2, done: 1 });
  } finally {
    await opened.close();
  }
});
