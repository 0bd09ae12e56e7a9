import { newId, toCursor } from '@trellis/kernel/ids';
import { type Append, Outbox } from '@trellis/kernel/outbox/outbox';
import type { Database } from '@trellis/kernel/persistence/database';
import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import { type Kysely, sql } from 'kysely';
import type { Topic } from '../domain/notice.ts';
import { NotificationFailed, NotificationSent } from '../events.ts';
import type { Outcome } from './channel.ts';
import type { Claim } from './claim-deliveries.ts';
import { nextAttempt } from './next-attempt.ts';
import type { Attempt } from './way.ts';

type Row = {
  readonly id: string;
  readonly channel: string;
  readonly workspaceId: string | null;
  readonly eventId: string;
  readonly attempts: number;
  readonly webhookId: string | null;
  readonly notificationId: string | null;
  readonly recipientId: string | null;
  readonly topic: Topic | null;
  readonly taskId: string | null;
  readonly goalId: string | null;
};

export type GivenUp = { readonly id: string; readonly attempts: number; readonly reason: string };

/**
 * Writes down how an attempt has ended, together with its event. What is no longer claimed by this attempt
 * is left alone: it took too long and somebody else has it now, or nobody wants it any more.
 *
 * @returns what is given up
 */
export async function recordAttempt(
  database: Database,
  claim: Claim,
  attempt: Attempt,
  { pausesMs, now, random }: { pausesMs: readonly number[]; now: Date; random: () => number },
): Promise<GivenUp[]> {
  const workspaceIds = claim.deliveries.flatMap(({ workspaceId }) => workspaceId ?? []);
  return database.fork(workspaceIds).transactional(async (em) => {
    const kysely = em.getKysely<KernelDatabase>();
    const outbox = new Outbox({ actor: null, correlationId: newId(), now: () => now });
    const rows = await lockClaimed(kysely, claim);
    await writeUnsent(kysely, rows, attempt);
    const concerned = rows.filter(({ id }) => attempt.deliveryIds.includes(id));
    const spread = random();
    const givenUp: GivenUp[] = [];
    for (const row of attempt.outcome ? concerned : []) {
      const outcome = attempt.outcome as Outcome;
      if (outcome.kind === 'sent') {
        await writeSent(kysely, row.id, { now, providerMessageId: outcome.providerMessageId });
        announceSent(outbox.append, row);
        continue;
      }
      const { attempts } = row;
      const { reason, retryAfterMs } = outcome;
      const schedule = { attempts, pausesMs, retryAfterMs, now, random: () => spread };
      const dueAt = outcome.isFinal ? null : nextAttempt(schedule);
      await writeFailure(kysely, row.id, { now, reason, dueAt });
      if (dueAt) continue;
      announceFailure(outbox.append, row, reason);
      givenUp.push({ id: row.id, attempts, reason });
    }
    if (rows.length > 0) await attempt.alsoWrite?.({ em, append: outbox.append, now });
    await em.flush();
    await outbox.write(kysely);
    return givenUp;
  });
}

async function lockClaimed(kysely: Kysely<KernelDatabase>, claim: Claim): Promise<Row[]> {
  const ids = claim.deliveries.map(({ id }) => id);
  const { rows } = await sql<Row>`
    select delivery.id, delivery.channel, delivery.workspace_id as "workspaceId",
      delivery.event_id as "eventId", delivery.attempts, delivery.webhook_id as "webhookId",
      delivery.notification_id as "notificationId", delivery.recipient_id as "recipientId",
      notification.topic, notification.task_id as "taskId", notification.goal_id as "goalId"
    from delivery left join notification on notification.id = delivery.notification_id
    where delivery.id = any(${ids}::uuid[]) and delivery.status = 'PENDING'
      and delivery.claimed_until = ${claim.until}::timestamptz
    order by delivery.id
    for update of delivery`.execute(kysely);
  return rows;
}

/** What was claimed and not tried counts no attempt. */
async function writeUnsent(
  kysely: Kysely<KernelDatabase>,
  rows: readonly Row[],
  { canceled = [], deferred = [], heldIds = [] }: Attempt,
): Promise<void> {
  const ours = new Set(rows.map(({ id }) => id));
  for (const { id, reason } of canceled.filter((one) => ours.has(one.id)))
    await sql`
      update delivery set status = 'CANCELED', reason = ${reason}, due_at = null,
        claimed_until = null, attempts = attempts - 1
      where id = ${id}`.execute(kysely);
  for (const { id, until } of deferred.filter((one) => ours.has(one.id)))
    await sql`
      update delivery set due_at = ${until}::timestamptz, deferred_until = ${until}::timestamptz,
        claimed_until = null, attempts = attempts - 1
      where id = ${id}`.execute(kysely);
  for (const id of heldIds.filter((one) => ours.has(one)))
    await sql`
      update delivery set due_at = 'infinity', claimed_until = null, attempts = attempts - 1
      where id = ${id}`.execute(kysely);
}

async function writeSent(
  kysely: Kysely<KernelDatabase>,
  id: string,
  { now, providerMessageId = null }: { now: Date; providerMessageId?: string | null | undefined },
): Promise<void> {
  await sql`
    update delivery set status = 'SENT', sent_at = ${now}::timestamptz, due_at = null,
      claimed_until = null, deferred_until = null, reason = null,
      provider_message_id = ${providerMessageId}
    where id = ${id}`.execute(kysely);
}

async function writeFailure(
  kysely: Kysely<KernelDatabase>,
  id: string,
  { now, reason, dueAt }: { now: Date; reason: string; dueAt: Date | null },
): Promise<void> {
  await sql`
    update delivery set status = ${dueAt ? 'PENDING' : 'FAILED'}, due_at = ${dueAt}::timestamptz,
      failed_at = ${dueAt ? null : now}::timestamptz, claimed_until = null, reason = ${reason}
    where id = ${id}`.execute(kysely);
}

/** A webhook's success is its receiver's affair; people's notifications are everybody's who follows them. */
function announceSent(append: Append, row: Row): void {
  const { notificationId, recipientId, workspaceId, topic, taskId, goalId, channel } = row;
  if (!notificationId || !recipientId || !topic) return;
  append(
    NotificationSent,
    {
      id: notificationId,
      workspaceId: workspaceId ?? recipientId,
      version: 1,
      streamId: recipientId,
    },
    { recipientId, topic, taskId, goalId, channel, changedFields: [], changes: [] },
    { follows: toCursor(row.eventId) },
  );
}

function announceFailure(append: Append, row: Row, reason: string): void {
  const { id, workspaceId, recipientId, eventId, notificationId, webhookId } = row;
  const { channel, attempts } = row;
  append(
    NotificationFailed,
    {
      id,
      workspaceId: (workspaceId ?? recipientId) as string,
      version: 1,
      ...(recipientId && { streamId: recipientId }),
    },
    {
      channel,
      recipientId,
      notificationId,
      webhookId,
      eventId,
      attempts,
      reason,
      changedFields: [],
      changes: [],
    },
    { follows: toCursor(eventId) },
  );
}
