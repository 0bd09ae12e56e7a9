import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
