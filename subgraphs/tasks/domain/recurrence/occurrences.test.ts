import { expect, test } from 'vitest';
import { type OccurrencesOptions, occurrenceOf, occurrences } from './occurrences.ts';
import type { Schedule } from './schedule.ts';
import { scheduleWith } from './testing/cases.ts';

function keys(schedule: Partial<Schedule>, options: OccurrencesOptions): string[] {
  return occurrences(scheduleWith(schedule), options).map(({ key }) => key);
}

const fridays = { rule: 'FREQ=WEEKLY;BYDAY=FR', start: '2026-09-04T16:00' };

test('the first is the start', () => {
  expect(occurrences(scheduleWith(fridays), { limit: 2 })).toEqual([
    {
      key: '2026-09-04T16:00',
      date: '2026-09-04',
      time: '16:00',
      at: new Date('2026-09-04T14:00Z'),
      isShiftedByDst: false,
      isClamped: false,
    },
    expect.objectContaining({ key: '2026-09-11T16:00' }),
  ]);
});

test('all day there is neither time nor moment', () => {
  const [first] = occurrences(scheduleWith({ start: '2026-09-04' }), { limit: 1 });
  expect(first).toMatchObject({ date: '2026-09-04', time: null, at: null });
});

test('after a key come those behind it', () => {
  expect(keys(fridays, { after: '2026-09-11T16:00', limit: 1 })).toEqual(['2026-09-18T16:00']);
  expect(keys(fridays, { after: '2026-09-11T15:00', limit: 1 })).toEqual(['2026-09-11T16:00']);
  expect(keys(fridays, { after: '2020-01-01', limit: 1 })).toEqual(['2026-09-04T16:00']);
  expect(keys(fridays, { after: null, limit: 1 })).toEqual(['2026-09-04T16:00']);
});

test('from a moment on, that moment included', () => {
  expect(keys(fridays, { from: new Date('2026-09-11T14:00Z'), limit: 1 })).toEqual([
    '2026-09-11T16:00',
  ]);
  expect(keys(fridays, { from: new Date('2026-09-11T14:00:00.001Z'), limit: 1 })).toEqual([
    '2026-09-18T16:00',
  ]);
  const allDay = { ...fridays, start: '2026-09-04' };
  expect(keys(allDay, { from: new Date('2026-09-11T21:59Z'), limit: 1 })).toEqual(['2026-09-11']);
  expect(keys(allDay, { from: new Date('2026-09-11T22:00Z'), limit: 1 })).toEqual(['2026-09-18']);
});

test('the later of key and moment counts', () => {
  const options = { after: '2026-09-18T16:00', from: new Date('2026-09-05T00:00Z'), limit: 1 };
  expect(keys(fridays, options)).toEqual(['2026-09-25T16:00']);
});

test('skipped keys are left out, and COUNT counts them', () => {
  const schedule = { rule: 'FREQ=DAILY;COUNT=4', start: '2026-01-01' };
  const skipped = ['2026-01-01', '2026-01-03'];
  expect(keys(schedule, { limit: 9, skipped })).toEqual(['2026-01-02', '2026-01-04']);
});

test('UNTIL and the limit end the list', () => {
  const schedule = { rule: 'FREQ=DAILY;UNTIL=20260103', start: '2026-01-01' };
  expect(keys(schedule, { limit: 9 })).toEqual(['2026-01-01', '2026-01-02', '2026-01-03']);
  expect(keys(schedule, { limit: 2 })).toEqual(['2026-01-01', '2026-01-02']);
  expect(keys(schedule, { limit: 0 })).toEqual([]);
});

test('the list ends with the calendar', () => {
  const schedule = { rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31', start: '9998-12-31' };
  expect(keys(schedule, { limit: 9 })).toEqual(['9998-12-31', '9999-12-31']);
});

test('a month that lacks the day says so', () => {
  const schedule = scheduleWith({ rule: 'FREQ=MONTHLY;BYMONTHDAY=28,31', start: '2026-01-28' });
  const found = occurrences(schedule, { limit: 6 });
  expect(found.map(({ date, isClamped }) => [date, isClamped])).toEqual([
    ['2026-01-28', false],
    ['2026-01-31', false],
    ['2026-02-28', false],
    ['2026-03-28', false],
    ['2026-03-31', false],
    ['2026-04-28', false],
  ]);
  expect(occurrenceOf(schedule, '2026-04-30').isClamped).toBe(true);
  expect(occurrenceOf({ ...schedule, monthEnd: 'OMIT' }, '2026-04-30').isClamped).toBe(false);
});

test('counted from completion, each is taken as completed on its day', () => {
  const monthly = { anchor: 'COMPLETION', rule: 'FREQ=MONTHLY', start: '2026-01-31' } as const;
  expect(keys(monthly, { limit: 4 })).toEqual([
    ...['2026-01-31', '2026-02-28', '2026-03-28', '2026-04-28'],
  ]);
  const mondays = { ...monthly, rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' };
  expect(keys(mondays, { limit: 3 })).toEqual(['2026-01-31', '2026-02-16', '2026-03-02']);
  expect(keys(mondays, { limit: 2, from: new Date('2026-02-20T00:00Z') })).toEqual([
    '2026-03-02',
    '2026-03-16',
  ]);
  expect(keys(mondays, { limit: 1, skipped: ['2026-01-31'] })).toEqual(['2026-02-02']);
});

test('counted from completion, a far moment is reached by the same steps', () => {
  const days = {
    anchor: 'COMPLETION',
    rule: 'FREQ=DAILY;INTERVAL=7',
    start: '1026-01-01',
  } as const;
  const from = new Date('2026-01-01T12:00Z');
  const stepwise = keys(
    { ...days, rule: 'FREQ=DAILY;INTERVAL=7' },
    { from, limit: 3, skipped: ['x'] },
  );
  expect(keys(days, { from, limit: 3 })).toEqual(stepwise);
  expect(keys({ ...days, rule: 'FREQ=WEEKLY' }, { from, limit: 3 })).toEqual(stepwise);
});

test('counted from completion, COUNT leaves what was not made yet', () => {
  const five = { anchor: 'COMPLETION', rule: 'FREQ=DAILY;COUNT=5', start: '2026-01-01' } as const;
  expect(keys(five, { limit: 9 })).toHaveLength(5);
  expect(keys(five, { limit: 9, after: '2026-01-01' })).toHaveLength(4);
  expect(keys(five, { limit: 9, after: '2026-03-01', generatedCount: 3 })).toEqual([
    '2026-03-02',
    '2026-03-03',
  ]);
});
