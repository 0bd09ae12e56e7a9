import type { Database } from '@trellis/kernel/persistence/database';
import { sql } from 'kysely';

const BATCH = 500;
const KEPT_DAYS = 30;

/**
 * Removes sessions that ended 30 days ago, with their refresh tokens; until then a stolen token that is
 * used late is still known as one. Answers whether there may be more.
 */
export async function forgetSessions({ kysely }: Database, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const { numAffectedRows = 0n } = await sql`
    delete from session
    where id in (
      select id from session
      where least(expires_at, revoked_at) < ${before}
      order by least(expires_at, revoked_at) limit ${BATCH}
      for update skip locked
    )`.execute(kysely);
  return numAffectedRows === BigInt(BATCH);
}
