import { newId } from '@trellis/kernel/ids';
import { createLogger } from '@trellis/kernel/logger';
import { openDatabase } from '@trellis/kernel/persistence/database';
import { provision } from '@trellis/kernel/persistence/provision';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { expect, inject, test } from 'vitest';
import { sortKeyOf } from '../domain/sort-key.ts';
import { Tasks } from '../persistence/migrations/0001-tasks.ts';
import { migrations } from '../persistence/migrations/index.ts';
import { TaskRecord, TaskSchema } from '../persistence/task-record.ts';

const NUMBERS = [1, 61, 62, 3_844, 14_776_335];

test('tasks of the first release are carried over: in their order, watched, and found by their words', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const [workspaceId, creator, assignee] = [newId(), newId(), newId()];
  await provision({ url: database.url, subgraph: 'tasks', migrations: [Tasks] });
  for (const number of NUMBERS)
    await database.query(
      `insert into tasks.task (id, workspace_id, version, number, title, status, priority, assignee_ids, created_at, created_by_id, updated_at)
       values ($1, $2, 3, $3, 'Old rope', 'DONE', 'HIGH', array[$4, $5]::uuid[], now(), $5, now())`,
      [newId(), workspaceId, number, assignee, creator],
    );
  const opened = await openDatabase({
    url: database.url,
    subgraph: 'tasks',
    entities: [TaskSchema],
    migrations,
    poolSize: 1,
    logger: createLogger({ service: 'test', level: 'silent' }),
  });
  try {
    const found = await opened
      .fork([workspaceId])
      .find(TaskRecord, {}, { orderBy: { sortKey: 'asc' } });
    expect(found.map(({ number }) => number)).toEqual(NUMBERS);
    for (const task of found) {
      expect(task).toMatchObject({ version: 3, status: 'DONE', labelIds: [], archivedAt: null });
      expect(task.sortKey).toBe(sortKeyOf(task.number));
      expect([...task.watcherIds].sort()).toEqual([assignee, creator].sort());
    }
    const words = await database.query('select from tasks.search_text');
    expect(words).toHaveLength(NUMBERS.length);
  } finally {
    await opened.close();
  }
});
