import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { TaskRecord } from '../persistence/task-record.ts';

/** All tasks below a task that are not deleted, locked; those further up come first. */
export async function lockSubtree(em: EntityManager, taskId: string): Promise<TaskRecord[]> {
  await em.flush();
  const { rows } = await sql<{ id: string; level: number }>`
    with recursive below as (
      select id, 1 as level from task where parent_id = ${taskId} and deleted_at is null
      union all
      select task.id, below.level + 1 from task
      join below on task.parent_id = below.id
      where task.deleted_at is null
    )
    select id, level from below`.execute(em.getKysely<object>());
  if (rows.length === 0) return [];
  const found = await em.find(
    TaskRecord,
    { id: { $in: rows.map(({ id }) => id) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const levels = new Map(rows.map(({ id, level }) => [id, level]));
  return found.sort(
    (a, b) => (levels.get(a.id) ?? 0) - (levels.get(b.id) ?? 0) || (a.sortKey < b.sortKey ? -1 : 1),
  );
}
