import { daysInMonth } from './day.ts';
import { listed, monthName, ordinal, weekdayName } from './english.ts';
import { dateFor } from './month-days.ts';
import { hasByParts, type Rule } from './rule.ts';
import type { Schedule } from './schedule.ts';

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const COMMON_YEAR = 2027;
const WORKDAYS = '0,1,2,3,4';

/** What the BY parts of a rule name: ` on the 15th and last day`. Empty if it names nothing. */
export function describeDays(rule: Rule, { anchor, monthEnd }: Schedule): string {
  if (!hasByParts(rule)) return '';
  const ifLacking = describeLack(rule, monthEnd);
  if (anchor === 'SCHEDULE') return ` on ${daysOf(rule, 'and')}${ifLacking}`;
  if (rule.monthDays.length + rule.weekdays.length === 0)
    return `, next in ${monthsOf(rule, 'or')}`;
  return `, on the next ${daysOf(rule, 'or').replace(/^the /, '')}${ifLacking}`;
}

function daysOf(rule: Rule, word: 'and' | 'or'): string {
  if (rule.frequency === 'WEEKLY') return weekdaysOf(rule, word);
  if (rule.weekdays.length > 0) return numberedWeekdaysOf(rule, word);
  if (rule.months.length === 0) return `the ${monthDaysOf(rule, word)}`;
  return datesOf(rule, word);
}

function weekdaysOf({ weekdays }: Rule, word: 'and' | 'or'): string {
  const numbers = weekdays.map(({ weekday }) => weekday);
  if (numbers.length === 7) return 'every day';
  if (numbers.join() === WORKDAYS && word === 'and') return 'Monday to Friday';
  return listed(numbers.map(weekdayName), word);
}

/** `the 1st and 3rd Monday`, `the 2nd Tuesday and last Friday` */
function numberedWeekdaysOf({ weekdays }: Rule, word: 'and' | 'or'): string {
  const places = weekdays.map(({ nth }) => ordinal(nth ?? 1));
  const names = weekdays.map(({ weekday }) => weekdayName(weekday));
  if (new Set(names).size === 1) return `the ${listed(places, word)} ${names[0]}`;
  return `the ${listed(
    places.map((place, index) => `${place} ${names[index]}`),
    word,
  )}`;
}

function monthDaysOf({ monthDays }: Rule, word: 'and' | 'or'): string {
  const days = listed(monthDays.map(ordinal), word);
  return monthDays.some((day) => day < 0) ? `${days} day` : days;
}

function monthsOf({ months }: Rule, word: 'and' | 'or'): string {
  return listed(months.map(monthName), word);
}

/** `1 and 15 March`, `15 March and 15 June`, else `the 1st and last day of March and June`. */
function datesOf(rule: Rule, word: 'and' | 'or'): string {
  const { months, monthDays } = rule;
  const [date] = monthDays;
  if (monthDays.every((day) => day > 0)) {
    if (months.length === 1)
      return `${listed(monthDays.map(String), word)} ${monthsOf(rule, word)}`;
    if (monthDays.length === 1) {
      return listed(
        months.map((month) => `${date} ${monthName(month)}`),
        word,
      );
    }
  }
  return `the ${monthDaysOf(rule, word)} of ${monthsOf(rule, word)}`;
}

function describeLack({ months, monthDays }: Rule, monthEnd: Schedule['monthEnd']): string {
  const lengths = (months.length > 0 ? months : ALL_MONTHS).map((month) =>
    daysInMonth(COMMON_YEAR, month),
  );
  const isLacking = monthDays.some((day) => lengths.some((length) => !dateFor(day, length)));
  if (!isLacking) return '';
  return monthEnd === 'CLAMP' ? ', or the last day of the month' : ', where the month has it';
}
