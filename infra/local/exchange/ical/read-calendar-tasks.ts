import type { Place, Session } from '../client/session.ts';
import type { TaskNode } from '../read/nodes.ts';
import { CALENDAR_FIELDS } from '../read/queries.ts';
import { walkTasks } from '../read/walk-tasks.ts';

/** The tasks of a workspace with what a calendar can say about them. */
export async function* readCalendarTasks(
  session: Session,
  { workspace, viewerId }: Place,
): AsyncGenerator<TaskNode> {
  for await (const page of walkTasks<TaskNode>(session, workspace.id, CALENDAR_FIELDS)) {
    yield* page.map((task) => ({
      ...task,
      reminders: task.reminders.filter(({ recipientId }) => recipientId === viewerId),
    }));
  }
}
