import type { AppliedChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { FieldChange } from '@trellis/kernel/messaging/event';
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
    health: goal.health,
    ownerId: goal.ownerId ?? null,
    teamId: goal.teamId ?? null,
    parentId: goal.parentId ?? null,
    progress: goal.progress,
    ...applied,
  };
}

/** With one more change, if there is one. */
export function withChange(applied: AppliedChanges, change: FieldChange | null): AppliedChanges {
  if (!change) return applied;
  return {
    changedFields: [...applied.changedFields, change.field],
    changes: [...applied.changes, change],
  };
}

/** Without a field that is of no concern to others. */
export function withoutField(applied: AppliedChanges, name: string): AppliedChanges {
  return {
    changedFields: applied.changedFields.filter((field) => field !== name),
    changes: applied.changes.filter(({ field }) => field !== name),
  };
}
