import { applyChanges, type CommandScope } from '@trellis/kernel/command';
import type { GoalRecord } from '../persistence/goal-record.ts';
import type { KeyResultRecord } from '../persistence/key-result-record.ts';
import {
  type KeyResultResult,
  keyResultChange,
  keyResultData,
  touchGoal,
} from './key-result-data.ts';
import { rollUp } from './progress.ts';

type Loaded = { readonly goal: GoalRecord; readonly keyResult: KeyResultRecord };
type Applied = Omit<Awaited<ReturnType<typeof touchGoal>>, 'isProgressOther'>;

/** Changes a loaded key result, announces it, and lets progress follow; nothing if nothing differs. */
export async function changeKeyResult(
  scope: CommandScope,
  { goal, keyResult }: Loaded,
  {
    changes,
    announce,
  }: { changes: Partial<KeyResultRecord>; announce: (applied: Applied) => string },
): Promise<KeyResultResult> {
  const result = { keyResultId: keyResult.id, goalId: goal.id };
  const before = keyResultData(keyResult);
  const { changedFields } = applyChanges(keyResult, changes, scope.now());
  if (changedFields.length === 0) return { ...result, cursor: null };
  const after = keyResult.deletedAt ? null : keyResultData(keyResult);
  const change = keyResultChange(before, after);
  const { isProgressOther, ...applied } = await touchGoal(scope, goal, [change]);
  const cursor = announce(applied);
  if (isProgressOther) await rollUp(scope, [goal.parentId], { follows: cursor });
  return { ...result, cursor };
}
