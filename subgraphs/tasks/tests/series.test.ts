import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clockwork, startClockwork } from './series-clock.ts';

let clock: Clockwork;
beforeAll(async () => {
  clock = await startClockwork();
});
afterAll(() => clock[Symbol.asyncDispose]());

const typesOf = async (id: string) =>
  (
    await clock.database.query<{ type: string }>(
      `select type from tasks.outbox where correlation_id =
         (select correlation_id from tasks.outbox where aggregate_id = $1 order by seq desc limit 1) order by seq`,
      [id],
    )
  ).map(({ type }) => type.replace(/^tasks\.(.*)\.v1$/, '$1'));

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
    expect(await typesOf(first.successor.id)).toEqual(['task-completed', 'series-ended']);
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
    expect(await typesOf(task.id)).toEqual(['task-reopened', 'task-deleted']);
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

describe('skip, cancel, delete', () => {
  test('a skipped occurrence is neither done nor canceled and its key is remembered', async () => {
    const task = await clock.repeat({
      rule: 'FREQ=WEEKLY;BYDAY=MO,TH',
      start: { date: '2026-09-07' },
    });
    clock.at('2026-09-07T10:00:00Z');
    const skipped = await clock.does('skipTaskOccurrence', { id: task.id });
    expect(skipped).toMatchObject({
      task: { status: 'SKIPPED', series: { skippedKeys: ['2026-09-07'] } },
      successor: { occurrenceKey: '2026-09-10' },
    });
    expect(await typesOf(task.id)).toEqual(['task-skipped', 'task-created']);
    const again = await clock.does('skipTaskOccurrence', { id: task.id });
    expect(again).toMatchObject({
      successor: { id: skipped.successor.id },
      cursor: null,
      errors: [],
    });
  });

  test('canceling one occurrence skips it; canceling all ends the series', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-04-01' } });
    clock.at('2026-04-01T10:00:00Z');
    const one = await clock.does('cancelTask', { id: task.id });
    expect(one).toMatchObject({
      task: { status: 'SKIPPED' },
      successor: { occurrenceKey: '2026-04-02' },
    });
    const all = await clock.does('cancelTask', { id: one.successor.id, scope: 'ALL' });
    expect(all).toMatchObject({
      task: { status: 'CANCELED', series: { state: 'ENDED' } },
      successor: null,
      seriesEnded: true,
    });
    expect(await typesOf(one.successor.id)).toEqual(['task-canceled', 'series-ended']);
  });

  test('deleting one occurrence goes on with the next, and restoring takes that back', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-04-01' } });
    clock.at('2026-04-01T10:00:00Z');
    const deleted = await clock.does('deleteTask', { id: task.id });
    expect(deleted.successor).toMatchObject({ occurrenceKey: '2026-04-02' });
    expect(await typesOf(task.id)).toEqual(['task-deleted', 'task-created']);
    const restored = await clock.does('restoreTask', { id: task.id });
    expect(restored).toMatchObject({
      task: { status: 'TODO', series: { skippedKeys: [], openTask: { id: task.id } } },
    });
    expect(await clock.read(deleted.successor.id)).toBeNull();
  });

  test('an occurrence is not restored over a next one that was worked on', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-04-01' } });
    clock.at('2026-04-01T10:00:00Z');
    const { successor } = await clock.does('deleteTask', { id: task.id });
    await clock.does('updateTask', { id: successor.id, title: 'Begun' });
    expect(await clock.does('restoreTask', { id: task.id })).toMatchObject({
      errors: [{ code: 'SUCCESSOR_MODIFIED' }],
    });
  });

  test('deleting all ends the series, and restoring opens it again', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-04-01' } });
    const deleted = await clock.does('deleteTask', { id: task.id, scope: 'ALL' });
    expect(deleted).toMatchObject({ successor: null, seriesEnded: true });
    expect(await clock.readSeries(task.series.id)).toMatchObject({ state: 'ENDED', upcoming: [] });
    await clock.does('restoreTask', { id: task.id });
    expect(await clock.readSeries(task.series.id)).toMatchObject({ state: 'ACTIVE' });
  });

  test('an occurrence that was made again is not restored beside its double', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-04-01' } });
    clock.at('2026-04-01T10:00:00Z');
    const { successor: first } = await clock.does('completeTask', { id: task.id });
    await clock.does('reopenTask', { id: task.id });
    const { successor: second } = await clock.does('completeTask', { id: task.id });
    clock.at('2026-04-02T10:00:00Z');
    await clock.does('completeTask', { id: second.id });
    expect(await clock.does('restoreTask', { id: first.id })).toMatchObject({
      task: null,
      errors: [{ code: 'ALREADY_EXISTS', path: ['id'] }],
    });
  });

  test('a closed occurrence that is deleted and restored leaves the series as it is', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY;COUNT=1', start: { date: '2026-04-01' } });
    await clock.does('completeTask', { id: task.id });
    await clock.does('deleteTask', { id: task.id });
    const { task: restored } = await clock.does('restoreTask', { id: task.id });
    expect(restored).toMatchObject({ status: 'DONE', series: { state: 'ENDED' } });
    const { task: reopened } = await clock.does('reopenTask', { id: task.id });
    expect(reopened).toMatchObject({ status: 'TODO', series: { state: 'ACTIVE' } });
  });

  test('subtasks of a deleted occurrence are there again on the next', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-04-01' } });
    await clock.does('createTask', {
      workspaceId: clock.workspaceId,
      parentId: task.id,
      title: 'Fill the bucket',
    });
    const { successor } = await clock.does('deleteTask', { id: task.id });
    expect((await clock.read(successor.id)).subtasks.nodes).toMatchObject([
      { title: 'Fill the bucket', status: 'TODO' },
    ]);
  });
});

