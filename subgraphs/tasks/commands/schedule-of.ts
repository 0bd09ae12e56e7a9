import type { DueDate } from '../domain/due.ts';
import type { Schedule } from '../domain/recurrence/schedule.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';

/** The part of a series that the engine works with. */
export function scheduleOf(series: Schedule): Schedule {
  const { rule, start, timeZone, anchor, missed, monthEnd, dayStartsAt } = series;
  return { rule, start, timeZone, anchor, missed, monthEnd, dayStartsAt };
}

/** When the occurrence with this key is due, unless somebody moves it. */
export function dueOfKey(key: string, timeZone: string): DueDate {
  const [date, time = null] = key.split('T') as [string, string?];
  return { date, time, timeZone };
}

/** The key of an occurrence that begins at this due time. */
export function keyOfDue({ date, time }: Pick<DueDate, 'date' | 'time'>): string {
  return time ? `${date}T${time}` : date;
}

type Template = Pick<
  SeriesRecord,
  | 'title'
  | 'description'
  | 'goalId'
  | 'priority'
  | 'assigneeIds'
  | 'teamId'
  | 'labelIds'
  | 'estimateMinutes'
>;

/** What each new occurrence takes over from its series, and a series from its first task. */
export function templateOf(source: Template): Template {
  const { title, description, goalId, priority, assigneeIds, teamId, labelIds, estimateMinutes } =
    source;
  return { title, description, goalId, priority, assigneeIds, teamId, labelIds, estimateMinutes };
}
