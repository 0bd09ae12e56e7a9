import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { toSubscription } from '../changes/to-subscription.ts';
import type { SubgraphContext } from '../context.ts';
import { buildSchema } from '../graphql/build-schema.ts';
import { newId } from '../ids.ts';
import type { Logger } from '../logger.ts';
import { createLogger } from '../logger.ts';
import {
  createSubgraphService,
  type SubgraphConfig,
  type SubgraphOverrides,
} from '../subgraph/service.ts';
import { readExposition } from '../testing/read-exposition.ts';
import { startTestSubgraph, type TestSubgraph } from '../testing/test-subgraph.ts';
import { BoatSchema, Boats, launch } from './boats.ts';

const typeDefs = /* GraphQL */ `
  type Query {
    "Anyone may ask."
    hello: String
    secret: String @authenticated
    audited: String @authenticated @requiresScopes(scopes: [["audit:read"]]) @policy(policies: [["admin"]])
    fail: String
    chest: Chest
  }
  type Chest @requiresScopes(scopes: [["audit:read"]]) {
    gold: Int
  }
  type Subscription {
    launched(workspaceId: ID!): String @authenticated
  }
`;

const resolvers = {
  Query: {
    hello: () => 'ahoy',
    secret: () => 'treasure',
    audited: () => 'log book',
    chest: () => ({ gold: 7 }),
    fail: () => {
      throw new Error('postgres://user:password@host/db refused');
    },
  },
  Subscription: {
    launched: {
      subscribe: (
        _root: unknown,
        { workspaceId }: { workspaceId: string },
        context: SubgraphContext,
      ) =>
        toSubscription('launched', {
          followed: (signal) => context.changes.follow(workspaceId, { signal }),
          convert: ({ envelope }) => ({ name: String(envelope.data.name) }),
        }),
      resolve: ({ launched }: { launched: { name: string } }) => launched.name,
    },
  },
};

function createBoatsService(
  config: SubgraphConfig,
  options: SubgraphOverrides & { logger: Logger },
) {
  const definition = {
    name: 'boats',
    entities: [BoatSchema],
    migrations: [Boats],
    schema: buildSchema({ typeDefs, resolvers }),
    subscribers: [],
    createContext: (base: SubgraphContext) => base,
  };
  return createSubgraphService(definition, config, options);
}

let boats: TestSubgraph;
let url: string;
const workspaceId = newId();
const person = { workspaces: { [workspaceId]: 'MEMBER' } as const };

beforeAll(async () => {
  boats = await startTestSubgraph(createBoatsService, {
    databaseUrl: inject('databaseUrl'),
    listen: true,
  });
  url = boats.service.url as string;
});
afterAll(() => boats[Symbol.asyncDispose]());

async function send(body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  return { status: response.status, text, answer: JSON.parse(text) };
}

const ask = (query: string, token?: string) =>
  send(JSON.stringify({ query }), token ? { authorization: `Bearer ${token}` } : {});

describe('health', () => {
  test('is alive, and ready with its database', async () => {
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('is not ready while the database is away, and says draining while it stops', async () => {
    const other = await startTestSubgraph(createBoatsService, {
      databaseUrl: inject('databaseUrl'),
      listen: true,
    });
    const address = `${other.service.url}/health/ready`;
    await other.service.database.close();
    const measured = await fetch(`${other.service.url}/metrics`);
    const families = readExposition(await measured.text());
    expect(families.get('trellis_subgraph_outbox_unpublished')!.samples.size).toBe(0);
    const unready = await fetch(address);
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: 'unready', away: ['database'] },
    ]);
    await Promise.resolve(other[Symbol.asyncDispose]()).catch(() => undefined);
    await expect(fetch(address)).rejects.toThrow();
  });
});

