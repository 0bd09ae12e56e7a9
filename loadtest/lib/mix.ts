import type { OperationName } from './operations.ts';

/** What clients ask for, by weight. */
export const MIX = {
  'task-list': 35,
  'task-detail': 15,
  dashboard: 15,
  'goal-tree': 10,
  'search-tasks': 5,
  activity: 5,
  'complete-task': 5,
  'create-task': 5,
  'update-task': 5,
} as const satisfies Partial<Record<OperationName, number>>;

export type MixedOperation = keyof typeof MIX;
export const MIXED = Object.keys(MIX) as MixedOperation[];

const TOTAL = Object.values(MIX).reduce((sum, weight) => sum + weight, 0);

/** An operation with the probability of its weight; `chance` lies in [0, 1). */
export function pickOperation(chance: number): MixedOperation {
  let rest = chance * TOTAL;
  for (const name of MIXED) {
    rest -= MIX[name];
    if (rest < 0) return name;
  }
  return 'task-list';
}
