import { newId, toCursor } from '@trellis/kernel/ids';
import { describe, expect, inject, test } from 'vitest';
import { startTasks } from './start-tasks.ts';

const WATCH = /* GraphQL */ `
  subscription ($workspaceId: ID!, $after: ChangeCursor, $kinds: [TaskChangeKind!], $goalIds: [ID!], $assigneeIds: [ID!], $taskIds: [ID!]) {
    taskChanged(workspaceId: $workspaceId, after: $after, kinds: $kinds, goalIds: $goalIds, assigneeIds: $assigneeIds, taskIds: $taskIds) {
      __typename
      ... on TaskChange { cursor kind taskId version changedFields actorId clientMutationId task { title status } }
      ... on ResyncRequired { reason earliest latest }
    }
  }
`;
const COMPLETE = `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { cursor } }`;
const DELETE = `mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { cursor } }`;

const REOPEN = `mutation ($input: ReopenTaskInput!) { reopenTask(input: $input) { cursor } }`;
const CANCEL = `mutation ($input: CancelTaskInput!) { cancelTask(input: $input) { cursor } }`;
const RESTORE = `mutation ($input: RestoreTaskInput!) { restoreTask(input: $input) { cursor } }`;
const UPDATE = `mutation ($input: UpdateTaskInput!) { updateTask(input: $input) { cursor } }`;
const SKIP = `mutation ($input: SkipTaskOccurrenceInput!) { skipTaskOccurrence(input: $input) { cursor } }`;

describe.each([
  ['the feed of one process', () => ({})],
  ['the feed over Redis', () => ({ redisUrl: inject('redisUrl') })],
])('changes of tasks over %s', (_name, feed) => {
  test('arrive live, in order, with the echo of the client that made them', async () => {
    await using tasks = await startTasks(feed());
    const { cursor: after } = await tasks.createTask();
    const changes = await tasks.member.subscribe(WATCH, { workspaceId: tasks.workspaceId, after });
    const first = changes.next();
    const { id, cursor } = await tasks.createTask({ meta: { clientMutationId: 'echo' } });
    const created = (await first).value?.data.taskChanged;
    expect(created).toMatchObject({
      kind: 'CREATED',
      taskId: id,
      cursor,
      version: 1,
      clientMutationId: 'echo',
      actorId: tasks.member.identity.userId,
      task: { status: 'TODO' },
    });
    await tasks.member.query(COMPLETE, { input: { id } });
    await tasks.member.query(DELETE, { input: { id } });
    expect((await changes.next()).value?.data.taskChanged).toMatchObject({
      kind: 'COMPLETED',
      version: 2,
      changedFields: ['status', 'completedAt', 'completedById'],
    });
    expect((await changes.next()).value?.data.taskChanged).toMatchObject({
      kind: 'DELETED',
      version: 3,
      task: null,
    });
    await changes.return();
  });

  test('are replayed after a cursor and then go on live, without a gap', async () => {
    await using tasks = await startTasks(feed());
    const { cursor: after } = await tasks.createTask({ title: 'known' });
    for (const title of ['missed 1', 'missed 2']) await tasks.createTask({ title });
    const changes = await tasks.member.subscribe(WATCH, { workspaceId: tasks.workspaceId, after });
    const titles: string[] = [];
    for (let live = 0; titles.length < 4; ) {
      titles.push((await changes.next()).value?.data.taskChanged.task.title);
      if (titles.length >= 2 && live < 2) await tasks.createTask({ title: `live ${++live}` });
    }
    expect(titles).toEqual(['missed 1', 'missed 2', 'live 1', 'live 2']);
    await changes.return();
  });

  test('reach a subscriber of one workspace only from that workspace', async () => {
    await using tasks = await startTasks(feed());
    const other = newId();
    const both = await tasks.as({
      workspaces: { [tasks.workspaceId]: 'MEMBER', [other]: 'MEMBER' },
    });
    const changes = await tasks.member.subscribe(WATCH, { workspaceId: tasks.workspaceId });
    const first = changes.next();
    const create = `mutation ($input: CreateTaskInput!) { createTask(input: $input) { cursor } }`;
    await both.query(create, { input: { workspaceId: other, title: 'elsewhere' } });
    await tasks.createTask({ title: 'here' });
    expect((await first).value?.data.taskChanged.task.title).toBe('here');
    await changes.return();
  });
});

