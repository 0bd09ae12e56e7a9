import type { Refusal } from './refusal.ts';

export const MAX_DEPTH = 5;

/** A goal's place in the tree. `ancestorIds` leads from the topmost goal to the parent. */
export type Place = { readonly id: string; readonly ancestorIds: readonly string[] };

/** The ancestors that a goal gets below a parent, or at the top without one. */
function ancestorsBelow(parent: Place | null): readonly string[] {
  return parent ? [...parent.ancestorIds, parent.id] : [];
}

/** Whether a new goal may be put below a parent; answers its ancestors. */
export function decidePlace(parent: Place | null): readonly string[] | Refusal {
  const ancestorIds = ancestorsBelow(parent);
  return ancestorIds.length < MAX_DEPTH ? ancestorIds : tooDeep();
}

/**
 * Whether a goal may be moved below a parent; answers its new ancestors.
 *
 * @param height how many levels the goal's own tree has, 1 for a goal without children
 */
export function decideMove(
  goal: Place,
  parent: Place | null,
  height: number,
): readonly string[] | Refusal {
  const ancestorIds = ancestorsBelow(parent);
  if (ancestorIds.includes(goal.id)) return cycle();
  return ancestorIds.length + height <= MAX_DEPTH ? ancestorIds : tooDeep();
}

/** How many levels a goal's own tree has. */
export function heightOf(goal: Place, descendants: readonly Place[]): number {
  const levels = descendants.map(({ ancestorIds }) => ancestorIds.length);
  return Math.max(goal.ancestorIds.length, ...levels) - goal.ancestorIds.length + 1;
}

function cycle(): Refusal {
  return {
    refused: 'HIERARCHY_CYCLE',
    message: 'A goal cannot lie below itself.',
    path: ['parentId'],
    details: { constraint: 'not below itself' },
  };
}

function tooDeep(): Refusal {
  return {
    refused: 'LIMIT_EXCEEDED',
    message: `The tree of goals has at most ${MAX_DEPTH} levels.`,
    path: ['parentId'],
    details: { limit: MAX_DEPTH },
  };
}
