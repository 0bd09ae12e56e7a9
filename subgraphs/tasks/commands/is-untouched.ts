import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { TaskRecord } from '../persistence/task-record.ts';

/**
 * Whether nobody has done anything with an occurrence that was made for them: neither it nor a
 * subtask was changed, nobody has commented, and no reminder has fired.
 */
export async function isUntouched(em: EntityManager, task: TaskRecord): Promise<boolean> {
  if (task.version > 1) return false;
  const { rows } = await sql<{ isTouched: boolean }>`
    with recursive tree as (
      select id, version, created_at from task where id = ${task.id}
      union all
      select task.id, task.version, task.created_at from task join tree on task.parent_id = tree.id
    )
    select exists (
      select from tree where version > 1 or created_at <> ${task.createdAt}
    ) or exists (
      select from comment where task_id in (select id from tree)
    ) or exists (
      select from reminder_firing where task_id in (select id from tree) and state = 'FIRED'
    ) as "isTouched"`.execute(em.getKysely<object>());
  return !rows[0]?.isTouched;
}
