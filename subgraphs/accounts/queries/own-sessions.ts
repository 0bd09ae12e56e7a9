import { SESSION_COLUMNS, type SessionRow } from '../persistence/rows.ts';
import type { Reader } from './reader.ts';

const MAX_SESSIONS = 100;

/** Where the viewer is signed in at present, the newest sign-in first. */
export function ownSessions({ kysely, viewer, now }: Reader): Promise<SessionRow[]> {
  return kysely
    .selectFrom('session')
    .select(SESSION_COLUMNS)
    .where('session.user_id', '=', viewer.userId)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now().toISOString())
    .orderBy('session.created_at', 'desc')
    .orderBy('session.id', 'desc')
    .limit(MAX_SESSIONS)
    .execute();
}
