import { type Day, dateOf, weekdayOf } from './day.ts';
import type { Rule } from './rule.ts';

/** Writes into a rule the weekday, day or month that its start stands for where it names none. */
export function fillIn(rule: Rule, start: Day): Rule {
  const { month, date } = dateOf(start);
  switch (rule.frequency) {
    case 'DAILY':
      return rule;
    case 'WEEKLY':
      if (rule.weekdays.length > 0) return rule;
      return { ...rule, weekdays: [{ nth: null, weekday: weekdayOf(start) }] };
    case 'MONTHLY':
      if (rule.weekdays.length > 0) return rule;
      return { ...rule, monthDays: orElse(rule.monthDays, date) };
    case 'YEARLY':
      return {
        ...rule,
        months: orElse(rule.months, month),
        monthDays: orElse(rule.monthDays, date),
      };
  }
}

function orElse(list: readonly number[], value: number): readonly number[] {
  return list.length > 0 ? list : [value];
}
