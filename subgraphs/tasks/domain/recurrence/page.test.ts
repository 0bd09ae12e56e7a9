import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { instantsOf } from '../due.ts';
import { fireTimeOf } from '../reminder-time.ts';
import { describeRule } from './describe-rule.ts';
import { parseKey } from './key.ts';
import { nextKey } from './next-key.ts';
import { isRefusal } from './refusal.ts';
import type { Schedule } from './schedule.ts';
import { scheduleWith } from './testing/cases.ts';
import { toSchedule } from './to-schedule.ts';

const page = readFileSync(new URL('../../../../docs/recurrence.md', import.meta.url), 'utf8');

/** The rows of all tables with this heading, without their marks for code. */
function rowsUnder(...heading: readonly string[]): string[][] {
  const tables = page
    .trim()
    .split(/\n\n+/)
    .map((block) => block.split('\n').map(cellsOf));
  const found = tables.filter(([head]) => head?.join() === heading.join());
  return found.flatMap((table) => table.slice(2));
}

function cellsOf(line: string): string[] {
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => cell.trim().replaceAll('`', ''));
}

const SETTINGS: Readonly<Record<string, Partial<Schedule>>> = {
  '': {},
  KEEP_EACH: { missed: 'KEEP_EACH' },
  COMPLETION: { anchor: 'COMPLETION' },
  OMIT: { monthEnd: 'OMIT' },
  'dayStartsAt: 04:00': { dayStartsAt: '04:00' },
};

function stored(parts: Partial<Schedule>): Schedule {
  const schedule = toSchedule(scheduleWith(parts));
  if (isRefusal(schedule)) throw new Error(schedule.message);
  return schedule;
}

function dueAt(key: string, timeZone: string) {
  return { date: key.slice(0, 10), time: parseKey(key).time, timeZone };
}

test.each(rowsUnder('Sent', 'Start', 'Stored', 'In words'))(
  'the page says how %s from %s is stored',
  (rule, start, canonical, words) => {
    const schedule = stored({ rule, start });
    expect(schedule.rule).toBe(canonical);
    expect(describeRule(schedule)).toBe(words);
  },
);

test.each(rowsUnder('Rule', 'Start', 'Also', 'Open', 'Closed at', 'Next'))(
  'the page says what follows by %s from %s (%s) on %s closed at %s: %s',
  (rule, start, also = '', current = '', at = '', next = '') => {
    const settings = SETTINGS[also];
    expect(settings).toBeDefined();
    const closing = { current, at: new Date(at), skipped: [], generatedCount: 1 };
    expect(nextKey(stored({ rule, start, ...settings }), closing) ?? 'none').toBe(next);
  },
);

test.each(rowsUnder('Key', 'Zone', 'Moment'))(
  'the page says when %s in %s is: %s',
  (key = '', timeZone = '', moment = '') => {
    expect(instantsOf(dueAt(key, timeZone)).at).toEqual(new Date(moment));
  },
);

test.each(rowsUnder('Due', 'Zone', 'Offset', 'Fires'))(
  'the page says when, for %s in %s, a reminder of %s fires: %s',
  (key = '', timeZone = '', offset = '', moment = '') => {
    expect(fireTimeOf(dueAt(key, timeZone), offset, '09:00')).toEqual(new Date(moment));
  },
);
