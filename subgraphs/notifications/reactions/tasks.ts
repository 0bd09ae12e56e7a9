import { type Reaction, react } from '@trellis/kernel/messaging/reaction';
import {
  CommentAdded,
  ReminderDue,
  SeriesEnded,
  TaskCanceled,
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
  TaskRestored,
  TaskSkipped,
  TaskUpdated,
} from '@trellis/tasks/events';
import {
  noticesOfAssignment,
  noticesOfComment,
  noticesOfReminder,
  noticesOfSeriesEnd,
  noticesOfTaskChange,
  noticesOfTaskUpdate,
} from '../domain/task-notices.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import { cancelDeferred } from '../persistence/planned-deliveries.ts';
import type { Tell } from './tell.ts';

const CLOSINGS = [
  [TaskCompleted, 'task-completed'],
  [TaskCanceled, 'task-canceled'],
  [TaskSkipped, 'task-skipped'],
  [TaskDeleted, 'task-deleted'],
] as const;
const RETURNS = [
  [TaskReopened, 'task-reopened'],
  [TaskRestored, 'task-restored'],
] as const;

/** Who hears of what happens to tasks. */
export function taskReactions(tell: Tell): readonly Reaction[] {
  const closings = CLOSINGS.map(([definition, is]) =>
    react(definition, async (scope) => {
      const { event, em } = scope;
      const closing = { taskId: event.subject, closingEventId: event.id };
      await cancelDeferred(em.getKysely<NotificationsDatabase>(), closing);
      await tell(scope, noticesOfTaskChange(event, { is, title: event.data.title }));
    }),
  );
  const returns = RETURNS.map(([definition, is]) =>
    react(definition, (scope) => {
      const { event } = scope;
      return tell(scope, noticesOfTaskChange(event, { is, title: event.data.title }));
    }),
  );
  return [
    react(TaskCreated, (scope) => tell(scope, noticesOfAssignment(scope.event))),
    react(TaskUpdated, (scope) => tell(scope, noticesOfTaskUpdate(scope.event))),
    ...closings,
    ...returns,
    react(SeriesEnded, (scope) => tell(scope, noticesOfSeriesEnd(scope.event))),
    react(CommentAdded, (scope) => tell(scope, noticesOfComment(scope.event))),
    react(ReminderDue, (scope) => tell(scope, noticesOfReminder(scope.event))),
  ];
}
