import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trellis/kernel/errors';
import { isUuid } from '@trellis/kernel/ids';
import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import { sql } from 'kysely';
import { GoalRecord } from '../persistence/goal-record.ts';

/** Lets one command at a time change the shape of a workspace's tree. */
export async function lockTree(em: EntityManager, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goals:tree:${workspaceId}`}, 0))`.execute(
    em.getKysely<KernelDatabase>(),
  );
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
