import type { Followed } from '@trellis/kernel/changes/change-hub';
import type { EventData } from '@trellis/kernel/messaging/event';
import {
  TaskCanceled,
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
  TaskRestored,
  TaskSkipped,
  TaskUpdated,
} from '../events.ts';
import type { TaskChangeKind } from '../generated/resolvers.ts';

const EVENTS: Record<TaskChangeKind, { readonly type: string }> = {
  CREATED: TaskCreated,
  UPDATED: TaskUpdated,
  COMPLETED: TaskCompleted,
  REOPENED: TaskReopened,
  CANCELED: TaskCanceled,
  SKIPPED: TaskSkipped,
  DELETED: TaskDeleted,
  RESTORED: TaskRestored,
};
const KINDS = new Map(
  Object.entries(EVENTS).map(([kind, { type }]) => [type, kind as TaskChangeKind]),
);

/** A `TaskChange`; its task is loaded when it is asked for. */
export type TaskChangeView = {
  __typename: 'TaskChange';
  cursor: string;
  eventId: string;
  kind: TaskChangeKind;
  taskId: string;
  version: number;
  changedFields: string[];
  actorId: string | null;
  clientMutationId: string | null;
  occurredAt: string;
  /** The goal and the people concerned, for subscribers who ask for some only. */
  goalId: string | null;
  assigneeIds: string[];
};

/** The change as subscribers see it; null for an event that is none of a task. */
export function toTaskChange({
  cursor,
  envelope,
}: Extract<Followed, { kind: 'change' }>): TaskChangeView | null {
  const kind = KINDS.get(envelope.type);
  if (!kind) return null;
  const { version, changedFields, clientMutationId, goalId, assigneeIds } =
    envelope.data as EventData<typeof TaskUpdated>;
  return {
    __typename: 'TaskChange',
    cursor,
    eventId: envelope.id,
    kind,
    taskId: envelope.subject,
    version,
    changedFields,
    actorId: envelope.actorid ?? null,
    clientMutationId,
    occurredAt: envelope.time,
    goalId,
    assigneeIds,
  };
}
