import type { TaskNode } from '../read/nodes.ts';
import type { Due, ReminderPart, SeriesRecord, TaskRecord } from '../records/record.ts';
import { dueOfKey, dueProperty, keyOf } from './due-out.ts';
import { instant, type JComponent, type JProperty, text } from './jcal.ts';
import { toAlarm } from './reminder-out.ts';
import { toRecur } from './rule-out.ts';

/** What is written about a task: names in place of references. */
export type CalendarTask = Pick<
  TaskNode,
  | 'id'
  | 'parentId'
  | 'goalId'
  | 'title'
  | 'description'
  | 'status'
  | 'priority'
  | 'estimateMinutes'
  | 'due'
  | 'occurrenceKey'
  | 'snoozedUntil'
  | 'createdAt'
  | 'completedAt'
  | 'archivedAt'
> & {
  readonly updatedAt: string;
  readonly reminders: readonly ReminderPart[];
  readonly goalTitle: string | null;
  readonly labelNames: readonly string[];
  readonly blockedBy: readonly string[];
  /** The series that goes on from this task. */
  readonly series: CalendarSeries | null;
};

export type CalendarSeries = Pick<
  SeriesRecord,
  'rule' | 'state' | 'anchor' | 'missed' | 'monthEnd' | 'dayStartsAt' | 'start'
>;

/** A task as a VTODO. */
export function toTodo(task: CalendarTask): JComponent {
  return [
    'vtodo',
    [
      ...text('uid', task.id),
      ...instant('dtstamp', task.updatedAt),
      ...instant('created', task.createdAt),
      ...instant('last-modified', task.updatedAt),
      ...text('summary', task.title),
      ...text('description', task.description),
      ...datesOf(task),
      ...statusOf(task),
      ...priorityOf(task),
      ...categoriesOf(task),
      ...text('related-to', task.parentId, { reltype: 'PARENT' }),
      ...task.blockedBy.flatMap((id) => text('related-to', id, { reltype: 'DEPENDS-ON' })),
      ...text('x-trellis-goal', task.goalTitle),
      ...text('x-trellis-goal-id', task.goalTitle && task.goalId),
      ...text('x-trellis-estimate-minutes', task.estimateMinutes),
      ...text('x-trellis-snoozed-until', task.snoozedUntil),
      ...text('x-trellis-archived', task.archivedAt),
    ],
    task.reminders.map((reminder) => toAlarm(reminder, task.title, task.due)),
  ];
}

function datesOf({ due, series, occurrenceKey }: CalendarTask): JProperty[] {
  const zone = due?.time === null ? due.timeZone : null;
  return [
    ...(due ? [dueProperty('due', due)] : []),
    ...text('x-trellis-time-zone', zone),
    ...(series && occurrenceKey ? repetition({ series, occurrenceKey, due }) : []),
  ];
}

/** An occurrence that was moved to an earlier day has no start, which must not be after the end. */
function repetition(options: {
  series: CalendarSeries;
  occurrenceKey: string;
  due: Due | null;
}): JProperty[] {
  const { series, occurrenceKey, due } = options;
  const start = dueOfKey(occurrenceKey, series.start.timeZone);
  const isMoved = !due || keyOf(due) !== occurrenceKey;
  const isEarlier = due !== null && keyOf(due) < occurrenceKey;
  return [
    ...(isEarlier ? [] : [dueProperty('dtstart', start)]),
    ['rrule', {}, 'recur', toRecur(series, start)],
    ...text('x-trellis-occurrence-key', isMoved ? occurrenceKey : null),
    ...text('x-trellis-series', series.state === 'PAUSED' ? 'PAUSED' : null),
    ...text('x-trellis-anchor', series.anchor === 'COMPLETION' ? 'COMPLETION' : null),
    ...text('x-trellis-missed', series.missed === 'KEEP_EACH' ? 'KEEP_EACH' : null),
    ...text('x-trellis-month-end', series.monthEnd === 'OMIT' ? 'OMIT' : null),
    ...text('x-trellis-day-starts-at', series.dayStartsAt === '00:00' ? null : series.dayStartsAt),
  ];
}

const STATUS: Readonly<Record<TaskRecord['status'], string>> = {
  BACKLOG: 'NEEDS-ACTION',
  TODO: 'NEEDS-ACTION',
  IN_PROGRESS: 'IN-PROCESS',
  DONE: 'COMPLETED',
  CANCELED: 'CANCELLED',
  SKIPPED: 'CANCELLED',
};

function statusOf({ status, completedAt }: CalendarTask): JProperty[] {
  const isOwn = status === 'BACKLOG' || status === 'SKIPPED';
  const percent: JProperty[] = status === 'DONE' ? [['percent-complete', {}, 'integer', 100]] : [];
  return [
    ...text('status', STATUS[status]),
    ...percent,
    ...instant('completed', completedAt),
    ...text('x-trellis-status', isOwn ? status : null),
  ];
}

const PRIORITY = { URGENT: 1, HIGH: 3, MEDIUM: 5, LOW: 7, NONE: 0 } as const;

function priorityOf({ priority }: CalendarTask): JProperty[] {
  return priority === 'NONE' ? [] : [['priority', {}, 'integer', PRIORITY[priority]]];
}

/** A name that ends in a backslash stands alone: parsers take it for an escape of the comma. */
function categoriesOf({ labelNames }: CalendarTask): JProperty[] {
  const { alone = [], together = [] } = Object.groupBy(labelNames, (name) =>
    name.endsWith('\\') ? 'alone' : 'together',
  );
  const lines = [together, ...alone.map((name) => [name])].filter((names) => names.length > 0);
  return lines.map((names) => ['categories', {}, 'text', ...names]);
}
