import { ApolloClient, gql, HttpLink, InMemoryCache, split } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { Client, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pipe, subscribe } from 'wonka';
import { WebSocket } from 'ws';
import { type RunningGateway, startGateway } from '../../gateway/tests/kit/start-gateway.ts';

const READ = 'query ($id: ID!) { product(id: $id) { name } }';
const RENAME = 'mutation { rename(id: "p1", name: "Lantern") { name } }';
const FOLLOW =
  'subscription ($after: ChangeCursor) { reviewAdded(after: $after) { ... on ReviewAdded { cursor } } }';

let shop: RunningGateway;
let sockets: SocketClient;
let opened: WebSocket[];
beforeEach(async () => {
  shop = await startGateway();
  opened = [];
  sockets = createClient({
    url: shop.socketUrl,
    retryAttempts: 5,
    retryWait: async () => undefined,
    shouldRetry: () => true,
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol);
        opened.push(this);
      }
    },
  });
});
afterEach(async () => {
  await sockets.dispose();
  await shop[Symbol.asyncDispose]();
});

type Ask = (document: string, variables?: Record<string, unknown>) => Promise<unknown>;
type Follow = (
  document: string,
  variables: Record<string, unknown>,
  next: (data: unknown) => void,
) => () => void;

function apollo(): { ask: Ask; follow: Follow } {
  const link = split(
    ({ query }) =>
      'operation' in getMainDefinition(query) && /subscription/.test(operationOf(query)),
    new GraphQLWsLink(sockets),
    new HttpLink({ uri: shop.url }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return {
    ask: async (document, variables = {}) => {
      const parsed = gql(document);
      const { data } = /mutation/.test(operationOf(parsed))
        ? await client.mutate({ mutation: parsed, variables })
        : await client.query({ query: parsed, variables });
      return data;
    },
    follow: (document, variables, next) => {
      const observable = client.subscribe({ query: gql(document), variables });
      const subscription = observable.subscribe({ next: ({ data }) => next(data) });
      return () => subscription.unsubscribe();
    },
  };
}

function operationOf(document: Parameters<typeof getMainDefinition>[0]): string {
  const definition = getMainDefinition(document);
  return 'operation' in definition ? definition.operation : '';
}

function urql(): { ask: Ask; follow: Follow } {
  const client = new Client({
    url: shop.url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables = {} }) => ({
          subscribe: (sink) => ({
            unsubscribe: sockets.subscribe({ query, variables: variables as never }, sink as never),
          }),
        }),
      }),
    ],
  });
  return {
    ask: async (document, variables = {}) => {
      const run = /^mutation/.test(document) ? client.mutation : client.query;
      const { data } = await run.call(client, document, variables).toPromise();
      return data;
    },
    follow: (document, variables, next) => {
      const source = client.subscription(document, variables);
      return pipe(
        source,
        subscribe(({ data }) => next(data)),
      ).unsubscribe;
    },
  };
}

function graphqlWs(): { ask: Ask; follow: Follow } {
  return {
    ask: async (query, variables = {}) => {
      for await (const { data } of sockets.iterate({ query, variables })) return data;
      return undefined;
    },
    follow: (query, variables, next) =>
      sockets.subscribe(
        { query, variables },
        { next: ({ data }) => next(data), error: () => undefined, complete: () => undefined },
      ),
  };
}

describe.each([
  ['graphql-ws', graphqlWs],
  ['Apollo Client', apollo],
  ['urql', urql],
] as const)('%s', (_name, create) => {
  test('reads, writes and reads what it has written', async () => {
    const { ask } = create();
    expect(await ask(READ, { id: 'p1' })).toMatchObject({ product: { name: expect.any(String) } });
    expect(await ask(RENAME)).toMatchObject({ rename: { name: 'Lantern' } });
    expect(await create().ask(READ, { id: 'p1' })).toMatchObject({ product: { name: 'Lantern' } });
  });

  test('follows changes, also when its connection is cut, and resumes after what it has seen', async () => {
    const { follow } = create();
    const { log } = shop.shop;
    const seen: string[] = [];
    let arrived = Promise.withResolvers<void>();
    const take = (data: unknown) => {
      const { cursor } = (data as { reviewAdded: { cursor: string } }).reviewAdded;
      seen.push(cursor);
      arrived.resolve();
    };
    const append = async () => {
      arrived = Promise.withResolvers();
      log.append('r1');
      await arrived.promise;
    };
    const stop = follow(FOLLOW, {}, take);
    await log.hasReaders(1);
    await append();

    opened.at(-1)!.terminate();
    await shop.started(2);
    await log.hasReaders(1);
    await append();
    expect(seen).toEqual(['c1', 'c2']);
    stop();
    await log.hasReaders(0);

    log.append('r1');
    arrived = Promise.withResolvers();
    const stopAgain = follow(FOLLOW, { after: 'c2' }, take);
    await arrived.promise;
    expect(seen).toEqual(['c1', 'c2', 'c3']);
    stopAgain();
    await log.hasReaders(0);
  });
});

test('urql subscribes over HTTP too, without a socket', async () => {
  const client = new Client({
    url: shop.url,
    preferGetMethod: false,
    fetchSubscriptions: true,
    exchanges: [fetchExchange],
  });
  const arrived = Promise.withResolvers<unknown>();
  const { unsubscribe } = pipe(
    client.subscription(FOLLOW, {}),
    subscribe(({ data }) => arrived.resolve(data)),
  );
  await shop.shop.log.hasReaders(1);
  shop.shop.log.append('r1');
  expect(await arrived.promise).toMatchObject({ reviewAdded: { cursor: 'c1' } });
  unsubscribe();
  await shop.shop.log.hasReaders(0);
});