test('everything that can be done to a task is told, each by its kind', async () => {
  await using tasks = await startTasks();
  const { cursor: after } = await tasks.createTask();
  const recurrence = { rule: 'FREQ=DAILY', start: { date: '2030-01-31' } };
  const { id } = await tasks.createTask({ recurrence });
  const changes: Record<string, object>[] = [
    { [UPDATE]: { title: 'again' } },
    { [COMPLETE]: {} },
    { [REOPEN]: {} },
    { [CANCEL]: { scope: 'ALL' } },
    { [REOPEN]: {} },
    { [SKIP]: {} },
    { [DELETE]: {} },
    { [RESTORE]: {} },
  ];
  for (const [mutation, input] of changes.flatMap((change) => Object.entries(change)))
    await tasks.member.query(mutation, { input: { id, ...input } });
  const end = await tasks.createTask();
  const feed = await tasks.member.subscribe(WATCH, { workspaceId: tasks.workspaceId, after });
  const kinds: string[] = [];
  for (let taskId = ''; taskId !== end.id; ) {
    const change = (await feed.next()).value?.data.taskChanged;
    taskId = change.taskId;
    if (taskId === id) kinds.push(change.kind);
  }
  expect(kinds).toEqual([
    'CREATED',
    'UPDATED',
    'COMPLETED',
    'REOPENED',
    'CANCELED',
    'REOPENED',
    'SKIPPED',
    'DELETED',
    'RESTORED',
  ]);
  await feed.return();
});

test('a subscriber gets only what its arguments ask for', async () => {
  await using tasks = await startTasks();
  const [goalId, ada] = [newId(), newId()];
  const { cursor: after } = await tasks.createTask();
  const wanted = await tasks.member.subscribe(WATCH, {
    workspaceId: tasks.workspaceId,
    after,
    goalIds: [goalId],
    assigneeIds: [ada],
    kinds: ['COMPLETED'],
  });
  const first = wanted.next();
  await tasks.createTask({ goalId });
  const { id } = await tasks.createTask({ goalId, assigneeIds: [ada] });
  const other = await tasks.createTask({ goalId: newId(), assigneeIds: [ada] });
  await tasks.member.query(COMPLETE, { input: { id: other.id } });
  await tasks.member.query(COMPLETE, { input: { id } });
  expect((await first).value?.data.taskChanged).toMatchObject({ kind: 'COMPLETED', taskId: id });
  await wanted.return();
});

test('a cursor that the log no longer has asks for a new reading, then the changes are live', async () => {
  await using tasks = await startTasks();
  const { cursor } = await tasks.createTask();
  await tasks.settle();
  const changes = await tasks.member.subscribe(WATCH, {
    workspaceId: tasks.workspaceId,
    after: toCursor(newId()),
  });
  expect((await changes.next()).value?.data.taskChanged).toMatchObject({
    __typename: 'ResyncRequired',
    earliest: cursor,
    latest: cursor,
  });
  const next = changes.next();
  await tasks.createTask({ title: 'after that' });
  expect((await next).value?.data.taskChanged.task.title).toBe('after that');
  await changes.return();
});

test('a stranger cannot subscribe to a workspace', async () => {
  await using tasks = await startTasks();
  const stranger = await tasks.as({ workspaces: {} });
  await expect(stranger.subscribe(WATCH, { workspaceId: tasks.workspaceId })).rejects.toMatchObject(
    { code: 'NOT_FOUND' },
  );
});

test('an ended subscription leaves nothing behind', async () => {
  await using tasks = await startTasks();
  const context = tasks.service.local.createContext({ identity: null, requestId: 'r' }) as {
    changes: { size: number };
  };
  const { cursor: after } = await tasks.createTask();
  const open = await Promise.all(
    Array.from({ length: 20 }, () =>
      tasks.member.subscribe(WATCH, { workspaceId: tasks.workspaceId, after }),
    ),
  );
  const waiting = open.map((changes) => changes.next());
  await tasks.createTask();
  await Promise.all(waiting);
  expect(context.changes.size).toBe(20);
  const idle = open.map((changes) => changes.next());
  await Promise.all(open.map((changes) => changes.return()));
  await Promise.all(idle);
  expect(context.changes.size).toBe(0);
});
