import { randomBytes } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Person, post, Recorder } from '../person.ts';
import { type CollectedSpan, startSpanCollector } from '../span-collector.ts';
import { type System, startDistributed, startEmbedded } from '../system.ts';

const TITLE = 'Nobody but us reads this';
const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id goal { title } } errors { message } } }`;
const WATCH_TASKS = /* GraphQL */ `
  subscription ($workspaceId: ID!) {
    taskChanged(workspaceId: $workspaceId) { ... on TaskChange { taskId task { goal { title } } } }
  }
`;

type Collector = Awaited<ReturnType<typeof startSpanCollector>>;
type Profile = {
  start: (collector: Collector) => Promise<System>;
  /** What stands between the gateway and the command. */
  between: readonly string[];
};

const PROFILES: readonly [string, Profile][] = [
  [
    'one process',
    {
      start: ({ url }) => startEmbedded({ tracing: { url, sampleRatio: 1 } }),
      between: [],
    },
  ],
  [
    'six processes',
    {
      start: ({ endpoint }) =>
        startDistributed({ environment: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } }),
      between: ['tasks subgraph.request'],
    },
  ],
];

describe.each(PROFILES)('in %s', (_name, { start, between }) => {
  test('one trace leads from the client through plan, fetch, outbox and consumers to the subscriber', async () => {
    await using collector = await startSpanCollector();
    await using system = await start(collector);
    await using ada = await Person.signUp(system.url, 'Ada');
    const { workspaceId } = ada;
    const changes = new Recorder(ada.watch(WATCH_TASKS, { workspaceId }));
    while (changes.events.length === 0) {
      await ada.mutate(CREATE_TASK, { workspaceId, title: 'A trial' });
      await system.settle();
    }
    const { goal } = await ada.mutate(CREATE_GOAL, { workspaceId, title: TITLE });

    const traceId = randomBytes(16).toString('hex');
    const clientSpanId = randomBytes(8).toString('hex');
    const input = { workspaceId, title: TITLE, goalId: goal.id };
    const headers = { traceparent: `00-${traceId}-${clientSpanId}-01` };
    // A text of its own, so that it has to be planned.
    const query = CREATE_TASK.replace('mutation', 'mutation Traced');
    const { data } = await post(system.url, { query, variables: { input } }, ada.token, headers);
    const taskId = data.createTask.task.id;
    await changes.until((event) => event.taskId === taskId);
    await system.settle();

    const named = () => collector.traceOf(traceId).map(toName);
    const wanted = [
      'gateway gateway.request',
      'gateway gateway.admit',
      'gateway gateway.plan',
      'gateway gateway.fetch',
      'tasks subgraph.command',
      'tasks outbox.publish',
      'audit consumer.handle',
      'goals consumer.handle',
      'gateway gateway.subscription.event',
    ];
    await collector.until(() => wanted.every((name) => named().includes(name)));

    const trace = collector.traceOf(traceId);
    expect(wayTo(trace, 'gateway gateway.subscription.event')).toEqual([
      clientSpanId,
      'gateway gateway.request',
      'gateway gateway.fetch',
      ...between,
      'tasks subgraph.command',
      'gateway gateway.subscription.event',
    ]);
    expect(wayTo(trace, 'audit consumer.handle').slice(-2)).toEqual([
      'tasks subgraph.command',
      'audit consumer.handle',
    ]);
    const event = trace.find(({ name }) => name === 'gateway.subscription.event');
    expect(event!.links).toMatchObject([{ traceId: expect.not.stringContaining(traceId) }]);
    const written = JSON.stringify(collector.spans);
    for (const secret of [TITLE, ada.token, ada.email]) expect(written).not.toContain(secret);
  }, 90_000);
});

test('a subscription belongs to the trace that its client names, and says how it ended', async () => {
  await using collector = await startSpanCollector();
  await using system = await startEmbedded({ tracing: { url: collector.url, sampleRatio: 0 } });
  await using ada = await Person.signUp(system.url, 'Ada');
  const traceId = randomBytes(16).toString('hex');
  const client = createClient({
    url: system.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${ada.token}` },
  });
  const extensions = { traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` };
  const variables = { workspaceId: ada.workspaceId };
  const live = client.iterate({ query: WATCH_TASKS, variables, extensions });
  const first = live.next();
  const task = { input: { workspaceId: ada.workspaceId, title: TITLE } };
  const creating = setInterval(() => void ada.query(CREATE_TASK, task), 200);
  await first;
  clearInterval(creating);
  await live.return?.();
  await client.dispose();

  const ended = () =>
    collector.traceOf(traceId).find(({ name }) => name === 'gateway.subscription');
  await collector.until(() => ended() !== undefined);
  expect(ended()!.attributes).toMatchObject({ end_reason: 'unsubscribed' });
  // What no caller asked to be recorded is not, at this share of traces.
  const traces = new Set(collector.spans.map((span) => span.traceId));
  expect([...traces]).toEqual([traceId]);
}, 60_000);

test('without an address for spans none is made, and the trace of the client goes on all the same', async () => {
  await using collector = await startSpanCollector();
  await using system = await startEmbedded();
  await using ada = await Person.signUp(system.url, 'Ada');
  const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  const input = { workspaceId: ada.workspaceId, title: TITLE };
  const operation = { query: CREATE_TASK, variables: { input } };
  await post(system.url, operation, ada.token, { traceparent });
  await post(system.url, operation, ada.token, { traceparent: 'broken' });
  await system.settle();
  const rows = await system.database.query<{ traceparent: string | null }>(
    `select traceparent from tasks.outbox where type = 'tasks.task-created.v1' order by seq`,
  );
  expect(rows).toEqual([{ traceparent }, { traceparent: null }]);
  expect(collector.spans).toEqual([]);
});

function toName({ service, name }: CollectedSpan): string {
  return `${service} ${name}`;
}

/** From the client to a span, by name. */
function wayTo(trace: readonly CollectedSpan[], name: string): string[] {
  const way: string[] = [];
  let span = trace.find((one) => toName(one) === name);
  while (span) {
    way.unshift(toName(span));
    const { parentSpanId } = span;
    span = trace.find(({ spanId }) => spanId === parentSpanId);
    if (!span) way.unshift(String(parentSpanId));
  }
  return way;
}
