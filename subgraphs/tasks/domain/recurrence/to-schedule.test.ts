import { expect, test } from 'vitest';
import type { Schedule } from './schedule.ts';
import { scheduleWith } from './testing/cases.ts';
import { toSchedule } from './to-schedule.ts';

function refusalOf(parts: Partial<Schedule>) {
  const { refused, path, details } = { ...toSchedule(scheduleWith(parts)) } as {
    refused?: string;
    path?: readonly string[];
    details?: { constraint: string };
  };
  return { refused, path, constraint: details?.constraint };
}

test.each([
  // FREQ alone takes what it lacks from the start, 2026-01-31, a Saturday
  ['FREQ=DAILY', 'FREQ=DAILY'],
  ['FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=SA'],
  ['FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=31'],
  ['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31'],
  ['FREQ=YEARLY;BYMONTH=1,6', 'FREQ=YEARLY;BYMONTH=1,6;BYMONTHDAY=31'],
  ['FREQ=YEARLY;BYMONTHDAY=-1', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=-1'],
  // one order of parts and of their lists, each once
  [
    'UNTIL=20271231;WKST=SU;BYDAY=SU,SA,MO,SA;INTERVAL=2;FREQ=WEEKLY',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA,SU;WKST=SU;UNTIL=20271231',
  ],
  ['FREQ=MONTHLY;BYMONTHDAY=-1,31,-2,+1,31', 'FREQ=MONTHLY;BYMONTHDAY=1,31,-2,-1'],
  ['FREQ=MONTHLY;BYDAY=-1SA,+2MO,2MO,1TU', 'FREQ=MONTHLY;BYDAY=1TU,2MO,-1SA'],
  ['FREQ=YEARLY;BYMONTH=12,1;BYMONTHDAY=31', 'FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=31'],
  ['FREQ=DAILY;INTERVAL=01;COUNT=007', 'FREQ=DAILY;COUNT=7'],
  ['FREQ=WEEKLY;WKST=MO', 'FREQ=WEEKLY;BYDAY=SA;WKST=MO'],
  ['FREQ=DAILY;INTERVAL=999;COUNT=999', 'FREQ=DAILY;INTERVAL=999;COUNT=999'],
  // as people and programs write it
  ['rrule:freq=weekly;byday=sa', 'FREQ=WEEKLY;BYDAY=SA'],
  [' RRULE:FREQ=WEEKLY; BYDAY=MO, SA ;; ', 'FREQ=WEEKLY;BYDAY=MO,SA'],
])('%s is stored as %s', (rule, canonical) => {
  expect(toSchedule(scheduleWith({ rule, start: '2026-01-31' }))).toMatchObject({
    rule: canonical,
  });
});

test.each([
  ['FREQ=HOURLY'],
  ['FREQ=SECONDLY'],
  ['FREQ=FORTNIGHTLY'],
  ['FREQ=DAILY;INTERVAL=0'],
  ['FREQ=DAILY;INTERVAL=1000'],
  ['FREQ=DAILY;INTERVAL=-1'],
  ['FREQ=DAILY;INTERVAL=1.5'],
  ['FREQ=DAILY;COUNT=0'],
  ['FREQ=DAILY;COUNT=1000'],
  ['FREQ=DAILY;COUNT=2;UNTIL=20270101'],
  ['FREQ=DAILY;WKST=XX'],
  ['FREQ=DAILY;BYDAY=MO'],
  ['FREQ=DAILY;BYMONTH=1'],
  ['FREQ=DAILY;BYMONTHDAY=1'],
  ['FREQ=WEEKLY;BYDAY=1MO'],
  ['FREQ=WEEKLY;BYDAY=MO,'],
  ['FREQ=WEEKLY;BYDAY=MON'],
  ['FREQ=WEEKLY;BYMONTHDAY=1'],
  ['FREQ=WEEKLY;BYMONTH=1'],
  ['FREQ=MONTHLY;BYDAY=MO'],
  ['FREQ=MONTHLY;BYDAY=5MO'],
  ['FREQ=MONTHLY;BYDAY=0MO'],
  ['FREQ=MONTHLY;BYDAY=-2FR'],
  ['FREQ=MONTHLY;BYDAY=2MO;BYMONTHDAY=13'],
  ['FREQ=MONTHLY;BYMONTHDAY=0'],
  ['FREQ=MONTHLY;BYMONTHDAY=32'],
  ['FREQ=MONTHLY;BYMONTHDAY=-32'],
  ['FREQ=MONTHLY;BYMONTH=1'],
  ['FREQ=YEARLY;BYMONTH=13'],
  ['FREQ=YEARLY;BYMONTH=0'],
  ['FREQ=YEARLY;BYDAY=MO'],
  ['FREQ=YEARLY;BYMONTH=1;BYDAY=2MO'],
  ['FREQ=YEARLY;BYWEEKNO=1'],
  ['FREQ=YEARLY;BYYEARDAY=100'],
  ['FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=1'],
  ['FREQ=DAILY;BYHOUR=9'],
  ['FREQ=DAILY;BYMINUTE=0'],
  ['FREQ=DAILY;BYSECOND=0'],
  ['RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD'],
  ['FREQ=DAILY;X-MINE=1'],
])('%s is not supported, with either anchor', (rule) => {
  for (const anchor of ['SCHEDULE', 'COMPLETION'] as const) {
    expect(refusalOf({ rule, anchor })).toMatchObject({
      refused: 'RECURRENCE_UNSUPPORTED',
      path: ['rule'],
    });
  }
});

test.each([
  ['', 'parts such as FREQ=DAILY, with semicolons between'],
  ['every day', 'parts such as FREQ=DAILY, with semicolons between'],
  ['FREQ', 'parts such as FREQ=DAILY, with semicolons between'],
  ['FREQ=', 'parts such as FREQ=DAILY, with semicolons between'],
  ['FREQ=DAILY;;COUNT=2', 'parts such as FREQ=DAILY, with semicolons between'],
  ['FREQ=DAILY DTSTART:20260101', 'parts such as FREQ=DAILY, with semicolons between'],
  ['COUNT=2', 'with a FREQ'],
  ['FREQ=DAILY;FREQ=DAILY', 'FREQ only once'],
  ['FREQ=DAILY;UNTIL=tomorrow', 'UNTIL is a date, such as 20271231'],
  ['FREQ=DAILY;UNTIL=20270230', 'UNTIL is a date, such as 20271231'],
  ['FREQ=DAILY;UNTIL=2027-01-01', 'UNTIL is a date, such as 20271231'],
  ['FREQ=DAILY;UNTIL=20270101T250000Z', 'UNTIL is a date, such as 20271231'],
  ['FREQ=DAILY;UNTIL=20251231', 'UNTIL is not before the start, 2026-01-01'],
  ['FREQ=DAILY;UNTIL=20251231T225959Z', 'UNTIL is not before the start, 2026-01-01'],
  [`FREQ=WEEKLY;BYDAY=TH${',TH'.repeat(200)}`, 'at most 500 characters'],
])('%s is no rule: %s', (rule, constraint) => {
  expect(refusalOf({ rule })).toEqual({ refused: 'INVALID_INPUT', path: ['rule'], constraint });
});

test('a very long text is refused without being read', () => {
  expect(refusalOf({ rule: ';'.repeat(5_000_000) }).constraint).toBe('at most 500 characters');
});

test.each([
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'SCHEDULE'],
  ['FREQ=YEARLY;BYMONTH=2,4,6;BYMONTHDAY=31', 'SCHEDULE'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'COMPLETION'],
  ['FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=30', 'SCHEDULE'],
  ['FREQ=YEARLY;INTERVAL=11;BYMONTH=1;BYMONTHDAY=1', 'SCHEDULE'],
] as const)('%s from February on, counted from %s, leads nowhere in ten years', (rule, anchor) => {
  expect(refusalOf({ rule, anchor, start: '2026-02-01', monthEnd: 'OMIT' })).toEqual({
    refused: 'INVALID_INPUT',
    path: ['rule'],
    constraint: 'with a date in the next ten years and before its end',
  });
});

