import type { Followed } from '@trellis/kernel/changes/change-hub';
import type { EventData } from '@trellis/kernel/messaging/event';
import {
  CheckInPosted,
  GoalClosed,
  GoalCreated,
  GoalDeleted,
  GoalMoved,
  GoalUpdated,
  KeyResultRecorded,
} from '../events.ts';
import type { GoalChangeKind } from '../generated/resolvers.ts';

const KINDS: Readonly<Record<string, GoalChangeKind>> = {
  [GoalCreated.type]: 'CREATED',
  [GoalUpdated.type]: 'UPDATED',
  [GoalMoved.type]: 'MOVED',
  [GoalClosed.type]: 'CLOSED',
  [GoalDeleted.type]: 'DELETED',
  [KeyResultRecorded.type]: 'KEY_RESULT_RECORDED',
  [CheckInPosted.type]: 'CHECK_IN_POSTED',
};

/** A `GoalChange`; its goal is loaded when it is asked for. */
export type GoalChangeView = {
  __typename: 'GoalChange';
  cursor: string;
  eventId: string;
  kind: GoalChangeKind;
  goalId: string;
  version: number;
  changedFields: string[];
  actorId: string | null;
  clientMutationId: string | null;
  occurredAt: string;
};

/** The change as subscribers see it; null for an event that is none of a goal. */
export function toGoalChange({
  cursor,
  envelope,
}: Extract<Followed, { kind: 'change' }>): GoalChangeView | null {
  const kind = KINDS[envelope.type];
  if (!kind) return null;
  const { version, changedFields, clientMutationId } = envelope.data as EventData<
    typeof GoalUpdated
  >;
  return {
    __typename: 'GoalChange',
    cursor,
    eventId: envelope.id,
    kind,
    goalId: envelope.subject,
    version,
    changedFields,
    actorId: envelope.actorid ?? null,
    clientMutationId,
    occurredAt: envelope.time,
  };
}
