import type { Due } from '../records/record.ts';

/** A due time as the API takes it; without a zone it is that of whoever asks. */
export function dueInput({ date, time, timeZone }: Due) {
  return { date, ...(time && { time }), ...(timeZone && { timeZone }) };
}
