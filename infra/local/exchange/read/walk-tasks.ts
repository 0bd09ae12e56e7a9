import { pages } from '../client/pages.ts';
import type { Session } from '../client/session.ts';
import { taskQuery } from './queries.ts';

// A list leaves out what is archived unless the filter speaks of it.
const ARCHIVED_OR_NOT = { or: [{ isArchived: true }, { isArchived: false }] };

/**
 * All tasks of a workspace, page by page, parents before their subtasks. Those with one parent, and
 * those with none, come in the order that people gave them. At most one page per level is held.
 */
export function walkTasks<Node extends { id: string }>(
  session: Session,
  workspaceId: string,
  fields: string,
): AsyncGenerator<Node[]> {
  return below({ session, workspaceId, query: taskQuery(fields) }, { isNull: true });
}

type Walk = { session: Session; workspaceId: string; query: string };

async function* below<Node extends { id: string }>(
  walk: Walk,
  parentId: Record<string, unknown>,
): AsyncGenerator<Node[]> {
  const { session, workspaceId, query } = walk;
  const filter = { and: [{ parentId }, ARCHIVED_OR_NOT] };
  const request = { query, variables: { workspaceId, filter } };
  for await (const page of pages<Node>(session, request, ({ tasks }) => tasks)) {
    if (page.length === 0) return;
    yield page;
    yield* below<Node>(walk, { in: page.map(({ id }) => id) });
  }
}
