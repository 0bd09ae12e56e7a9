import {
  expectPagesToHoldStill,
  expectPagesToJoin,
  type PagedList,
} from '@trellis/kernel/testing/paging-properties';
import { afterAll, beforeAll, test } from 'vitest';
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

const list: PagedList = {
  fields: Object.keys(FIELDS),
  async read(variables) {
    const { workspaceId } = tasks;
    return (await tasks.member.query(LIST, { workspaceId, ...variables })).tasks;
  },
  async add(index) {
    const title = ['Aaa', 'beta', 'zzz'][index];
    return (await tasks.createTask({ title, due: { date: '2026-01-01' } })).id;
  },
  remove: (id) => tasks.member.query(DELETE, { input: { id } }),
};

test('pages in both directions join to the whole list, whatever the order and size', () =>
  expectPagesToJoin(list));

test('tasks that stay are met once and in order while others come and go between the pages', () =>
  expectPagesToHoldStill(list));
