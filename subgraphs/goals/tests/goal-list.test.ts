import { newId } from '@trellis/kernel/ids';
import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startGoals, type TestGoals } from './start-goals.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $filter: GoalFilter, $orderBy: [GoalOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    goals(workspaceId: $workspaceId, filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id title targetDate }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      totalCount
    }
  }
`;

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
  for (const [title, targetDate] of [
    ['Alpha', '2026-03-01'],
    ['beta', null],
    ['Gamma', '2026-01-01'],
    ['Delta_%', null],
    ['Epsilon', '2026-03-01'],
  ] as const) {
    await goals.createGoal({ title, targetDate });
  }
});
afterAll(() => goals[Symbol.asyncDispose]());

const list = async (variables: object = {}) =>
  (await goals.member.query(LIST, { workspaceId: goals.workspaceId, ...variables })).goals;
const titles = async (variables: object = {}) =>
  (await list(variables)).nodes.map(({ title }: { title: string }) => title);

test('goals are listed newest first, with their number', async () => {
  expect(await titles()).toEqual(['Epsilon', 'Delta_%', 'Gamma', 'beta', 'Alpha']);
  expect((await list()).totalCount).toBe(5);
});

test.each([
  ['the beginning of a title in any case', { title: { startsWith: 'B' } }, ['beta']],
  ['the beginning of a title in its case', { title: { startsWith: 'B', caseSensitive: true } }, []],
  ['a title with the marks of a pattern', { title: { contains: '_%' } }, ['Delta_%']],
  [
    'either of two',
    { or: [{ title: { eq: 'alpha' } }, { title: { eq: 'gamma' } }] },
    ['Gamma', 'Alpha'],
  ],
  ['what does not hold', { not: { targetDate: { isNull: true } } }, ['Epsilon', 'Gamma', 'Alpha']],
  ['a day range', { targetDate: { gte: '2026-02-01', lt: '2026-04-01' } }, ['Epsilon', 'Alpha']],
  [
    'a time ago',
    { createdAt: { within: '-PT1H' } },
    ['Epsilon', 'Delta_%', 'Gamma', 'beta', 'Alpha'],
  ],
  ['nobody known', { ownerId: { in: ['not-a-uuid', newId()] } }, []],
  ['everything', { and: [] }, ['Epsilon', 'Delta_%', 'Gamma', 'beta', 'Alpha']],
])('a filter finds %s', async (_name, filter, expected) => {
  expect(await titles({ filter })).toEqual(expected);
});

test('nulls go where they are asked to', async () => {
  const byDate = (direction: string, nullsLast: boolean) =>
    titles({ orderBy: [{ field: 'TARGET_DATE', direction, nullsLast }, { field: 'TITLE' }] });
  expect(await byDate('ASC', true)).toEqual(['Gamma', 'Alpha', 'Epsilon', 'beta', 'Delta_%']);
  expect(await byDate('DESC', false)).toEqual(['beta', 'Delta_%', 'Alpha', 'Epsilon', 'Gamma']);
});

test('pages in both directions join to the whole list, whatever the order and size', async () => {
  const order = fc.uniqueArray(
    fc.record({
      field: fc.constantFrom('CREATED_AT', 'TARGET_DATE', 'TITLE', 'PROGRESS'),
      direction: fc.constantFrom('ASC', 'DESC'),
      nullsLast: fc.boolean(),
    }),
    { selector: ({ field }) => field, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(order, fc.integer({ min: 1, max: 4 }), async (orderBy, size) => {
      const whole = await titles({ orderBy });
      expect(await walk({ orderBy }, size, 'forward')).toEqual(whole);
      expect(await walk({ orderBy }, size, 'backward')).toEqual(whole);
    }),
    { numRuns: 25 },
  );
});

async function walk(
  variables: object,
  size: number,
  direction: 'forward' | 'backward',
): Promise<string[]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  for (let more = true; more; ) {
    const isForward = direction === 'forward';
    const page = await list({
      ...variables,
      ...(isForward ? { first: size, after: cursor } : { last: size, before: cursor }),
    });
    pages[isForward ? 'push' : 'unshift'](page.nodes.map(({ title }: { title: string }) => title));
    cursor = isForward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    more = isForward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
  }
  return pages.flat();
}

test('a cursor works only with its own list, filter and order', async () => {
  const { pageInfo } = await list({ first: 2 });
  for (const variables of [
    { filter: { status: ['ACTIVE'] } },
    { orderBy: [{ field: 'TITLE' }] },
    { after: 'nonsense' },
  ]) {
    const result = await goals.member.execute(LIST, {
      workspaceId: goals.workspaceId,
      after: pageInfo.endCursor,
      ...variables,
    });
    expect(result.errors?.[0]?.originalError).toMatchObject({ code: 'CURSOR_INVALID' });
  }
});

test.each([
  ['nothing', { first: 0 }],
  ['too much', { first: 101 }],
  ['less than nothing', { last: -1 }],
  ['both ends', { first: 1, last: 1 }],
  ['a filter too deep', { filter: { not: { not: { not: { not: {} } } } } }],
  [
    'a filter too wide',
    { filter: { or: Array.from({ length: 41 }, () => ({ title: { eq: 'x' } })) } },
  ],
  ['a text with U+0000', { filter: { title: { eq: '\u0000' } } }],
])('a page of %s is refused', async (_name, variables) => {
  const result = await goals.member.execute(LIST, { workspaceId: goals.workspaceId, ...variables });
  expect(result.errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('a stranger gets no list', async () => {
  const stranger = await goals.as({ workspaces: {} });
  expect(await stranger.query(LIST, { workspaceId: goals.workspaceId })).toEqual({ goals: null });
});

test('the children of many goals cost as many statements as those of one', async () => {
  const parents = await Promise.all(
    Array.from({ length: 5 }, () => goals.createGoal({ title: 'Parent' })),
  );
  await Promise.all(
    parents.map(({ id }) => goals.createGoal({ title: `Child of ${id}`, parentId: id })),
  );
  const nested = /* GraphQL */ `
    query ($workspaceId: ID!, $first: Int) {
      goals(workspaceId: $workspaceId, filter: { title: { eq: "parent" } }, first: $first) {
        nodes { id children(first: 3) { nodes { title } } }
      }
    }
  `;
  const statements = vi.spyOn(Client.prototype, 'query');
  const counted = async (first: number) => {
    statements.mockClear();
    const answer = await goals.member.query(nested, { workspaceId: goals.workspaceId, first });
    expect(answer.goals.nodes).toHaveLength(first);
    for (const { id, children } of answer.goals.nodes)
      expect(children.nodes).toEqual([{ title: `Child of ${id}` }]);
    return statements.mock.calls.filter(([query]) => /from "goal"/.test(String(query))).length;
  };
  expect([await counted(1), await counted(5)]).toEqual([2, 2]);
});
