import { readingOf } from '../context.ts';
import type { TaskPayloadResolvers } from '../generated/resolvers.ts';
import { tasksById } from '../queries/tasks-by-id.ts';

export const TaskPayload: TaskPayloadResolvers = {
  // Read anew, and also when it was just deleted: the payload shows the task as it last was.
  task: async ({ taskId }, _args, context) => {
    if (!taskId) return null;
    const [task] = await tasksById(readingOf(context), [taskId], { includeDeleted: true });
    return task ?? null;
  },
};
