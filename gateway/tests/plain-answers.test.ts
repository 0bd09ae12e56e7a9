import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMON_TYPES } from '../http/plain-answers.ts';
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

// A parameter in the type of what is posted is uncommon as well.
test.each([...COMMON_TYPES])(
  'who accepts %s gets %s, as from Apollo Server',
  async (accept, type) => {
    const typesFor = async (posted: string) => {
      const { headers, body } = await request(shop.url, {
        method: 'POST',
        headers: { 'content-type': posted, ...(accept !== undefined && { accept }) },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      await body.dump();
      return headers['content-type'];
    };
    expect(await typesFor('application/json')).toBe(type);
    expect(await typesFor('application/json; x=1')).toBe(type);
  },
);

test('a type that nobody can write is refused', async () => {
  const { status } = await answerTo({ query: '{ __typename }' }, 'image/png');
  expect(status).toBe(406);
});
