import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';
import { type TaskChange, taskEvent } from './task-events.ts';

const READ = /* GraphQL */ `
  query ($workspaceId: ID!) {
    goalsEventBacklog(workspaceId: $workspaceId) {
      lagSeconds
      unpublished
      queues { name waiting retrying setAside }
    }
  }
`;
const NOWHERE = 'amqp://127.0.0.1:1';
const CALM = {
  lagSeconds: 0,
  unpublished: 0,
  queues: [
    { name: 'goals.progress', waiting: 0, retrying: 0, setAside: 0 },
    { name: 'goals.accounts', waiting: 0, retrying: 0, setAside: 0 },
  ],
};

let stack: AsyncDisposableStack;
beforeEach(() => {
  stack = new AsyncDisposableStack();
});
afterEach(() => stack.disposeAsync());

async function start(options: { amqpUrl?: string } = {}) {
  const goals = stack.use(await startGoals(options));
  const { workspaceId } = goals;
  const admin = await goals.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const read = async (caller: TestCaller = admin) =>
    (await caller.query(READ, { workspaceId })).goalsEventBacklog;
  return { goals, workspaceId, admin, read };
}

/** Keeps every consumer of goals from writing into its inbox, until it is called. */
async function holdConsumers({ database }: TestGoals): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  let held = true;
  const release = async () => {
    if (!held) return;
    held = false;
    await client.end();
  };
  stack.defer(release);
  await client.query('begin');
  await client.query('lock table goals.inbox in exclusive mode');
  return release;
}

test.each([
  ['in one process', undefined],
  ['on RabbitMQ', inject('amqpUrl')],
])('what waits for a consumer that has stopped is counted, %s', async (_name, amqpUrl) => {
  const { goals, read } = await start(amqpUrl ? { amqpUrl } : {});
  await expect.poll(() => read()).toEqual(CALM);
  const release = await holdConsumers(goals);
  const events = Array.from({ length: 70 }, () =>
    taskEvent(newId(), 'created', { id: newId(), goalId: null }),
  );
  const delivered = goals.deliver(...events);
  await expect.poll(async () => (await read()).queues[0].waiting).toBe(70);
  await release();
  await delivered;
  expect(await read()).toEqual(CALM);
});

test('while nothing can be published the lag grows, and only own events are counted', async () => {
  const { goals, read } = await start({ amqpUrl: NOWHERE });
  await goals.createGoal();
  const elsewhere = newId();
  const stranger = await goals.as({ workspaces: { [elsewhere]: 'ADMIN' } });
  expect((await stranger.query(READ, { workspaceId: elsewhere })).goalsEventBacklog).toMatchObject({
    lagSeconds: expect.any(Number),
    unpublished: 0,
  });
  const { lagSeconds, unpublished, queues } = await read();
  expect(lagSeconds).toBeGreaterThan(0);
  expect(unpublished).toBe(1);
  expect(queues.map(({ waiting }: { waiting: number | null }) => waiting)).toEqual([null, null]);
  await expect.poll(async () => (await read()).lagSeconds).toBeGreaterThan(lagSeconds);
});

test('of a line that is too long to be counted the age alone is told', async () => {
  const { goals, workspaceId, read } = await start({ amqpUrl: NOWHERE });
  await goals.createGoal();
  await goals.database.query(
    `insert into goals.outbox (id, workspace_id, stream_id, aggregate_type, aggregate_id, version, type,
       payload, correlation_id, occurred_at)
     select gen_random_uuid(), $1, $1, 'goal', gen_random_uuid(), 1, 'goals.goal-created.v1',
       '{}', 'test', now() - interval '1 hour'
     from generate_series(1, 10000)`,
    [workspaceId],
  );
  const { lagSeconds, unpublished } = await read();
  expect(unpublished).toBeNull();
  expect(lagSeconds).toBeGreaterThanOrEqual(3_600);
});

test('what was set aside is counted for its own workspace', async () => {
  const { goals, workspaceId, read } = await start();
  const task = { id: newId(), goalId: null };
  const [first, second] = [failing(workspaceId, task), failing(workspaceId, task)];
  await goals.deliver(first, second, failing(newId(), { id: newId(), goalId: null }));
  expect((await read()).queues[0]).toMatchObject({ setAside: 2, retrying: 0 });
  // Behind another of its subject, so that its turn does not come while it is counted.
  await goals.database.query(
    `update goals.dead_letter set state = 'replaying' where event_id = $1`,
    [second.id],
  );
  expect((await read()).queues[0]).toMatchObject({ setAside: 1, retrying: 1 });
});

/** An event with data that its schema refuses. */
function failing(workspaceId: string, task: TaskChange): EventEnvelope {
  const event = taskEvent(workspaceId, 'created', task);
  const { status: _, ...rest } = event.data;
  return { ...event, data: rest };
}

test('nobody but an admin of the workspace is told', async () => {
  const { goals, workspaceId, read } = await start();
  const elsewhere = { [newId()]: 'ADMIN' as const };
  const member = await goals.as({ workspaces: { [workspaceId]: 'MEMBER', ...elsewhere } });
  const stranger = await goals.as({ workspaces: elsewhere });
  expect(await read(member)).toBeNull();
  expect(await read(stranger)).toBeNull();
  const viewer = await goals.as({ workspaces: { [workspaceId]: 'VIEWER' } });
  await expect(read(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
