import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { INVITATION_COLUMNS } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import type { InvitationView, Reader } from './reader.ts';

/** What can still be accepted, of many workspaces in one statement, the newest first. */
export function createOpenInvitationsLoader(
  readerOf: () => Reader,
): DataLoader<string, InvitationView[]> {
  return new DataLoader(async (workspaceIds) => {
    const reader = readerOf();
    const found = await reader.kysely
      .selectFrom('invitation')
      .innerJoin('membership as inviter', (join) =>
        join
          .onRef('inviter.workspace_id', '=', 'invitation.workspace_id')
          .onRef('inviter.user_id', '=', 'invitation.invited_by_id')
          .on('inviter.role', '=', 'ADMIN'),
      )
      .select(INVITATION_COLUMNS)
      .where(sql<boolean>`invitation.workspace_id = any(${[...workspaceIds]}::uuid[])`)
      .where(inOwnWorkspace(reader, 'invitation.workspace_id'))
      .where('invitation.accepted_at', 'is', null)
      .where('invitation.revoked_at', 'is', null)
      .where('invitation.expires_at', '>', reader.now().toISOString())
      .orderBy('invitation.created_at', 'desc')
      .orderBy('invitation.id')
      .execute();
    const byWorkspace = Map.groupBy(
      found.map((invitation) => ({ ...invitation, reader })),
      ({ workspaceId }) => workspaceId,
    );
    return workspaceIds.map((id) => byWorkspace.get(id) ?? []);
  });
}
