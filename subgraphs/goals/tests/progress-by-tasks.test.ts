import { newId } from '@trellis/kernel/ids';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { CommentAdded, LabelChanged, ReminderDue, taskEvents } from '@trellis/tasks/events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { taskReactions } from '../reactions/task-changes.ts';
import { startGoals, type TestGoals } from './start-goals.ts';
import { seriesEvent, type TaskChange, taskEvent } from './task-events.ts';

let goals: TestGoals;
beforeAll(async () => {
  goals = await startGoals();
});
afterAll(() => goals[Symbol.asyncDispose]());

type Kind = Parameters<typeof taskEvent>[1];
const task = (kind: Kind, change: TaskChange) => taskEvent(goals.workspaceId, kind, change);
const series = (change: Parameters<typeof seriesEvent>[1]) =>
  seriesEvent(goals.workspaceId, change);

async function progressOf(id: string): Promise<number> {
  return (await goals.member.query(`query ($id: ID!) { goal(id: $id) { progress } }`, { id })).goal
    .progress;
}

/** A goal with this many tasks, and their ids. */
async function goalWithTasks(count: number): Promise<{ goalId: string; ids: string[] }> {
  const { id: goalId } = await goals.createGoal();
  const ids = Array.from({ length: count }, newId);
  await goals.deliver(...ids.map((id) => task('created', { id, goalId })));
  return { goalId, ids };
}

test('a canceled or skipped task is left out of the count', async () => {
  const { goalId, ids } = await goalWithTasks(4);
  const [one, two, three] = ids as [string, string, string];
  await goals.deliver(
    task('completed', { id: one, goalId }),
    task('canceled', { id: two, goalId }),
    task('skipped', { id: three, goalId }),
  );
  expect(await progressOf(goalId)).toBe(0.5);
});

test('where every task was canceled nothing is reached', async () => {
  const { goalId, ids } = await goalWithTasks(1);
  await goals.deliver(task('completed', { id: ids[0] as string, goalId }));
  await goals.deliver(task('canceled', { id: ids[0] as string, goalId }));
  expect(await progressOf(goalId)).toBe(0);
});

test('a task that is deleted does not count, and counts again when it is restored', async () => {
  const { goalId, ids } = await goalWithTasks(2);
  const [one, two] = ids as [string, string];
  await goals.deliver(task('completed', { id: one, goalId }), task('deleted', { id: two, goalId }));
  expect(await progressOf(goalId)).toBe(1);
  await goals.deliver(task('restored', { id: two, goalId }));
  expect(await progressOf(goalId)).toBe(0.5);
});

test('a task that is let go leaves its goal', async () => {
  const { goalId, ids } = await goalWithTasks(2);
  const [one, two] = ids as [string, string];
  await goals.deliver(
    task('completed', { id: one, goalId }),
    task('updated', { id: two, goalId: null }),
  );
  expect(await progressOf(goalId)).toBe(1);
});

test('a series counts as one task for as long as it goes on, however often it was done', async () => {
  const { goalId, ids } = await goalWithTasks(1);
  const active = { id: newId(), state: 'ACTIVE' } as const;
  await goals.deliver(
    task('completed', { id: ids[0] as string, goalId }),
    ...[1, 2, 3].map((number) =>
      task('completed', { id: newId(), goalId, number, series: active }),
    ),
    task('created', { id: newId(), goalId, number: 4, series: active }),
  );
  expect(await progressOf(goalId)).toBe(0.5);
});

test('a series is done when it has ended', async () => {
  const { id: goalId } = await goals.createGoal();
  const id = newId();
  const occurrence = { id: newId(), goalId, series: { id, state: 'ACTIVE' } } as const;
  await goals.deliver(task('created', occurrence), task('completed', occurrence));
  expect(await progressOf(goalId)).toBe(0);
  await goals.deliver(series({ id, goalId, state: 'ENDED' }));
  expect(await progressOf(goalId)).toBe(1);
});

test('the end of a series counts also if only an occurrence tells it', async () => {
  const { id: goalId } = await goals.createGoal();
  const id = newId();
  const task1 = { id: newId(), goalId, number: 1 };
  await goals.deliver(task('created', { ...task1, series: { id, state: 'ACTIVE' } }));
  await goals.deliver(task('completed', { ...task1, series: { id, state: 'ENDED' } }));
  expect(await progressOf(goalId)).toBe(1);
});

