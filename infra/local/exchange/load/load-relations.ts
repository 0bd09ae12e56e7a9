import type { CommentRecord, Found, RelationRecord } from '../records/record.ts';
import type { Loading } from './loading.ts';
import { OF_NOW, type Planned, sendRecords } from './send-records.ts';
import { tellAuthor } from './tell-author.ts';

/** Links tasks; a link that is there stays as it is. */
export async function loadRelations(
  loading: Loading,
  relations: readonly Found<RelationRecord>[],
): Promise<void> {
  const { ids } = loading;
  const planned = relations.map((found) => {
    const { task, other, kind } = found.record;
    const input = { taskId: ids.of('task', task), otherId: ids.of('task', other), kind };
    return { found, changes: [{ mutation: 'linkTasks', input, selection: 'cursor' }] };
  });
  await sendRecords(loading, planned);
}

/** Adds comments; people who are mentioned in them are not told again. */
export async function loadComments(
  loading: Loading,
  comments: readonly Found<CommentRecord>[],
): Promise<void> {
  const { tally } = loading;
  const before = tally.of('comment').created;
  await sendRecords(
    loading,
    comments.map((found) => planComment(loading, found)),
  );
  const created = tally.of('comment').created - before;
  if (created > 0) tally.remark(OF_NOW, created);
}

function planComment({ ids, viewerId }: Loading, found: Found<CommentRecord>): Planned {
  const { id, task, parent } = found.record;
  const input = {
    id: ids.of('comment', id),
    taskId: ids.of('task', task),
    parentId: parent && ids.of('comment', parent),
    body: tellAuthor(found.record, viewerId),
  };
  return { found, changes: [{ mutation: 'addComment', input }] };
}
