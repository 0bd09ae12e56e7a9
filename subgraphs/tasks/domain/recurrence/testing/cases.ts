import type { Schedule } from '../schedule.ts';

/** An open occurrence is closed; what comes next, and when that is if the series is timed. */
export type Case = {
  readonly about: string;
  readonly schedule: Schedule;
  readonly current: string;
  readonly at: string;
  readonly next: string | null;
  readonly instant?: string;
};

type Row = Omit<Case, 'schedule'> & Partial<Schedule> & Pick<Schedule, 'rule' | 'start'>;

const newYork = { timeZone: 'America/New_York' };

const rows: readonly Row[] = [
  {
    about: 'nine in the morning stays nine in the morning when summer time begins',
    ...newYork,
    rule: 'FREQ=DAILY',
    start: '2026-03-07T09:00',
    current: '2026-03-07T09:00',
    at: '2026-03-07T14:05Z',
    next: '2026-03-08T09:00',
    instant: '2026-03-08T13:00:00.000Z',
  },
  {
    about: 'a time that the clock leaps over comes later that day',
    ...newYork,
    rule: 'FREQ=DAILY',
    start: '2026-03-07T02:30',
    current: '2026-03-07T02:30',
    at: '2026-03-07T08:00Z',
    next: '2026-03-08T02:30',
    instant: '2026-03-08T07:30:00.000Z',
  },
  {
    about: 'of a time that comes twice the first counts',
    ...newYork,
    rule: 'FREQ=DAILY',
    start: '2026-10-31T01:30',
    current: '2026-10-31T01:30',
    at: '2026-10-31T06:00Z',
    next: '2026-11-01T01:30',
    instant: '2026-11-01T05:30:00.000Z',
  },
  {
    about: 'the second time that the clock shows the hour is no second occurrence',
    ...newYork,
    rule: 'FREQ=DAILY',
    start: '2026-10-31T01:30',
    current: '2026-11-01T01:30',
    at: '2026-11-01T05:40Z',
    next: '2026-11-02T01:30',
    instant: '2026-11-02T06:30:00.000Z',
  },
  {
    about: 'a day without a midnight is a day',
    timeZone: 'Asia/Beirut',
    rule: 'FREQ=DAILY',
    start: '2026-03-28',
    current: '2026-03-28',
    at: '2026-03-28T10:00Z',
    next: '2026-03-29',
  },
  {
    about: 'the 31st is the 28th in February',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=31',
    start: '2026-01-31',
    current: '2026-01-31',
    at: '2026-01-31T12:00Z',
    next: '2026-02-28',
  },
  {
    about: 'and is the 31st again in March',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=31',
    start: '2026-01-31',
    current: '2026-02-28',
    at: '2026-02-28T12:00Z',
    next: '2026-03-31',
  },
  {
    about: 'the 30th is the 29th in February of a leap year',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=30',
    start: '2028-01-30',
    current: '2028-01-30',
    at: '2028-01-30T12:00Z',
    next: '2028-02-29',
  },
  {
    about: 'short months are left out if the series wants that',
    monthEnd: 'OMIT',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=31',
    start: '2026-01-31',
    current: '2026-01-31',
    at: '2026-01-31T12:00Z',
    next: '2026-03-31',
  },
  {
    about: 'the last day of the month',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
    start: '2026-04-30',
    current: '2026-04-30',
    at: '2026-04-30T12:00Z',
    next: '2026-05-31',
  },
  {
    about: 'the last Friday of the month',
    rule: 'FREQ=MONTHLY;BYDAY=-1FR',
    start: '2026-01-30',
    current: '2026-01-30',
    at: '2026-01-30T12:00Z',
    next: '2026-02-27',
  },
  {
    about: 'two days of every second week',
    rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
    start: '2026-01-05',
    current: '2026-01-07',
    at: '2026-01-07T12:00Z',
    next: '2026-01-19',
  },
  {
    about: 'what was missed is passed over',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    start: '2026-06-01',
    current: '2026-06-01',
    at: '2026-06-17T10:00Z',
    next: '2026-06-22',
  },
  {
    about: 'what was missed comes all the same if the series wants that',
    missed: 'KEEP_EACH',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    start: '2026-06-01',
    current: '2026-06-01',
    at: '2026-06-17T10:00Z',
    next: '2026-06-08',
  },
  {
    about: 'days late, a quarter of an hour before the time of today',
    rule: 'FREQ=DAILY',
    start: '2026-08-01T08:00',
    current: '2026-08-01T08:00',
    at: '2026-08-09T05:45Z',
    next: '2026-08-09T08:00',
    instant: '2026-08-09T06:00:00.000Z',
  },
  {
    about: 'counted from completion, the evening belongs to the day of the zone',
    timeZone: 'America/Los_Angeles',
    anchor: 'COMPLETION',
    rule: 'FREQ=DAILY;INTERVAL=3',
    start: '2026-04-28',
    current: '2026-04-28',
    at: '2026-05-02T03:30Z',
    next: '2026-05-04',
  },
  {
    about: 'an occurrence that is skipped leads to the next one',
    rule: 'FREQ=WEEKLY;BYDAY=MO,TH',
    start: '2026-09-03',
    current: '2026-09-07',
    at: '2026-09-07T10:00Z',
    next: '2026-09-10',
  },
  {
    about: 'an occurrence that was moved within the week leads to the next week',
    rule: 'FREQ=WEEKLY;BYDAY=MO',
    start: '2026-08-31T09:00',
    current: '2026-09-07T09:00',
    at: '2026-09-09T13:30Z',
    next: '2026-09-14T09:00',
    instant: '2026-09-14T07:00:00.000Z',
  },
  {
    about: 'days late, a quarter of an hour after the time of today',
    rule: 'FREQ=DAILY',
    start: '2026-08-01T08:00',
    current: '2026-08-01T08:00',
    at: '2026-08-09T06:15Z',
    next: '2026-08-10T08:00',
    instant: '2026-08-10T06:00:00.000Z',
  },
  {
    about: 'COUNT counts what was missed as well',
    rule: 'FREQ=DAILY;COUNT=5',
    start: '2026-05-01',
    current: '2026-05-01',
    at: '2026-05-04T12:00Z',
    next: '2026-05-05',
  },
  {
    about: 'after the last of COUNT comes nothing',
    rule: 'FREQ=DAILY;COUNT=5',
    start: '2026-05-01',
    current: '2026-05-05',
    at: '2026-05-05T12:00Z',
    next: null,
  },
  {
    about: 'after UNTIL comes nothing',
    rule: 'FREQ=WEEKLY;BYDAY=WE;UNTIL=20261230',
    start: '2026-09-02',
    current: '2026-12-30',
    at: '2026-12-30T12:00Z',
    next: null,
  },
  {
    about: 'a month after the 31st is the last day of February',
    anchor: 'COMPLETION',
    rule: 'FREQ=MONTHLY',
    start: '2026-01-10',
    current: '2026-01-10',
    at: '2026-01-31T12:00Z',
    next: '2026-02-28',
  },
];

const defaults = {
  timeZone: 'Europe/Berlin',
  anchor: 'SCHEDULE',
  missed: 'JUMP_TO_FUTURE',
  monthEnd: 'CLAMP',
  dayStartsAt: '00:00',
} as const;

/** A schedule of which only some parts matter. */
export function scheduleWith(parts: Partial<Schedule>): Schedule {
  return { ...defaults, rule: 'FREQ=DAILY', start: '2026-01-01', ...parts };
}

export const CASES: readonly Case[] = rows.map((row) => {
  const { about, current, at, next, instant, ...schedule } = row;
  return { about, current, at, next, instant, schedule: scheduleWith(schedule) };
});
