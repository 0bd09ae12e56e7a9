import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';

const health = z.enum(['UNKNOWN', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK']);

/**
 * The goal as it is after the change: what consumers need, so that none has to ask. What came
 * later has a default, because events of earlier releases are still read.
 */
const goal = z.object({
  title: z.string(),
  status: z.enum(['DRAFT', 'ACTIVE', 'PAUSED', 'ACHIEVED', 'MISSED', 'CANCELED']),
  health: health.default('UNKNOWN'),
  ownerId: z.uuid().nullable(),
  teamId: z.uuid().nullable().default(null),
  parentId: z.uuid().nullable(),
  /** From 0 to 1. */
  progress: z.number().min(0).max(1),
});

const value = z.object({ keyResultId: z.uuid(), value: z.number() });

export const GoalCreated = defineEvent('goals.goal-created.v1', 'goal', goal);
export const GoalUpdated = defineEvent('goals.goal-updated.v1', 'goal', goal);
export const GoalMoved = defineEvent('goals.goal-moved.v1', 'goal', goal);
export const GoalClosed = defineEvent('goals.goal-closed.v1', 'goal', goal);
export const GoalDeleted = defineEvent('goals.goal-deleted.v1', 'goal', goal);
export const KeyResultRecorded = defineEvent(
  'goals.key-result-recorded.v1',
  'goal',
  goal.extend({ ...value.shape, name: z.string(), unit: z.string() }),
);
export const CheckInPosted = defineEvent(
  'goals.check-in-posted.v1',
  'goal',
  goal.extend({
    checkInId: z.uuid(),
    authorId: z.uuid(),
    /** What the check-in recorded. */
    values: z.array(value),
    /** Of the goals above, each once. */
    ancestorOwnerIds: z.array(z.uuid()),
  }),
);

export const goalEvents = [
  GoalCreated,
  GoalUpdated,
  GoalMoved,
  GoalClosed,
  GoalDeleted,
  KeyResultRecorded,
  CheckInPosted,
] as const;
