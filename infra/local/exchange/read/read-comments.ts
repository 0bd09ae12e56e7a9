import { type Connection, pages } from '../client/pages.ts';
import type { Session } from '../client/session.ts';
import type { CommentRecord } from '../records/record.ts';
import type { CommentNode } from './nodes.ts';
import { FIRST_COMMENTS, MORE_COMMENTS } from './queries.ts';
import { toComment } from './to-records.ts';
import { walkTasks } from './walk-tasks.ts';

type OfTask = { task: { comments: Connection<CommentNode> } | null };
type Discussed = { id: string; comments: Connection<CommentNode> };

/** What was said about tasks. A comment that was deleted is not there, and its answers stand alone. */
export async function* readComments(
  session: Session,
  workspaceId: string,
): AsyncGenerator<CommentRecord> {
  for await (const page of walkTasks<Discussed>(session, workspaceId, FIRST_COMMENTS)) {
    for (const task of page) yield* commentsOf(session, task);
  }
}

async function* commentsOf(
  session: Session,
  { id: taskId, comments }: Discussed,
): AsyncGenerator<CommentRecord> {
  const kept = new Set<string>();
  for await (const nodes of allPages(session, taskId, comments)) {
    for (const node of nodes.filter(({ deletedAt }) => !deletedAt)) {
      kept.add(node.id);
      const { parent, ...comment } = toComment(node);
      yield { ...comment, parent: parent && kept.has(parent) ? parent : null };
    }
  }
}

async function* allPages(
  session: Session,
  taskId: string,
  first: Connection<CommentNode>,
): AsyncGenerator<CommentNode[]> {
  if (!first.pageInfo.hasNextPage) {
    yield first.nodes;
    return;
  }
  const request = { query: MORE_COMMENTS, variables: { taskId } };
  yield* pages<CommentNode, OfTask>(session, request, ({ task }) => task?.comments);
}
