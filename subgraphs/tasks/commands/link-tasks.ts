import { LockMode } from '@mikro-orm/core';
import { CodedError, invalidInput, limitExceeded, notFound } from '@trellis/kernel/errors';
import { requireRole } from '@trellis/kernel/identity';
import { isUuid } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import type { TasksContext } from '../context.ts';
import type { LinkTasksInput, TaskRelationKind, UnlinkTasksInput } from '../generated/resolvers.ts';
import { TaskRecord } from '../persistence/task-record.ts';
import { lockGraph } from './hierarchy.ts';
import { type TaskScope, taskCommand } from './task-command.ts';
import { touch } from './touch.ts';

const MAX_RELATIONS = 100;

type Ends = { task: TaskRecord; other: TaskRecord };

/** Relates two tasks of a workspace. A relation that is there already stays as it is. */
export function linkTasks(context: TasksContext, input: LinkTasksInput) {
  return taskCommand(context, { command: 'linkTasks', input }, async (scope) => {
    if (input.taskId.toLowerCase() === input.otherId.toLowerCase())
      throw invalidInput(['otherId'], 'must be another task');
    const ends = await loadEnds(scope, input);
    await checkRelation(scope, ends, input.kind);
    const { rows } = await sql`
      insert into task_relation (workspace_id, task_id, other_id, kind, created_at)
      values (${ends.task.workspaceId}, ${ends.task.id}, ${ends.other.id}, ${input.kind}, ${scope.now()})
      on conflict do nothing
      returning kind`.execute(scope.em.getKysely<object>());
    if (rows.length > 0) await announceBoth(scope, ends, input.kind);
    return { taskId: ends.task.id };
  });
}

/** Takes a relation away; one that is not there is none already. */
export function unlinkTasks(context: TasksContext, input: UnlinkTasksInput) {
  return taskCommand(context, { command: 'unlinkTasks', input }, async (scope) => {
    const ends = await loadEnds(scope, input);
    const { rows } = await sql`
      delete from task_relation
      where kind = ${input.kind} and (
        (task_id = ${ends.task.id} and other_id = ${ends.other.id})
        or (${input.kind} = 'RELATES_TO' and task_id = ${ends.other.id} and other_id = ${ends.task.id})
      )
      returning kind`.execute(scope.em.getKysely<object>());
    if (rows.length > 0) await announceBoth(scope, ends, input.kind);
    return { taskId: ends.task.id };
  });
}

async function loadEnds(scope: TaskScope, input: LinkTasksInput | UnlinkTasksInput): Promise<Ends> {
  const { em, identity } = scope;
  const ids = [input.taskId, input.otherId].map((id) => id.toLowerCase());
  const possible = ids.filter(isUuid);
  const known = await em.find(TaskRecord, { id: { $in: possible }, deletedAt: null });
  const seen = known.find(({ id }) => id === ids[0]);
  if (!seen) throw notFound(['taskId'], input.taskId);
  requireRole(identity, seen.workspaceId, 'MEMBER', ['taskId']);
  await lockGraph(em, seen.workspaceId);
  const locked = await em.find(
    TaskRecord,
    { id: { $in: possible }, workspaceId: seen.workspaceId, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
  const task = locked.find(({ id }) => id === ids[0]);
  const other = locked.find(({ id }) => id === ids[1]);
  if (!task) throw notFound(['taskId'], input.taskId);
  if (!other) throw notFound(['otherId'], input.otherId);
  return { task, other };
}

/** @throws CodedError DEPENDENCY_CYCLE, LIMIT_EXCEEDED */
async function checkRelation(
  { em }: TaskScope,
  { task, other }: Ends,
  kind: TaskRelationKind,
): Promise<void> {
  const { rows } = await sql<{ count: number; isCycle: boolean }>`
    with recursive blocked as (
      select ${other.id}::uuid as id
      union
      select relation.other_id from task_relation as relation
      join blocked on relation.task_id = blocked.id
      join task on task.id = relation.other_id and task.deleted_at is null
      where relation.kind = 'BLOCKS'
    )
    select
      (select count(*)::integer from task_relation where task_id = ${task.id} or other_id = ${task.id}) as count,
      exists (select from blocked where id = ${task.id}) as "isCycle"`.execute(
    em.getKysely<object>(),
  );
  const { count = 0, isCycle = false } = rows[0] ?? {};
  if (kind === 'BLOCKS' && isCycle)
    throw new CodedError(
      'DEPENDENCY_CYCLE',
      'The other task blocks this one, maybe by way of others.',
      {
        path: ['otherId'],
        details: { constraint: 'must not block the task' },
      },
    );
  if (count >= MAX_RELATIONS)
    throw limitExceeded(
      ['taskId'],
      MAX_RELATIONS,
      `A task has at most ${MAX_RELATIONS} relations.`,
    );
}

const FIELDS: Readonly<Record<TaskRelationKind, readonly [string, string]>> = {
  BLOCKS: ['blocks', 'blockedBy'],
  RELATES_TO: ['relations', 'relations'],
  DUPLICATES: ['relations', 'relations'],
};

async function announceBoth(
  scope: TaskScope,
  { task, other }: Ends,
  kind: TaskRelationKind,
): Promise<void> {
  const [ofTask, ofOther] = FIELDS[kind];
  await touch(scope, task, ofTask);
  await touch(scope, other, ofOther);
}
