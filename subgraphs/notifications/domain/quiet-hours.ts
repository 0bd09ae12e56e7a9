import type { Temporal } from 'temporal-polyfill';
import { toDate, zonedAt, zonedFrom } from './wall-time.ts';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Hours of the wall clock (HH:MM) in which nobody is disturbed. */
export type QuietWindow = {
  /** On which it begins. */
  readonly days: readonly Weekday[];
  readonly start: string;
  /** Not later than `start`: on the next day. */
  readonly end: string;
  readonly allowUrgent: boolean;
};

const MINUTES_OF_DAY = 1_440;
const MINUTES_OF_WEEK = 7 * MINUTES_OF_DAY;
// A week has room for no more turns; what is free of every window comes sooner.
const MAX_TURNS = 500;

/** When the quiet hours end that hold at this moment, with all that follow without a pause; else null. */
export function quietUntil(
  windows: readonly QuietWindow[],
  { timeZone, at, isUrgent }: { timeZone: string; at: Date; isUrgent: boolean },
): Date | null {
  const holding = isUrgent ? windows.filter(({ allowUrgent }) => !allowUrgent) : windows;
  let end: Date | null = null;
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const later = endOfWindowsAround(holding, timeZone, end ?? at);
    if (!later) return end;
    end = later;
  }
  return end;
}

function endOfWindowsAround(
  windows: readonly QuietWindow[],
  timeZone: string,
  at: Date,
): Date | null {
  const today = zonedFrom(timeZone, at).toPlainDate();
  // Two days back, as a zone may have left out the day between.
  const days = [today, today.subtract({ days: 1 }), today.subtract({ days: 2 })];
  const ends = days.flatMap((day) => {
    const weekday = WEEKDAYS[day.dayOfWeek - 1] as Weekday;
    return windows
      .filter((window) => window.days.includes(weekday))
      .map((window) => spanOf(window, timeZone, day))
      .filter(({ start, end }) => start <= at && at < end)
      .map(({ end }) => end.getTime());
  });
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}

/** From wall time to wall time, however many hours lie between. */
function spanOf(
  window: QuietWindow,
  timeZone: string,
  day: Temporal.PlainDate,
): { start: Date; end: Date } {
  const lastDay = window.end > window.start ? day : day.add({ days: 1 });
  return {
    start: toDate(zonedAt(timeZone, day, window.start)),
    end: toDate(zonedAt(timeZone, lastDay, window.end)),
  };
}

/** Whether the windows leave no minute of the week. */
export function coverWholeWeek(windows: readonly QuietWindow[]): boolean {
  const isQuiet = new Uint8Array(MINUTES_OF_WEEK);
  for (const { days, start, end } of windows) {
    const from = minuteOf(start);
    const length = (minuteOf(end) - from + MINUTES_OF_DAY) % MINUTES_OF_DAY || MINUTES_OF_DAY;
    for (const day of days) {
      const first = WEEKDAYS.indexOf(day) * MINUTES_OF_DAY + from;
      for (let minute = first; minute < first + length; minute += 1)
        isQuiet[minute % MINUTES_OF_WEEK] = 1;
    }
  }
  return isQuiet.every(Boolean);
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