describe('edits of a series', () => {
  test('this and future: the old series ends the day before, a new one takes the open task along', async () => {
    const task = await clock.repeat({
      rule: 'FREQ=DAILY',
      start: { date: '2026-09-09', time: '09:00' },
    });
    clock.at('2026-09-09T12:00:00Z');
    const { successor } = await clock.does('completeTask', { id: task.id });
    const edited = await clock.does('updateSeries', {
      id: task.series.id,
      scope: 'THIS_AND_FUTURE',
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=TH',
        start: { date: '2026-09-10', time: '10:00', timeZone: 'Europe/Berlin' },
      },
    });
    expect(edited).toMatchObject({
      errors: [],
      series: { state: 'ENDED', endsOn: '2026-09-09', next: { id: edited.continuation.id } },
      continuation: { state: 'ACTIVE', previous: { id: task.series.id }, generatedCount: 1 },
      openTask: { id: successor.id, occurrenceKey: '2026-09-10T10:00' },
    });
    clock.at('2026-09-10T12:00:00Z');
    const next = await clock.does('completeTask', { id: successor.id });
    expect(next.successor).toMatchObject({ occurrenceKey: '2026-09-17T10:00' });
  });

  test('this and future from a later occurrence leaves the open one with the old rule', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY;COUNT=10', start: { date: '2026-09-01' } });
    const edited = await clock.does('updateSeries', {
      id: task.series.id,
      scope: 'THIS_AND_FUTURE',
      fromKey: '2026-09-04',
      template: { title: 'Scrub it twice' },
    });
    expect(edited).toMatchObject({
      errors: [],
      series: { state: 'ACTIVE', endsOn: '2026-09-03', openTask: { id: task.id } },
      continuation: { count: 7, start: { date: '2026-09-04' } },
      openTask: { occurrenceKey: '2026-09-04' },
    });
    expect(await clock.read(edited.openTask.id)).toMatchObject({ title: 'Scrub it twice' });
  });

  test('a key that is no occurrence to come is refused', async () => {
    const task = await clock.repeat({
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      start: { date: '2026-09-07' },
    });
    for (const fromKey of ['2026-08-31', '2026-09-08', 'soon'])
      expect(
        await clock.does('updateSeries', {
          id: task.series.id,
          scope: 'THIS_AND_FUTURE',
          fromKey,
          template: { title: 'Other' },
        }),
      ).toMatchObject({ errors: [{ code: 'INVALID_INPUT', path: ['fromKey'] }] });
  });

  test('all: another zone keeps wall time and key, only the instant moves', async () => {
    const task = await clock.repeat({
      rule: 'FREQ=WEEKLY;BYDAY=MO',
      start: { date: '2026-09-14', time: '09:00' },
    });
    expect(task.due.at).toBe('2026-09-14T07:00:00.000Z');
    const edited = await clock.does('updateSeries', {
      id: task.series.id,
      scope: 'ALL',
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=MO',
        start: { date: '2026-09-14', time: '09:00', timeZone: 'America/New_York' },
      },
    });
    expect(edited.openTask).toMatchObject({
      occurrenceKey: '2026-09-14T09:00',
      due: { at: '2026-09-14T13:00:00.000Z', timeZone: 'America/New_York' },
    });
  });

  test('all: a new rule moves the open task to its first key that is not earlier', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-09-08' } });
    const edited = await clock.does('updateSeries', {
      id: task.series.id,
      scope: 'ALL',
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=FR',
        start: { date: '2026-09-04', timeZone: 'Europe/Berlin' },
      },
      template: { title: 'Scrub on Fridays', priority: 'LOW' },
    });
    expect(edited.openTask).toMatchObject({
      occurrenceKey: '2026-09-11',
      due: { date: '2026-09-11' },
    });
    expect(await clock.read(task.id)).toMatchObject({ title: 'Scrub on Fridays', priority: 'LOW' });
    expect(await typesOf(task.id)).toEqual(['series-changed', 'task-updated']);
  });

  test('all: the open task does not move to where a closed one stands', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-09-08' } });
    clock.at('2026-09-08T12:00:00Z');
    const { successor } = await clock.does('completeTask', { id: task.id });
    await clock.does('pauseSeries', { id: task.series.id });
    await clock.does('completeTask', { id: successor.id });
    await clock.does('reopenTask', { id: task.id, force: true });
    const edited = await clock.does('updateSeries', {
      id: task.series.id,
      scope: 'ALL',
      recurrence: {
        rule: 'FREQ=DAILY;INTERVAL=2',
        start: { date: '2026-09-07', timeZone: 'Europe/Berlin' },
      },
    });
    expect(successor.occurrenceKey).toBe('2026-09-09');
    expect(edited).toMatchObject({
      errors: [],
      openTask: { id: task.id, occurrenceKey: '2026-09-11' },
    });
  });

  test('what is closed is never rewritten', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-09-08' } });
    clock.at('2026-09-08T12:00:00Z');
    await clock.does('completeTask', { id: task.id });
    await clock.does('updateSeries', {
      id: task.series.id,
      scope: 'ALL',
      template: { title: 'Another title' },
    });
    expect(await clock.read(task.id)).toMatchObject({ title: 'Scrub the deck' });
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
    expect(await typesOf(resumed.openTask.id)).toEqual(['series-changed', 'task-created']);
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

describe('a series among subtasks', () => {
  const below = async (parentId: string) => {
    const recurrence = { rule: 'FREQ=DAILY', start: { date: '2027-01-01', timeZone: 'UTC' } };
    const input = { workspaceId: clock.workspaceId, parentId, title: 'Bail', recurrence };
    return (await clock.does('createTask', input)).task;
  };
  const parent = async () =>
    (await clock.does('createTask', { workspaceId: clock.workspaceId, title: 'Sail' })).task.id;

  test.each([
    ['completeTask', { force: true }],
    ['cancelTask', {}],
    ['deleteTask', {}],
  ])('ends when its parent goes by %s', async (mutation, rest) => {
    const id = await parent();
    const { series } = await below(id);
    await clock.does(mutation, { id, ...rest });
    expect(await clock.readSeries(series.id)).toMatchObject({ state: 'ENDED', openTask: null });
  });

  test('goes on when its deleted parent is restored', async () => {
    const id = await parent();
    const child = await below(id);
    await clock.does('deleteTask', { id });
    await clock.does('restoreTask', { id });
    expect(await clock.readSeries(child.series.id)).toMatchObject({
      state: 'ACTIVE',
      openTask: { id: child.id },
    });
  });

  test('goes on when its own task is reopened', async () => {
    const id = await parent();
    const child = await below(id);
    await clock.does('cancelTask', { id });
    await clock.does('reopenTask', { id: child.id });
    expect(await clock.readSeries(child.series.id)).toMatchObject({ state: 'ACTIVE' });
  });
});

describe('splits', () => {
  const later = (id: string, fromKey: string, more: object = {}) =>
    clock.does('updateSeries', { id, scope: 'THIS_AND_FUTURE', fromKey, ...more });

  test('a continuation counts the tasks that it has made', async () => {
    const { series } = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2027-01-01' } });
    const recurrence = {
      rule: 'FREQ=DAILY;COUNT=3',
      anchor: 'COMPLETION',
      start: { date: '2027-01-03', timeZone: 'Europe/Berlin' },
    };
    const split = await later(series.id, '2027-01-03', { recurrence });
    expect(split.continuation.generatedCount).toBe(1);
    let { openTask: task } = split;
    const ends: boolean[] = [];
    while (task) {
      const { successor, seriesEnded } = await clock.does('completeTask', { id: task.id });
      ends.push(seriesEnded);
      task = successor;
    }
    expect(ends).toEqual([false, false, true]);
  });

  test('the continuation of a paused series is paused', async () => {
    const { id, series } = await clock.repeat({
      rule: 'FREQ=DAILY',
      start: { date: '2027-01-01' },
    });
    await clock.does('pauseSeries', { id: series.id });
    const split = await clock.does('updateSeries', {
      id: series.id,
      scope: 'THIS_AND_FUTURE',
      template: { title: 'z' },
    });
    expect(split).toMatchObject({ continuation: { state: 'PAUSED' }, openTask: { id } });
    expect(await clock.does('completeTask', { id })).toMatchObject({ successor: null });
  });

  test('nothing is split where an occurrence is closed already', async () => {
    const { id, series } = await clock.repeat({
      rule: 'FREQ=DAILY',
      start: { date: '2027-01-01' },
    });
    await clock.does('pauseSeries', { id: series.id });
    await clock.does('completeTask', { id });
    expect(await later(series.id, '2027-01-01')).toMatchObject({
      errors: [{ code: 'INVALID_INPUT', path: ['fromKey'] }],
    });
    const split = await later(series.id, '2027-01-05');
    expect(split).toMatchObject({
      openTask: null,
      continuation: { state: 'PAUSED', generatedCount: 0 },
    });
    clock.at('2027-01-03T00:00:00Z');
    const resumed = await clock.does('resumeSeries', { id: split.continuation.id });
    expect(resumed.openTask).toMatchObject({ occurrenceKey: '2027-01-05' });
  });

  test('the old series does not run into the days of its continuation', async () => {
    const { series } = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2027-01-01' } });
    await later(series.id, '2027-01-05');
    const edited = await clock.does('updateSeries', {
      id: series.id,
      scope: 'ALL',
      recurrence: {
        rule: 'FREQ=DAILY',
        start: { date: '2027-01-01', timeZone: 'Europe/Berlin' },
      },
    });
    expect(edited.series).toMatchObject({ endsOn: '2027-01-04' });
  });

  test('a first key goes with this and future only', async () => {
    const { series } = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2027-01-01' } });
    const edit = { id: series.id, scope: 'ALL', fromKey: '2027-01-01', template: { title: 'x' } };
    expect(await clock.does('updateSeries', edit)).toMatchObject({
      errors: [{ code: 'INVALID_INPUT', path: ['fromKey'] }],
    });
  });

  test('closing the open task of a series that was ended says that it has ended', async () => {
    const { id, series } = await clock.repeat({
      rule: 'FREQ=DAILY',
      start: { date: '2027-01-01' },
    });
    await clock.does('endSeries', { id: series.id });
    expect(await clock.does('completeTask', { id })).toMatchObject({ seriesEnded: true });
  });

  test('an occurrence taken away by reopening comes back in place of the one made since', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2027-01-01' } });
    const { successor: first } = await clock.does('completeTask', { id: task.id });
    await clock.does('reopenTask', { id: task.id });
    const { successor: second } = await clock.does('completeTask', { id: task.id });
    expect(await clock.does('restoreTask', { id: first.id })).toMatchObject({
      task: { id: first.id, status: 'TODO' },
      errors: [],
    });
    expect(await clock.read(second.id)).toBeNull();
  });
});
