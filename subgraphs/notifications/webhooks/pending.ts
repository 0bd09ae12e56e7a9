import { type Kysely, sql } from 'kysely';

/** What waits for a webhook that was turned off stays until it is turned on again. */
export async function holdPending<Tables>(
  kysely: Kysely<Tables>,
  webhookId: string,
): Promise<void> {
  await sql`
    update delivery set due_at = 'infinity'
    where webhook_id = ${webhookId} and status = 'PENDING'`.execute(kysely);
}

/** What has waited for a webhook that is turned on again is due. */
export async function releasePending<Tables>(
  kysely: Kysely<Tables>,
  { webhookId, now }: { webhookId: string; now: Date },
): Promise<void> {
  await sql`
    update delivery set due_at = ${now}::timestamptz
    where webhook_id = ${webhookId} and status = 'PENDING' and due_at = 'infinity'`.execute(kysely);
}

/** What waits for webhooks that are no more is not sent. */
export async function cancelPending<Tables>(
  kysely: Kysely<Tables>,
  { webhookIds, reason }: { webhookIds: readonly string[]; reason: string },
): Promise<void> {
  await sql`
    update delivery set status = 'CANCELED', due_at = null, claimed_until = null, reason = ${reason}
    where webhook_id = any(${[...webhookIds]}::uuid[]) and status = 'PENDING'`.execute(kysely);
}