describe('over HTTP', () => {
  test('answers everyone what is for everyone, and callers what is for callers', async () => {
    expect((await ask('{ hello }')).answer).toEqual({ data: { hello: 'ahoy' } });
    expect((await ask('{ secret }')).answer).toMatchObject({
      data: { secret: null },
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect((await ask('{ secret }', await boats.tokens.sign(person))).answer).toEqual({
      data: { secret: 'treasure' },
    });
  });

  test('asks for scope and role where the schema does', async () => {
    const admin = { workspaces: { [newId()]: 'ADMIN' } as const };
    const narrow = await boats.tokens.sign(admin, { claims: { scope: 'goals:read' } });
    for (const token of [narrow, await boats.tokens.sign(person)]) {
      expect((await ask('{ audited }', token)).answer.errors[0].extensions.code).toBe('FORBIDDEN');
    }
    expect((await ask('{ audited }', await boats.tokens.sign(admin))).answer.data).toEqual({
      audited: 'log book',
    });
  });

  test('asks for the scope of a type at each of its fields', async () => {
    const narrow = await boats.tokens.sign(person, { claims: { scope: 'goals:read' } });
    expect((await ask('{ chest { gold } }', narrow)).answer.errors[0].extensions.code).toBe(
      'FORBIDDEN',
    );
    expect((await ask('{ chest { gold } }', await boats.tokens.sign(person))).answer.data).toEqual({
      chest: { gold: 7 },
    });
  });

  test.each([
    ['a forged token', () => ask('{ hello }', 'a.b.c'), 401, 'UNAUTHENTICATED'],
    ['half a JSON', () => send('{"query":'), 400, 'BAD_REQUEST'],
    [
      'another content type',
      () => send('query', { 'content-type': 'text/csv' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body over a megabyte',
      () => send(JSON.stringify({ query: 'x'.repeat(1_100_000) })),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    ['a syntax error', () => ask('{'), 400, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is near another', () => ask('{ helo }'), 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s with a code', async (_name, sending, status, code) => {
    const { status: seen, answer, text } = await sending();
    expect([seen, answer.errors[0].extensions.code]).toEqual([status, code]);
    expect(text).not.toMatch(/Did you mean|node_modules|at /);
  });

  test('answers an unknown address in the same shape', async () => {
    const response = await fetch(`${url}/nowhere`, { headers: { 'x-request-id': 'mine-1' } });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_FOUND', requestId: 'mine-1' } }],
    });
  });

  test('masks what is unexpected', async () => {
    const { answer, text } = await ask('{ fail }');
    expect(answer.errors[0].extensions.code).toBe('INTERNAL');
    expect(text).not.toContain('password');
  });
});

describe('over a socket', () => {
  async function first(query: string, authorization?: string): Promise<unknown> {
    const client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    try {
      for await (const answer of client.iterate({
        query,
        ...(authorization && { extensions: { authorization } }),
      }))
        return answer;
      return null;
    } catch (error) {
      return error;
    } finally {
      await client.dispose();
    }
  }

  const bearer = async () => `Bearer ${await boats.tokens.sign(person)}`;
  const WATCH = `subscription { launched(workspaceId: "${workspaceId}") }`;

  test('each operation brings its own credentials and gets its events', async () => {
    const event = first(WATCH, await bearer());
    const arrived = event.then(() => true);
    while (
      !(await Promise.race([
        arrived,
        launch(boats.service.database, { workspaceId, name: 'Argo' }).then(() => false),
      ]))
    );
    expect(await event).toEqual({ data: { launched: 'Argo' } });
  });

  test.each([
    ['no credentials', () => first(WATCH), 'UNAUTHENTICATED'],
    ['a forged token', () => first(WATCH, 'Bearer a.b.c'), 'UNAUTHENTICATED'],
    ['a syntax error', async () => first('subscription {', await bearer()), 'GRAPHQL_PARSE_FAILED'],
    [
      'an unknown field',
      async () => first('subscription { sunk }', await bearer()),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a query', async () => first('{ hello }', await bearer()), 'BAD_REQUEST'],
  ])('%s ends the operation with an error and not the server', async (_name, run, code) => {
    const outcome = (await run()) as
      | { errors?: { extensions?: { code?: string } }[] }
      | { extensions?: { code?: string } }[];
    const [error] = Array.isArray(outcome) ? outcome : (outcome.errors ?? []);
    expect(error?.extensions?.code).toBe(code);
    expect((await ask('{ hello }')).status).toBe(200);
  });
});

test('what a subgraph measures can be read by a strict reader', async () => {
  await boats.settle();
  await ask('{ hello }');
  const response = await fetch(`${url}/metrics`);
  const families = readExposition(await response.text());
  const samples = (name: string, suffix = '') =>
    families.get(`trellis_subgraph_${name}`)!.samples.get(`trellis_subgraph_${name}${suffix}`);
  const labels = { subgraph: 'boats' };
  expect(samples('outbox_unpublished')).toEqual([{ labels, value: 0 }]);
  expect(samples('outbox_oldest_seconds')).toEqual([{ labels, value: 0 }]);
  const [answered] = samples('request_duration_seconds', '_count')!;
  expect(answered).toMatchObject({ labels: { ...labels, status: '200' } });
  expect(answered!.value).toBeGreaterThan(0);
  expect(samples('pool_waiting')).toEqual([{ labels, value: 0 }]);
  expect(samples('pool_connections')!.map((one) => one.labels.state)).toEqual(['in_use', 'idle']);
});

test('a subgraph counts what it publishes by type, and how long events take to their confirmation', async () => {
  const { database } = boats.service;
  await launch(database, { workspaceId: newId(), name: 'Beagle' });
  await boats.settle();
  const response = await fetch(`${url}/metrics`);
  const families = readExposition(await response.text());
  const published = families.get('trellis_subgraph_outbox_published_total')!;
  const [sample] = [...published.samples.values()].flat();
  expect(sample!.labels).toEqual({ subgraph: 'boats', type: 'boats.boat-launched.v1' });
  const delays = families.get('trellis_subgraph_outbox_publish_delay_seconds')!;
  const [count] = delays.samples.get('trellis_subgraph_outbox_publish_delay_seconds_count')!;
  expect(count!.value).toBe(sample!.value);
});

test('the line about a masked error says which request and which trace it was', async () => {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  await using other = await startTestSubgraph(createBoatsService, {
    databaseUrl: inject('databaseUrl'),
    listen: true,
    logger: createLogger({ service: 'boats', level: 'error', destination }),
  });
  const response = await fetch(`${other.service.url}/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query: '{ fail }' }),
    headers: {
      'content-type': 'application/json',
      'x-request-id': 'my-request-1',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    },
  });
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL', requestId: 'my-request-1' } }],
  });
  expect(lines).toMatchObject([{ requestId: 'my-request-1', traceId: 'a'.repeat(32) }]);
});
