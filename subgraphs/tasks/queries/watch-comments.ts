import type { Followed } from '@trellis/kernel/changes/change-hub';
import { toSubscription } from '@trellis/kernel/changes/to-subscription';
import { notFound } from '@trellis/kernel/errors';
import type { EventData } from '@trellis/kernel/messaging/event';
import type { TasksContext } from '../context.ts';
import { CommentAdded } from '../events.ts';
import type { SubscriptionCommentAddedArgs } from '../generated/resolvers.ts';

/** A `CommentChange`; its comment is loaded when it is asked for. */
export type CommentChangeView = {
  __typename: 'CommentChange';
  cursor: string;
  eventId: string;
  commentId: string;
  taskId: string;
  actorId: string | null;
  clientMutationId: string | null;
  occurredAt: string;
};

/**
 * New comments on one task, from the stream of its workspace.
 *
 * @throws CodedError NOT_FOUND to those who do not see the task
 */
export async function watchComments(
  context: TasksContext,
  { taskId, after }: SubscriptionCommentAddedArgs,
) {
  const task = await context.tasks.load(taskId);
  if (!task) throw notFound(['taskId'], taskId);
  return toSubscription('commentAdded', {
    followed: (signal) => context.changes.follow(task.workspaceId, { after, signal }),
    convert: (change) => toCommentChange(change, task.id),
  });
}

function toCommentChange(
  { cursor, envelope }: Extract<Followed, { kind: 'change' }>,
  wantedTaskId: string,
): CommentChangeView | null {
  if (envelope.type !== CommentAdded.type) return null;
  const { taskId, clientMutationId } = envelope.data as EventData<typeof CommentAdded>;
  if (taskId !== wantedTaskId) return null;
  return {
    __typename: 'CommentChange',
    cursor,
    eventId: envelope.id,
    commentId: envelope.subject,
    taskId,
    actorId: envelope.actorid ?? null,
    clientMutationId,
    occurredAt: envelope.time,
  };
}
