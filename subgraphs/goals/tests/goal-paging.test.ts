import { newId } from '@trellis/kernel/ids';
import { type Walk, walkPages } from '@trellis/kernel/testing/walk-pages';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

type Order = { field: string; direction: string; nullsLast: boolean };
const orders = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom(...Object.keys(FIELDS)),
    direction: fc.constantFrom('ASC', 'DESC'),
    nullsLast: fc.boolean(),
  }),
  { selector: ({ field }) => field, maxLength: 3 },
);
const sizes = fc.integer({ min: 1, max: 4 });

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

async function page(variables: object) {
  const { workspaceId } = goals;
  return (await goals.member.query(LIST, { workspaceId, ...variables })).goals;
}

const idsOf = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id);

const walk = (orderBy: readonly Order[], how: Walk) =>
  walkPages((there) => page({ orderBy, ...there }), how);

test('pages in both directions join to the whole list, whatever the order and size', async () => {
  await fc.assert(
    fc.asyncProperty(orders, sizes, fc.boolean(), async (orderBy, size, isForward) => {
      expect(await walk(orderBy, { size, isForward })).toEqual(idsOf(await page({ orderBy })));
    }),
    { numRuns: 40 },
  );
});

test('goals that stay are met once and in order while others come and go between the pages', async () => {
  const staying = new Set(idsOf(await page({})));
  await fc.assert(
    fc.asyncProperty(orders, sizes, fc.boolean(), async (orderBy, size, isForward) => {
      const passing = await fill(3);
      const expected = idsOf(await page({ orderBy })).filter((id) => staying.has(id));
      const met = await walk(orderBy, {
        size,
        isForward,
        async between() {
          const gone = passing.shift();
          if (!gone) return;
          await goals.member.query(DELETE, { input: { id: gone } });
          await fill(1);
        },
      });
      expect(met.filter((id) => staying.has(id))).toEqual(expected);
      expect(new Set(met).size).toBe(met.length);
      await removeAllBut(staying);
    }),
    { numRuns: 25 },
  );
});

async function fill(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const title = ['Aaa', 'beta', 'zzz'][index % 3];
    ids.push((await goals.createGoal({ id: newId(), title, targetDate: '2026-01-01' })).id);
  }
  return ids;
}

async function removeAllBut(staying: ReadonlySet<string>): Promise<void> {
  for (const id of idsOf(await page({ first: 100 })))
    if (!staying.has(id)) await goals.member.query(DELETE, { input: { id } });
}
