import type { Database } from '@trellis/kernel/persistence/database';
import { sql } from 'kysely';

const BATCH = 1_000;
const DAY_MS = 24 * 3_600_000;

/**
 * Removes what has ended so long ago that nobody asks for it, and the bodies of events that no delivery is
 * left of; what has waited as long for a webhook that is off ends here. A part of it at once.
 *
 * @returns whether there may be more
 */
export async function removeOldDeliveries(
  { kysely }: Pick<Database, 'kysely'>,
  { retentionDays, now }: { retentionDays: number; now: Date },
): Promise<boolean> {
  const before = new Date(now.getTime() - retentionDays * DAY_MS);
  await sql`
    update delivery set status = 'CANCELED', due_at = null, reason = 'WEBHOOK_OFF'
    where id in (
      select id from delivery
      where status = 'PENDING' and due_at = 'infinity' and created_at < ${before}::timestamptz
      limit ${BATCH} for update skip locked
    )`.execute(kysely);
  const ended = await sql`
    delete from delivery where id in (
      select id from delivery
      where status <> 'PENDING' and created_at < ${before}::timestamptz
        and coalesce(sent_at, failed_at, created_at) < ${before}::timestamptz
      order by created_at limit ${BATCH} for update skip locked
    ) returning id`.execute(kysely);
  const bodies = await sql`
    delete from webhook_body where event_id in (
      select event_id from webhook_body
      where created_at < ${before}::timestamptz and not exists (
        select from delivery
        where delivery.event_id = webhook_body.event_id and delivery.webhook_id is not null
      )
      limit ${BATCH}
    ) returning event_id`.execute(kysely);
  return ended.rows.length === BATCH || bodies.rows.length === BATCH;
}
