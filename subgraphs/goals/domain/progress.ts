import { type Measured, shareOf } from './key-result.ts';
import { invalid, type Refusal } from './refusal.ts';
import { type GoalStatus, isClosed } from './status.ts';
import type { TaskCount } from './task-count.ts';

export const PROGRESS_SOURCES = ['TASKS', 'KEY_RESULTS', 'SUBGOALS', 'MANUAL'] as const;
export type ProgressSource = (typeof PROGRESS_SOURCES)[number];

/** What the progress of a goal is made of, by its source. */
export type ProgressFacts =
  | { readonly source: 'TASKS'; readonly tasks: TaskCount }
  | { readonly source: 'KEY_RESULTS'; readonly keyResults: readonly Measured[] }
  /** Of the children that were not canceled. */
  | { readonly source: 'SUBGOALS'; readonly mean: number | null }
  | { readonly source: 'MANUAL'; readonly progress: number };

/** The progress of a goal, from 0 to 1. Where there is nothing to count it is 0. */
export function progressOf(facts: ProgressFacts): number {
  switch (facts.source) {
    case 'TASKS':
      return facts.tasks.total === 0 ? 0 : facts.tasks.done / facts.tasks.total;
    case 'KEY_RESULTS':
      return weightedMean(facts.keyResults);
    case 'SUBGOALS':
      return within(facts.mean ?? 0);
    case 'MANUAL':
      return facts.progress;
  }
}

function weightedMean(keyResults: readonly Measured[]): number {
  const weights = keyResults.reduce((sum, { weight }) => sum + weight, 0);
  const reached = keyResults.reduce((sum, one) => sum + one.weight * shareOf(one), 0);
  return weights === 0 ? 0 : within(reached / weights);
}

// Sums of fractions can end a little outside.
function within(progress: number): number {
  return Math.min(1, Math.max(0, progress));
}

const NOTICEABLE = 1e-9;

/** Whether two values differ by more than the rounding of sums. The ends are always told apart. */
export function isOtherProgress(before: number, after: number): boolean {
  if (before === after) return false;
  const reachesEnd = after === 0 || after === 1;
  return reachesEnd || Math.abs(after - before) > NOTICEABLE;
}

/** Progress is set by hand only where it is not counted, and while the goal is open. */
export function decideManualProgress(
  goal: { readonly status: GoalStatus; readonly progressSource: ProgressSource },
  progress: number,
): number | Refusal {
  const { status } = goal;
  if (goal.progressSource !== 'MANUAL')
    return invalid(
      ['progress'],
      'only with MANUAL',
      'The progress of this goal is counted; make its source MANUAL to set it.',
    );
  if (!isClosed(status)) return progress;
  return {
    refused: 'ILLEGAL_TRANSITION',
    message: 'The progress of a closed goal stands; reopen it first.',
    path: ['progress'],
    details: { from: status, to: null, allowed: ['ACTIVE'] },
  };
}
