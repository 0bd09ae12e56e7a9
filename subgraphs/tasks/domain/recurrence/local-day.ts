import { zonedFrom } from '../wall-time.ts';
import { type Day, dayAt } from './day.ts';

/** The day on which this moment falls in a zone, when days begin at `dayStartsAt` (HH:MM). */
export function localDayOf(timeZone: string, at: Date, dayStartsAt = '00:00'): Day {
  const { year, month, day, hour, minute } = zonedFrom(timeZone, at);
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return dayAt(year, month, day) - (time < dayStartsAt ? 1 : 0);
}
