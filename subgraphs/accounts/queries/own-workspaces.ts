import { type Connection, fetchPage, type PageArguments } from '@trellis/kernel/persistence/paging';
import { WORKSPACE_COLUMNS, type WorkspaceRow } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import { withReader } from './members.ts';
import type { Reader, WorkspaceView } from './reader.ts';

/** The workspaces that the viewer belongs to, by name. */
export async function listWorkspaces(
  reader: Reader,
  page: PageArguments,
): Promise<Connection<WorkspaceView>> {
  const { kysely, viewer } = reader;
  const connection = await fetchPage<WorkspaceRow>({
    kysely,
    query: kysely
      .selectFrom('workspace')
      .select(WORKSPACE_COLUMNS)
      .where(inOwnWorkspace(reader, 'workspace.id')),
    order: [{ column: 'workspace.name', type: 'text', direction: 'asc' }],
    idColumn: 'workspace.id',
    page,
    defaultSize: 50,
    scope: { list: 'workspaces', userId: viewer.userId },
  });
  return withReader(connection, reader);
}
