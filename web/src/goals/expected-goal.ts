import type { GoalRowFragment } from './generated/goal-row.ts';
import type { KeyResultRowFragment } from './generated/key-result.ts';

/** What a new goal will look like, to be shown until the API has answered. */
export function expectedGoal(
  given: Pick<GoalRowFragment, 'id' | 'workspaceId' | 'title' | 'parentId' | 'owner'>,
): GoalRowFragment {
  return {
    __typename: 'Goal',
    version: 1,
    status: 'ACTIVE',
    health: 'UNKNOWN',
    progress: 0,
    progressSource: 'TASKS',
    depth: 0,
    targetDate: null,
    createdAt: new Date().toISOString(),
    ownerId: given.owner?.id ?? null,
    taskSummary: { __typename: 'TaskSummary', total: 0, done: 0, canceled: 0, ratio: 0 },
    ...given,
  };
}

/** What a key result will look like, to be shown until the API has answered. */
export function expectedKeyResult(
  given: Pick<KeyResultRowFragment, 'id' | 'goalId' | 'name' | 'start' | 'target'>,
): KeyResultRowFragment {
  return {
    __typename: 'KeyResult',
    version: 1,
    unit: 'NUMBER',
    current: given.start,
    progress: 0,
    weight: 1,
    updatedAt: new Date().toISOString(),
    ...given,
  };
}

/** A key result with another value. How far the goal is by that, the API works out. */
export function withValue(keyResult: KeyResultRowFragment, value: number): KeyResultRowFragment {
  const { start, target } = keyResult;
  const progress = Math.min(Math.max((value - start) / (target - start), 0), 1);
  return { ...keyResult, current: value, progress };
}