test('a series that was canceled before anything was done does not count', async () => {
  const { goalId, ids } = await goalWithTasks(1);
  const id = newId();
  const occurrence = { id: newId(), goalId, series: { id, state: 'ACTIVE' } } as const;
  await goals.deliver(
    task('completed', { id: ids[0] as string, goalId }),
    task('created', occurrence),
  );
  expect(await progressOf(goalId)).toBe(0.5);
  const ended = { id, state: 'ENDED' } as const;
  await goals.deliver(
    task('canceled', { ...occurrence, series: ended }),
    series({ id, goalId, state: 'ENDED' }),
  );
  expect(await progressOf(goalId)).toBe(1);
});

test('a series that was canceled after something was done counts as done', async () => {
  const { goalId } = await goalWithTasks(1);
  const ended = { id: newId(), state: 'ENDED' } as const;
  await goals.deliver(
    task('completed', { id: newId(), goalId, number: 1, series: ended }),
    task('canceled', { id: newId(), goalId, number: 2, series: ended }),
  );
  expect(await progressOf(goalId)).toBe(0.5);
});

test('a series that goes on again is open', async () => {
  const { id: goalId } = await goals.createGoal();
  const id = newId();
  const occurrence = { id: newId(), goalId, series: { id, state: 'ENDED' } } as const;
  await goals.deliver(task('completed', occurrence));
  expect(await progressOf(goalId)).toBe(1);
  await goals.deliver(task('reopened', { ...occurrence, series: { id, state: 'ACTIVE' } }));
  expect(await progressOf(goalId)).toBe(0);
});

test('an older event that comes late does not undo the end of a series', async () => {
  const { id: goalId } = await goals.createGoal();
  const id = newId();
  const late = task('created', { id: newId(), goalId, series: { id, state: 'ACTIVE' } });
  const ended = { id, state: 'ENDED' } as const;
  await goals.deliver(task('completed', { id: newId(), goalId, series: ended }));
  await goals.deliver(late);
  expect(await progressOf(goalId)).toBe(1);
});

test('a series with occurrences in two goals counts once in each', async () => {
  const [from, to] = [await goals.createGoal(), await goals.createGoal()];
  const id = newId();
  const active = { id, state: 'ACTIVE' } as const;
  await goals.deliver(
    task('completed', { id: newId(), goalId: from.id, number: 1, series: active }),
    task('created', { id: newId(), goalId: to.id, number: 2, series: active }),
  );
  await goals.deliver(series({ id, goalId: to.id, state: 'ENDED' }));
  expect([await progressOf(from.id), await progressOf(to.id)]).toEqual([1, 1]);
});

test('a canceled task does not keep a goal from being deleted unless that is asked for', async () => {
  const { goalId, ids } = await goalWithTasks(1);
  await goals.deliver(task('canceled', { id: ids[0] as string, goalId }));
  const remove = (refuseIfTasks: boolean) =>
    goals.member.query(
      `mutation ($input: DeleteGoalInput!) { deleteGoal(input: $input) { errors { __typename code } } }`,
      { input: { id: goalId, refuseIfTasks } },
    );
  expect((await remove(true)).deleteGoal.errors).toEqual([
    { __typename: 'StateError', code: 'ILLEGAL_TRANSITION' },
  ]);
  expect((await remove(false)).deleteGoal.errors).toEqual([]);
});

test('every event of tasks has a reaction, and none is parked', async () => {
  expect(taskReactions.map(({ type }) => type).sort()).toEqual(
    taskEvents.map(({ type }) => type).sort(),
  );
  const { workspaceId } = goals;
  const taskId = newId();
  const common = { taskId, taskTitle: 'Row', goalId: null };
  await goals.deliver(
    eventOf(CommentAdded, {
      subject: newId(),
      workspaceId,
      data: {
        ...common,
        authorId: newId(),
        parentId: null,
        mentionIds: [],
        assigneeIds: [],
        watcherIds: [],
        taskCreatedById: newId(),
      },
    }),
    eventOf(LabelChanged, {
      subject: newId(),
      workspaceId,
      data: { change: 'CREATED', name: 'Blue' },
    }),
    eventOf(ReminderDue, {
      subject: newId(),
      workspaceId,
      data: {
        ...common,
        cause: 'OVERDUE',
        recipientId: newId(),
        due: null,
        occurrenceKey: null,
        fireAt: '2026-01-01T00:00:00.000Z',
        channels: [],
        isLate: false,
        isUrgent: false,
      },
    }),
  );
  expect(await goals.database.query('select reason, error from goals.dead_letter')).toEqual([]);
});
