import { WorkspaceDeleted } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { type Reaction, reactToAllTogether } from '@trellis/kernel/messaging/reaction';
import { type Kysely, sql } from 'kysely';
import type { DeliveringDatabase } from '../persistence/webhook-row.ts';
import { wants } from './event-selection.ts';
import { cancelPending } from './pending.ts';

/** What is nobody's business outside. */
type Inner = 'apikeyid' | 'originip' | 'originuseragent' | 'traceparent';

/** Plans a call of every webhook that wants an event. They all get the same bytes. */
export const takeEvents: Reaction = reactToAllTogether(async (events, { em, now }) => {
  const kysely = em.getKysely<DeliveringDatabase>();
  const withWebhooks = await workspacesWithWebhooks(kysely, events);
  for (const event of events)
    if (withWebhooks.has(event.workspaceid.toLowerCase())) await planCalls(kysely, event, now);
});

/** Most workspaces have none. */
async function workspacesWithWebhooks(
  kysely: Kysely<DeliveringDatabase>,
  events: readonly EventEnvelope[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(events.map(({ workspaceid }) => workspaceid))];
  const { rows } = await sql<{ id: string }>`
    select distinct workspace_id as id from webhook
    where workspace_id = any(${ids}::uuid[]) and deleted_at is null`.execute(kysely);
  return new Set(rows.map(({ id }) => id));
}

async function planCalls(
  kysely: Kysely<DeliveringDatabase>,
  event: EventEnvelope,
  now: () => Date,
): Promise<void> {
  if (event.type === WorkspaceDeleted.type) return endWebhooks(kysely, event.workspaceid, now());
  const webhooks = await kysely
    .selectFrom('webhook')
    .select(['id', 'event_types as eventTypes'])
    .where('workspace_id', '=', event.workspaceid)
    .where('is_enabled', '=', true)
    .where('deleted_at', 'is', null)
    .execute();
  const takers = webhooks.filter(({ eventTypes }) => wants(eventTypes, event.type));
  if (takers.length === 0) return;
  await keepBody(kysely, event, now());
  for (const { id } of takers) await plan(kysely, id, { event, at: now() });
}

async function keepBody(
  kysely: Kysely<DeliveringDatabase>,
  event: EventEnvelope,
  at: Date,
): Promise<void> {
  await sql`
    insert into webhook_body (event_id, body, created_at)
    values (${event.id}, ${JSON.stringify(toOutside(event))}, ${at}::timestamptz)
    on conflict (event_id) do nothing`.execute(kysely);
}

function toOutside(event: EventEnvelope): Omit<EventEnvelope, Inner> {
  const { apikeyid: _, originip: __, originuseragent: ___, traceparent: ____, ...outside } = event;
  return outside;
}

/** The inbox forgets in time; then the event may come again. */
async function plan(
  kysely: Kysely<DeliveringDatabase>,
  webhookId: string,
  { event, at }: { event: EventEnvelope; at: Date },
): Promise<void> {
  await sql`
    insert into delivery (id, workspace_id, channel, status, event_id, webhook_id, queue, due_at, created_at)
    values (${newId()}, ${event.workspaceid}, 'WEBHOOK', 'PENDING', ${event.id}, ${webhookId},
      ${`webhook:${webhookId}`}, ${at}::timestamptz, ${at}::timestamptz)
    on conflict (webhook_id, event_id) do nothing`.execute(kysely);
}

/** With a workspace its webhooks are gone, and what waits for them. */
async function endWebhooks(
  kysely: Kysely<DeliveringDatabase>,
  workspaceId: string,
  at: Date,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update webhook set deleted_at = ${at}::timestamptz, secret_sealed = '',
      previous_secret_sealed = null
    where workspace_id = ${workspaceId} and deleted_at is null
    returning id`.execute(kysely);
  await cancelPending(kysely, {
    webhookIds: rows.map(({ id }) => id),
    reason: 'WORKSPACE_DELETED',
  });
}
