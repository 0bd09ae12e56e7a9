import { newId } from '@trellis/kernel/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askStream } from '../bad-input/ask-stream.ts';
import { hostileValues } from '../bad-input/hostile-values.ts';
import {
  type InputPlace,
  innerPlaces,
  inputPlaces,
  shortOperation,
  withValueAt,
} from '../bad-input/places.ts';
import { codesOf, faultsOf } from '../bad-input/verdict.ts';
import { askByHttp } from '../isolation/ask.ts';
import { CALLS } from '../isolation/calls.ts';
import { rootCoordinates, rootField } from '../isolation/operation-for.ts';
import type { Reply } from '../isolation/outcome.ts';
import { explore, type Place } from '../isolation/place.ts';
import { createWorld, type World } from '../isolation/world.ts';
import { Person } from '../person.ts';
import { type System, settleDatabase, startEmbedded } from '../system.ts';

// Tables of many calls, each bounded by itself; a slow machine may take its time.
vi.setConfig({ testTimeout: 180_000 });

const CREATE_GOAL = /* GraphQL */ `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } errors { message } } }`;
const CREATE_KEY_RESULT = /* GraphQL */ `mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { keyResult { id } errors { message } } }`;
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }`;
const CREATE_TEAM = /* GraphQL */ `mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } errors { message } } }`;
const CREATE_LABEL = /* GraphQL */ `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } errors { message } } }`;
const ADD_COMMENT = /* GraphQL */ `mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } errors { message } } }`;
const AT_ONCE = 8;

let system: System;
let place: Place;
let world: World;

beforeAll(async () => {
  system = await startEmbedded();
  place = await explore({ name: 'gateway', url: system.url, side: 'gateway' });
  world = await createWorld(system);
});

afterAll(async () => {
  await world?.[Symbol.asyncDispose]();
  await system?.[Symbol.asyncDispose]();
});

const authorization = () => `Bearer ${world.ada.token}`;

/** Good arguments, of which one at a time is spoiled. */
async function goodArguments(coordinate: string): Promise<Record<string, unknown>> {
  const args = CALLS[coordinate]?.args(world.ids, { workspaceId: world.ids.workspaceId }) ?? {};
  const { workspaceId } = world.ada;
  if (coordinate === 'Mutation.deleteGoal') {
    const { goal } = await world.ada.mutate(CREATE_GOAL, { workspaceId, title: 'To be deleted' });
    return { input: { id: goal.id } };
  }
  if (coordinate.endsWith('KeyResult')) {
    const { goal } = await world.ada.mutate(CREATE_GOAL, { workspaceId, title: 'Measured' });
    const fields = { goalId: goal.id, name: 'Miles', unit: 'NUMBER', start: 0, target: 9 };
    if (coordinate === 'Mutation.createKeyResult') return { input: fields };
    const { keyResult } = await world.ada.mutate(CREATE_KEY_RESULT, fields);
    const input = args.input as object;
    return { input: { ...input, id: keyResult.id } };
  }
  if (coordinate === 'Mutation.deleteTeam') {
    const team = { workspaceId, key: newId().slice(-10).toUpperCase(), name: 'To be deleted' };
    return { input: { id: (await world.ada.mutate(CREATE_TEAM, team)).team.id } };
  }
  if (coordinate === 'Mutation.deleteTask') {
    const { task } = await world.ada.mutate(CREATE_TASK, { workspaceId, title: 'To be deleted' });
    return { input: { id: task.id } };
  }
  if (coordinate === 'Mutation.deleteLabel') {
    const label = { workspaceId, name: `To be deleted ${newId()}`, color: '#000000' };
    return { input: { id: (await world.ada.mutate(CREATE_LABEL, label)).label.id } };
  }
  if (coordinate === 'Mutation.deleteComment') {
    const { task } = await world.ada.mutate(CREATE_TASK, { workspaceId, title: 'Discussed' });
    const comment = { taskId: task.id, body: 'To be deleted' };
    return { input: { id: (await world.ada.mutate(ADD_COMMENT, comment)).comment.id } };
  }
  return args;
}

// Whose session has ended can do nothing more with the token.
const ENDING = ['Mutation.signOut', 'Mutation.revokeSession'];

async function authorizationFor(coordinate: string): Promise<string> {
  if (!ENDING.includes(coordinate)) return authorization();
  return `Bearer ${(await Person.signUp(system.url, 'Leaving')).token}`;
}

async function send(coordinate: string, args: Record<string, unknown>): Promise<Reply> {
  const operation = shortOperation(place.schema, coordinate, args);
  return coordinate.startsWith('Subscription')
    ? askStream(place.url, operation, authorization())
    : askByHttp(place.url, operation, await authorizationFor(coordinate));
}

async function spoil({ coordinate, path }: InputPlace, value: unknown): Promise<string[]> {
  const args = withValueAt(await goodArguments(coordinate), path, value);
  const reply = await send(coordinate, args);
  const shown = JSON.stringify(value)?.slice(0, 60);
  return faultsOf(reply, value).map(
    (fault) => `${coordinate} ${path.join('.')} = ${shown}: ${fault} ${reply.text.slice(0, 120)}`,
  );
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<string[]>) {
  const faults: string[] = [];
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift())
      faults.push(...(await work(item)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return faults.sort();
}

describe('every value that an operation takes may be anything without harm', () => {
  test.each(['Query', 'Mutation', 'Subscription'])('%s', async (root) => {
    const cases = inputPlaces(place.schema)
      .filter(({ coordinate }) => coordinate.startsWith(root))
      .flatMap((input) => hostileValues(input.type).map((value) => ({ input, value })));
    expect(cases.length).toBeGreaterThan(100);
    expect(await inParallel(cases, ({ input, value }) => spoil(input, value))).toEqual([]);
  });

  test('fields below the roots', async () => {
    const { goalId, taskId, workspaceId, userId } = world.ids;
    const ids: Record<string, string> = {
      goal: goalId,
      task: taskId,
      workspace: workspaceId,
      user: userId,
    };
    const cases = innerPlaces(place.schema).flatMap((input) =>
      hostileValues(input.type).map((value) => ({ input, value })),
    );
    expect(cases.length).toBeGreaterThan(100);
    const faults = await inParallel(cases, async ({ input, value }) => {
      const args = input.needsWorkspace ? { workspaceId } : {};
      const operation = input.operation(ids[input.entry] ?? '', args, value);
      const reply = await askByHttp(place.url, operation, authorization());
      const shown = JSON.stringify(value)?.slice(0, 60);
      return faultsOf(reply, value).map((fault) => `${input.label} = ${shown}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('at random', async () => {
    const inputs = inputPlaces(place.schema).filter(
      ({ coordinate }) => !coordinate.startsWith('Subscription'),
    );
    const roots = rootCoordinates(place.schema)
      .filter((coordinate) => !coordinate.startsWith('Subscription'))
      .flatMap((coordinate) =>
        rootField(place.schema, coordinate).args.map(({ name }) => ({
          coordinate,
          path: [name],
          type: 'any',
        })),
      );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.double(),
      fc.maxSafeInteger(),
      fc.constant(null),
      fc.jsonValue({ maxDepth: 3 }),
      fc.uuid(),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...inputs, ...roots), anything, async (input, value) => {
        expect(await spoil(input, value)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('page cursors', () => {
  const PAGES = /* GraphQL */ `
    query ($workspaceId: ID!, $first: Int, $last: Int, $after: String, $before: String) {
      list: goals(workspaceId: $workspaceId, first: $first, last: $last, after: $after, before: $before) { nodes { id } pageInfo { endCursor } }
    }
  `;
  const page = (variables: object) =>
    askByHttp(
      place.url,
      { query: PAGES, variables: { workspaceId: world.ada.workspaceId, ...variables } },
      authorization(),
    );
  const cursorNow = async () => (await page({ first: 1 })).data.list.pageInfo.endCursor as string;
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const decode = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString());

  test.each<[string, (cursor: string) => string]>([
    ['cut', (cursor) => cursor.slice(0, -9)],
    ['empty list', () => encode([])],
    ['no list', () => encode({ a: 1 })],
    ['of another list', (cursor) => encode(['0123456789ab', ...decode(cursor).slice(1)])],
    ['with a value too many', (cursor) => encode([...decode(cursor), 'x'])],
    ['with numbers', (cursor) => encode([decode(cursor)[0], 1, 2])],
    ['with no time in it', (cursor) => encode([decode(cursor)[0], 'soon', decode(cursor)[2]])],
    ['with no id in it', (cursor) => encode([...decode(cursor).slice(0, 2), 'x'])],
    ['with U+0000 in it', (cursor) => encode([decode(cursor)[0], '\u0000', decode(cursor)[2]])],
    [
      'with a time out of range',
      (cursor) => encode([decode(cursor)[0], '300000-01-01', decode(cursor)[2]]),
    ],
  ])('one that is %s is refused', async (_name, spoiled) => {
    const after = spoiled(await cursorNow());
    for (const variables of [{ after }, { before: after, last: 1 }]) {
      const reply = await page(variables);
      expect(codesOf(reply)).toEqual(['CURSOR_INVALID']);
      expect(faultsOf(reply)).toEqual([]);
    }
  });

  test('one of the list of tasks is refused by the list of goals', async () => {
    const tasks = await world.ada.query(
      'query ($id: ID!) { tasks(workspaceId: $id, first: 1) { pageInfo { endCursor } } }',
      { id: world.ada.workspaceId },
    );
    expect(codesOf(await page({ after: tasks.tasks.pageInfo.endCursor }))).toEqual([
      'CURSOR_INVALID',
    ]);
  });

  test.each([{ first: 0 }, { first: -1 }, { first: 101 }, { last: 0 }, { first: 1, last: 1 }])(
    'no page is as large as %o',
    async (size) => {
      expect(codesOf(await page(size))).toEqual(['BAD_USER_INPUT']);
    },
  );

  test('a page that would be far too large costs too much', async () => {
    expect(codesOf(await page({ first: 99_999_999 }))).toEqual(['QUERY_TOO_COMPLEX']);
  });
});

describe('texts and keys that are too long', () => {
  const meta = (idempotencyKey: string) => ({ title: 'T', meta: { idempotencyKey } });
  test.each<[string, object, string]>([
    ['title', { title: 'long '.repeat(200) }, 'INVALID_INPUT'],
    ['description', { title: 'T', description: 'long '.repeat(10_001) }, 'INVALID_INPUT'],
    ['key of 256 characters', meta('k'.repeat(256)), 'INVALID_INPUT'],
    ['empty key', meta(''), 'INVALID_INPUT'],
    ['assignees', { title: 'T', assigneeIds: Array(21).fill(0).map(newId) }, 'LIMIT_EXCEEDED'],
  ])('%s', async (_name, fields, code) => {
    const input = { workspaceId: world.ada.workspaceId, ...fields };
    const reply = await send('Mutation.createTask', { input });
    expect(codesOf(reply)).toEqual([code]);
    expect(faultsOf(reply)).toEqual([]);
    expect(reply.text.length).toBeLessThan(1_000);
  });

  test.each([
    ['deep', nested(5)],
    ['very deep', nested(200)],
    ['wide', { or: Array(41).fill({ title: { eq: 'a' } }) }],
    ['very wide', { or: Array(5_000).fill({ title: { eq: 'a' } }) }],
  ])('a filter that is too %s is refused', async (_name, filter) => {
    const args = { workspaceId: world.ada.workspaceId, filter };
    const reply = await send('Query.tasks', args);
    expect(codesOf(reply)).toEqual(['BAD_USER_INPUT']);
    expect(faultsOf(reply)).toEqual([]);
  });
});

describe('requests that are none', () => {
  const LIMIT = 256 * 1024;
  const QUERY = '{ viewer { id } }';
  const json = { 'content-type': 'application/json' };
  const mutation = 'mutation { signOut(input: {}) { errors { code } } }';
  const padded = (bytes: number) =>
    JSON.stringify({ query: QUERY, extensions: { pad: 'x'.repeat(bytes) } });

  test.each<[string, RequestInit & { path?: string }, number, string]>([
    ['an empty body', { body: '', headers: json }, 400, 'BAD_REQUEST'],
    ['half of JSON', { body: '{"query": "{ vie', headers: json }, 400, 'BAD_REQUEST'],
    ['null', { body: 'null', headers: json }, 400, 'BAD_REQUEST'],
    ['a text', { body: '"x"', headers: json }, 400, 'BAD_REQUEST'],
    ['a number', { body: '7', headers: json }, 400, 'BAD_REQUEST'],
    ['a list', { body: '[]', headers: json }, 400, 'BAD_REQUEST'],
    ['no query', { body: '{}', headers: json }, 400, 'BAD_REQUEST'],
    [
      'variables that are a text',
      { body: JSON.stringify({ query: QUERY, variables: 'x' }), headers: json },
      400,
      'BAD_REQUEST',
    ],
    [
      'an unknown field',
      { body: JSON.stringify({ query: '{ viewer { idd } }' }), headers: json },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an unknown argument',
      { body: JSON.stringify({ query: '{ viewer(idd: 1) { id } }' }), headers: json },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'half a document',
      { body: JSON.stringify({ query: '{ viewer {' }), headers: json },
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'a body just over the limit',
      { body: padded(LIMIT), headers: json },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a body of 10 MB',
      { body: padded(10 * 1024 * 1024), headers: json },
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'plain text',
      { body: JSON.stringify({ query: QUERY }), headers: { 'content-type': 'text/plain' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a form',
      { body: `query=${QUERY}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a mutation by GET',
      { method: 'GET', path: `?query=${encodeURIComponent(mutation)}`, headers: json },
      405,
      'METHOD_NOT_ALLOWED',
    ],
  ])('%s', async (_name, { path = '', ...request }, status, code) => {
    const headers = { ...request.headers, authorization: authorization() };
    const response = await fetch(`${place.url}${path}`, { method: 'POST', ...request, headers });
    const text = await response.text();
    const reply = { status: response.status, text, ...JSON.parse(text) };
    expect([reply.status, reply.errors?.[0].extensions.code]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toContain('json');
    expect(faultsOf(reply)).toEqual([]);
    expect(text).not.toMatch(/did you mean/i);
  });
});

test('after all this every consumer is at its end and nothing was parked', async () => {
  // Not system.settle(): that would also wait for webhooks that nobody answers.
  await settleDatabase(system.database);
  for (const name of ['accounts', 'goals', 'tasks', 'audit', 'notifications'])
    expect(
      await system.database.query(
        `select reason, error from ${name}.dead_letter where consumer <> 'planted'`,
      ),
      name,
    ).toEqual([]);
  const { data } = await send('Query.viewer', {});
  expect(data.viewer).toBeTruthy();
});

function nested(depth: number): object {
  return depth === 1 ? { title: { eq: 'a' } } : { not: nested(depth - 1) };
}
