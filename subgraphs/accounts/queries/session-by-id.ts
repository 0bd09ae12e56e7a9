import { SESSION_COLUMNS, type SessionRow } from '../persistence/rows.ts';
import type { Reader } from './reader.ts';

/** A session of the viewer. */
export async function sessionById(
  { kysely, viewer }: Reader,
  id: string,
): Promise<SessionRow | null> {
  const found = await kysely
    .selectFrom('session')
    .select(SESSION_COLUMNS)
    .where('session.id', '=', id)
    .where('session.user_id', '=', viewer.userId)
    .executeTakeFirst();
  return found ?? null;
}
