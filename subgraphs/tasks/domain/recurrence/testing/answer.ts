import { nextKey } from '../next-key.ts';
import { occurrenceOf } from '../occurrences.ts';
import type { Schedule } from '../schedule.ts';

/** What is asked of the engine: a schedule, the key that is closed, and when. */
export type Question = {
  readonly schedule: Schedule;
  readonly current: string;
  readonly at: string;
};

export type Answer = { readonly next: string | null; readonly instant: string | null };

export function answer({ schedule, current, at }: Question): Answer {
  const closing = { current, at: new Date(at), skipped: [], generatedCount: 1 };
  const next = nextKey(schedule, closing);
  const instant = next === null ? null : occurrenceOf(schedule, next).at;
  return { next, instant: instant?.toISOString() ?? null };
}
