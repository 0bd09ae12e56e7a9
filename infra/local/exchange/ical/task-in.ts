import { Temporal } from 'temporal-polyfill';
import { fitDescription, fitTitle } from '../plan/fit.ts';
import type { Due, ReminderPart, TaskRecord } from '../records/record.ts';
import type { Component } from './component.ts';
import { type Calendar, inMilliseconds, toDue, toInstant } from './moment.ts';
import { toReminder } from './reminder-in.ts';

const MOST_REMINDERS = 20;
/** What means something to people and has no place in a task. */
const LOST = [
  'LOCATION',
  'URL',
  'GEO',
  'ATTACH',
  'ATTENDEE',
  'ORGANIZER',
  'CONTACT',
  'COMMENT',
  'RDATE',
  'EXDATE',
];

type ImportedTask = Omit<TaskRecord, 'goal' | 'labels' | 'parent' | 'series'> & {
  /** When it repeats, from where on. */
  readonly start: Due | null;
};

/** A VTODO as a task, without what refers to other things. */
export function toTask(todo: Component, uid: string, file: Calendar): ImportedTask {
  const calendar = withOwnZone(todo, file);
  const start = toDue(todo.first('DTSTART'), calendar);
  const due = dueOf(todo, start, calendar);
  tellLost(todo, calendar);
  const key = todo.text('X-TRELLIS-OCCURRENCE-KEY');
  return {
    type: 'task',
    id: uid,
    number: null,
    ...textsOf(todo, calendar),
    status: statusOf(todo),
    priority: priorityOf(todo),
    assignees: [],
    due,
    estimateMinutes: estimateOf(todo),
    occurrenceKey: key && /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(key) ? key : null,
    snoozedUntil: instantIn(todo.text('X-TRELLIS-SNOOZED-UNTIL')),
    createdAt: toInstant(todo.first('CREATED'), calendar),
    completedAt: toInstant(todo.first('COMPLETED'), calendar),
    completedBy: null,
    archivedAt: instantIn(todo.text('X-TRELLIS-ARCHIVED')),
    reminders: remindersOf(todo, { due, start }, calendar),
    start: startOf(key, due ?? start),
  };
}

/** A date without a time belongs to no zone in a calendar, but to one here. */
function withOwnZone(todo: Component, calendar: Calendar): Calendar {
  const own = todo.text('X-TRELLIS-TIME-ZONE');
  return own ? { ...calendar, defaultZone: own } : calendar;
}

function dueOf(todo: Component, start: Due | null, calendar: Calendar): Due | null {
  const due = toDue(todo.first('DUE'), calendar);
  if (due || !start) return due;
  const duration = todo.first('DURATION')?.values[0];
  if (typeof duration !== 'string') return start;
  return laterBy(start, duration);
}

function laterBy(start: Due, duration: string): Due {
  try {
    const local = Temporal.PlainDate.from(start.date).toPlainDateTime(start.time ?? '00:00');
    const [date = start.date, time = ''] = local.add(duration).toString().split('T');
    return { ...start, date, time: start.time && time.slice(0, 5) };
  } catch {
    return start;
  }
}

function startOf(key: string | undefined, due: Due | null): Due | null {
  if (!key || !due) return due;
  const [date = due.date, time = null] = key.split('T');
  return { ...due, date, time };
}

function textsOf(todo: Component, calendar: Calendar) {
  const summary = (todo.text('SUMMARY') ?? '').replace(/\s+/g, ' ').trim();
  const { title, description } = fitTitle(summary, todo.text('DESCRIPTION') ?? '');
  const { text, leftOut } = fitDescription(description);
  if (leftOut > 0) calendar.note(todo.line, `the last ${leftOut} characters of its description`);
  return { title, description: text };
}

function statusOf(todo: Component): TaskRecord['status'] {
  const own = todo.text('X-TRELLIS-STATUS');
  const percent = Number(todo.text('PERCENT-COMPLETE') ?? 0);
  switch (todo.text('STATUS')?.toUpperCase()) {
    case 'COMPLETED':
      return 'DONE';
    case 'CANCELLED':
      return own === 'SKIPPED' ? 'SKIPPED' : 'CANCELED';
    case 'IN-PROCESS':
      return 'IN_PROGRESS';
    case 'NEEDS-ACTION':
      return own === 'BACKLOG' ? 'BACKLOG' : 'TODO';
    default:
      if (todo.first('COMPLETED') || percent === 100) return 'DONE';
      return percent > 0 ? 'IN_PROGRESS' : 'TODO';
  }
}

/** 1 is what we write for URGENT; other programs write 1 to 4 for high, 5, and 6 to 9 for low. */
function priorityOf(todo: Component): TaskRecord['priority'] {
  const priority = Number(todo.text('PRIORITY') ?? 0);
  if (priority === 1) return 'URGENT';
  if (priority >= 2 && priority <= 4) return 'HIGH';
  if (priority === 5) return 'MEDIUM';
  return priority >= 6 && priority <= 9 ? 'LOW' : 'NONE';
}

function estimateOf(todo: Component): number | null {
  const minutes = Number(todo.text('X-TRELLIS-ESTIMATE-MINUTES') ?? Number.NaN);
  return Number.isInteger(minutes) && minutes >= 0 ? minutes : null;
}

function remindersOf(
  todo: Component,
  times: { due: Due | null; start: Due | null },
  calendar: Calendar,
): ReminderPart[] {
  const alarms = todo.components.filter(({ name }) => name === 'VALARM');
  const reminders = alarms.flatMap((alarm) => {
    const reminder = toReminder(alarm, times, calendar);
    if (!reminder) calendar.note(alarm.line, 'an alarm at no time that can be used');
    return reminder ?? [];
  });
  const tooMany = reminders.length - MOST_REMINDERS;
  if (tooMany > 0) calendar.note(todo.line, `the last ${tooMany} of its alarms`);
  return reminders.slice(0, MOST_REMINDERS);
}

function instantIn(text: string | undefined): string | null {
  if (!text) return null;
  try {
    return inMilliseconds(Temporal.Instant.from(text));
  } catch {
    return null;
  }
}

function tellLost(todo: Component, { note }: Calendar): void {
  const lost = LOST.filter((name) => todo.first(name));
  if (lost.length > 0) note(todo.line, lost.join(', '));
}
