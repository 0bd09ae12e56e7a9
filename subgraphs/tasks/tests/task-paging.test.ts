import { newId } from '@trellis/kernel/ids';
import { type Walk, walkPages } from '@trellis/kernel/testing/walk-pages';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TaskOrderField } from '../generated/resolvers.ts';
import { startTasks, type TestTasks } from './start-tasks.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $orderBy: [TaskOrder!], $first: Int, $after: String, $last: Int, $before: String) {
    tasks(workspaceId: $workspaceId, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
      nodes { id }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`;
const COMPLETE = `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { errors { message } } }`;
const DELETE = `mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { errors { message } } }`;

/** A record, so that an order without a place here does not compile. */
const FIELDS: Readonly<Record<TaskOrderField, true>> = {
  CREATED_AT: true,
  UPDATED_AT: true,
  COMPLETED_AT: true,
  DUE: true,
  PRIORITY: true,
  STATUS: true,
  TITLE: true,
  NUMBER: true,
  SORT_KEY: true,
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

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
  // Equal titles, dates and numbers, so that ties are common.
  for (let index = 0; index < 9; index += 1) {
    const { id } = await tasks.createTask({
      title: ['alpha', 'Beta', 'BETA'][index % 3],
      priority: ['LOW', 'HIGH'][index % 2],
      due: [null, { date: '2026-01-01' }, { date: '2026-01-01', time: '09:00' }][index % 3],
    });
    if (index % 4 === 0) await tasks.member.query(COMPLETE, { input: { id } });
  }
});
afterAll(() => tasks[Symbol.asyncDispose]());

async function page(variables: object) {
  const { workspaceId } = tasks;
  return (await tasks.member.query(LIST, { workspaceId, ...variables })).tasks;
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

test('tasks that stay are met once and in order while others come and go between the pages', async () => {
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
          await tasks.member.query(DELETE, { input: { id: gone } });
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
    ids.push((await tasks.createTask({ id: newId(), title, due: { date: '2026-01-01' } })).id);
  }
  return ids;
}

async function removeAllBut(staying: ReadonlySet<string>): Promise<void> {
  for (const id of idsOf(await page({ first: 100 })))
    if (!staying.has(id)) await tasks.member.query(DELETE, { input: { id } });
}
