import type { CommandScope } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { FieldChange } from '@trellis/kernel/messaging/event';
import type { GoalRecord } from '../persistence/goal-record.ts';
import type { KeyResultRecord } from '../persistence/key-result-record.ts';
import { refreshProgress } from './progress.ts';

/** What every command of key results answers. */
export type KeyResultResult = { keyResultId: string; goalId: string; cursor: string | null };

export type KeyResultPayloadView = PayloadView<KeyResultResult>;

/** A key result as events of its goal show it. */
export function keyResultData(keyResult: KeyResultRecord) {
  const { id, version, name, unit, start, target, current, weight } = keyResult;
  return { id, version, name, unit, start, target, current, weight };
}

type Shown = ReturnType<typeof keyResultData>;

/** One key result before and after, as a change of its goal. */
export function keyResultChange(before: Shown | null, after: Shown | null): FieldChange {
  return { field: 'keyResults', before, after };
}

/**
 * Notes on a goal that what belongs to it has changed: its version rises, and its progress follows
 * if it is made of key results. Answers all changes, as events carry them.
 */
export async function touchGoal(
  scope: Pick<CommandScope, 'em' | 'now'>,
  goal: GoalRecord,
  changes: readonly FieldChange[],
): Promise<{ changedFields: string[]; changes: FieldChange[]; isProgressOther: boolean }> {
  goal.version += 1;
  goal.updatedAt = scope.now();
  const counts = goal.progressSource === 'KEY_RESULTS';
  const progress = counts ? await refreshProgress(scope, goal) : null;
  const all = progress ? [...changes, progress] : [...changes];
  return {
    changedFields: [...new Set(all.map(({ field }) => field))],
    changes: all,
    isProgressOther: progress !== null,
  };
}
