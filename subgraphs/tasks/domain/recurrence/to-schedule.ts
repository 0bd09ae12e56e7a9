import { timeZoneName } from '../wall-time.ts';
import { checkStart } from './check-start.ts';
import { fillIn } from './fill-in.ts';
import { formatRule } from './format-rule.ts';
import { isTime, parseKey } from './key.ts';
import { parseRule } from './parse-rule.ts';
import { invalid, isRefusal, type Refusal } from './refusal.ts';
import type { Rule } from './rule.ts';
import type { Schedule } from './schedule.ts';
import { settleUntil } from './settle-until.ts';

/** Checks a rule and its start as a client gives them, and makes of them what is stored. */
export function toSchedule(input: Schedule): Schedule | Refusal {
  const timeZone = timeZoneName(input.timeZone);
  if (timeZone === null) return invalidZone();
  const located = { ...input, timeZone };
  const rule = checkKeys(input) ?? ruleOf(located);
  if (isRefusal(rule)) return rule;
  const start = { ...input, start: parseKey(input.start).day };
  return checkStart(rule, start) ?? stored(located, rule);
}

function checkKeys({ start, dayStartsAt }: Schedule): Refusal | null {
  if (!isTime(dayStartsAt)) return invalid(['dayStartsAt'], 'HH:MM', 'Give dayStartsAt as HH:MM.');
  if (!Number.isNaN(parseKey(start).day)) return null;
  const isDate = !Number.isNaN(parseKey(start.slice(0, 10)).day);
  return isDate
    ? invalid(['start', 'time'], 'HH:MM', 'Give the time of the start as HH:MM.')
    : invalid(['start', 'date'], 'a date of the calendar', 'The start is no date of the calendar.');
}

function ruleOf({ rule, start, timeZone, anchor }: Schedule): Rule | Refusal {
  const given = parseRule(rule);
  if (isRefusal(given)) return given;
  const { day, time } = parseKey(start);
  const settled = settleUntil(given, { timeZone, time });
  if (isRefusal(settled)) return settled;
  return anchor === 'SCHEDULE' ? fillIn(settled, day) : settled;
}

function stored(input: Schedule, rule: Rule): Schedule {
  const { start, timeZone, anchor, missed, monthEnd, dayStartsAt } = input;
  return { rule: formatRule(rule), start, timeZone, anchor, missed, monthEnd, dayStartsAt };
}

function invalidZone(): Refusal {
  return invalid(['start', 'timeZone'], 'an IANA time zone', 'There is no time zone of that name.');
}
