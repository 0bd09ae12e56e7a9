import { GoalDeleted } from '@trellis/goals/events';
import { newId } from '@trellis/kernel/ids';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTasks, type TestTasks } from './start-tasks.ts';

const FIELDS = /* GraphQL */ `
  task { id version title status priority goalId assigneeIds startedAt completedAt completedById }
  cursor
  errors { __typename code path ... on StateError { from to allowed } ... on LimitError { limit } }
`;
const CREATE = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { ${FIELDS} } }`;
const COMPLETE = `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { ${FIELDS} } }`;
const REOPEN = `mutation ($input: ReopenTaskInput!) { reopenTask(input: $input) { ${FIELDS} } }`;
const DELETE = `mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { ${FIELDS} } }`;

let tasks: TestTasks;
beforeAll(async () => {
  tasks = await startTasks();
});
afterAll(() => tasks[Symbol.asyncDispose]());

const eventsOf = (id: string) =>
  tasks.database.query<{
    type: string;
    payload: { changedFields: string[]; addedAssigneeIds: string[] };
  }>('select type, payload from tasks.outbox where aggregate_id = $1 order by seq', [id]);

test('tasks are numbered within their workspace, also when many are made at once', async () => {
  const workspaceId = newId();
  const member = await tasks.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const create = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { number } } }`;
  const made = await Promise.all(
    Array.from({ length: 12 }, () =>
      member.query(create, { input: { workspaceId, title: 'Row' } }),
    ),
  );
  expect(made.map(({ createTask }) => createTask.task.number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
});

test('completing a task says who and when; a second click changes nothing', async () => {
  const { id } = await tasks.createTask();
  const { completeTask: first } = await tasks.member.query(COMPLETE, { input: { id } });
  expect(first.task).toMatchObject({
    status: 'DONE',
    version: 2,
    completedById: tasks.member.identity.userId,
    completedAt: expect.any(String),
  });
  const { completeTask: second } = await tasks.member.query(COMPLETE, { input: { id } });
  expect(second).toMatchObject({ task: { version: 2 }, cursor: null, errors: [] });
  expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
    'tasks.task-created.v1',
    'tasks.task-completed.v1',
  ]);
});

test('a task that is done is reopened before it takes another status', async () => {
  const { id } = await tasks.createTask();
  await tasks.member.query(COMPLETE, { input: { id } });
  const refused = await tasks.member.query(UPDATE, { input: { id, status: 'IN_PROGRESS' } });
  expect(refused.updateTask.errors).toMatchObject([
    {
      __typename: 'StateError',
      code: 'ILLEGAL_TRANSITION',
      from: 'DONE',
      to: 'IN_PROGRESS',
      allowed: ['TODO'],
    },
  ]);
  const { reopenTask } = await tasks.member.query(REOPEN, { input: { id } });
  expect(reopenTask.task).toMatchObject({ status: 'TODO', completedAt: null, completedById: null });
  const { updateTask } = await tasks.member.query(UPDATE, { input: { id, status: 'IN_PROGRESS' } });
  expect(updateTask.task).toMatchObject({ status: 'IN_PROGRESS', startedAt: expect.any(String) });
});

test('an update announces what changed and who was added', async () => {
  const [ada, grace] = [newId(), newId()];
  const { id } = await tasks.createTask({ assigneeIds: [ada] });
  const goalId = newId();
  const { updateTask } = await tasks.member.query(UPDATE, {
    input: { id, goalId, priority: 'HIGH', assigneeIds: [ada, grace, ada] },
  });
  expect(updateTask.task).toMatchObject({ goalId, priority: 'HIGH', assigneeIds: [ada, grace] });
  const [, updated] = await eventsOf(id);
  expect(updated?.payload).toMatchObject({
    changedFields: expect.arrayContaining(['goalId', 'priority', 'assigneeIds']),
    addedAssigneeIds: [grace],
  });
});

