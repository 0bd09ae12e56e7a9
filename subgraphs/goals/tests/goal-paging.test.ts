import {
  expectPagesToHoldStill,
  expectPagesToJoin,
  type PagedList,
} from '@trellis/kernel/testing/paging-properties';
import { afterAll, beforeAll, test } from 'vitest';
import type { GoalOrderField } from '../generated/resolvers.ts';
import { startGoals, type TestGoals } from './start-goals.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $orderBy: [GoalOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    goals(workspaceId: $workspaceId, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
const UPDATE = `mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { errors { message } } }`;
const DELETE = `mutation ($input: DeleteGoalInput!) { deleteGoal(input: $input) { errors { message } } }`;

/** A record, so that an order without a place here does not compile. */
const FIELDS: Readonly<Record<GoalOrderField, true>> = {
  CREATED_AT: true,
  UPDATED_AT: true,
  TARGET_DATE: true,
  TITLE: true,
  PROGRESS: true,
};

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
  // Equal titles, dates and numbers, so that ties are common.
  for (let index = 0; index < 9; index += 1) {
    const { id } = await goals.createGoal({
      title: ['alpha', 'Beta', 'BETA'][index % 3],
      targetDate: [null, '2026-01-01', '2026-02-01', null][index % 4],
      progressSource: 'MANUAL',
    });
    await goals.member.query(UPDATE, { input: { id, progress: [0, 1 / 3, 1][index % 3] } });
  }
});
afterAll(() => goals[Symbol.asyncDispose]());

const list: PagedList = {
  fields: Object.keys(FIELDS),
  async read(variables) {
    const { workspaceId } = goals;
    return (await goals.member.query(LIST, { workspaceId, ...variables })).goals;
  },
  async add(index) {
    const title = ['Aaa', 'beta', 'zzz'][index];
    return (await goals.createGoal({ title, targetDate: '2026-01-01' })).id;
  },
  remove: (id) => goals.member.query(DELETE, { input: { id } }),
};

test('pages in both directions join to the whole list, whatever the order and size', () =>
  expectPagesToJoin(list));

test('goals that stay are met once and in order while others come and go between the pages', () =>
  expectPagesToHoldStill(list));
