import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { MEMBERSHIP_COLUMNS } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import type { MembershipView, Reader } from './reader.ts';

/** What many users share with the viewer, the oldest membership first, in one statement. */
export function createSharedMembershipsLoader(
  readerOf: () => Reader,
): DataLoader<string, MembershipView[]> {
  return new DataLoader(async (userIds) => {
    const reader = readerOf();
    const found = await reader.kysely
      .selectFrom('membership')
      .select(MEMBERSHIP_COLUMNS)
      .where(sql<boolean>`membership.user_id = any(${[...userIds]}::uuid[])`)
      .where(inOwnWorkspace(reader, 'membership.workspace_id'))
      .orderBy('membership.joined_at')
      .orderBy('membership.id')
      .execute();
    const byUser = Map.groupBy(
      found.map((membership) => ({ ...membership, reader })),
      ({ userId }) => userId,
    );
    return userIds.map((id) => byUser.get(id) ?? []);
  });
}
