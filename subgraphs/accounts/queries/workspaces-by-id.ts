import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { WORKSPACE_COLUMNS } from '../persistence/rows.ts';
import type { Reader, WorkspaceView } from './reader.ts';

/** Workspaces by id in one statement; null where the viewer is no member. */
export function createWorkspaceLoader(
  readerOf: () => Reader,
): DataLoader<string, WorkspaceView | null> {
  return new DataLoader(async (ids) => {
    const reader = readerOf();
    const found = await workspacesById(reader, ids)
      .where('workspace.deleted_at', 'is', null)
      .execute();
    const byId = new Map(found.map((workspace) => [workspace.id, { ...workspace, reader }]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** A workspace as it last was, for the answer to a change. */
export async function lastStateOfWorkspace(
  reader: Reader,
  id: string,
): Promise<WorkspaceView | null> {
  const found = await workspacesById(reader, [id]).executeTakeFirst();
  return found ? { ...found, reader } : null;
}

function workspacesById(reader: Reader, ids: readonly string[]) {
  return reader.kysely
    .selectFrom('workspace')
    .select(WORKSPACE_COLUMNS)
    .where(sql<boolean>`workspace.id = any(${ids.filter(isUuid)}::uuid[])`)
    .where(sql<boolean>`workspace.id = any(${reader.workspaceIds}::uuid[])`);
}
