import { LockMode } from '@mikro-orm/core';
import type { Database } from '@trellis/kernel/persistence/database';
import { sql } from 'kysely';
import { dueFields } from '../commands/due-fields.ts';
import { replanFirings } from '../commands/plan-firings.ts';
import { dueOf } from '../commands/task-data.ts';
import { OPEN_STATUSES } from '../domain/task.ts';
import { TaskRecord } from '../persistence/task-record.ts';

const BATCH = 200;

/**
 * Computes the instants of open tasks anew when the rules of time zones have changed. Local times
 * are the truth and stay. One process does it; the others find the new version.
 */
export async function refreshInstants(
  database: Database,
  { zoneData, now }: { zoneData: string; now: () => Date },
): Promise<void> {
  const { kysely } = database;
  const { rows } = await sql<{ version: string }>`select version from zone_data`.execute(kysely);
  if (rows[0]?.version === zoneData) return;
  if (rows[0])
    for (let after: string | null = ''; after !== null; )
      after = await refreshBatch(database, after || null, now);
  await sql`with old as (delete from zone_data) insert into zone_data (version) values (${zoneData})`.execute(
    kysely,
  );
}

async function refreshBatch(
  database: Database,
  after: string | null,
  now: () => Date,
): Promise<string | null> {
  const { rows } = await sql<{ id: string; workspaceId: string }>`
    select id, workspace_id as "workspaceId" from task
    where due_date is not null and deleted_at is null
      and status = any(${[...OPEN_STATUSES]}::text[])
      and (${after}::uuid is null or id > ${after}::uuid)
    order by id limit ${BATCH}`.execute(database.kysely);
  const workspaceIds = [...new Set(rows.map(({ workspaceId }) => workspaceId))];
  await database.fork(workspaceIds).transactional(async (em) => {
    const tasks = await em.find(
      TaskRecord,
      { id: { $in: rows.map(({ id }) => id) } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    for (const task of tasks) {
      const before = task.overdueAt?.getTime();
      Object.assign(task, dueFields(dueOf(task)));
      if (task.overdueAt?.getTime() !== before) await replanFirings({ em, now }, task);
    }
  });
  return rows.at(-1)?.id ?? null;
}
