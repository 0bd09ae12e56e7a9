import { startRabbitMq } from '@trellis/local/testing/rabbitmq';
import { startRedis } from '@trellis/local/testing/redis';
import { type Client, createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { killing, killingServer } from '../killing.ts';
import { Ledger } from '../ledger.ts';
import { type Data, Person } from '../person.ts';
import { startDistributed } from '../system.ts';

const CHANGES = 800;
const PEOPLE = 5;
const SOCKETS_EACH = 4;
const OPERATIONS_EACH = 10;
const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;

// The first is shared by all members; the second tells something that not everybody may see.
const SELECTIONS = ['id title goal { title }', 'id title createdBy { displayName email }'];

class Listener {
  readonly events: string[] = [];
  end: unknown = null;
  #wanted = Infinity;
  readonly #reached = Promise.withResolvers<void>();

  constructor(client: Client, payload: { query: string; variables: Record<string, unknown> }) {
    client.subscribe<Data>(payload, {
      next: ({ data }) => {
        this.events.push(data?.taskChanged?.eventId);
        if (this.events.length >= this.#wanted) this.#reached.resolve();
      },
      error: (error) => this.#over(error),
      complete: () => this.#over('completed'),
    });
  }

  async until(count: number): Promise<void> {
    this.#wanted = count;
    if (this.events.length < count && this.end === null) await this.#reached.promise;
  }

  #over(end: unknown): void {
    this.end = end;
    this.#reached.resolve();
  }
}

test('200 live subscriptions outlive ten restarts of RabbitMQ, Redis and the subgraphs, and see every change once', async () => {
  await using servers = new AsyncDisposableStack();
  const rabbitMq = servers.use(await startRabbitMq());
  const redis = servers.use(await startRedis());
  await using system = await startDistributed({ amqpUrl: rabbitMq.url, redisUrl: redis.url });
  const ada = await Person.signUp(system.url, 'Ada');
  const people = [ada];
  for (let index = 1; index < PEOPLE; index += 1) {
    const member = await Person.signUp(system.url, `Mate${index}`);
    await ada.invite(member, 'ADMIN');
    people.push(member);
  }
  const { workspaceId } = ada;
  const { goal } = await ada.mutate(CREATE_GOAL, { workspaceId, title: 'North' });
  const ledger = new Ledger(ada, [goal.id]);
  await system.settle();
  await rabbitMq.restart(); // what was just declared is stored with a delay
  await ledger.write(1, () => undefined);

  const listeners: Listener[] = [];
  for (const { url, token } of people)
    for (let socket = 0; socket < SOCKETS_EACH; socket += 1) {
      const client = createClient({
        url: url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { authorization: `Bearer ${token}` },
      });
      servers.defer(async () => void (await client.dispose()));
      for (let index = 0; index < OPERATIONS_EACH; index += 1) {
        const query = `subscription ($workspaceId: ID!, $after: ChangeCursor) {
          taskChanged(workspaceId: $workspaceId, after: $after) {
            ... on TaskChange { eventId task { ${SELECTIONS[index % 2]} } }
          }
        }`;
        const variables = { workspaceId, after: ledger.cursor };
        listeners.push(new Listener(client, { query, variables }));
      }
    }
  expect(listeners).toHaveLength(200);

  const { constellation } = system;
  const kill = (name: Parameters<typeof constellation.kill>[0]) => () => constellation.kill(name);
  const schedule = killing(CHANGES, [
    kill('tasks'),
    killingServer(redis),
    kill('goals'),
    killingServer(rabbitMq),
    kill('accounts'),
    kill('tasks'),
    killingServer(redis),
    kill('audit'),
    kill('notifications'),
    killingServer(rabbitMq),
  ]);
  await ledger.write(CHANGES, schedule.onAcknowledged);
  await schedule.done();
  await constellation.ready();
  await system.settle();
  await Promise.all(listeners.map((listener) => listener.until(CHANGES)));

  expect(listeners.map(({ end }) => end).filter((end) => end !== null)).toEqual([]);
  const [first] = listeners;
  expect(new Set(first!.events).size).toBe(CHANGES);
  for (const { events } of listeners) expect(events).toEqual(first!.events);
}, 240_000);
