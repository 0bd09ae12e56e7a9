import type { AppliedChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { EventInput } from '@trellis/kernel/outbox/outbox';
import type { GoalUpdated } from '../events.ts';
import type { GoalRecord } from '../persistence/goal-record.ts';

/** What every command of goals answers. */
export type GoalResult = { goalId: string; cursor: string | null };

export type GoalPayloadView = PayloadView<GoalResult>;

/** What every event of a goal says about it. */
export function goalData(
  goal: GoalRecord,
  applied: AppliedChanges,
): EventInput<typeof GoalUpdated> {
  return {
    title: goal.title,
    status: goal.status,
    ownerId: goal.ownerId ?? null,
    parentId: goal.parentId ?? null,
    progress: goal.progress,
    ...applied,
  };
}
