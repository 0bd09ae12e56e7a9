import { toDate, zonedAt } from '../wall-time.ts';
import { type Day, formatDay, LAST_DAY, parseDay } from './day.ts';
import { localDayOf } from './local-day.ts';
import { invalid, type Refusal } from './refusal.ts';
import type { Rule } from './rule.ts';

const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z?))?$/;

/** Where the series is: its zone, and HH:MM unless it is due all day. */
type Place = { readonly timeZone: string; readonly time: string | null };

/** Turns UNTIL into the last local date it allows, as YYYYMMDD. */
export function settleUntil(rule: Rule, place: Place): Rule | Refusal {
  if (rule.until === null) return rule;
  const last = lastDayOf(rule.until, place);
  if (Number.isNaN(last)) return notADate();
  return { ...rule, until: formatDay(Math.min(last, LAST_DAY)).replaceAll('-', '') };
}

function lastDayOf(until: string, { timeZone, time }: Place): Day {
  const [, year, month, date, hour, minute, second, utc] = UNTIL.exec(until) ?? [];
  const written = parseDay(`${year}-${month}-${date}`);
  if (Number.isNaN(written) || hour === undefined) return written;
  const clock = `${hour}:${minute}:${second}`;
  const end = utc
    ? new Date(`${formatDay(written)}T${clock}Z`)
    : toDate(zonedAt(timeZone, formatDay(written), clock));
  const day = localDayOf(timeZone, end);
  return time !== null && isAfter(end, { timeZone, time }, day) ? day - 1 : day;
}

/** UNTIL as a moment allows nothing later on its own day (RFC 5545 §3.3.10). */
function isAfter(end: Date, { timeZone, time }: Place, day: Day): boolean {
  return toDate(zonedAt(timeZone, formatDay(day), time ?? '00:00')) > end;
}

function notADate(): Refusal {
  return invalid(['rule'], 'UNTIL is a date, such as 20271231', 'UNTIL must be a date.');
}
