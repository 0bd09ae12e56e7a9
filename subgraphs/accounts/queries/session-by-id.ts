import type { Reader } from './reader.ts';

export type SessionView = {
  id: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
};

/** A session of the viewer. */
export async function sessionById(
  { kysely, viewer }: Reader,
  id: string,
): Promise<SessionView | null> {
  const found = await kysely
    .selectFrom('session')
    .select(['id', 'created_at as createdAt', 'expires_at as expiresAt', 'revoked_at as revokedAt'])
    .where('id', '=', id)
    .where('user_id', '=', viewer.userId)
    .executeTakeFirst();
  return found ?? null;
}
