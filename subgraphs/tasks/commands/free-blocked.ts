import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { isOpen, OPEN_STATUSES } from '../domain/task.ts';
import { TaskUpdated } from '../events.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import type { TaskScope } from './task-command.ts';
import { announce } from './task-data.ts';

const FREED = {
  changedFields: ['isBlocked'],
  changes: [{ field: 'isBlocked', before: true, after: false }],
};

/**
 * Says of each open task whose last blocker was among the closed ones that it is free. The blocked
 * task is locked before its other blockers are looked at: of two that close at once the second one
 * sees the first.
 */
export async function freeBlocked(scope: TaskScope, closedIds: readonly string[]): Promise<void> {
  const { em } = scope;
  await em.flush();
  const kysely = em.getKysely<object>();
  const { rows } = await sql<{ id: string }>`
    select distinct other_id as id from task_relation
    where task_id = any(${[...closedIds]}::uuid[]) and kind = 'BLOCKS'`.execute(kysely);
  if (rows.length === 0) return;
  const candidates = await em.find(
    TaskRecord,
    { id: { $in: rows.map(({ id }) => id) }, deletedAt: null, status: { $in: OPEN_STATUSES } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  const blocked = await stillBlocked(
    scope,
    candidates.map(({ id }) => id),
  );
  for (const task of candidates)
    if (isOpen(task.status) && !blocked.has(task.id))
      await announce(scope, TaskUpdated, task, FREED);
}

async function stillBlocked(
  { em }: TaskScope,
  taskIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct relation.other_id as id from task_relation as relation
    join task as blocker on blocker.id = relation.task_id
    where relation.other_id = any(${[...taskIds]}::uuid[]) and relation.kind = 'BLOCKS'
      and blocker.deleted_at is null
      and blocker.status = any(${[...OPEN_STATUSES]}::text[])`.execute(em.getKysely<object>());
  return new Set(rows.map(({ id }) => id));
}
