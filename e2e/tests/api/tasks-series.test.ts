import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Person, post } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { createDaily, createTask, doTask, readTask, sendTask } from '../../task-calls.ts';

const PREVIEW = /* GraphQL */ `
  query ($input: RecurrenceInput!, $from: DateTime, $first: Int!) {
    recurrencePreview(input: $input, from: $from, first: $first) {
      rule summary occurrences { key date time at isShiftedByDst isClamped } errors { code path message }
    }
  }
`;
const SERIES = /* GraphQL */ `
  query ($id: ID!) {
    series(id: $id) {
      id state rule summary upcoming(first: 3) { key } openTask { id } template { title priority }
      tasks { totalCount nodes { occurrenceKey status } } previous { id } next { id }
    }
  }
`;
const SERIES_LIST = /* GraphQL */ `
  query ($workspaceId: ID!, $state: [SeriesState!]) {
    taskSeries(workspaceId: $workspaceId, state: $state) { totalCount nodes { id state openTask { id } } }
  }
`;

let system: System;
let ada: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
});
afterAll(() => system[Symbol.asyncDispose]());

const start = { date: '2030-01-01', timeZone: 'Europe/Berlin' };
const preview = async (input: object, more: object = {}) =>
  (
    await ada.query(PREVIEW, {
      input: { start, ...input },
      from: '2000-01-01T00:00:00Z',
      first: 3,
      ...more,
    })
  ).recurrencePreview;
const readSeries = async (id: string) => (await ada.query(SERIES, { id })).series;

