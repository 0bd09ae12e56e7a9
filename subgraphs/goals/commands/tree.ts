import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trellis/kernel/errors';
import type { Identity } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import { GoalRecord } from '../persistence/goal-record.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';

/**
 * Lets one transaction at a time change the tree of a workspace or a progress in it, as each may
 * concern any goal above. Taken before any row is locked, so that two never wait for each other.
 */
export async function lockTree(em: EntityManager, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goals:tree:${workspaceId}`}, 0))`.execute(
    em.getKysely<GoalsDatabase>(),
  );
}

/** Locks the tree that a goal is in, if the caller may see it. */
export async function lockTreeOf(
  { em, identity }: { em: EntityManager; identity: Identity },
  goalId: string,
): Promise<void> {
  if (!isUuid(goalId)) return;
  const goal = await em
    .getKysely<GoalsDatabase>()
    .selectFrom('goal')
    .select('workspace_id')
    .where('id', '=', goalId)
    .executeTakeFirst();
  if (goal && identity.workspaces[goal.workspace_id]) await lockTree(em, goal.workspace_id);
}

/**
 * The goal that is to be a parent; null if none is asked for.
 *
 * @throws CodedError NOT_FOUND when the workspace has no such goal
 */
export async function findParent(
  em: EntityManager,
  workspaceId: string,
  parentId: string | null | undefined,
): Promise<GoalRecord | null> {
  if (parentId == null) return null;
  const parent = isUuid(parentId)
    ? await em.findOne(GoalRecord, { id: parentId, workspaceId, deletedAt: null })
    : null;
  if (!parent) throw notFound(['parentId'], parentId);
  return parent;
}

/** All goals below a goal. */
export function findDescendants(em: EntityManager, goal: GoalRecord): Promise<GoalRecord[]> {
  return em.find(GoalRecord, {
    workspaceId: goal.workspaceId,
    deletedAt: null,
    ancestorIds: { $contains: [goal.id] },
  });
}
