import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clockwork, startClockwork } from './series-clock.ts';

let clock: Clockwork;
beforeAll(async () => {
  clock = await startClockwork();
});
afterAll(() => clock[Symbol.asyncDispose]());

describe('the next occurrence', () => {
  test('a rule of five ends with the fifth place, jumped ones included', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY;COUNT=5', start: { date: '2026-05-01' } });
    clock.at('2026-05-04T10:00:00Z');
    const first = await clock.does('completeTask', { id: task.id });
    expect(first).toMatchObject({ successor: { occurrenceKey: '2026-05-05' }, seriesEnded: false });
    clock.at('2026-05-05T10:00:00Z');
    const last = await clock.does('completeTask', { id: first.successor.id });
    expect(last).toMatchObject({
      successor: null,
      seriesEnded: true,
      task: { series: { state: 'ENDED' } },
    });
    expect(await clock.typesOf(first.successor.id)).toEqual(['task-completed', 'series-ended']);
  });

  test('the last day of a rule has no successor', async () => {
    const task = await clock.repeat({
      rule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20261230',
      start: { date: '2026-12-30' },
    });
    clock.at('2026-12-30T10:00:00Z');
    expect(await clock.does('completeTask', { id: task.id })).toMatchObject({
      successor: null,
      seriesEnded: true,
      task: { series: { state: 'ENDED', endsOn: '2026-12-30' } },
    });
  });

  test('counted from completion, a month from the last of January is the last of February', async () => {
    const task = await clock.repeat({
      rule: 'FREQ=MONTHLY',
      start: { date: '2026-01-10' },
      anchor: 'COMPLETION',
    });
    clock.at('2026-01-31T12:00:00Z');
    const { successor } = await clock.does('completeTask', { id: task.id });
    expect(successor).toMatchObject({
      occurrenceKey: '2026-02-28',
      status: 'TODO',
      version: 1,
      due: { date: '2026-02-28' },
    });
  });

  test('completing twice, and twice at once, makes one successor and one event', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-03-01' } });
    clock.at('2026-03-01T10:00:00Z');
    const both = await Promise.all([
      clock.does('completeTask', { id: task.id }),
      clock.does('completeTask', { id: task.id }),
    ]);
    const again = await clock.does('completeTask', { id: task.id });
    const successors = [...both, again].map(({ successor }) => successor.id);
    expect(new Set(successors).size).toBe(1);
    const { tasks } = await clock.readSeries(task.series.id);
    expect(tasks.nodes).toHaveLength(2);
    const completed = await clock.database.query(
      `select from tasks.outbox where aggregate_id = $1 and type = 'tasks.task-completed.v1'`,
      [task.id],
    );
    expect(completed).toHaveLength(1);
  });

  test('the same key of idempotency gives the same payload and one event', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-03-01' } });
    clock.at('2026-03-01T10:00:00Z');
    const input = { id: task.id, meta: { idempotencyKey: newId() } };
    const first = await clock.does('completeTask', input);
    expect(await clock.does('completeTask', input)).toEqual(first);
    expect(first.cursor).toEqual(expect.any(String));
  });

  test('complete, reopen and complete make one successor', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-03-01' } });
    clock.at('2026-03-01T10:00:00Z');
    const { successor } = await clock.does('completeTask', { id: task.id });
    const reopened = await clock.does('reopenTask', { id: task.id });
    expect(reopened).toMatchObject({
      task: { status: 'TODO', series: { generatedCount: 1 } },
      errors: [],
    });
    expect(await clock.read(successor.id)).toBeNull();
    expect(await clock.typesOf(task.id)).toEqual(['task-reopened', 'task-deleted']);
    const again = await clock.does('completeTask', { id: task.id });
    expect(again.successor).toMatchObject({ occurrenceKey: successor.occurrenceKey });
    const { tasks } = await clock.readSeries(task.series.id);
    expect(tasks.nodes).toHaveLength(2);
  });

  test('a successor that was worked on stays, and only force opens both', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-03-01' } });
    clock.at('2026-03-01T10:00:00Z');
    const { successor } = await clock.does('completeTask', { id: task.id });
    await clock.does('updateTask', { id: successor.id, title: 'Begun' });
    const refused = await clock.does('reopenTask', { id: task.id });
    expect(refused).toMatchObject({
      task: null,
      errors: [{ __typename: 'StateError', code: 'SUCCESSOR_MODIFIED' }],
    });
    await clock.does('reopenTask', { id: task.id, force: true });
    expect(await clock.read(task.id)).toMatchObject({ status: 'TODO' });
    expect(await clock.read(successor.id)).toMatchObject({ status: 'TODO' });

    const second = await clock.does('completeTask', { id: task.id });
    expect(second).toMatchObject({ successor: null, seriesEnded: false });
    clock.at('2026-03-02T10:00:00Z');
    const third = await clock.does('completeTask', { id: successor.id });
    expect(third.successor).toMatchObject({ occurrenceKey: '2026-03-03' });
  });

  test('a series that closing had ended is active again after reopening', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY;COUNT=1', start: { date: '2026-03-01' } });
    clock.at('2026-03-01T10:00:00Z');
    expect(await clock.does('completeTask', { id: task.id })).toMatchObject({ seriesEnded: true });
    const { task: reopened } = await clock.does('reopenTask', { id: task.id });
    expect(reopened).toMatchObject({ status: 'TODO', series: { state: 'ACTIVE' } });
  });
});

