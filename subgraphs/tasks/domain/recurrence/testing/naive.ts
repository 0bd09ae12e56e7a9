import { Temporal } from 'temporal-polyfill';
import type { Closing } from '../next-key.ts';
import type { Schedule } from '../schedule.ts';

/**
 * The same answers by another way: looks at every single day from the start on, and shares no code
 * with the engine. Looks 100 years ahead.
 */
export function naiveNextKey(schedule: Schedule, closing: Closing): string | null {
  if (schedule.anchor === 'COMPLETION') return naiveFromCompletion(schedule, closing);
  for (const key of naiveKeys(schedule)) {
    if (key > closing.current && !closing.skipped.includes(key)) {
      if (schedule.missed === 'KEEP_EACH' || liesAhead(schedule, key, closing.at)) return key;
    }
  }
  return null;
}

/** Every key of the grid within COUNT and UNTIL. */
export function* naiveKeys(schedule: Schedule): Generator<string> {
  const parts = partsOf(schedule.rule);
  const start = Temporal.PlainDate.from(schedule.start.slice(0, 10));
  let left = Number(parts.COUNT ?? Number.POSITIVE_INFINITY);
  for (const date of datesFrom(start)) {
    if (left === 0 || isAfterUntil(parts, date)) return;
    if (!isInPeriod(parts, start, date) || !isNamed(parts, schedule, date)) continue;
    yield keyOn(schedule, date);
    left -= 1;
  }
}

function naiveFromCompletion(schedule: Schedule, closing: Closing): string | null {
  const parts = partsOf(schedule.rule);
  if (parts.COUNT && closing.generatedCount >= Number(parts.COUNT)) return null;
  const unit = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' }[parts.FREQ];
  const done = localDate(schedule, closing.at);
  for (const date of datesFrom(done.add({ [unit as string]: Number(parts.INTERVAL ?? 1) }))) {
    if (isAfterUntil(parts, date)) return null;
    const key = keyOn(schedule, date);
    const isFree = key > closing.current && !closing.skipped.includes(key);
    if (isFree && isNamed(parts, schedule, date)) return key;
  }
  return null;
}

function* datesFrom(first: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  const end = first.add({ years: 100 });
  for (let date = first; Temporal.PlainDate.compare(date, end) < 0; date = date.add({ days: 1 }))
    yield date;
}

type Parts = Readonly<Record<string, string>> & {
  readonly FREQ: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
};

function partsOf(rule: string): Parts {
  return Object.fromEntries(rule.split(';').map((part) => part.split('='))) as Parts;
}

function isAfterUntil({ UNTIL }: Parts, date: Temporal.PlainDate): boolean {
  return UNTIL !== undefined && date.toString().replaceAll('-', '') > UNTIL;
}

function keyOn({ start }: Schedule, date: Temporal.PlainDate): string {
  return date.toString() + start.slice(10);
}

function isInPeriod(parts: Parts, start: Temporal.PlainDate, date: Temporal.PlainDate): boolean {
  return periodsBetween(parts, start, date) % Number(parts.INTERVAL ?? 1) === 0;
}

function periodsBetween(parts: Parts, start: Temporal.PlainDate, date: Temporal.PlainDate): number {
  switch (parts.FREQ) {
    case 'DAILY':
      return start.until(date).days;
    case 'WEEKLY':
      return weekOf(parts, start).until(weekOf(parts, date)).days / 7;
    case 'MONTHLY':
      return (date.year - start.year) * 12 + date.month - start.month;
    case 'YEARLY':
      return date.year - start.year;
  }
}

const NAMES = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function weekOf(parts: Parts, date: Temporal.PlainDate): Temporal.PlainDate {
  let first = date;
  while (NAMES[first.dayOfWeek] !== (parts.WKST ?? 'MO')) first = first.subtract({ days: 1 });
  return first;
}

function isNamed(parts: Parts, schedule: Schedule, date: Temporal.PlainDate): boolean {
  const months = parts.BYMONTH?.split(',') ?? [String(date.month)];
  const monthDays = parts.BYMONTHDAY?.split(',').map(Number);
  const weekdays = parts.BYDAY?.split(',');
  return (
    months.includes(String(date.month)) &&
    (monthDays?.some((day) => isMonthDay(schedule, date, day)) ?? true) &&
    (weekdays?.some((weekday) => isWeekday(date, weekday)) ?? true)
  );
}

function isMonthDay({ monthEnd }: Schedule, date: Temporal.PlainDate, day: number): boolean {
  const length = date.daysInMonth;
  if (monthEnd === 'CLAMP' && Math.abs(day) > length) return date.day === length;
  return date.day === (day > 0 ? day : length + day + 1);
}

function isWeekday(date: Temporal.PlainDate, text: string): boolean {
  if (NAMES[date.dayOfWeek] !== text.slice(-2)) return false;
  if (text.length === 2) return true;
  if (text.startsWith('-1')) return date.add({ days: 7 }).month !== date.month;
  return Math.ceil(date.day / 7) === Number(text.slice(0, -2));
}

function liesAhead(schedule: Schedule, key: string, at: Date): boolean {
  if (!key.includes('T')) return key > localDate(schedule, at).toString();
  const moment = Temporal.ZonedDateTime.from(`${key}[${schedule.timeZone}]`);
  return moment.epochMilliseconds > at.getTime();
}

function localDate({ timeZone, dayStartsAt }: Schedule, at: Date): Temporal.PlainDate {
  const local = Temporal.ZonedDateTime.from(`${at.toISOString()}[${timeZone}]`);
  const isNight = Temporal.PlainTime.compare(local.toPlainTime(), dayStartsAt) < 0;
  return local.toPlainDate().subtract({ days: isNight ? 1 : 0 });
}
