import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeriesRecord, TaskRecord } from '../records/record.ts';
import { arbitraryDue, arbitraryTask } from '../records/testing/arbitrary-task.ts';
import { parseComponents } from './component.ts';
import { keyOf } from './due-out.ts';
import type { CalendarTask } from './task-out.ts';
import { toItems } from './to-items.ts';
import { writeCalendar } from './write-calendar.ts';

const PLACE = { viewerId: 'v', workspace: { id: 'w', name: 'Ann; Ben, \\Co', slug: 'ann' } };
const NOW = new Date('2026-06-01T00:00:00Z');

async function written(tasks: readonly CalendarTask[]): Promise<string> {
  async function* stream() {
    yield* tasks;
  }
  let text = '';
  for await (const part of writeCalendar(PLACE, stream(), NOW)) text += part;
  return text;
}

function readBack(text: string) {
  const items = toItems(parseComponents(Buffer.from(text)));
  const records = items.flatMap((item) => ('record' in item ? [item.record] : []));
  const find = <R>(type: string) => records.find((record) => record.type === type) as R | undefined;
  return {
    task: find<TaskRecord>('task'),
    series: find<SeriesRecord>('series'),
    remarks: items.filter((item) => !('record' in item)),
  };
}

const calendarTask = fc
  .record({
    task: arbitraryTask,
    labelNames: fc.uniqueArray(fc.stringMatching(/^[a-z;,\\:]{1,9}$/)),
    goalTitle: fc.option(fc.stringMatching(/^\S[^\n\r\t]{0,20}\S$/u)),
  })
  .filter(({ task }) => task.title.trim() !== '')
  .map(({ task, ...names }): CalendarTask => {
    const at = task.createdAt ?? '2026-01-01T00:00:00.000Z';
    const { assignees: _, labels, parent, goal, series, ...rest } = task;
    return {
      ...rest,
      ...names,
      number: 1,
      createdAt: at,
      updatedAt: at,
      parentId: null,
      goalId: goal,
      blockedBy: [],
      occurrenceKey: null,
      series: null,
    } as CalendarTask;
  });

test('a task is the same after it went through a calendar, as far as that has words for it', () =>
  fc.assert(
    fc.asyncProperty(calendarTask, async (before) => {
      const { task, remarks } = readBack(await written([before]));
      expect(remarks).toEqual([]);
      const { id, status, priority, due, estimateMinutes, snoozedUntil, archivedAt } = before;
      expect(task).toMatchObject({
        id,
        status,
        priority,
        due,
        estimateMinutes,
        snoozedUntil,
        archivedAt,
      });
      expect(task?.labels.toSorted()).toEqual(
        before.labelNames.map((name) => `name:${name}`).toSorted(),
      );
      expect(task?.title).toBe(shown(before.title).replace(/\s+/g, ' ').trim());
      expect(task?.description ?? '').toBe(shown(before.description ?? '').trim());
    }),
  ));

test('reminders fire at the same time after they went through a calendar', () =>
  fc.assert(
    fc.asyncProperty(calendarTask, async (before) => {
      const { task } = readBack(await written([before]));
      expect(task?.reminders).toHaveLength(before.reminders.length);
      for (const [index, reminder] of before.reminders.entries()) {
        const { at, isUrgent, channels, offset } = task!.reminders[index]!;
        expect({ at, isUrgent, offset, channels: channels.toSorted() }).toEqual({
          at: reminder.at,
          isUrgent: reminder.isUrgent,
          offset: reminder.offset,
          channels: reminder.channels.toSorted(),
        });
      }
    }),
  ));

test('a series is the same after it went through a calendar', () =>
  fc.assert(
    fc.asyncProperty(
      calendarTask,
      arbitraryDue,
      fc.record({
        state: fc.constantFrom<SeriesRecord['state']>('ACTIVE', 'PAUSED'),
        rule: fc.constantFrom(
          'FREQ=DAILY',
          'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE',
          'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=5',
          'FREQ=MONTHLY;BYDAY=-1FR',
          'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
        ),
        anchor: fc.constantFrom<SeriesRecord['anchor']>('SCHEDULE', 'COMPLETION'),
        missed: fc.constantFrom<SeriesRecord['missed']>('JUMP_TO_FUTURE', 'KEEP_EACH'),
        monthEnd: fc.constantFrom<SeriesRecord['monthEnd']>('CLAMP', 'OMIT'),
        dayStartsAt: fc.constantFrom('00:00', '04:30'),
      }),
      async (task, start, rest) => {
        const before = { ...rest, start };
        const repeating = { status: 'TODO', due: start, occurrenceKey: keyOf(start) } as const;
        const { series } = readBack(await written([{ ...task, ...repeating, series: before }]));
        // Where every month has the day it does not matter.
        const { monthEnd, ...others } = before;
        expect(series).toMatchObject(/BYMONTHDAY/.test(rest.rule) ? before : others);
        expect(monthEnd === 'OMIT' && series?.monthEnd === 'CLAMP').toBe(false);
      },
    ),
  ));

test('lines have at most 75 octets and end with CRLF', () =>
  fc.assert(
    fc.asyncProperty(calendarTask, async (task) => {
      const lines = (await written([task])).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
  ));

test('the months that lack a day, and the end in UTC, are written as the standards have it', async () => {
  const start = { date: '2026-01-31', time: '09:00', timeZone: 'Europe/Berlin' };
  const series = {
    state: 'ACTIVE',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20260731',
    start,
    anchor: 'SCHEDULE',
    missed: 'JUMP_TO_FUTURE',
    monthEnd: 'CLAMP',
    dayStartsAt: '00:00',
  } as const;
  const at = '2026-01-01T10:00:00.000Z';
  const text = await written([
    {
      ...{ id: 'u1', parentId: null, goalId: null, title: 'Pay', description: null },
      ...{ status: 'TODO', priority: 'HIGH', estimateMinutes: null, due: start },
      ...{ occurrenceKey: '2026-01-31T09:00', snoozedUntil: null, completedAt: null },
      ...{ createdAt: at, updatedAt: at, archivedAt: null, reminders: [] },
      ...{ goalTitle: null, labelNames: ['Home'], blockedBy: [], series },
    },
  ]);
  const todo = text.slice(text.indexOf('BEGIN:VTODO')).replaceAll('\r\n ', '').split('\r\n');
  expect(todo).toEqual([
    'BEGIN:VTODO',
    'UID:u1',
    'DTSTAMP:20260101T100000Z',
    'CREATED:20260101T100000Z',
    'LAST-MODIFIED:20260101T100000Z',
    'SUMMARY:Pay',
    'DUE;TZID=Europe/Berlin:20260131T090000',
    'DTSTART;TZID=Europe/Berlin:20260131T090000',
    'RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20260731T215900Z;SKIP=BACKWARD',
    'STATUS:NEEDS-ACTION',
    'PRIORITY:3',
    'CATEGORIES:Home',
    'END:VTODO',
    'END:VCALENDAR',
    '',
  ]);
  expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n');
});

function shown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are left out on reading
  const hidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
  return text.replace(/\r\n?/g, '\n').replace(hidden, '');
}
