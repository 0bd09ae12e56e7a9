import { type Rule, type RuleWeekday, WEEKDAYS } from './rule.ts';

/** The one text of a rule. Parts that say what holds anyway are left out, but not WKST. */
export function formatRule(rule: Rule): string {
  const parts = [
    ['FREQ', rule.frequency],
    ['INTERVAL', rule.interval === 1 ? '' : rule.interval],
    ['BYMONTH', rule.months.join()],
    ['BYMONTHDAY', rule.monthDays.join()],
    ['BYDAY', rule.weekdays.map(formatWeekday).join()],
    ['WKST', rule.weekStart === null ? '' : WEEKDAYS[rule.weekStart]],
    ['UNTIL', rule.until ?? ''],
    ['COUNT', rule.count ?? ''],
  ];
  return parts
    .filter(([, value]) => value !== '')
    .map((part) => part.join('='))
    .join(';');
}

function formatWeekday({ nth, weekday }: RuleWeekday): string {
  return `${nth ?? ''}${WEEKDAYS[weekday]}`;
}
