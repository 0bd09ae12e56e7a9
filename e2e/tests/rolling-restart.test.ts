import { expect, test } from 'vitest';
import { rollingRun } from '../config.ts';
import { Follower } from '../follower.ts';
import { Person } from '../person.ts';
import { startRollingSystem } from '../rolling/rolling-system.ts';
import { SteadyLoad } from '../rolling/steady-load.ts';
import { settleDatabase } from '../system.ts';

const FOLLOWERS = 20;
const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } cursor errors { message } } }`;

test('every process is replaced under load: no request fails, and 20 subscriptions hear every change once', async () => {
  const { requestsPerSecond } = rollingRun();
  await using system = await startRollingSystem();
  await using ada = await Person.signUp(system.url, 'Ada');
  const { workspaceId } = ada;
  const { goal } = await ada.mutate(CREATE_GOAL, { workspaceId, title: 'Under way' });
  const input = { workspaceId, goalId: goal.id, title: 'First' };
  const { task, cursor } = await ada.mutate(CREATE_TASK, input);
  const followers = Array.from({ length: FOLLOWERS }, () => new Follower(ada, cursor));
  const load = new SteadyLoad(ada, {
    goalId: goal.id,
    taskId: task.id,
    perSecond: requestsPerSecond,
  });

  const ends = await system.restartAll();
  const { sent, created, failures, p95Ms } = await load.stop();
  await settleDatabase(system.database);

  const slowest = Math.max(...ends.map(({ ms }) => ms));
  process.stdout.write(
    `${requestsPerSecond} requests a second: ${ends.length} processes replaced, the slowest ended in ${Math.round(slowest)} ms; ${sent} requests, ${created.length} writes, failed: ${JSON.stringify(failures)}, p95 ${Math.round(p95Ms)} ms\n`,
  );
  expect(failures).toEqual({});
  expect(ends.map(({ code }) => code)).toEqual(ends.map(() => 0));
  expect(sent).toBeGreaterThan(1_000);
  const stored = await system.database.query<{ id: string }>(
    'select id from tasks.task where id <> $1',
    [task.id],
  );
  expect(new Set(stored.map(({ id }) => id))).toEqual(new Set(created));
  for (const follower of followers) {
    await follower.until(created.length);
    await follower.stop();
    expect(new Set(follower.events.map(({ taskId }) => taskId))).toEqual(new Set(created));
    expect([follower.events.length, follower.resyncs]).toEqual([created.length, 0]);
    expect(follower.resumes).toBeGreaterThan(0);
  }
}, 600_000);
