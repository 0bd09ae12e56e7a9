import fc from 'fast-check';
import type { Due, ReminderPart, TaskRecord } from '../record.ts';

const id = fc.uuid({ version: 7 });
const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => [hour, minute].map((n) => String(n).padStart(2, '0')).join(':'));
// Calendars know whole seconds.
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((at) => `${at.toISOString().slice(0, 19)}.000Z`);
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC');

export const arbitraryDue: fc.Arbitrary<Due> = fc.record({
  date,
  time: fc.option(time),
  timeZone: zone,
});

const reminder: fc.Arbitrary<ReminderPart> = fc
  .record({
    offset: fc.constantFrom('-PT15M', '-P1D', '-P1W', '-P1DT2H', 'PT0S', 'PT1H'),
    at: fc.option(instant, { nil: null }),
    isUrgent: fc.boolean(),
    timeOfDay: time,
    channels: fc.uniqueArray(fc.constantFrom<'IN_APP' | 'EMAIL'>('IN_APP', 'EMAIL')),
  })
  .map(({ offset, at, ...rest }) => ({ ...rest, at, offset: at ? null : offset }));

export const arbitraryTask: fc.Arbitrary<TaskRecord> = fc.record({
  type: fc.constant('task'),
  id,
  number: fc.option(fc.nat()),
  parent: fc.option(id),
  goal: fc.option(id),
  title: text,
  description: fc.option(text),
  status: fc.constantFrom('BACKLOG', 'TODO', 'IN_PROGRESS', 'DONE', 'CANCELED', 'SKIPPED'),
  priority: fc.constantFrom('NONE', 'LOW', 'MEDIUM', 'HIGH', 'URGENT'),
  assignees: fc.array(fc.record({ id, name: text }), { maxLength: 2 }),
  labels: fc.array(id, { maxLength: 3 }),
  due: fc.option(arbitraryDue),
  estimateMinutes: fc.option(fc.nat()),
  series: fc.option(id),
  occurrenceKey: fc.option(date),
  snoozedUntil: fc.option(instant),
  createdAt: fc.option(instant),
  completedAt: fc.option(instant),
  completedBy: fc.option(fc.record({ id, name: text })),
  archivedAt: fc.option(instant),
  reminders: fc.array(reminder, { maxLength: 3 }),
});
