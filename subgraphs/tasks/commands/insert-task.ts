import type { EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import { sortKeyOf } from '../domain/sort-key.ts';
import { distinct } from '../domain/task.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import type { TaskScope } from './task-command.ts';

type Given = Pick<TaskRecord, 'workspaceId' | 'title'> & Partial<TaskRecord>;

/** Puts a new task into the unit of work: with the next number, at the end, watched by its people. */
export async function insertTask(scope: TaskScope, given: Given): Promise<TaskRecord> {
  const { em, identity, now } = scope;
  const number = await nextNumber(em, given.workspaceId);
  const at = now();
  return em.create(TaskRecord, {
    ...EMPTY,
    id: newId(),
    version: 1,
    number,
    status: 'TODO',
    priority: 'NONE',
    assigneeIds: [],
    labelIds: [],
    watcherIds: distinct([identity.userId, ...(given.assigneeIds ?? [])]),
    sortKey: sortKeyOf(number),
    createdAt: at,
    createdById: identity.userId,
    updatedAt: at,
    startedAt: given.status === 'IN_PROGRESS' ? at : null,
    ...given,
  });
}

const EMPTY = {
  description: null,
  goalId: null,
  parentId: null,
  teamId: null,
  estimateMinutes: null,
  dueDate: null,
  dueTime: null,
  dueTimeZone: null,
  dueAt: null,
  overdueAt: null,
  snoozedUntil: null,
  seriesId: null,
  occurrenceKey: null,
  successorId: null,
  endedSeriesBy: null,
  completedAt: null,
  completedById: null,
  archivedAt: null,
  deletedAt: null,
  deletionId: null,
} as const;

/**
 * The next number in a workspace. Its row stays locked until the commit, so numbers follow commits.
 *
 * @throws CodedError NOT_FOUND for a workspace that was deleted; a token may outlive it
 */
async function nextNumber(em: EntityManager, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ last: number; isClosed: boolean }>`
    insert into task_number (workspace_id, last) values (${workspaceId}, 1)
    on conflict (workspace_id) do update set last = task_number.last + 1
    returning last, is_closed as "isClosed"`.execute(em.getKysely<object>());
  const { last, isClosed } = rows[0] as (typeof rows)[number];
  if (isClosed) throw notFound(['workspaceId'], workspaceId);
  return last;
}

/** The number after the last one. No task is added to the workspace until the commit. */
export async function lockNumbers(em: EntityManager, workspaceId: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select last from task_number where workspace_id = ${workspaceId} for update`.execute(
    em.getKysely<object>(),
  );
  return (rows[0]?.last ?? 0) + 1;
}
