import { createLogger } from '@trellis/kernel/logger';
import { forgetOld } from '@trellis/kernel/outbox/retention';
import { openDatabase } from '@trellis/kernel/persistence/database';
import { runCommand } from '@trellis/local/testing/run-command';
import { keptEvents } from '@trellis/tasks/events';
import { migrations } from '@trellis/tasks/migrations';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGoal, createTask, readGoal, succeed } from '../goal-calls.ts';
import { type Data, Person } from '../person.ts';
import { type System, startEmbedded } from '../system.ts';
import { createDaily, doTask } from '../task-calls.ts';

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

const rebuild = () =>
  runCommand('rebuild', ['goals.progress'], { DATABASE_URL: system.database.url });

/** Lets the outbox of tasks be as if all that was said so far were older than it keeps. */
async function forgetWhatTasksSaid(): Promise<number> {
  await using stack = new AsyncDisposableStack();
  const database = stack.adopt(
    await openDatabase({
      url: system.database.url,
      subgraph: 'tasks',
      entities: [],
      migrations,
      poolSize: 1,
      logger: createLogger({ service: 'test', level: 'silent' }),
    }),
    (opened) => opened.close(),
  );
  const retention = { outboxDays: 7, inboxDays: 30 };
  const now = new Date(Date.now() + 8 * 86_400_000);
  while (await forgetOld(database.kysely, { retention, kept: keptEvents, now }));
  const [row] = await system.database.query<{ count: string }>(
    'select count(*) as count from tasks.outbox',
  );
  return Number(row?.count);
}

/** What goals knows of tasks, as text. */
const facts = async () =>
  (
    await system.database.query<{ fact: string }>(
      `select goal_task::text as fact from goals.goal_task
       union all select id::text || state from goals.task_series order by fact`,
    )
  ).map(({ fact }) => fact);

test('what goals knows of tasks is built anew after the log is cut, while tasks go on', async () => {
  const top = await createGoal(ada, { progressSource: 'SUBGOALS' });
  const { id } = await createGoal(ada, { parentId: top.id });
  const other = await createGoal(ada);
  const tasks: Data[] = [];
  for (let count = 0; count < 4; count += 1) tasks.push(await createTask(ada, id));
  const moved = await createTask(ada, id);
  await doTask(ada, 'updateTask', { id: moved.id, goalId: other.id });
  const deleted = await createTask(ada, id);
  await succeed(ada, 'deleteTask', { id: deleted.id });
  const daily = await createDaily(ada, { goalId: id });
  await doTask(ada, 'completeTask', { id: daily.id });
  await succeed(ada, 'completeTask', { id: tasks[0].id });
  await system.settle();
  expect(await forgetWhatTasksSaid()).toBe(0);
  await succeed(ada, 'completeTask', { id: tasks[1].id });
  await system.settle();
  const before = { facts: await facts(), progress: (await readGoal(ada, id)).progress };
  expect(before.progress).toBe(0.4);

  await system.database.query(`
    update goals.goal_task set status = 'CANCELED' where task_id = '${tasks[0].id}';
    delete from goals.goal_task where task_id = '${tasks[2].id}';
    insert into goals.goal_task (task_id, workspace_id, goal_id, status, number)
    select gen_random_uuid(), workspace_id, goal_id, 'DONE', 99 from goals.goal_task limit 1;
    update goals.task_series set state = 'ENDED';
    update goals.goal set progress = 0.99 where id in ('${id}', '${top.id}')`);
  const [outcome] = await Promise.all([
    rebuild(),
    succeed(ada, 'completeTask', { id: tasks[3].id }),
  ]);
  expect(outcome).toMatchObject({
    code: 0,
    output: expect.stringMatching(
      /^Workspaces: 1. Tasks of goals: 7. Goals whose progress was corrected: [23].$/,
    ),
  });
  await system.settle();
  expect((await readGoal(ada, id)).progress).toBe(0.6);
  expect((await readGoal(ada, top.id)).progress).toBe(0.6);
  const done = (fact: string) => fact.includes(tasks[3].id);
  expect((await facts()).filter((fact) => !done(fact))).toEqual(
    before.facts.filter((fact) => !done(fact)),
  );
});

test('a rebuild where nothing is wrong corrects nothing and says nothing', async () => {
  await system.settle();
  const events = () => system.database.query('select id from goals.outbox');
  const before = await events();
  expect((await rebuild()).output).toMatch(/corrected: 0.$/);
  expect(await events()).toEqual(before);
});

test('the directory of notifications is built anew, and nobody is told anything by it', async () => {
  await using bob = await Person.signUp(system.url, 'Bob');
  await ada.invite(bob, 'VIEWER');
  await system.settle();
  const read = async () => [
    await system.database.query(
      'select user_id, display_name, email, time_zone, locale from notifications.person order by 1',
    ),
    await system.database.query(
      'select workspace_id, user_id, role from notifications.membership where role is not null order by 1, 2',
    ),
    await system.database.query('select id, name from notifications.workspace order by 1'),
  ];
  const before = await read();
  const told = await system.database.query('select id from notifications.notification');
  await system.database.query(`
    update notifications.person set email = 'wrong@people.example', known_at = now() + interval '1 day';
    delete from notifications.membership where user_id = '${bob.id}';
    update notifications.workspace set name = 'Wrong'`);
  expect(
    await runCommand('rebuild', ['notifications.directory'], { DATABASE_URL: system.database.url }),
  ).toMatchObject({ code: 0, output: 'People: 2. Memberships: 3.' });
  await system.settle();
  expect(await read()).toEqual(before);
  expect(await system.database.query('select id from notifications.notification')).toEqual(told);
});
