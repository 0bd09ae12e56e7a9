import { readingOf, type TasksContext } from '../context.ts';
import type {
  CommentPayloadResolvers,
  LabelPayloadResolvers,
  ReminderPayloadResolvers,
  SeriesPayloadResolvers,
  TaskBatchResultResolvers,
  TaskPayloadResolvers,
} from '../generated/resolvers.ts';
import type { TaskRow } from '../persistence/task-row.ts';
import { labelsById } from '../queries/labels.ts';
import { remindersById } from '../queries/reminders.ts';
import { tasksById } from '../queries/tasks-by-id.ts';

/** Read anew, and also when it was just deleted: a payload shows the task as it last was. */
async function asItIs(
  context: TasksContext,
  taskId: string | null | undefined,
): Promise<TaskRow | null> {
  if (!taskId) return null;
  const [task] = await tasksById(readingOf(context), [taskId], { includeDeleted: true });
  return task ?? null;
}

export const TaskPayload: TaskPayloadResolvers = {
  task: ({ taskId }, _args, context) => asItIs(context, taskId),
  successor: ({ successorId }, _args, context) => asItIs(context, successorId),
  seriesEnded: ({ seriesEnded }) => seriesEnded ?? false,
};

export const TaskBatchResult: TaskBatchResultResolvers = {
  task: ({ taskId }, _args, context) => (taskId ? context.anyTasks.load(taskId) : null),
};

export const SeriesPayload: SeriesPayloadResolvers = {
  series: ({ seriesId }, _args, context) => (seriesId ? context.series.load(seriesId) : null),
  continuation: ({ continuationId }, _args, context) =>
    continuationId ? context.series.load(continuationId) : null,
  openTask: ({ openTaskId }, _args, context) => asItIs(context, openTaskId),
};

export const ReminderPayload: ReminderPayloadResolvers = {
  reminder: async ({ reminderId }, _args, context) => {
    if (!reminderId) return null;
    const ids = [reminderId];
    const [reminder] = await remindersById(readingOf(context), ids, { includeDeleted: true });
    return reminder ?? null;
  },
};

export const LabelPayload: LabelPayloadResolvers = {
  label: async ({ labelId, deleted }, _args, context) => {
    // A repetition is answered from memory, also to somebody who has left the workspace since.
    if (deleted) return context.identity?.workspaces[deleted.workspaceId] ? deleted : null;
    const [label] = labelId ? await labelsById(readingOf(context), [labelId]) : [];
    return label ?? null;
  },
};

export const CommentPayload: CommentPayloadResolvers = {
  comment: ({ commentId }, _args, context) => (commentId ? context.comments.load(commentId) : null),
};
