import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trellis/kernel/errors';
import { isUuid } from '@trellis/kernel/ids';
import { generateKeyBetween } from 'fractional-indexing';
import { sql } from 'kysely';
import { sortKeyOf } from '../domain/sort-key.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { lockNumbers } from './insert-task.ts';

/**
 * The sort key that puts a task right behind another one, or first. Keys are made while no task can
 * be added, so that none is given twice.
 *
 * @throws CodedError NOT_FOUND when the workspace has no such task
 */
export async function keyAfter(
  em: EntityManager,
  task: TaskRecord,
  afterId: string | null,
): Promise<string> {
  const end = sortKeyOf(await lockNumbers(em, task.workspaceId));
  const before = afterId === null ? null : await keyOf(em, task, afterId);
  const { rows } = await sql<{ key: string | null }>`
    select min(sort_key) as key from task
    where workspace_id = ${task.workspaceId} and id <> ${task.id}
      and (${before}::text is null or sort_key > ${before} collate "C")`.execute(
    em.getKysely<object>(),
  );
  return generateKeyBetween(before, rows[0]?.key ?? end);
}

async function keyOf(em: EntityManager, task: TaskRecord, id: string): Promise<string> {
  const { rows } = isUuid(id)
    ? await sql<{ key: string }>`
        select sort_key as key from task
        where id = ${id} and workspace_id = ${task.workspaceId} and id <> ${task.id}
          and deleted_at is null`.execute(em.getKysely<object>())
    : { rows: [] };
  if (!rows[0]) throw notFound(['sortAfter'], id);
  return rows[0].key;
}
