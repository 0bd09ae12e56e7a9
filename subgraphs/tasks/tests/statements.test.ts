import { newId } from '@trellis/kernel/ids';
import { statementsDuring } from '@trellis/kernel/testing/count-statements';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTasks, type TestTasks } from './start-tasks.ts';

const SIZES = [1, 10, 100];
const PEOPLE = Array.from({ length: 100 }, newId);
const GOALS = Array.from({ length: 100 }, newId);

const FIELDS = /* GraphQL */ `
  id title isBlocked goal { id } assignees { id } team { id } due { date isOverdue }
  parent { id title }
  subtasks(first: 3) { totalCount nodes { id title isBlocked reminders { id } series { id } } }
  subtaskSummary { total ratio }
  blockedBy { id series { id } }
  blocks { id }
  relations { kind task { id } }
  series { id summary upcoming(first: 2) { key } openTask { id } tasks(first: 2) { totalCount nodes { id } } previous { id } template { title labels { name } } }
  successor { id }
  reminders { id state nextFireAt task { id } }
  labels { name }
  comments(first: 2) { totalCount nodes { id author { id } mentions { id } } }
`;
const LIST = `query ($workspaceId: ID!, $first: Int) {
  tasks(workspaceId: $workspaceId, filter: { parentId: { isNull: true } }, first: $first) { totalCount nodes { ${FIELDS} } }
}`;
const ENTITIES = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Task { ${FIELDS} } } }`;
const OF_GOALS = `query ($references: [_Any!]!) { _entities(representations: $references) {
  ... on Goal { tasks(first: 3) { totalCount nodes { id isBlocked } } taskSummary { total } } } }`;
const OF_PEOPLE = `query ($references: [_Any!]!, $workspaceId: ID!) { _entities(representations: $references) {
  ... on User { assignedTasks(workspaceId: $workspaceId, first: 3) { totalCount nodes { id reminders { id } } } } } }`;

let tasks: TestTasks;
let ids: string[];
let labelId: string;
beforeAll(async () => {
  tasks = await startTasks();
  const { createLabel } = await tasks.member.query(
    `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } } }`,
    { input: { workspaceId: tasks.workspaceId, name: 'Deck', color: '#112233' } },
  );
  labelId = createLabel.label.id;
  ids = [];
  for (let index = 0; index < 100; index += 1) ids.push(await seed(index));
});
afterAll(() => tasks[Symbol.asyncDispose]());

/** A task that repeats, blocked by the one before, with a subtask, a reminder, a label and a comment. */
async function seed(index: number): Promise<string> {
  const start = { date: '2030-01-01', time: '09:00', timeZone: 'UTC' };
  const { id } = await tasks.createTask({
    title: `Task ${index}`,
    goalId: GOALS[index],
    assigneeIds: [PEOPLE[index]],
    recurrence: { rule: 'FREQ=DAILY', start },
    reminders: [{ offset: '-P1D' }],
    labelIds: [labelId],
  });
  await tasks.member.query(
    `mutation ($input: AddCommentInput!) { addComment(input: $input) { errors { message } } }`,
    { input: { taskId: id, body: 'Aye' } },
  );
  await tasks.createTask({ parentId: id, reminders: [{ at: '2030-01-01T00:00:00Z' }] });
  const previous = ids.at(-1);
  if (previous)
    await tasks.member.query(
      `mutation ($input: LinkTasksInput!) { linkTasks(input: $input) { errors { message } } }`,
      { input: { taskId: previous, otherId: id, kind: 'BLOCKS' } },
    );
  return id;
}

/** How many statements the same question takes for 1, 10 and 100 things. */
async function countsOf(ask: (size: number) => Promise<unknown>): Promise<number[]> {
  const counts: number[] = [];
  for (const size of SIZES) counts.push((await statementsDuring(() => ask(size))).length);
  return counts;
}

test('a list of tasks with all below it takes at most 19 statements, however long the page', async () => {
  const counts = await countsOf(async (first) => {
    const { tasks: list } = await tasks.member.query(LIST, {
      workspaceId: tasks.workspaceId,
      first,
    });
    expect(list.nodes).toHaveLength(first);
    for (const node of list.nodes)
      expect(node).toMatchObject({
        reminders: [{ state: 'SCHEDULED' }],
        subtasks: { totalCount: 1 },
      });
  });
  // Fewer when tasks of the page stand in each other's way and are known already.
  expect(Math.max(...counts)).toBe(19);
});

test('tasks that the gateway asks for by their keys take 17 statements, however many they are', async () => {
  const counts = await countsOf(async (size) => {
    const references = ids.slice(0, size).map((id) => ({ __typename: 'Task', id }));
    const { _entities } = await tasks.member.query(ENTITIES, { references });
    expect(_entities.filter(Boolean)).toHaveLength(size);
  });
  expect(counts).toEqual([17, 17, 17]);
});

test('the tasks of goals take 4 statements, however many goals they are', async () => {
  const counts = await countsOf(async (size) => {
    const references = GOALS.slice(0, size).map((id) => ({ __typename: 'Goal', id }));
    const { _entities } = await tasks.member.query(OF_GOALS, { references });
    for (const goal of _entities) expect(goal).toMatchObject({ taskSummary: { total: 1 } });
  });
  expect(counts).toEqual([4, 4, 4]);
});

test('the tasks of people take 3 statements, however many people they are', async () => {
  const counts = await countsOf(async (size) => {
    const references = PEOPLE.slice(0, size).map((id) => ({ __typename: 'User', id }));
    const { _entities } = await tasks.member.query(OF_PEOPLE, {
      references,
      workspaceId: tasks.workspaceId,
    });
    for (const user of _entities) expect(user.assignedTasks.totalCount).toBe(1);
  });
  expect(counts).toEqual([3, 3, 3]);
});

test('completing a task takes as many statements whether it has a hundred neighbours or none', async () => {
  const complete = (id: string) =>
    tasks.member.query(
      `mutation ($input: CompleteTaskInput!) { completeTask(input: $input) { errors { message } } }`,
      { input: { id } },
    );
  const alone = await tasks.createTask();
  const parent = await tasks.createTask();
  const child = await tasks.createTask({ parentId: parent.id });
  for (let index = 0; index < 20; index += 1) await tasks.createTask({ parentId: parent.id });
  const counts = [];
  for (const { id } of [alone, child])
    counts.push((await statementsDuring(() => complete(id))).length);
  expect(counts[0]).toBe(counts[1]);
});