test('absent leaves alone and null clears', async () => {
  const { id } = await tasks.createTask({
    description: 'twice',
    goalId: newId(),
    assigneeIds: [newId()],
  });
  const { updateTask } = await tasks.member.query(UPDATE, {
    input: { id, goalId: null, assigneeIds: null },
  });
  expect(updateTask.task).toMatchObject({
    title: 'Splice the rope',
    goalId: null,
    assigneeIds: [],
  });
});

test.each([
  ['a cleared title', { title: null }, 'INVALID_INPUT', ['title']],
  ['a long title', { title: 'x'.repeat(501) }, 'INVALID_INPUT', ['title']],
  ['an assignee that is no UUID', { assigneeIds: ['me'] }, 'INVALID_INPUT', ['assigneeIds', '0']],
  [
    'a crowd of assignees',
    { assigneeIds: Array.from({ length: 21 }, () => newId()) },
    'LIMIT_EXCEEDED',
    ['assigneeIds'],
  ],
])('%s is refused with its path', async (_name, fields, code, path) => {
  const { id } = await tasks.createTask();
  const { updateTask } = await tasks.member.query(UPDATE, { input: { id, ...fields } });
  expect(updateTask).toMatchObject({ task: null, errors: [{ code, path }] });
});

test('a client may choose the id of a task, once', async () => {
  const { id } = await tasks.createTask({ id: newId() });
  const { createTask } = await tasks.member.query(CREATE, {
    input: { workspaceId: tasks.workspaceId, title: 'Again', id },
  });
  expect(createTask.errors).toMatchObject([{ code: 'ALREADY_EXISTS', path: ['id'] }]);
});

test('a deleted task is gone', async () => {
  const { id } = await tasks.createTask();
  const { deleteTask } = await tasks.member.query(DELETE, { input: { id } });
  expect(deleteTask).toMatchObject({ task: { id }, errors: [] });
  expect(await tasks.member.query(`query ($id: ID!) { task(id: $id) { id } }`, { id })).toEqual({
    task: null,
  });
  for (const mutation of [UPDATE, COMPLETE, REOPEN, DELETE]) {
    const [answer] = Object.values(await tasks.member.query(mutation, { input: { id } })) as {
      errors: unknown;
    }[];
    expect(answer?.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
  }
});

test('the tasks of a deleted goal belong to none', async () => {
  const goalId = newId();
  const { id } = await tasks.createTask({ goalId });
  const data = {
    title: 'Sail',
    status: 'ACTIVE' as const,
    ownerId: null,
    parentId: null,
    progress: 0,
  };
  const deleted = eventOf(GoalDeleted, { subject: goalId, workspaceId: tasks.workspaceId, data });
  await tasks.deliver(deleted);
  await tasks.deliver(deleted);
  const { task } = await tasks.member.query(
    `query ($id: ID!) { task(id: $id) { goalId version } }`,
    { id },
  );
  expect(task).toEqual({ goalId: null, version: 2 });
});

test('a viewer may read but not write, and a stranger finds nothing', async () => {
  const { id } = await tasks.createTask();
  const viewer = await tasks.as({
    workspaces: { [tasks.workspaceId]: 'VIEWER', [newId()]: 'MEMBER' },
  });
  const stranger = await tasks.as({ workspaces: { [newId()]: 'ADMIN' } });
  const denied = await viewer.query(COMPLETE, { input: { id } });
  expect(denied.completeTask.errors).toMatchObject([{ code: 'PERMISSION_DENIED' }]);
  const unknown = await stranger.query(COMPLETE, { input: { id } });
  expect(unknown.completeTask.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect(await stranger.query(`query ($id: ID!) { task(id: $id) { id } }`, { id })).toEqual({
    task: null,
  });
});

test('a person is assigned once, whatever the case of the id', async () => {
  const ada = newId();
  const { id } = await tasks.createTask({ assigneeIds: [ada, ada.toUpperCase()] });
  const { task } = await tasks.member.query(`query ($id: ID!) { task(id: $id) { assigneeIds } }`, {
    id,
  });
  expect(task.assigneeIds).toEqual([ada]);
});
