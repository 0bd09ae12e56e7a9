import { migrations as accounts } from '@trellis/accounts/migrations';
import { migrations as audit } from '@trellis/audit/migrations';
import { migrations as goals } from '@trellis/goals/migrations';
import { provision } from '@trellis/kernel/persistence/provision';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { migrations as notifications } from '@trellis/notifications/migrations';
import { migrations as tasks } from '@trellis/tasks/migrations';
import { expect, inject, test } from 'vitest';
import { grow, sizeOnDisk } from './grow.ts';

test('every subgraph has what it would have of the tasks that are loaded', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const { url } = database;
  for (const [subgraph, migrations] of Object.entries({
    accounts,
    goals,
    tasks,
    audit,
    notifications,
  }))
    await provision({ url, subgraph, migrations });

  await grow(url, { wanted: 2_100, there: 100 }, () => undefined);

  const count = async (of: string) =>
    Number((await database.query<{ count: string }>(`select count(*) from ${of}`))[0]?.count);
  expect(await count('tasks.task')).toBe(2_000);
  expect(await count('accounts.workspace')).toBe(2);
  expect(await count('goals.goal')).toBe(40);
  expect(await count('goals.goal_task')).toBe(
    await count('tasks.task where goal_id is not null and deleted_at is null'),
  );
  expect(await count('audit.audit_event')).toBe(4_000);
  expect(await count('notifications.notification')).toBeGreaterThan(1_500);
  expect(await sizeOnDisk(url)).toBeGreaterThan(2 ** 20);
});