test('the 30th of February is the last of February where months are clamped', () => {
  const rule = 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30';
  expect(toSchedule(scheduleWith({ rule, start: '2026-02-28' }))).toMatchObject({ rule });
});

test.each([
  ['FREQ=WEEKLY;BYDAY=MO', '2026-01-06', '2026-01-12'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-01-06', '2026-01-19'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', '2026-01-06', '2026-01-11'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU', '2026-01-06', '2026-01-18'],
  ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-02-01', '2026-02-28'],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-01-31', '2026-02-27'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2026-03-01', '2027-02-28'],
])('%s does not start on %s, but on %s', (rule, start, first) => {
  expect(toSchedule(scheduleWith({ rule, start }))).toMatchObject({
    refused: 'INVALID_INPUT',
    path: ['start', 'date'],
    message: `${start} is no date of this rule. Its first is ${first}.`,
  });
  expect(toSchedule(scheduleWith({ rule, start: first }))).toMatchObject({ start: first });
});

test('counted from completion, BY parts are left absent and bind the next date only', () => {
  const completion = { anchor: 'COMPLETION', start: '2026-01-31' } as const;
  for (const rule of ['FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY', 'FREQ=WEEKLY;BYDAY=MO']) {
    expect(toSchedule(scheduleWith({ ...completion, rule }))).toMatchObject({ rule });
  }
});

test.each([
  ['UNTIL=20260110', 'Europe/Berlin', '2026-01-01T09:00', '20260110'],
  // a moment: the last date whose occurrence does not come after it
  ['UNTIL=20260110T080000Z', 'Europe/Berlin', '2026-01-01T09:00', '20260110'],
  ['UNTIL=20260110T075959Z', 'Europe/Berlin', '2026-01-01T09:00', '20260109'],
  ['UNTIL=20260110T225959Z', 'Europe/Berlin', '2026-01-01T09:00', '20260110'],
  ['UNTIL=20260111T030000Z', 'America/New_York', '2026-01-01T09:00', '20260110'],
  ['UNTIL=20260110T103000Z', 'Pacific/Auckland', '2026-01-01T09:00', '20260110'],
  ['UNTIL=20260110T113000Z', 'Pacific/Auckland', '2026-01-01', '20260111'],
  ['UNTIL=20260110T000000Z', 'America/New_York', '2026-01-01', '20260109'],
  ['UNTIL=20260110T090000', 'America/New_York', '2026-01-01T09:00', '20260110'],
  ['UNTIL=20260110T085900', 'America/New_York', '2026-01-01T09:00', '20260109'],
  ['UNTIL=20260110T000000', 'America/New_York', '2026-01-01', '20260110'],
  ['UNTIL=99991231T235959Z', 'Pacific/Auckland', '2026-01-01', '99991231'],
])('%s in %s from %s allows dates up to %s', (until, timeZone, start, last) => {
  expect(toSchedule(scheduleWith({ rule: `FREQ=DAILY;${until}`, timeZone, start }))).toMatchObject({
    rule: `FREQ=DAILY;UNTIL=${last}`,
  });
});

test.each([
  [{ start: '2026-02-30' }, ['start', 'date']],
  [{ start: 'soon' }, ['start', 'date']],
  [{ start: '' }, ['start', 'date']],
  [{ start: '2026-02-28T24:00' }, ['start', 'time']],
  [{ start: '2026-02-28T09:00:30' }, ['start', 'time']],
  [{ start: '2026-02-28T' }, ['start', 'time']],
  [{ timeZone: 'Mars/Olympus' }, ['start', 'timeZone']],
  [{ timeZone: '+01:00' }, ['start', 'timeZone']],
  [{ timeZone: '2026-01-01T00:00[Europe/Berlin]' }, ['start', 'timeZone']],
  [{ dayStartsAt: '25:00' }, ['dayStartsAt']],
])('%j is refused', (parts, path) => {
  expect(refusalOf(parts)).toMatchObject({ refused: 'INVALID_INPUT', path });
});

test('a zone is stored in its usual spelling', () => {
  expect(toSchedule(scheduleWith({ timeZone: 'europe/BERLIN' }))).toMatchObject({
    timeZone: 'Europe/Berlin',
  });
});

test('only the parts of a schedule are stored', () => {
  const input = { ...scheduleWith({}), more: 'than that' };
  expect(toSchedule(input)).toEqual(scheduleWith({}));
});