describe('a preview', () => {
  test('shows the rule as it would be stored, in words, and what it leads to', async () => {
    expect(
      await preview({ rule: 'freq=weekly', start: { ...start, date: '2030-01-04' } }),
    ).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      summary: expect.stringContaining('Friday'),
      occurrences: [{ key: '2030-01-04' }, { key: '2030-01-11' }, { key: '2030-01-18' }],
      errors: [],
    });
  });

  test('says where the clocks or a short month have a part in it', async () => {
    const clamped = await preview(
      { rule: 'FREQ=MONTHLY', start: { ...start, date: '2030-01-31' } },
      { first: 2 },
    );
    expect(clamped.occurrences).toMatchObject([
      { isClamped: false },
      { key: '2030-02-28', isClamped: true },
    ]);
    const shifted = await preview({
      rule: 'FREQ=DAILY',
      start: { date: '2026-03-29', time: '02:30', timeZone: 'Europe/Berlin' },
    });
    expect(shifted.occurrences[0]).toEqual({
      key: '2026-03-29T02:30',
      date: '2026-03-29',
      time: '02:30',
      at: '2026-03-29T01:30:00.000Z',
      isShiftedByDst: true,
      isClamped: false,
    });
  });

  test.each([
    ['hours', 'FREQ=HOURLY', 'RECURRENCE_UNSUPPORTED', ['rule']],
    ['set positions', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1', 'RECURRENCE_UNSUPPORTED', ['rule']],
    ['two ends', 'FREQ=DAILY;COUNT=3;UNTIL=20300201', 'RECURRENCE_UNSUPPORTED', ['rule']],
    ['no rule at all', 'every other day', 'INVALID_INPUT', ['rule']],
    [
      'a beginning that is no occurrence',
      'FREQ=WEEKLY;BYDAY=MO',
      'INVALID_INPUT',
      ['start', 'date'],
    ],
  ])('answers %s with an error and its place', async (_name, rule, code, path) => {
    expect(await preview({ rule })).toMatchObject({
      rule: null,
      occurrences: [],
      errors: [{ code, path }],
    });
  });

  test('names the first date that would do for a beginning', async () => {
    const { errors } = await preview({ rule: 'FREQ=WEEKLY;BYDAY=MO' });
    expect(errors[0].message).toContain('2030-01-07');
  });

  test('reaches a hundred occurrences and no more', async () => {
    expect((await preview({ rule: 'FREQ=DAILY' }, { first: 100 })).occurrences).toHaveLength(100);
    const variables = { input: { rule: 'FREQ=DAILY', start }, first: 101 };
    const { errors } = await post(ada.url, { query: PREVIEW, variables }, ada.token);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('a series', () => {
  test('begins with a task that has a rule', async () => {
    const task = await createTask(ada, {
      title: 'Weekly report',
      priority: 'HIGH',
      reminders: [{ offset: '-PT2H' }],
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=FR',
        start: { date: '2030-01-04', time: '16:00', timeZone: 'Europe/Berlin' },
      },
    });
    expect(task).toMatchObject({
      occurrenceKey: '2030-01-04T16:00',
      due: { at: '2030-01-04T15:00:00.000Z' },
    });
    const { series } = await readTask(ada, task.id);
    expect(series).toMatchObject({
      state: 'ACTIVE',
      rule: 'FREQ=WEEKLY;BYDAY=FR',
      generatedCount: 1,
      template: { title: 'Weekly report', priority: 'HIGH' },
      upcoming: Array.from({ length: 5 }, () => ({ key: expect.stringContaining('T16:00') })),
    });
  });

  test('begins with an open task that is made to come again', async () => {
    const { id } = await createTask(ada, { title: 'Water the plants' });
    const payload = await doTask(ada, 'createSeries', {
      taskId: id,
      recurrence: { rule: 'FREQ=DAILY;INTERVAL=3', start },
    });
    expect(payload).toMatchObject({
      series: { rule: 'FREQ=DAILY;INTERVAL=3', template: { title: 'Water the plants' } },
      openTask: { id, occurrenceKey: '2030-01-01', due: { date: '2030-01-01' }, version: 2 },
    });
  });

  test('is not begun by a task that is closed or repeats already', async () => {
    const recurrence = { rule: 'FREQ=DAILY', start };
    const daily = await createDaily(ada);
    const done = await createTask(ada);
    await doTask(ada, 'completeTask', { id: done.id });
    for (const taskId of [daily.id, done.id])
      expect((await sendTask(ada, 'createSeries', { taskId, recurrence })).errors).toMatchObject([
        { __typename: 'StateError', code: 'ILLEGAL_TRANSITION' },
      ]);
    expect(
      (await sendTask(ada, 'createSeries', { taskId: newId(), recurrence })).errors,
    ).toMatchObject([{ code: 'NOT_FOUND', path: ['taskId'] }]);
  });

  test('shows its occurrences, the latest first, and what is to come', async () => {
    const { id } = await createDaily(ada);
    const { successor } = await doTask(ada, 'completeTask', { id });
    const { series } = await readTask(ada, id);
    expect(await readSeries(series.id)).toMatchObject({
      openTask: { id: successor.id },
      tasks: {
        totalCount: 2,
        nodes: [
          { occurrenceKey: '2030-01-02', status: 'TODO' },
          { occurrenceKey: '2030-01-01', status: 'DONE' },
        ],
      },
      upcoming: [{ key: '2030-01-03' }, { key: '2030-01-04' }, { key: '2030-01-05' }],
    });
  });

  test('early completion goes on with the next occurrence of the calendar', async () => {
    const { id } = await createDaily(ada);
    expect((await doTask(ada, 'completeTask', { id })).successor.occurrenceKey).toBe('2030-01-02');
  });

  test('an edit of one occurrence leaves the others alone', async () => {
    const { id } = await createDaily(ada, { title: 'Row' });
    await doTask(ada, 'updateTask', { id, title: 'Row with Grace' });
    const { successor } = await doTask(ada, 'completeTask', { id });
    expect((await readTask(ada, successor.id)).title).toBe('Row');
  });

  test('an edit of this and all later ones starts a new series that names the old one', async () => {
    const { id } = await createDaily(ada);
    const { series } = await readTask(ada, id);
    const { continuation } = await doTask(ada, 'updateSeries', {
      id: series.id,
      scope: 'THIS_AND_FUTURE',
      fromKey: '2030-01-05',
      template: { title: 'Row faster' },
    });
    expect(await readSeries(continuation.id)).toMatchObject({
      previous: { id: series.id },
      template: { title: 'Row faster' },
    });
    expect(await readSeries(series.id)).toMatchObject({ next: { id: continuation.id } });
  });

  test('an edit of all changes the open task with the rest', async () => {
    const { id } = await createDaily(ada);
    const { series } = await readTask(ada, id);
    await doTask(ada, 'updateSeries', {
      id: series.id,
      scope: 'ALL',
      template: { priority: 'URGENT' },
    });
    expect((await readTask(ada, id)).priority).toBe('URGENT');
  });

  test('a stale version is a conflict', async () => {
    const { id } = await createDaily(ada);
    const { series } = await readTask(ada, id);
    const edit = (title: string) =>
      sendTask(ada, 'updateSeries', {
        id: series.id,
        expectedVersion: 1,
        scope: 'ALL',
        template: { title },
      });
    expect((await edit('One')).errors).toEqual([]);
    expect((await edit('Two')).errors).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 2, changedPaths: ['title'] },
    ]);
  });

  test('counted from completion it says so and takes no account of the calendar', async () => {
    const task = await createTask(ada, {
      recurrence: { rule: 'FREQ=DAILY;INTERVAL=10', start, anchor: 'COMPLETION' },
    });
    const { series } = await readTask(ada, task.id);
    expect(series.summary).toContain('after completion');
  });

  test('lists by state', async () => {
    const person = await Person.signUp(system.url, 'Grace');
    const [paused, ended, active] = await Promise.all([
      createDaily(person),
      createDaily(person),
      createDaily(person),
    ]);
    const seriesOf = async ({ id }: { id: string }) => (await readTask(person, id)).series.id;
    await doTask(person, 'pauseSeries', { id: await seriesOf(paused) });
    await doTask(person, 'endSeries', { id: await seriesOf(ended) });
    const list = async (state?: string[]) =>
      (await person.query(SERIES_LIST, { workspaceId: person.workspaceId, state })).taskSeries;
    expect((await list()).totalCount).toBe(3);
    expect((await list(['PAUSED', 'ACTIVE'])).totalCount).toBe(2);
    expect((await list(['ACTIVE'])).nodes).toMatchObject([
      { state: 'ACTIVE', openTask: { id: active.id } },
    ]);
  });

  test('is not there for strangers', async () => {
    const sam = await Person.signUp(system.url, 'Sam');
    const { series } = await readTask(ada, (await createDaily(ada)).id);
    expect((await sam.query(SERIES, { id: series.id })).series).toBeNull();
    for (const mutation of ['pauseSeries', 'resumeSeries', 'endSeries'])
      expect((await sendTask(sam, mutation, { id: series.id })).errors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
    expect((await sam.query(SERIES_LIST, { workspaceId: ada.workspaceId })).taskSeries).toBeNull();
  });
});

