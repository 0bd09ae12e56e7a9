import { isUuid } from '@trellis/kernel/ids';
import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type OrderTerm,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { PagedKey } from './subtasks.ts';

/** A comment as it is read. Times are text as PostgreSQL gives them. */
export type CommentRow = {
  id: string;
  version: number;
  taskId: string;
  authorId: string;
  body: string;
  mentionIds: string[];
  parentId: string | null;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};

export type CommentConnectionView = Connection<CommentRow>;

const OLDEST_FIRST: readonly OrderTerm[] = [
  { column: 'comment.created_at', type: 'timestamptz', direction: 'asc' },
];

/** What people say about many tasks, the oldest first. A deleted comment keeps its place. */
export function createTaskCommentsLoader(
  reading: Reading,
): ListLoader<PagedKey, Connection<CommentRow>> {
  return createListLoader({
    idOf: ({ id }: PagedKey) => id,
    argumentsOf: ({ page }) => page,
    load: (ids, page) => commentsOf(reading, ids, page),
  });
}

function commentsOf(
  reading: Reading,
  parentIds: readonly string[],
  page: PageArguments,
): Promise<Connection<CommentRow>[]> {
  return fetchPagesByParent<CommentRow>({
    kysely: reading.kysely,
    query: select(reading).where('comment.task_id', '=', sql.ref<string>('parent.id')),
    order: OLDEST_FIRST,
    idColumn: 'comment.id',
    page,
    defaultSize: 20,
    scope: { list: 'Task.comments' },
    parentIds,
  });
}

/** Comments by id in one statement; null where the caller sees none. */
export function createCommentLoader(reading: Reading): DataLoader<string, CommentRow | null> {
  return new DataLoader(async (ids) => {
    const rows: CommentRow[] = await select(reading)
      .innerJoin('task', 'task.id', 'comment.task_id')
      .where('task.deleted_at', 'is', null)
      .where(sql<boolean>`comment.id = any(${ids.filter(isUuid)}::uuid[])`)
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

function select({ kysely, workspaceIds }: Reading) {
  return kysely
    .selectFrom('comment')
    .select([
      'comment.id',
      'comment.version',
      'comment.task_id as taskId',
      'comment.author_id as authorId',
      'comment.body',
      'comment.mention_ids as mentionIds',
      'comment.parent_id as parentId',
      'comment.created_at as createdAt',
      'comment.edited_at as editedAt',
      'comment.deleted_at as deletedAt',
    ])
    .where(sql<boolean>`comment.workspace_id = any(${[...workspaceIds]}::uuid[])`);
}
