import { toSubscription } from '@trellis/kernel/changes/to-subscription';
import type { TasksContext } from '../context.ts';
import type { SubscriptionTaskChangedArgs } from '../generated/resolvers.ts';
import { type TaskChangeView, toTaskChange } from './task-change.ts';

/** The changes to tasks of a workspace that the arguments ask for. */
export function watchTasks(context: TasksContext, args: SubscriptionTaskChangedArgs) {
  return toSubscription('taskChanged', {
    followed: (signal) => context.changes.follow(args.workspaceId, { after: args.after, signal }),
    convert: (change) => {
      const view = toTaskChange(change);
      return view && isWanted(view, args) ? view : null;
    },
  });
}

function isWanted(
  change: TaskChangeView,
  { taskIds, goalIds, assigneeIds, kinds }: SubscriptionTaskChangedArgs,
): boolean {
  if (taskIds && !taskIds.includes(change.taskId)) return false;
  if (goalIds && !(change.goalId && goalIds.includes(change.goalId))) return false;
  if (assigneeIds && !change.assigneeIds.some((id) => assigneeIds.includes(id))) return false;
  return !kinds || kinds.includes(change.kind);
}
