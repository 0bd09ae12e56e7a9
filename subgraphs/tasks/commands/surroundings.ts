import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { OPEN_STATUSES } from '../domain/task.ts';

/** What stands in the way of closing a task, and what hangs on it. */
export type Surroundings = {
  readonly isBlocked: boolean;
  readonly hasOpenSubtasks: boolean;
  readonly blocksOthers: boolean;
  readonly hasPendingFirings: boolean;
};

/** Looks around a task in one statement. */
export async function surroundingsOf(em: EntityManager, taskId: string): Promise<Surroundings> {
  const open = sql`any(${[...OPEN_STATUSES]}::text[])`;
  const { rows } = await sql<Surroundings>`
    select
      exists (
        select from task_relation as relation
        join task as blocker on blocker.id = relation.task_id
        where relation.other_id = ${taskId} and relation.kind = 'BLOCKS'
          and blocker.deleted_at is null and blocker.status = ${open}
      ) as "isBlocked",
      exists (
        select from task where parent_id = ${taskId} and deleted_at is null and status = ${open}
      ) as "hasOpenSubtasks",
      exists (
        select from task_relation where task_id = ${taskId} and kind = 'BLOCKS'
      ) as "blocksOthers",
      exists (
        select from reminder_firing where task_id = ${taskId} and state = 'PENDING'
      ) as "hasPendingFirings"`.execute(em.getKysely<object>());
  return rows[0] as Surroundings;
}
