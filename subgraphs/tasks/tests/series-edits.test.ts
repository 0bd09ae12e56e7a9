import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Clockwork, startClockwork } from './series-clock.ts';

let clock: Clockwork;
beforeAll(async () => {
  clock = await startClockwork();
});
afterAll(() => clock[Symbol.asyncDispose]());

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
    expect(await clock.typesOf(task.id)).toEqual(['series-changed', 'task-updated']);
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
