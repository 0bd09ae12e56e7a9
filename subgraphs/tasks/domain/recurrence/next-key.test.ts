import { describe, expect, test } from 'vitest';
import { type Closing, nextKey } from './next-key.ts';
import type { Schedule } from './schedule.ts';
import { scheduleWith } from './testing/cases.ts';

type Close = Partial<Omit<Closing, 'at'>> & { readonly at: string };

function next(schedule: Partial<Schedule>, close: Close): string | null {
  const whole = scheduleWith(schedule);
  return nextKey(whole, {
    current: whole.start,
    skipped: [],
    generatedCount: 1,
    ...close,
    at: new Date(close.at),
  });
}

describe('counted on the schedule', () => {
  const mondays = { rule: 'FREQ=WEEKLY;BYDAY=MO', start: '2026-06-01' };
  const mornings = { rule: 'FREQ=DAILY', start: '2026-08-01T08:00' };

  test('completed early, the next one is the one after it', () => {
    expect(next(mondays, { current: '2026-06-29', at: '2026-06-03T10:00Z' })).toBe('2026-07-06');
    expect(next(mornings, { at: '2026-07-30T10:00Z' })).toBe('2026-08-02T08:00');
  });

  test('completed on a day of the rule, an all-day task comes after that day', () => {
    expect(next(mondays, { at: '2026-06-15T10:00Z' })).toBe('2026-06-22');
    expect(next(mondays, { at: '2026-06-14T21:59Z' })).toBe('2026-06-15');
    expect(next(mondays, { at: '2026-06-14T22:00Z' })).toBe('2026-06-22');
  });

  test('completed at the very moment of an occurrence, that one is over', () => {
    expect(next(mornings, { at: '2026-08-09T06:00:00.000Z' })).toBe('2026-08-10T08:00');
    expect(next(mornings, { at: '2026-08-09T05:59:59.999Z' })).toBe('2026-08-09T08:00');
  });

  test('what was skipped does not come back', () => {
    const skipped = ['2026-06-08', '2026-06-15', '2026-06-29'];
    expect(next(mondays, { at: '2026-06-01T10:00Z', skipped })).toBe('2026-06-22');
    expect(next(mondays, { current: '2026-06-22', at: '2026-06-22T10:00Z', skipped })).toBe(
      '2026-07-06',
    );
  });

  test('when each missed one is kept, skipped ones are still left out', () => {
    const keepEach = { ...mondays, missed: 'KEEP_EACH' } as const;
    const close = { at: '2027-01-01T10:00Z', skipped: ['2026-06-08'] };
    expect(next(keepEach, close)).toBe('2026-06-15');
  });

  test('a key off the grid, from before a change of rule, leads to the next one after it', () => {
    expect(next(mondays, { current: '2026-06-03', at: '2026-06-03T10:00Z' })).toBe('2026-06-08');
    expect(next(mornings, { current: '2026-08-03T07:00', at: '2026-08-02T10:00Z' })).toBe(
      '2026-08-03T08:00',
    );
    expect(next(mornings, { current: '2026-08-03T09:00', at: '2026-08-02T10:00Z' })).toBe(
      '2026-08-04T08:00',
    );
  });

  test('COUNT counts skipped places', () => {
    const five = { rule: 'FREQ=DAILY;COUNT=5', start: '2026-05-01' };
    const skipped = ['2026-05-02', '2026-05-03', '2026-05-04'];
    expect(next(five, { at: '2026-05-01T10:00Z', skipped })).toBe('2026-05-05');
    expect(next(five, { at: '2026-05-01T10:00Z', skipped: [...skipped, '2026-05-05'] })).toBe(null);
    expect(next(five, { at: '2026-05-05T10:00Z' })).toBe(null);
  });

  test('COUNT counts places of the grid, not days of a list that a first period lacks', () => {
    const three = { rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=3', start: '2026-01-07' };
    expect(next(three, { current: '2026-01-09', at: '2026-01-09T10:00Z' })).toBe('2026-01-12');
    expect(next(three, { current: '2026-01-12', at: '2026-01-12T10:00Z' })).toBe(null);
  });

  test('UNTIL allows its own day in the zone of the series, however late', () => {
    const evenings = {
      rule: 'FREQ=DAILY;UNTIL=20260110',
      start: '2026-01-01T23:30',
      timeZone: 'America/New_York',
    };
    expect(next(evenings, { at: '2026-01-10T12:00Z' })).toBe('2026-01-10T23:30');
    expect(next(evenings, { at: '2026-01-11T04:30Z' })).toBe(null);
  });

  test('a weekly rule counts its weeks from the first day that it names', () => {
    const weeks = { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', start: '1997-08-05' };
    const after = { current: '1997-08-05', at: '1997-08-05T10:00Z' };
    expect(next(weeks, after)).toBe('1997-08-10');
    expect(next({ ...weeks, rule: `${weeks.rule};WKST=SU` }, after)).toBe('1997-08-17');
  });

  test('no year has five digits', () => {
    const end = { rule: 'FREQ=DAILY', start: '9999-12-30' };
    expect(next(end, { at: '9999-12-30T10:00Z' })).toBe('9999-12-31');
    expect(next(end, { current: '9999-12-31', at: '9999-12-30T10:00Z' })).toBe(null);
    expect(next(end, { at: '+020000-01-01T00:00Z' })).toBe(null);
    expect(
      next({ ...end, rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=30' }, { at: '2026-01-01T00:00Z' }),
    ).toBe(null);
  });
});

describe('with a day that its month may lack', () => {
  const monthly = (monthDays: string, start: string) => ({
    rule: `FREQ=MONTHLY;BYMONTHDAY=${monthDays}`,
    start,
  });

  test('two days that fall on one date are one occurrence', () => {
    const close = { current: '2026-01-31', at: '2026-01-31T10:00Z' };
    expect(next(monthly('30,31', '2026-01-30'), close)).toBe('2026-02-28');
    const later = { current: '2026-02-28', at: '2026-02-28T10:00Z' };
    expect(next(monthly('28,30,31,-1', '2026-01-30'), later)).toBe('2026-03-28');
  });

  test('a day that is lacking from the end of the month takes its last, too', () => {
    const close = { current: '2026-03-01', at: '2026-03-01T10:00Z' };
    expect(next(monthly('-31', '2026-01-01'), close)).toBe('2026-04-30');
    expect(next({ ...monthly('-31', '2026-01-01'), monthEnd: 'OMIT' }, close)).toBe('2026-05-01');
  });

  test('29 February comes each year, or each leap year', () => {
    const leap = { rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', start: '2096-02-29' };
    const close = { at: '2096-02-29T10:00Z' };
    expect(next(leap, close)).toBe('2097-02-28');
    expect(next({ ...leap, monthEnd: 'OMIT' }, close)).toBe('2104-02-29');
  });

  test('a fourth and last weekday that fall on one date are one occurrence', () => {
    const rule = 'FREQ=MONTHLY;BYDAY=4FR,-1FR';
    const close = { current: '2026-02-27', at: '2026-02-27T10:00Z' };
    expect(next({ rule, start: '2026-01-23' }, close)).toBe('2026-03-27');
  });
});

describe('counted from completion', () => {
  const after = (rule: string, start = '2026-04-28') =>
    ({ rule, start, anchor: 'COMPLETION' }) as const;

  test.each([
    ['FREQ=DAILY;INTERVAL=3', '2026-05-05'],
    ['FREQ=WEEKLY;INTERVAL=2', '2026-05-16'],
    ['FREQ=MONTHLY', '2026-06-02'],
    ['FREQ=YEARLY', '2027-05-02'],
    ['FREQ=WEEKLY;BYDAY=MO,TU', '2026-05-11'],
    ['FREQ=WEEKLY;BYDAY=SA', '2026-05-09'],
    ['FREQ=MONTHLY;BYMONTHDAY=1', '2026-07-01'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-06-30'],
    ['FREQ=MONTHLY;BYDAY=2MO', '2026-06-08'],
    ['FREQ=YEARLY;BYMONTH=2', '2028-02-01'],
    ['FREQ=YEARLY;BYMONTHDAY=15', '2027-05-15'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29'],
  ])('%s after 2 May 2026 is %s', (rule, expected) => {
    expect(next(after(rule), { at: '2026-05-02T10:00Z' })).toBe(expected);
  });

  test('the condition follows the month end policy', () => {
    const rule = 'FREQ=DAILY';
    expect(next(after(rule), { at: '2026-05-02T10:00Z' })).toBe('2026-05-03');
    const clamped = after('FREQ=MONTHLY;BYMONTHDAY=31');
    expect(next(clamped, { at: '2026-05-10T10:00Z' })).toBe('2026-06-30');
    expect(next({ ...clamped, monthEnd: 'OMIT' }, { at: '2026-05-10T10:00Z' })).toBe('2026-07-31');
  });

  test('months are added on the calendar, whatever the month end policy', () => {
    const monthly = { ...after('FREQ=MONTHLY'), monthEnd: 'OMIT' } as const;
    expect(next(monthly, { at: '2027-01-30T12:00Z' })).toBe('2027-02-28');
    const yearly = after('FREQ=YEARLY');
    expect(next(yearly, { at: '2028-02-29T12:00Z' })).toBe('2029-02-28');
  });

  test('the time of day stays that of the series', () => {
    const timed = after('FREQ=DAILY;INTERVAL=2', '2026-04-28T07:15');
    expect(next(timed, { at: '2026-05-02T20:00Z' })).toBe('2026-05-04T07:15');
  });

  test('COUNT counts the tasks that were made, UNTIL the date', () => {
    const counted = after('FREQ=DAILY;COUNT=3');
    expect(next(counted, { at: '2026-05-02T10:00Z', generatedCount: 2 })).toBe('2026-05-03');
    expect(next(counted, { at: '2026-05-02T10:00Z', generatedCount: 3 })).toBe(null);
    const ending = after('FREQ=WEEKLY;UNTIL=20260508');
    expect(next(ending, { at: '2026-05-01T10:00Z' })).toBe('2026-05-08');
    expect(next(ending, { at: '2026-05-02T10:00Z' })).toBe(null);
  });

  test('completed so early that the next would not be later, the day after the key comes', () => {
    const weekly = after('FREQ=DAILY;INTERVAL=3');
    expect(next(weekly, { current: '2026-05-04', at: '2026-05-02T10:00Z' })).toBe('2026-05-05');
    expect(next(weekly, { current: '2026-05-04', at: '2026-05-01T10:00Z' })).toBe('2026-05-05');
    expect(
      next(after('FREQ=WEEKLY;BYDAY=MO'), { current: '2026-05-11', at: '2026-05-02T10:00Z' }),
    ).toBe('2026-05-18');
  });

  test('a date that was skipped is not taken', () => {
    const skipped = ['2026-05-05'];
    expect(next(after('FREQ=DAILY;INTERVAL=3'), { at: '2026-05-02T10:00Z', skipped })).toBe(
      '2026-05-06',
    );
  });

  test('a far end of the calendar ends the series', () => {
    expect(next(after('FREQ=YEARLY;INTERVAL=999'), { at: '9100-01-01T10:00Z' })).toBe(null);
  });
});

describe('when days start in the night', () => {
  const night = { dayStartsAt: '04:00', rule: 'FREQ=DAILY', start: '2026-05-01' };

  test('an all-day task completed before that counts for the day before', () => {
    expect(next(night, { at: '2026-05-08T01:59Z' })).toBe('2026-05-08');
    expect(next(night, { at: '2026-05-08T02:00Z' })).toBe('2026-05-09');
  });

  test('counted from completion, too', () => {
    const completion = { ...night, anchor: 'COMPLETION', rule: 'FREQ=DAILY;INTERVAL=3' } as const;
    expect(next(completion, { at: '2026-05-08T01:59Z' })).toBe('2026-05-10');
    expect(next(completion, { at: '2026-05-08T02:00Z' })).toBe('2026-05-11');
  });

  test('a time is compared as a moment and knows no such start', () => {
    const timed = { ...night, start: '2026-05-01T03:00' };
    expect(next(timed, { at: '2026-05-08T00:30Z' })).toBe('2026-05-08T03:00');
    expect(next(timed, { at: '2026-05-08T01:30Z' })).toBe('2026-05-09T03:00');
  });
});
