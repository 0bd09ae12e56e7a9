import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { OPEN_STATUSES } from '../domain/task.ts';
import type { TaskRelationKind } from '../generated/resolvers.ts';
import { TASK_COLUMNS, type TaskRow } from '../persistence/task-row.ts';
import { ofWorkspaces } from './of-workspaces.ts';

export type RelationRow = {
  readonly kind: TaskRelationKind;
  /** Whether the task at the far end is the one that the relation was made from. */
  readonly isInverse: boolean;
  readonly task: TaskRow;
};

/** All relations of many tasks, in both directions, with the tasks at the far end: one statement. */
export function createRelationsLoader({
  kysely,
  workspaceIds,
}: Reading): DataLoader<string, readonly RelationRow[]> {
  return new DataLoader(async (ids) => {
    const rows = await kysely
      .selectFrom(
        sql<{
          near_id: string;
          far_id: string;
          kind: TaskRelationKind;
          is_inverse: boolean;
          created_at: string;
        }>`(
          select task_id as near_id, other_id as far_id, kind, false as is_inverse, created_at
          from task_relation where task_id = any(${[...ids]}::uuid[])
          union all
          select other_id, task_id, kind, true, created_at
          from task_relation where other_id = any(${[...ids]}::uuid[])
        )`.as('relation'),
      )
      .innerJoin('task', 'task.id', 'relation.far_id')
      .select(TASK_COLUMNS)
      .select(['relation.near_id as nearId', 'relation.kind', 'relation.is_inverse as isInverse'])
      .where(ofWorkspaces('task.workspace_id', workspaceIds))
      .where('task.deleted_at', 'is', null)
      .orderBy('relation.created_at')
      .orderBy('task.id')
      .execute();
    const byTask = Map.groupBy(rows, ({ nearId }) => nearId);
    return ids.map((id) =>
      (byTask.get(id) ?? []).map(({ nearId: _, kind, isInverse, ...task }) => ({
        kind,
        isInverse,
        task,
      })),
    );
  });
}

/** Whether an open task blocks each of these. */
export function createIsBlockedLoader({ kysely }: Reading): DataLoader<string, boolean> {
  return new DataLoader(async (ids) => {
    const { rows } = await sql<{ id: string }>`
      select distinct relation.other_id as id from task_relation as relation
      join task as blocker on blocker.id = relation.task_id
      where relation.other_id = any(${[...ids]}::uuid[]) and relation.kind = 'BLOCKS'
        and blocker.deleted_at is null
        and blocker.status = any(${[...OPEN_STATUSES]}::text[])`.execute(kysely);
    const blocked = new Set(rows.map(({ id }) => id));
    return ids.map((id) => blocked.has(id));
  });
}
