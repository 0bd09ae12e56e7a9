import { addMonths, type Day } from './day.ts';
import type { Rule } from './rule.ts';

/** INTERVAL days, weeks, months or years later, for anchor COMPLETION. */
export function stepFrom({ frequency, interval }: Rule, day: Day): Day {
  switch (frequency) {
    case 'DAILY':
      return day + interval;
    case 'WEEKLY':
      return day + 7 * interval;
    case 'MONTHLY':
      return addMonths(day, interval);
    case 'YEARLY':
      return addMonths(day, 12 * interval);
  }
}
