import type { Due, SeriesRecord } from '../records/record.ts';
import type { Component } from './component.ts';

const OWN_PARTS = /^(?:RSCALE|SKIP)=/i;

/** The series that a repeating task begins, or why it repeats in a way that nobody can take. */
export function toSeries(
  todo: Component,
  { task, start }: { task: string; start: Due | null },
): Omit<SeriesRecord, 'template'> | { problem: string } | null {
  const rules = todo.all('RRULE');
  const [rule] = rules;
  if (!rule) return null;
  if (rules.length > 1) return { problem: 'more than one RRULE' };
  if (!start) return { problem: 'RRULE without a date to begin at' };
  const parts = rule.raw.trim().split(';').filter(Boolean);
  const skip = partOf(parts, 'SKIP');
  const scale = partOf(parts, 'RSCALE');
  if (skip === 'FORWARD') return { problem: 'RRULE with SKIP=FORWARD' };
  if (scale && scale !== 'GREGORIAN') return { problem: `RRULE with RSCALE=${scale}` };
  return {
    type: 'series',
    id: `series:${task}`,
    task,
    state: todo.text('X-TRELLIS-SERIES') === 'PAUSED' ? 'PAUSED' : 'ACTIVE',
    rule: parts.filter((part) => !OWN_PARTS.test(part)).join(';'),
    start,
    anchor: todo.text('X-TRELLIS-ANCHOR') === 'COMPLETION' ? 'COMPLETION' : 'SCHEDULE',
    missed: todo.text('X-TRELLIS-MISSED') === 'KEEP_EACH' ? 'KEEP_EACH' : 'JUMP_TO_FUTURE',
    monthEnd: monthEndOf(todo, { skip, parts }),
    dayStartsAt: timeOf(todo.text('X-TRELLIS-DAY-STARTS-AT')) ?? '00:00',
    generatedCount: 1,
    skippedKeys: [],
  };
}

/** Without SKIP a month that lacks the day is left out, as RFC 5545 has it. */
function monthEndOf(
  todo: Component,
  { skip, parts }: { skip: string | undefined; parts: readonly string[] },
): SeriesRecord['monthEnd'] {
  const own = todo.text('X-TRELLIS-MONTH-END');
  if (own === 'OMIT' || own === 'CLAMP') return own;
  if (skip === 'BACKWARD') return 'CLAMP';
  return canLackDays(todo, parts) ? 'OMIT' : 'CLAMP';
}

function canLackDays(todo: Component, parts: readonly string[]): boolean {
  const isOfMonths = ['MONTHLY', 'YEARLY'].includes(partOf(parts, 'FREQ') ?? '');
  if (!isOfMonths || partOf(parts, 'BYDAY')) return false;
  const begun = todo.first('DTSTART') ?? todo.first('DUE');
  const first = String(begun?.values[0] ?? '').slice(8, 10);
  const days = partOf(parts, 'BYMONTHDAY') ?? first;
  return days.split(',').some((day) => Math.abs(Number(day)) > 28);
}

function partOf(parts: readonly string[], name: string): string | undefined {
  const found = parts.find((part) => part.toUpperCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).toUpperCase();
}

function timeOf(text: string | undefined): string | null {
  return text && /^\d{2}:\d{2}$/.test(text) ? text : null;
}
