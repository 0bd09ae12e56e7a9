import type { GoalRowFragment } from './generated/goal-row.ts';

export type GoalNode = { readonly goal: GoalRowFragment; readonly children: readonly GoalNode[] };

/** Goals as a tree. One whose parent is not among them stands at the top. */
export function toTree(goals: readonly GoalRowFragment[]): readonly GoalNode[] {
  const ids = new Set(goals.map(({ id }) => id));
  const below = Map.groupBy(goals, ({ parentId }) =>
    parentId && ids.has(parentId) ? parentId : '',
  );
  const nodesOf = (parentId: string): GoalNode[] =>
    (below.get(parentId) ?? [])
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map((goal) => ({ goal, children: nodesOf(goal.id) }));
  return nodesOf('');
}

/** The goals from the top down to one of them, itself included. */
export function pathTo(
  goals: readonly GoalRowFragment[],
  id: string | null,
): readonly GoalRowFragment[] {
  const goal = goals.find((one) => one.id === id);
  return goal ? [...pathTo(goals, goal.parentId), goal] : [];
}

/** Whether a goal is another one, or lies anywhere below it. */
export function isBelow(goals: readonly GoalRowFragment[], id: string, topId: string): boolean {
  if (id === topId) return true;
  const parentId = goals.find((goal) => goal.id === id)?.parentId;
  return parentId ? isBelow(goals, parentId, topId) : false;
}
