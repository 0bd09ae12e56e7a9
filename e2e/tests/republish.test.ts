import { runCommand } from '@trellis/local/testing/run-command';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoal, createTask, readGoal, succeed } from '../goal-calls.ts';
import { Person } from '../person.ts';
import { type System, startEmbedded } from '../system.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

const republish = (...args: string[]) =>
  runCommand('republish', args, { DATABASE_URL: system.database.url });
const rows = (from: string) => system.database.query(`select * from ${from} order by 1`);

test('what a consumer has missed reaches it, and nothing happens twice', async () => {
  const { id } = await createGoal(ada);
  const [done] = [await createTask(ada, id), await createTask(ada, id)];
  const since = new Date().toISOString();
  await succeed(ada, 'completeTask', { id: done?.id });
  await system.settle();
  // As if the broker had lost the event before goals could take it.
  await system.database.query(`
    delete from goals.inbox where event_id = (
      select id from tasks.outbox where type = 'tasks.task-completed.v1');
    update goals.goal_task set status = 'TODO' where task_id = '${done?.id}';
    update goals.goal set progress = 0 where id = '${id}'`);
  const before = {
    audit: await rows(`audit.audit_event where subject_id <> '${id}'`),
    notifications: await rows('notifications.notification'),
  };
  expect(await republish('all', '--since', since)).toMatchObject({
    code: 0,
    output: expect.stringContaining('tasks: 1 events will be published again.'),
  });
  await system.settle();
  expect((await readGoal(ada, id)).progress).toBe(0.5);
  expect({
    audit: await rows(`audit.audit_event where subject_id <> '${id}'`),
    notifications: await rows('notifications.notification'),
  }).toEqual(before);
});

test.each([
  ['no publisher', []],
  ['an unknown one', ['audit', '--since', '2026-01-01']],
  ['no time', ['tasks']],
  ['a time that is none', ['tasks', '--since', 'yesterday']],
])('%s is answered with the usage', async (_name, args) => {
  expect(await republish(...args)).toMatchObject({
    code: 2,
    errors: expect.stringContaining('npm run republish'),
  });
});
