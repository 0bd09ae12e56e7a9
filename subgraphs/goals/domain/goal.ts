export const OPEN_STATUSES = ['DRAFT', 'ACTIVE', 'PAUSED'] as const;
export type GoalStatus = (typeof OPEN_STATUSES)[number];

export const PROGRESS_SOURCES = ['TASKS', 'MANUAL'] as const;
export type ProgressSource = (typeof PROGRESS_SOURCES)[number];

export const MAX_DEPTH = 5;

/** A goal's place in the tree. `ancestorIds` leads from the topmost goal to the parent. */
export type Place = { readonly id: string; readonly ancestorIds: readonly string[] };

type Refusal = {
  readonly refused: 'HIERARCHY_CYCLE' | 'LIMIT_EXCEEDED' | 'INVALID_INPUT';
  readonly message: string;
  readonly path: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

/** The ancestors that a goal gets below a parent, or at the top without one. */
export function ancestorsBelow(parent: Place | null): readonly string[] {
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

/** What counts for the progress of a goal. */
export type Progressing = {
  readonly progressSource: ProgressSource;
  readonly manualProgress: number;
  readonly totalTasks: number;
  readonly doneTasks: number;
};

/** The progress of a goal, from 0 to 1. Without tasks it is 0. */
export function progressOf(goal: Progressing): number {
  if (goal.progressSource === 'MANUAL') return goal.manualProgress;
  return goal.totalTasks === 0 ? 0 : goal.doneTasks / goal.totalTasks;
}

/** Progress is set by hand only where it is not counted. */
export function decideProgress(
  goal: Pick<Progressing, 'progressSource'>,
  progress: number,
): number | Refusal {
  if (goal.progressSource === 'MANUAL') return progress;
  const message =
    'The progress of this goal is counted from its tasks; make its source MANUAL to set it.';
  return {
    refused: 'INVALID_INPUT',
    message,
    path: ['progress'],
    details: { constraint: 'only with MANUAL' },
  };
}
