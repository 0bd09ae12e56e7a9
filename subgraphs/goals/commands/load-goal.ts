import { LockMode } from '@mikro-orm/core';
import { type CommandScope, load } from '@trellis/kernel/command';
import { notFound } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { GoalRecord } from '../persistence/goal-record.ts';
import { lockTreeOf } from './tree.ts';

type Scope = Pick<CommandScope, 'em' | 'identity'>;

/** Loads and locks the goal that a command changes, if neither tree nor progress can change. */
export async function loadGoal(
  { em, identity }: Scope,
  input: { id: string; expectedVersion?: number | null },
): Promise<GoalRecord> {
  const goal = await load(em, GoalRecord, input, { deletedAt: null });
  requireRole(identity, goal.workspaceId, 'MEMBER');
  return goal;
}

/** Loads and locks the goal that a command changes, and the tree that it is in. */
export async function loadGoalInTree(
  scope: Scope,
  input: { id: string; expectedVersion?: number | null },
): Promise<GoalRecord> {
  await lockTreeOf(scope, input.id);
  return loadGoal(scope, input);
}

/** Loads and locks the goal that something is put into, and the tree that it is in. */
export async function loadGoalOf(scope: Scope, goalId: string): Promise<GoalRecord> {
  await lockTreeOf(scope, goalId);
  const goal = isUuid(goalId) ? await findLocked(scope, goalId) : null;
  if (!goal) throw notFound(['goalId'], goalId);
  requireRole(scope.identity, goal.workspaceId, 'MEMBER');
  return goal;
}

function findLocked({ em }: Scope, id: string): Promise<GoalRecord | null> {
  return em.findOne(
    GoalRecord,
    { id, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}
