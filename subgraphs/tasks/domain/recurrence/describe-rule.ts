import { parseDay } from './day.ts';
import { describeDays } from './describe-days.ts';
import { amountOf, longDate, weekdayName } from './english.ts';
import { parseKey } from './key.ts';
import { readStoredRule } from './parse-rule.ts';
import { type Frequency, lastDateOf, type Rule } from './rule.ts';
import type { Schedule } from './schedule.ts';

const ONCE_EACH = { DAILY: 'Daily', WEEKLY: 'Weekly', MONTHLY: 'Monthly', YEARLY: 'Yearly' };

const UNITS: Readonly<Record<Frequency, string>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

/** How a series repeats, in English: `Every 2 weeks on Monday and Wednesday at 09:00, 10 times`. */
export function describeRule(schedule: Schedule): string {
  const rule = readStoredRule(schedule.rule);
  const days = describeDays(rule, schedule);
  const { time } = parseKey(schedule.start);
  const at = time === null ? '' : `${days.includes(',') ? ',' : ''} at ${time}`;
  return `${describePace(rule, schedule)}${days}${at}${describeWeeks(rule)}${describeEnd(rule)}`;
}

function describePace({ frequency, interval }: Rule, { anchor }: Schedule): string {
  const unit = UNITS[frequency];
  if (anchor === 'COMPLETION') return `${amountOf(interval, unit)} after completion`;
  return interval === 1 ? ONCE_EACH[frequency] : `Every ${amountOf(interval, unit)}`;
}

/** Which day a week begins with matters to a rule that leaves weeks out. */
function describeWeeks({ frequency, interval, weekdays, weekStart }: Rule): string {
  const matters = frequency === 'WEEKLY' && interval > 1 && weekdays.length > 1;
  return matters && weekStart ? `, in weeks that begin on ${weekdayName(weekStart)}` : '';
}

function describeEnd(rule: Rule): string {
  const { count } = rule;
  const endsOn = lastDateOf(rule);
  if (endsOn !== null) return `, until ${longDate(parseDay(endsOn))}`;
  if (count === null) return '';
  return count === 1 ? ', once' : `, ${count} times`;
}
