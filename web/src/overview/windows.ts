import { getDayOfWeek, now, type ZonedDateTime } from '@internationalized/date';

export type Unit = 'days' | 'weeks';
export type Window = { readonly from: string; readonly until: string };

const COUNT = 14;

/** The last days or weeks, the oldest first, as they begin and end by the clock of a zone. Weeks begin on Monday. */
export function lastWindows(
  unit: Unit,
  timeZone: string,
  at: ZonedDateTime = now(timeZone),
): readonly Window[] {
  const today = at.set({ hour: 0, minute: 0, second: 0, millisecond: 0 });
  const current =
    unit === 'days' ? today : today.subtract({ days: getDayOfWeek(today, 'en', 'mon') });
  return Array.from({ length: COUNT }, (_, index) => {
    const from = current.subtract({ [unit]: COUNT - 1 - index });
    const until = from.add({ [unit]: 1 });
    return { from: from.toAbsoluteString(), until: until.toAbsoluteString() };
  });
}
