import { type Refusal, unsupported } from './refusal.ts';
import { FREQUENCIES, type Frequency, type Rule } from './rule.ts';

type Check = readonly [holds: (rule: Rule) => boolean, constraint: string];

const NUMBERS: readonly Check[] = [
  [(rule) => FREQUENCIES.includes(rule.frequency), `FREQ is one of ${FREQUENCIES.join(', ')}`],
  [(rule) => isWithin(rule.interval, 1, 999), 'INTERVAL is 1 to 999'],
  [(rule) => rule.count === null || isWithin(rule.count, 1, 999), 'COUNT is 1 to 999'],
  [(rule) => rule.count === null || rule.until === null, 'UNTIL and COUNT exclude each other'],
  [(rule) => rule.weekStart !== -1, 'WKST is a weekday, such as MO'],
  [(rule) => rule.months.every((month) => isWithin(month, 1, 12)), 'BYMONTH is 1 to 12'],
  [
    (rule) => rule.monthDays.every((day) => isWithin(Math.abs(day), 1, 31)),
    'BYMONTHDAY is 1 to 31 or -1 to -31',
  ],
  [
    (rule) => rule.weekdays.every(({ weekday }) => weekday !== -1),
    'BYDAY is a list of weekdays, such as MO,WE',
  ],
];

const PLAIN_WEEKDAYS: Check = [
  ({ weekdays }) => weekdays.every(({ nth }) => nth === null),
  'BYDAY has no numbers with FREQ=WEEKLY',
];
const NUMBERED_WEEKDAYS: Check = [
  ({ weekdays }) => weekdays.every(({ nth }) => nth === -1 || isWithin(nth ?? 0, 1, 4)),
  'BYDAY has the number 1 to 4 or -1 with FREQ=MONTHLY, such as 2MO or -1FR',
];
const ONE_KIND_OF_DAY: Check = [
  ({ weekdays, monthDays }) => weekdays.length === 0 || monthDays.length === 0,
  'BYMONTHDAY and BYDAY exclude each other',
];

const OF_FREQUENCY: Readonly<Record<Frequency, readonly Check[]>> = {
  DAILY: [without('months'), without('monthDays'), without('weekdays')],
  WEEKLY: [without('months'), without('monthDays'), PLAIN_WEEKDAYS],
  MONTHLY: [without('months'), ONE_KIND_OF_DAY, NUMBERED_WEEKDAYS],
  YEARLY: [without('weekdays')],
};

/** The first thing about a rule that is not among those we keep. */
export function checkRule(rule: Rule): Refusal | null {
  return firstBroken(rule, NUMBERS) ?? firstBroken(rule, OF_FREQUENCY[rule.frequency]);
}

function firstBroken(rule: Rule, checks: readonly Check[]): Refusal | null {
  const broken = checks.find(([holds]) => !holds(rule));
  return broken ? unsupported(broken[1]) : null;
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function without(list: 'months' | 'monthDays' | 'weekdays'): Check {
  const name = { months: 'BYMONTH', monthDays: 'BYMONTHDAY', weekdays: 'BYDAY' }[list];
  return [(rule) => rule[list].length === 0, `${name} does not go with this FREQ`];
}
