import type { Database } from '@trellis/kernel/persistence/database';
import { sql } from 'kysely';
import { RESTORABLE_DAYS } from '../commands/restore-task.ts';

const BATCH = 500;

/** Removes for good what can no longer be restored; answers whether there may be more. */
export async function purgeTasks({ kysely }: Database, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - RESTORABLE_DAYS * 86_400_000);
  const { rows } = await sql`
    delete from task
    where id in (
      select id from task where deleted_at < ${before} order by deleted_at limit ${BATCH}
      for update skip locked
    )
    returning id`.execute(kysely);
  return rows.length === BATCH;
}
