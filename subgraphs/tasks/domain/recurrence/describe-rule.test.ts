import { expect, test } from 'vitest';
import { describeRule } from './describe-rule.ts';
import { isRefusal } from './refusal.ts';
import type { Schedule } from './schedule.ts';
import { scheduleWith } from './testing/cases.ts';
import { toSchedule } from './to-schedule.ts';

function wordsFor(parts: Partial<Schedule>): string {
  const schedule = toSchedule(scheduleWith(parts));
  return isRefusal(schedule) ? schedule.message : describeRule(schedule);
}

test.each([
  ['FREQ=DAILY', '2026-01-01', 'Daily'],
  ['FREQ=DAILY', '2026-01-01T09:00', 'Daily at 09:00'],
  ['FREQ=DAILY;INTERVAL=3;COUNT=5', '2026-01-01', 'Every 3 days, 5 times'],
  ['FREQ=DAILY;COUNT=1', '2026-01-01', 'Daily, once'],
  ['FREQ=WEEKLY', '2026-01-02T16:00', 'Weekly on Friday at 16:00'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', '2026-01-05', 'Every 2 weeks on Monday and Wednesday'],
  ['FREQ=WEEKLY;BYDAY=MO,WE,FR', '2026-01-05', 'Weekly on Monday, Wednesday and Friday'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '2026-01-05', 'Weekly on Monday to Friday'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', '2026-01-05', 'Weekly on every day'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;UNTIL=20271231',
    '2026-01-04',
    'Every 2 weeks on Monday and Sunday, in weeks that begin on Sunday, until 31 December 2027',
  ],
  ['FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30', 'Monthly on the last Friday'],
  ['FREQ=MONTHLY;BYDAY=1MO,3MO', '2026-01-05', 'Monthly on the 1st and 3rd Monday'],
  ['FREQ=MONTHLY;BYDAY=-1FR,2TU', '2026-01-13', 'Monthly on the 2nd Tuesday and last Friday'],
  ['FREQ=MONTHLY;BYMONTHDAY=15,-1', '2026-01-15', 'Monthly on the 15th and last day'],
  ['FREQ=MONTHLY;BYMONTHDAY=-2', '2026-01-30', 'Monthly on the 2nd to last day'],
  ['FREQ=MONTHLY;BYMONTHDAY=11,22,23', '2026-01-11', 'Monthly on the 11th, 22nd and 23rd'],
  ['FREQ=MONTHLY', '2026-01-31', 'Monthly on the 31st, or the last day of the month'],
  [
    'FREQ=MONTHLY;INTERVAL=3;UNTIL=20270630',
    '2026-01-31T08:30',
    'Every 3 months on the 31st, or the last day of the month, at 08:30, until 30 June 2027',
  ],
  ['FREQ=YEARLY', '2028-02-29', 'Yearly on 29 February, or the last day of the month'],
  ['FREQ=YEARLY', '2026-12-24T18:00', 'Yearly on 24 December at 18:00'],
  [
    'FREQ=YEARLY;BYMONTH=3,9',
    '2026-03-31',
    'Yearly on 31 March and 31 September, or the last day of the month',
  ],
  ['FREQ=YEARLY;BYMONTHDAY=1,15', '2026-03-15', 'Yearly on 1 and 15 March'],
  [
    'FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1,-1',
    '2026-03-01',
    'Yearly on the 1st and last day of March and September',
  ],
])('%s from %s reads: %s', (rule, start, words) => {
  expect(wordsFor({ rule, start })).toBe(words);
});

test.each([
  ['FREQ=DAILY;INTERVAL=3', '3 days after completion'],
  ['FREQ=WEEKLY', '1 week after completion'],
  ['FREQ=MONTHLY;COUNT=6', '1 month after completion, 6 times'],
  ['FREQ=WEEKLY;BYDAY=MO,TH', '1 week after completion, on the next Monday or Thursday'],
  ['FREQ=MONTHLY;BYDAY=1MO', '1 month after completion, on the next 1st Monday'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', '1 month after completion, on the next 1st or 15th'],
  ['FREQ=YEARLY;BYMONTH=3,4', '1 year after completion, next in March or April'],
  ['FREQ=YEARLY;BYMONTHDAY=-1', '1 year after completion, on the next last day'],
  ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1', '1 year after completion, on the next 1 May'],
])('%s counted from completion reads: %s', (rule, words) => {
  expect(wordsFor({ rule, anchor: 'COMPLETION' })).toBe(words);
});

test('what happens in short months is said as the series wants it', () => {
  const leap = { rule: 'FREQ=YEARLY', start: '2028-02-29T09:00', monthEnd: 'OMIT' } as const;
  expect(wordsFor(leap)).toBe('Yearly on 29 February, where the month has it, at 09:00');
});
