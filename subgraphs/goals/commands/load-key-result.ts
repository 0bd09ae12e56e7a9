import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommandScope } from '@trellis/kernel/command';
import { notFound, versionConflict } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { GoalRecord } from '../persistence/goal-record.ts';
import { KeyResultRecord } from '../persistence/key-result-record.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';
import { keyResultChangesSince } from '../queries/key-result-changes.ts';
import { lockTreeOf } from './tree.ts';

const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/**
 * Loads and locks a key result with its goal.
 *
 * @throws CodedError NOT_FOUND, PERMISSION_DENIED, VERSION_CONFLICT
 */
export async function loadKeyResult(
  scope: Pick<CommandScope, 'em' | 'identity'>,
  input: { id: string; expectedVersion?: number | null },
): Promise<{ goal: GoalRecord; keyResult: KeyResultRecord }> {
  const { em, identity } = scope;
  const goalId = await goalIdOf(em, input.id);
  if (goalId) await lockTreeOf(scope, goalId);
  const goal = goalId && (await em.findOne(GoalRecord, { id: goalId, deletedAt: null }, LOCKED));
  const keyResult =
    goal && (await em.findOne(KeyResultRecord, { id: input.id, deletedAt: null }, LOCKED));
  if (!keyResult) throw notFound(['id'], input.id);
  requireRole(identity, goal.workspaceId, 'MEMBER');
  const { expectedVersion } = input;
  if (expectedVersion != null && expectedVersion !== keyResult.version)
    throw versionConflict(
      keyResult.version,
      await keyResultChangesSince(em, keyResult, expectedVersion),
    );
  return { goal, keyResult };
}

async function goalIdOf(em: EntityManager, id: string): Promise<string | null> {
  if (!isUuid(id)) return null;
  const row = await em
    .getKysely<GoalsDatabase>()
    .selectFrom('key_result')
    .select('goal_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.goal_id ?? null;
}
