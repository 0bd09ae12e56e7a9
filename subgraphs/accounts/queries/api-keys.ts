import type { Role } from '@trellis/kernel/identity';
import { type Connection, fetchPage, type PageArguments } from '@trellis/kernel/persistence/paging';
import { API_KEY_COLUMNS, type ApiKeyRow } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import { withReader } from './members.ts';
import type { ApiKeyView, Reader } from './reader.ts';

type Row = ApiKeyRow & { ownerRole: Role | null };

/** The keys of a workspace that the viewer may see, newest first: an ADMIN's are all. */
export async function listApiKeys(
  reader: Reader,
  { workspaceId, includeRevoked, ...page }: ListArguments,
): Promise<Connection<ApiKeyView>> {
  let query = visibleKeys(reader).where('api_key.workspace_id', '=', workspaceId);
  if (!includeRevoked) query = query.where('api_key.revoked_at', 'is', null);
  const connection = await fetchPage<Row>({
    kysely: reader.kysely,
    query,
    order: [{ column: 'api_key.created_at', type: 'timestamptz', direction: 'desc' }],
    idColumn: 'api_key.id',
    page,
    defaultSize: 50,
    scope: { list: 'apiKeys', workspaceId, includeRevoked, userId: reader.viewer.userId },
  });
  return withReader(connection, reader);
}

type ListArguments = PageArguments & { workspaceId: string; includeRevoked: boolean };

/** A key that the viewer may see. */
export async function apiKeyById(reader: Reader, id: string): Promise<ApiKeyView | null> {
  const found = await visibleKeys(reader).where('api_key.id', '=', id).executeTakeFirst();
  return found ? { ...found, reader } : null;
}

function visibleKeys(reader: Reader) {
  const { userId, workspaces } = reader.viewer;
  const administered = reader.workspaceIds.filter((id) => workspaces[id] === 'ADMIN');
  return reader.kysely
    .selectFrom('api_key')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.workspace_id', '=', 'api_key.workspace_id')
        .onRef('membership.user_id', '=', 'api_key.owner_id'),
    )
    .select(API_KEY_COLUMNS)
    .select('membership.role as ownerRole')
    .where(inOwnWorkspace(reader, 'api_key.workspace_id'))
    .where((where) =>
      where.or([
        where('api_key.owner_id', '=', userId),
        inOwnWorkspace({ workspaceIds: administered }, 'api_key.workspace_id'),
      ]),
    );
}
