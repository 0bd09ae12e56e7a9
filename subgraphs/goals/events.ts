import { defineEvent } from '@trellis/kernel/messaging/event';
import * as z from 'zod';

/** The goal as it is after the change: what consumers need, so that none has to ask. */
const goal = z.object({
  title: z.string(),
  status: z.enum(['DRAFT', 'ACTIVE', 'PAUSED']),
  ownerId: z.uuid().nullable(),
  parentId: z.uuid().nullable(),
  /** From 0 to 1. */
  progress: z.number().min(0).max(1),
});

export const GoalCreated = defineEvent('goals.goal-created.v1', 'goal', goal);
export const GoalUpdated = defineEvent('goals.goal-updated.v1', 'goal', goal);
export const GoalMoved = defineEvent('goals.goal-moved.v1', 'goal', goal);
export const GoalDeleted = defineEvent('goals.goal-deleted.v1', 'goal', goal);

export const goalEvents = [GoalCreated, GoalUpdated, GoalMoved, GoalDeleted] as const;
