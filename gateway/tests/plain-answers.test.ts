import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningGateway, startGateway } from './kit/start-gateway.ts';

let shop: RunningGateway;
beforeAll(async () => {
  shop = await startGateway({ environment: { CORS_ORIGINS: 'https://app.example' } });
});
afterAll(() => shop[Symbol.asyncDispose]());

const VARYING = ['date', 'ratelimit'];

async function answerTo(body: object, accept: string) {
  const response = await fetch(shop.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': 'the-same',
      origin: 'https://app.example',
      accept,
    },
    body: JSON.stringify(body),
  });
  const headers = [...response.headers].filter(([name]) => !VARYING.includes(name));
  return { status: response.status, headers, text: await response.text() };
}

const OPERATIONS = {
  'of which all is there': { query: '{ product(id: "p1") { name } }' },
  'with a name and variables': {
    query: 'query Other { __typename } query One($id: ID!) { product(id: $id) { name } }',
    operationName: 'One',
    variables: { id: 'p1' },
  },
  'that changes something': { query: 'mutation { rename(id: "p1", name: "Lamp") { name } }' },
  'of which a part fails': { query: '{ leak product(id: "p1") { name } }' },
  'that is refused as a whole': { query: '{ nothingOfTheKind }' },
  'without what it needs': { query: '{ me { name } }' },
  'without a query': { operationName: 'One' },
};

// What Apollo Server answers: no list of common values has these.
test.each(
  Object.entries(OPERATIONS).flatMap(([what, body]) => [
    [what, 'application/json', 'application/json;q=0.7', body] as const,
    [
      what,
      'application/graphql-response+json,application/json;q=0.9',
      'application/graphql-response+json,application/json;q=0.7',
      body,
    ] as const,
  ]),
)('an operation %s is answered the same for %s as for %s', async (_what, common, rare, body) => {
  expect(await answerTo(body, common)).toEqual(await answerTo(body, rare));
});

test('a type that nobody can write is refused', async () => {
  const { status } = await answerTo({ query: '{ __typename }' }, 'image/png');
  expect(status).toBe(406);
});
