import type { Refusal } from './refusal.ts';

export const OPEN_STATUSES = ['DRAFT', 'ACTIVE', 'PAUSED'] as const;
export const OUTCOMES = ['ACHIEVED', 'MISSED', 'CANCELED'] as const;
export const GOAL_STATUSES = [...OPEN_STATUSES, ...OUTCOMES] as const;

export type OpenStatus = (typeof OPEN_STATUSES)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type GoalStatus = OpenStatus | Outcome;

export const HEALTHS = ['UNKNOWN', 'ON_TRACK', 'AT_RISK', 'OFF_TRACK'] as const;
export type Health = (typeof HEALTHS)[number];

type Changed = { readonly status: GoalStatus; readonly closedAt: Date | null };

export function isClosed(status: GoalStatus): status is Outcome {
  return (OUTCOMES as readonly string[]).includes(status);
}

/** Whether a goal may be closed this way; answers what changes, which is nothing the second time. */
export function decideClose(
  status: GoalStatus,
  outcome: Outcome,
  at: Date,
): Changed | null | Refusal {
  if (status === outcome) return null;
  if (isClosed(status)) return refuse(status, outcome, 'The goal is closed; reopen it first.');
  return { status: outcome, closedAt: at };
}

/** Whether a goal may be reopened; answers what changes, which is nothing the second time. */
export function decideReopen(status: GoalStatus): Changed | null | Refusal {
  if (status === 'ACTIVE') return null;
  if (!isClosed(status)) return refuse(status, 'ACTIVE', 'Only a closed goal can be reopened.');
  return { status: 'ACTIVE', closedAt: null };
}

/** Whether the status of a goal may be set; open statuses may be set freely while it is open. */
export function decideStatus(status: GoalStatus, wanted: OpenStatus): OpenStatus | Refusal {
  return isClosed(status) ? refuse(status, wanted, 'The goal is closed; reopen it first.') : wanted;
}

function refuse(from: GoalStatus, to: GoalStatus, message: string): Refusal {
  const allowed = allowedFrom(from);
  return { refused: 'ILLEGAL_TRANSITION', message, path: [], details: { from, to, allowed } };
}

function allowedFrom(status: GoalStatus): readonly GoalStatus[] {
  return isClosed(status) ? ['ACTIVE'] : GOAL_STATUSES.filter((other) => other !== status);
}
