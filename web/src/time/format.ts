type Due = {
  readonly date: string;
  readonly time: string | null;
  readonly timeZone: string;
  readonly at: string | null;
};

/** The zone of this device. */
export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one of these takes the browser longer than drawing a row of a list, and much memory: each is made once. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** A due date as people write it, in its own zone; the zone is named where it is not the reader's. */
export function formatDue({ date, time, timeZone, at }: Due, locale: string): string {
  const year = date.slice(0, 4) === String(new Date().getFullYear()) ? undefined : 'numeric';
  if (!time || !at)
    return dateFormat(locale, {
      day: 'numeric',
      month: 'short',
      year,
      timeZone: 'UTC',
    }).format(new Date(`${date}T00:00:00Z`));
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year,
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: timeZone === ownZone ? undefined : 'short',
  }).format(new Date(at));
}

/** A moment by the clock of a zone, that of this device unless another is given. The zone is named. */
export function formatMoment(moment: string, locale: string, timeZone?: string): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(new Date(moment));
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** How long ago something was. */
export function formatAgo(moment: string, locale: string, now = Date.now()): string {
  const ms = Date.parse(moment) - now;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  for (const [unit, size] of UNITS)
    if (Math.abs(ms) >= size) return format.format(Math.round(ms / size), unit);
  return format.format(0, 'second');
}

// 5 January 1970 was a Monday.
const MONDAY = Date.UTC(1970, 0, 5);
const DAY_MS = 86_400_000;

/** The days of the week as people call them, from Monday on. */
export function weekdayNames(locale: string, style: 'short' | 'long'): readonly string[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => names.format(MONDAY + day * DAY_MS));
}

/** A day of the calendar, which is the same everywhere. */
export function formatDay(date: string, locale: string): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
