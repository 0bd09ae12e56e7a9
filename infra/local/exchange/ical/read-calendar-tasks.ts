import { placesLeft } from '../client/places-left.ts';
import type { Place, Session } from '../client/session.ts';
import type { TaskNode } from '../read/nodes.ts';
import { CALENDAR_FIELDS } from '../read/queries.ts';
import { walkTasks } from '../read/walk-tasks.ts';
import type { SeriesRecord } from '../records/record.ts';
import { dueOfKey } from './due-out.ts';
import type { CalendarSeries, CalendarTask } from './task-out.ts';

type Node = Omit<TaskNode, 'series' | 'labels'> & {
  updatedAt: string;
  goal: { title: string } | null;
  labels: { name: string }[];
  blockedBy: { id: string }[];
  series: (SeriesRecord & { openTask: { id: string } | null }) | null;
};

/** The tasks of a workspace with what a calendar can say about them. */
export async function* readCalendarTasks(
  session: Session,
  { workspace, viewerId }: Place,
): AsyncGenerator<CalendarTask> {
  for await (const page of walkTasks<Node>(session, workspace.id, CALENDAR_FIELDS)) {
    for (const { goal, labels, blockedBy, reminders, ...task } of page) {
      yield {
        ...task,
        goalTitle: goal?.title ?? null,
        labelNames: labels.map(({ name }) => name),
        blockedBy: blockedBy.map(({ id }) => id),
        reminders: reminders.filter(({ recipientId }) => recipientId === viewerId),
        series: await goingOnFrom(session, task),
      };
    }
  }
}

/** A calendar repeats what is open; closed occurrences stand for themselves. */
async function goingOnFrom(
  session: Session,
  { id, series, occurrenceKey }: Pick<Node, 'id' | 'series' | 'occurrenceKey'>,
): Promise<CalendarSeries | null> {
  if (!series || !occurrenceKey || series.openTask?.id !== id || series.state === 'ENDED')
    return null;
  const begun = dueOfKey(occurrenceKey, series.start.timeZone);
  return { ...series, rule: await placesLeft(session, series, begun) };
}
