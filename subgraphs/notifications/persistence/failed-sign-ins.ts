import { type Kysely, sql } from 'kysely';
import type { NotificationsDatabase } from './notification-row.ts';

const WINDOW_MS = 15 * 60_000;
const KEPT_MS = 24 * 60 * 60_000;

/** Too many for a slip of the fingers. */
export const FAILURES_TOLD = 5;

/**
 * Writes down that somebody failed to sign in. Answers whether it was the fifth time within 15
 * minutes; then counting begins anew.
 */
export async function countFailedSignIn(
  kysely: Kysely<NotificationsDatabase>,
  failure: { eventId: string; userId: string; at: string },
): Promise<boolean> {
  const at = new Date(failure.at);
  const since = (ms: number) => new Date(at.getTime() - ms);
  await sql`
    delete from failed_sign_in
    where user_id = ${failure.userId} and at < ${since(KEPT_MS)}`.execute(kysely);
  await sql`
    insert into failed_sign_in (event_id, user_id, at)
    values (${failure.eventId}, ${failure.userId}, ${at})
    on conflict do nothing`.execute(kysely);
  const { rows } = await sql<{ id: string }>`
    select event_id as id from failed_sign_in
    where user_id = ${failure.userId} and at > ${since(WINDOW_MS)} and at <= ${at}
      and not was_told`.execute(kysely);
  if (rows.length < FAILURES_TOLD) return false;
  await sql`
    update failed_sign_in set was_told = true
    where event_id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(kysely);
  return true;
}
