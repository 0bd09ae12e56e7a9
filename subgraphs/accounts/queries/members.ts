import type { Role } from '@trellis/kernel/identity';
import { textMatch, toCondition } from '@trellis/kernel/persistence/filters';
import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import { MEMBERSHIP_COLUMNS, type MembershipRow } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import type { MembershipView, Reader } from './reader.ts';

type List = { readonly role: Role | null; readonly search: string | null };

export type MembersKey = { readonly workspaceId: string; list: List; page: PageArguments };

const SEARCHED = { name: textMatch('account.display_name'), handle: textMatch('account.handle') };

/** The members of many workspaces by name, in one statement for each set of arguments. */
export function createMembersLoader(
  readerOf: () => Reader,
): ListLoader<MembersKey, Connection<MembershipView>> {
  return createListLoader({
    idOf: ({ workspaceId }: MembersKey) => workspaceId,
    argumentsOf: ({ list, page }) => ({ list, page }),
    load: (ids, { list, page }) => membersOf(readerOf(), ids, { list, page }),
  });
}

async function membersOf(
  reader: Reader,
  workspaceIds: readonly string[],
  { list, page }: Omit<MembersKey, 'workspaceId'>,
): Promise<Connection<MembershipView>[]> {
  const { kysely } = reader;
  let query = kysely
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.user_id')
    .select(MEMBERSHIP_COLUMNS)
    .where('membership.workspace_id', '=', sql.ref<string>('parent.id'))
    .where(inOwnWorkspace(reader, 'membership.workspace_id'));
  if (list.role) query = query.where('membership.role', '=', list.role);
  if (list.search) query = query.where(beginsWith(list.search));
  const pages = await fetchPagesByParent<MembershipRow>({
    kysely,
    query,
    order: [{ column: 'account.display_name', type: 'text', direction: 'asc' }],
    idColumn: 'membership.id',
    page,
    defaultSize: 20,
    scope: { list: 'Workspace.memberships', ...list },
    parentIds: workspaceIds,
  });
  return pages.map((connection) => withReader(connection, reader));
}

function beginsWith(search: string) {
  const match = { startsWith: search };
  // No part of this filter depends on the time.
  const clock = { now: new Date(0), timeZone: 'UTC' };
  return toCondition({ or: [{ name: match }, { handle: match }] }, SEARCHED, clock);
}

/** The same page with nodes that know for whom they were read. */
export function withReader<Row extends object>(
  connection: Connection<Row>,
  reader: Reader,
): Connection<Row & { reader: Reader }> {
  const edges = connection.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, reader } }));
  return { ...connection, edges, nodes: edges.map(({ node }) => node) };
}
