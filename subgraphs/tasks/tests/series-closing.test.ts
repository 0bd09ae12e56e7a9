import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clockwork, startClockwork } from './series-clock.ts';

let clock: Clockwork;
beforeAll(async () => {
  clock = await startClockwork();
});
afterAll(() => clock[Symbol.asyncDispose]());

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
    expect(await clock.typesOf(task.id)).toEqual(['task-skipped', 'task-created']);
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
    expect(await clock.typesOf(one.successor.id)).toEqual(['task-canceled', 'series-ended']);
  });

  test('deleting one occurrence goes on with the next, and restoring takes that back', async () => {
    const task = await clock.repeat({ rule: 'FREQ=DAILY', start: { date: '2026-04-01' } });
    clock.at('2026-04-01T10:00:00Z');
    const deleted = await clock.does('deleteTask', { id: task.id });
    expect(deleted.successor).toMatchObject({ occurrenceKey: '2026-04-02' });
    expect(await clock.typesOf(task.id)).toEqual(['task-deleted', 'task-created']);
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