test('the progress of a goal counts a series once, until it has ended', async () => {
  const { createGoal } = await ada.query(
    `mutation ($input: CreateGoalInput!) { createGoal(input: $input) { goal { id } } }`,
    { input: { workspaceId: ada.workspaceId, title: 'Keep afloat' } },
  );
  const goalId = createGoal.goal.id;
  const summary = async () =>
    (
      await ada.query(
        `query ($id: ID!) { goal(id: $id) { taskSummary { total done canceled ratio } } }`,
        { id: goalId },
      )
    ).goal.taskSummary;
  const daily = await createDaily(ada, { goalId });
  const single = await createTask(ada, { goalId });
  const { successor } = await doTask(ada, 'completeTask', { id: daily.id });
  await doTask(ada, 'completeTask', { id: single.id });
  expect(await summary()).toEqual({ total: 2, done: 1, canceled: 0, ratio: 0.5 });
  await doTask(ada, 'cancelTask', { id: successor.id, scope: 'ALL' });
  expect(await summary()).toEqual({ total: 2, done: 2, canceled: 0, ratio: 1 });
});

test('the dashboard counts the tasks of a workspace', async () => {
  const person = await Person.signUp(system.url, 'Mary');
  await createTask(person, { due: { date: '2020-01-01' }, priority: 'HIGH' });
  const { id } = await createTask(person);
  await doTask(person, 'completeTask', { id });
  const { data } = await post(
    person.url,
    {
      query: `query ($w: ID!) { dashboard(workspaceId: $w) { taskStats { open overdue dueToday completedLast7Days byStatus { status count } byPriority { priority count } } } }`,
      variables: { w: person.workspaceId },
    },
    person.token,
  );
  expect(data.dashboard.taskStats).toMatchObject({
    open: 1,
    overdue: 1,
    dueToday: 0,
    completedLast7Days: 1,
    byStatus: expect.arrayContaining([
      { status: 'DONE', count: 1 },
      { status: 'SKIPPED', count: 0 },
    ]),
    byPriority: expect.arrayContaining([{ priority: 'HIGH', count: 1 }]),
  });
});