describe('what passes on', () => {
  test('fields of the template, subtasks with nothing done, relative reminders, watchers', async () => {
    const assignee = newId();
    const task = await clock.repeat(
      { rule: 'FREQ=DAILY', start: { date: '2026-03-01', time: '09:00' } },
      {
        priority: 'HIGH',
        assigneeIds: [assignee],
        reminders: [{ offset: '-PT30M' }, { at: '2026-03-01T06:00:00Z' }],
      },
    );
    const { workspaceId } = clock;
    const below = async (parentId: string, title: string, date?: string) =>
      (
        await clock.does('createTask', {
          workspaceId,
          parentId,
          title,
          ...(date && { due: { date } }),
        })
      ).task;
    const bucket = await below(task.id, 'Fill the bucket', '2026-02-28');
    await below(bucket.id, 'Find the bucket');
    await clock.does('updateTask', { id: task.id, title: 'Only this once' });
    clock.at('2026-03-01T10:00:00Z');
    const { successor } = await clock.does('completeTask', { id: task.id, force: true });
    expect(await clock.read(successor.id)).toMatchObject({
      title: 'Scrub the deck',
      priority: 'HIGH',
      assigneeIds: [assignee],
      watcherIds: expect.arrayContaining([assignee, clock.member.identity.userId]),
      due: { date: '2026-03-02', time: '09:00', at: '2026-03-02T08:00:00.000Z' },
      subtasks: {
        nodes: [
          {
            title: 'Fill the bucket',
            status: 'TODO',
            due: { date: '2026-03-01' },
            subtasks: { nodes: [{ title: 'Find the bucket', status: 'TODO' }] },
          },
        ],
      },
      reminders: [{ offset: '-PT30M', state: 'SCHEDULED', nextFireAt: '2026-03-02T07:30:00.000Z' }],
    });
    expect(await clock.read(bucket.id)).toMatchObject({ status: 'DONE' });
  });

  test('nothing of an occurrence that was moved to another day', async () => {
    const task = await clock.repeat({
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      start: { date: '2026-08-31', time: '09:00' },
    });
    await clock.does('updateTask', { id: task.id, due: { date: '2026-09-02', time: '15:00' } });
    expect(await clock.read(task.id)).toMatchObject({ occurrenceKey: '2026-08-31T09:00' });
    clock.at('2026-09-02T13:30:00Z');
    const { successor } = await clock.does('completeTask', { id: task.id });
    expect(successor).toMatchObject({ due: { date: '2026-09-07', time: '09:00' } });
  });
});

describe('states of a series', () => {
  test('while it is paused nothing follows; resuming goes on after now', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-06-01' } });
    const { id } = task.series;
    await clock.does('pauseSeries', { id });
    clock.at('2026-06-01T12:00:00Z');
    expect(await clock.does('completeTask', { id: task.id })).toMatchObject({
      successor: null,
      seriesEnded: false,
    });
    clock.at('2026-06-20T12:00:00Z');
    const resumed = await clock.does('resumeSeries', { id });
    expect(resumed).toMatchObject({
      series: { state: 'ACTIVE' },
      openTask: { occurrenceKey: '2026-06-21' },
    });
    expect(await clock.typesOf(resumed.openTask.id)).toEqual(['series-changed', 'task-created']);
  });

  test('an end leaves the open task, which then has no successor', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-06-01' } });
    const { id } = task.series;
    expect(await clock.does('endSeries', { id })).toMatchObject({
      series: { state: 'ENDED' },
      openTask: { id: task.id },
    });
    expect(await clock.does('endSeries', { id })).toMatchObject({ cursor: null, errors: [] });
    clock.at('2026-06-01T12:00:00Z');
    expect(await clock.does('completeTask', { id: task.id })).toMatchObject({ successor: null });
    expect(await clock.does('resumeSeries', { id })).toMatchObject({
      errors: [{ code: 'ILLEGAL_TRANSITION', from: 'ENDED', to: 'ACTIVE' }],
    });
  });
});

test('what follows from a completion names it as its cause, and who did it', async () => {
  const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-03-01' } });
  await clock.does('createTask', {
    workspaceId: clock.workspaceId,
    parentId: task.id,
    title: 'Below',
  });
  clock.at('2026-03-01T10:00:00Z');
  await clock.does('completeTask', { id: task.id, force: true });
  const rows = await clock.database.query<Record<string, string>>(
    `select id, type, actor_id, causation_id from tasks.outbox where correlation_id =
       (select correlation_id from tasks.outbox where aggregate_id = $1 order by seq desc limit 1) order by seq`,
    [task.id],
  );
  const [first, ...rest] = rows;
  expect(first).toMatchObject({ type: 'tasks.task-completed.v1', causation_id: null });
  expect(rest.map(({ type }) => type)).toEqual([
    'tasks.task-created.v1',
    'tasks.task-created.v1',
    'tasks.task-completed.v1',
  ]);
  for (const row of rest)
    expect(row).toMatchObject({ causation_id: first?.id, actor_id: clock.member.identity.userId });
});
