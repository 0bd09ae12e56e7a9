import { INVITATION_COLUMNS } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import type { InvitationView, Reader } from './reader.ts';

/** An invitation to a workspace of the viewer. */
export async function invitationById(reader: Reader, id: string): Promise<InvitationView | null> {
  const found = await reader.kysely
    .selectFrom('invitation')
    .select(INVITATION_COLUMNS)
    .where('invitation.id', '=', id)
    .where(inOwnWorkspace(reader, 'invitation.workspace_id'))
    .executeTakeFirst();
  return found ? { ...found, reader } : null;
}
