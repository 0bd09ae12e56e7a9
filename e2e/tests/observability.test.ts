import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@trellis/local/processes/free-port';
import { startRabbitMq } from '@trellis/local/testing/rabbitmq';
import type { RestartableServer } from '@trellis/local/testing/restartable-server';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startPostgresExporter, startRedisExporter } from '../observability/exporters.ts';
import { readPanels } from '../observability/panels.ts';
import { type Prometheus, startPrometheus } from '../observability/prometheus.ts';
import { Person, post, Recorder } from '../person.ts';
import { plantDeadLetter } from '../plant-dead-letter.ts';
import { startDistributed } from '../system.ts';

const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }`;
const READ_TASK = /* GraphQL */ `query Read($id: ID!) { task(id: $id) { title goal { title owner { displayName } } } }`;
const WATCH_TASKS = /* GraphQL */ `
  subscription ($workspaceId: ID!) {
    taskChanged(workspaceId: $workspaceId) { ... on TaskChange { taskId task { title } } }
  }
`;
const SUBGRAPHS = ['accounts', 'goals', 'tasks', 'audit', 'notifications'] as const;

let stack: AsyncDisposableStack;
let system: Awaited<ReturnType<typeof startDistributed>>;
let rabbitMq: RestartableServer;
let prometheus: Prometheus;
let ada: Person;
let changes: Recorder;
let looks = 0;

beforeAll(async () => {
  stack = new AsyncDisposableStack();
  const brokerMetrics = await freePort();
  rabbitMq = stack.use(await startRabbitMq({ metricsPort: brokerMetrics }));
  system = stack.use(
    await startDistributed({
      amqpUrl: rabbitMq.url,
      environment: { TASKS_TIMEOUT_MS: '2000' },
    }),
  );
  const { ports } = system.constellation;
  const postgres = stack.use(await startPostgresExporter(system.database.url));
  const redis = stack.use(await startRedisExporter(inject('redisUrl')));
  prometheus = stack.use(
    await startPrometheus({
      'trellis-gateway': [`127.0.0.1:${ports.gateway}`],
      'trellis-subgraphs': SUBGRAPHS.map((name) => `127.0.0.1:${ports[name]}`),
      postgres: [postgres.target],
      redis: [redis.target],
      rabbitmq: [`127.0.0.1:${brokerMetrics}`],
      'rabbitmq-queues': [`127.0.0.1:${brokerMetrics}`],
    }),
  );
  ada = stack.use(await Person.signUp(system.url, 'Ada'));
  changes = new Recorder(ada.watch(WATCH_TASKS, { workspaceId: ada.workspaceId }));
  await live();
}, 180_000);

afterAll(() => stack?.disposeAsync());

/** What a team does: a goal, a task, a look at it, and somebody who sees it live. */
async function live(): Promise<void> {
  const { workspaceId } = ada;
  const { goal } = await ada.mutate(CREATE_GOAL, { workspaceId, title: 'North' });
  const { task } = await ada.mutate(CREATE_TASK, { workspaceId, title: 'Sail', goalId: goal.id });
  // A text of its own, so that it has to be planned.
  looks += 1;
  await ada.query(READ_TASK.replace('Read', `Read${looks}`), { id: task.id });
}

async function isFilled(expression: string): Promise<boolean> {
  const samples = await prometheus.query(expression);
  return samples.some(({ value: [, value] }) => value !== 'NaN');
}

describe('the dashboards', () => {
  test('have data in every query of every panel while the system runs', async () => {
    const panels = readPanels('15s');
    expect(panels.length).toBeGreaterThan(50);
    let empty = panels;
    const deadline = Date.now() + 60_000;
    while (empty.length > 0 && Date.now() < deadline) {
      await live();
      const filled = await Promise.all(
        empty.map(async ({ expressions }) =>
          (await Promise.all(expressions.map(isFilled))).every(Boolean),
        ),
      );
      empty = empty.filter((_panel, index) => !filled[index]);
      await wait(500);
    }
    expect(empty).toEqual([]);
    expect(changes.events.length).toBeGreaterThan(0);
  }, 90_000);
});

describe('the alerts', () => {
  test('do not fire while all is well', async () => {
    const firing = await prometheus.query('ALERTS{alertstate="firing"}');
    expect(firing.map(({ metric }) => metric.alertname)).toEqual([]);
  });

  test('tell that an event was set aside', async () => {
    await plantDeadLetter(system.database, { schema: 'goals', workspaceId: ada.workspaceId });
    await prometheus.untilFiring('DeadLetters', { subgraph: 'goals', consumer: 'planted' });
  }, 30_000);

  test('tell that a subgraph hangs, that the gateway leaves it alone, and that requests fail', async () => {
    const pid = system.constellation.pids().tasks;
    process.kill(pid, 'SIGSTOP');
    try {
      const firing = Promise.all([
        prometheus.untilFiring('CircuitOpen', { subgraph: 'tasks' }),
        prometheus.untilFiring('ErrorBudgetBurnsFast'),
        prometheus.untilFiring('ErrorRateHigh'),
        prometheus.untilFiring('TargetDown', { job: 'trellis-subgraphs' }),
      ]);
      let fires = false;
      void firing.then(() => {
        fires = true;
      });
      while (!fires) {
        const operation = { query: READ_TASK, variables: { id: ada.id } };
        await Promise.all(Array.from({ length: 8 }, () => post(system.url, operation, ada.token)));
        await wait(200);
      }
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  }, 60_000);

  test('tell that events are not published while RabbitMQ is away', async () => {
    await rabbitMq.kill();
    await ada.mutate(CREATE_GOAL, { workspaceId: ada.workspaceId, title: 'Nobody hears of it' });
    await prometheus.untilFiring('OutboxLag', { subgraph: 'goals' });
    await rabbitMq.restart();
    await system.constellation.ready();
    await system.settle();
  }, 120_000);
});
