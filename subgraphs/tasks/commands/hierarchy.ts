import type { EntityManager } from '@mikro-orm/postgresql';
import { CodedError, limitExceeded, notFound } from '@trellis/kernel/errors';
import { sql } from 'kysely';

const MAX_LEVELS = 5;
const MAX_SUBTASKS = 200;

/** Lets one command at a time change how the tasks of a workspace hang together. */
export async function lockGraph(em: EntityManager, workspaceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`tasks:graph:${workspaceId}`}, 0))`.execute(
    em.getKysely<object>(),
  );
}

/**
 * Checks that a task can go below this parent. `taskId` is null for a task that is being made.
 *
 * @throws CodedError NOT_FOUND, HIERARCHY_CYCLE, LIMIT_EXCEEDED over 5 levels or 200 subtasks
 */
export async function checkParent(
  em: EntityManager,
  {
    workspaceId,
    parentId,
    taskId,
  }: { workspaceId: string; parentId: string; taskId: string | null },
): Promise<void> {
  await lockGraph(em, workspaceId);
  const { rows } = await sql<{
    ids: string[];
    siblings: number;
    height: number;
  }>`
    with recursive up as (
      select id, parent_id, 1 as level from task
      where id = ${parentId} and workspace_id = ${workspaceId} and deleted_at is null
      union all
      select task.id, task.parent_id, up.level + 1 from task join up on task.id = up.parent_id
      where up.level < 20
    ), down as (
      select ${taskId}::uuid as id, 1 as level
      union all
      select task.id, down.level + 1 from task join down on task.parent_id = down.id
      where task.deleted_at is null and down.level < 20
    )
    select
      array(select id from up) as ids,
      (select max(level) from down) as height,
      (select count(*)::integer from task
       where parent_id = ${parentId} and deleted_at is null and id is distinct from ${taskId}::uuid) as siblings`.execute(
    em.getKysely<object>(),
  );
  const { ids, siblings, height } = rows[0] as (typeof rows)[number];
  if (ids.length === 0) throw notFound(['parentId'], parentId);
  if (taskId && ids.includes(taskId))
    throw new CodedError('HIERARCHY_CYCLE', 'A task cannot lie below itself.', {
      path: ['parentId'],
      details: { constraint: 'must not lie below the task' },
    });
  if (ids.length + height > MAX_LEVELS)
    throw limitExceeded(['parentId'], MAX_LEVELS, `Tasks lie at most ${MAX_LEVELS} levels deep.`);
  if (siblings >= MAX_SUBTASKS)
    throw limitExceeded(['parentId'], MAX_SUBTASKS, `A task has at most ${MAX_SUBTASKS} subtasks.`);
}
