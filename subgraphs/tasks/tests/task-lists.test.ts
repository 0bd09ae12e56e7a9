import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTasks, type TestTasks } from './start-tasks.ts';

const LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $filter: TaskFilter, $orderBy: [TaskOrder!], $first: Int, $after: String) {
    tasks(workspaceId: $workspaceId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes { title goal { id } assignees { id } createdBy { id } completedBy { id } }
      pageInfo { endCursor hasNextPage }
    }
  }
`;
const [ada, grace, goalA, goalB] = [newId(), newId(), newId(), newId()];

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
  await tasks.createTask({ title: 'caulk', priority: 'LOW', goalId: goalA, assigneeIds: [ada] });
  await tasks.createTask({
    title: 'rig',
    priority: 'URGENT',
    goalId: goalA,
    assigneeIds: [ada, grace],
    status: 'IN_PROGRESS',
  });
  await tasks.createTask({ title: 'paint', priority: 'NONE', goalId: goalB });
  const { id } = await tasks.createTask({ title: 'launch', priority: 'MEDIUM', goalId: goalB });
  await tasks.member.query(
    `mutation ($id: ID!) { completeTask(input: { id: $id }) { task { id } } }`,
    { id },
  );
});
afterAll(() => tasks[Symbol.asyncDispose]());

const titles = async (variables: object) =>
  (
    await tasks.member.query(LIST, { workspaceId: tasks.workspaceId, ...variables })
  ).tasks.nodes.map(({ title }: { title: string }) => title);

test.each([
  ['those of a person', { assigneeId: { eq: grace } }, ['rig']],
  ['those of either person', { assigneeId: { in: [ada, grace] } }, ['rig', 'caulk']],
  ['those not of a person', { assigneeId: { neq: ada } }, ['launch', 'paint']],
  ['those not of two people', { assigneeId: { nin: [ada, grace] } }, ['launch', 'paint']],
  ['those of nobody', { assigneeId: { isNull: true } }, ['launch', 'paint']],
  ['those of a goal that are open', { goalId: { eq: goalA }, status: ['TODO'] }, ['caulk']],
  [
    'the urgent and the finished',
    { or: [{ priority: ['URGENT'] }, { completedAt: { isNull: false } }] },
    ['launch', 'rig'],
  ],
  ['a number', { number: { lte: 2 } }, ['rig', 'caulk']],
])('a filter finds %s', async (_name, filter, expected) => {
  expect(await titles({ filter })).toEqual(expected);
});

test('priorities and statuses are ordered by rank, page by page', async () => {
  const orderBy = [{ field: 'PRIORITY', direction: 'DESC' }];
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { nodes, pageInfo } = (
      await tasks.member.query(LIST, { workspaceId: tasks.workspaceId, orderBy, first: 1, after })
    ).tasks;
    seen.push(nodes[0].title);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  } while (after);
  expect(seen).toEqual(['rig', 'launch', 'caulk', 'paint']);
  expect(await titles({ orderBy: [{ field: 'STATUS' }, { field: 'NUMBER' }] })).toEqual([
    'caulk',
    'paint',
    'rig',
    'launch',
  ]);
});

test('people and goals of a task are references for their owners to fill', async () => {
  const { tasks: list } = await tasks.member.query(LIST, {
    workspaceId: tasks.workspaceId,
    filter: { title: { eq: 'rig' } },
  });
  expect(list.nodes[0]).toEqual({
    title: 'rig',
    goal: { id: goalA },
    assignees: [{ id: ada }, { id: grace }],
    createdBy: { id: tasks.member.identity.userId },
    completedBy: null,
  });
});

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!, $workspaceId: ID!) {
    _entities(representations: $representations) {
      __typename
      ... on Goal { taskSummary { total done ratio } tasks(first: 1, orderBy: [{ field: NUMBER }]) { nodes { title } pageInfo { hasNextPage } totalCount } }
      ... on User { assignedTasks(workspaceId: $workspaceId, status: [TODO]) { nodes { title } totalCount } }
      ... on Task { title }
    }
  }
`;

test('goals know their tasks and people what was given to them', async () => {
  const representations = [goalA, goalB, newId()].map((id) => ({ __typename: 'Goal', id }));
  representations.push({ __typename: 'User', id: ada });
  const { _entities } = await tasks.member.query(ENTITIES, {
    representations,
    workspaceId: tasks.workspaceId,
  });
  expect(_entities).toMatchObject([
    {
      taskSummary: { total: 2, done: 0, ratio: 0 },
      tasks: { nodes: [{ title: 'caulk' }], pageInfo: { hasNextPage: true }, totalCount: 2 },
    },
    { taskSummary: { total: 2, done: 1, ratio: 0.5 }, tasks: { nodes: [{ title: 'paint' }] } },
    { taskSummary: { total: 0, done: 0, ratio: 0 }, tasks: { nodes: [], totalCount: 0 } },
    { assignedTasks: { nodes: [{ title: 'caulk' }], totalCount: 1 } },
  ]);
});

test('a stranger who names goals and people learns nothing of their tasks', async () => {
  const stranger = await tasks.as({ workspaces: {} });
  const representations = [
    { __typename: 'Goal', id: goalA },
    { __typename: 'User', id: ada },
  ];
  const { _entities } = await stranger.query(ENTITIES, {
    representations,
    workspaceId: tasks.workspaceId,
  });
  expect(_entities).toMatchObject([
    { taskSummary: { total: 0 }, tasks: { nodes: [] } },
    { assignedTasks: null },
  ]);
});

test('without a caller the federation fields answer nothing', async () => {
  const result = await tasks.anonymous().execute(ENTITIES, {
    representations: [{ __typename: 'Goal', id: goalA }],
    workspaceId: newId(),
  });
  expect(result.errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
});
