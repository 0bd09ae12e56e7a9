import type { Role } from '@trellis/kernel/identity';
import { sql } from 'kysely';
import type { Reader } from './reader.ts';

export type InvitationView = {
  id: string;
  workspaceId: string;
  email: string;
  role: Role;
  invitedById: string;
  createdAt: string;
  expiresAt: string;
  acceptedAt: string | null;
  revokedAt: string | null;
  reader: Reader;
};

/** An invitation to a workspace of the viewer. */
export async function invitationById(reader: Reader, id: string): Promise<InvitationView | null> {
  const found = await reader.kysely
    .selectFrom('invitation')
    .select([
      'id',
      'workspace_id as workspaceId',
      'email',
      'role',
      'invited_by_id as invitedById',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'accepted_at as acceptedAt',
      'revoked_at as revokedAt',
    ])
    .where('id', '=', id)
    .where(sql<boolean>`workspace_id = any(${reader.workspaceIds}::uuid[])`)
    .executeTakeFirst();
  return found ? { ...found, reader } : null;
}
