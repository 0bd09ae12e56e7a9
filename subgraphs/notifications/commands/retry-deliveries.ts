import { type CommandScope, transact } from '@trellis/kernel/command';
import { illegalTransition, limitExceeded, notFound } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { isUuid } from '@trellis/kernel/ids';
import { sql } from 'kysely';
import type { NotificationsContext } from '../context.ts';
import type { RetryDeliveriesInput } from '../generated/resolvers.ts';
import type { DeliveryStatus } from '../persistence/delivery-row.ts';
import { enterAsAdmin } from '../webhooks/enter.ts';

const MAX_IDS = 100;

export type RetryResult = { deliveryIds: string[]; cursor: null };

export type DeliveriesPayloadView = PayloadView<RetryResult>;

/** Starts over with deliveries that were given up. Those that are being tried anyway stay as they are. */
export function retryDeliveries(
  context: NotificationsContext,
  input: RetryDeliveriesInput,
): Promise<RetryResult> {
  return transact(context, { command: 'retryDeliveries', input }, async (scope) => {
    const { workspaceId } = input;
    await enterAsAdmin(scope, workspaceId);
    if (input.ids.length > MAX_IDS)
      throw limitExceeded(['ids'], MAX_IDS, `At most ${MAX_IDS} deliveries at once.`);
    const ids = [...new Set(input.ids.map((id) => id.toLowerCase()))];
    const found = await lockDeliveries(scope, workspaceId, ids);
    const missing = input.ids.findIndex((id) => !found.has(id.toLowerCase()));
    if (missing !== -1) throw notFound(['ids', String(missing)], input.ids[missing]);
    for (const status of found.values())
      if (status === 'SENT' || status === 'CANCELED')
        throw illegalTransition('Only what has failed can be tried again.', {
          from: status,
          to: 'PENDING',
        });
    await startOver(scope, ids);
    return { deliveryIds: ids, cursor: null };
  });
}

/** What was meant for a webhook that is no more cannot be sent. */
async function lockDeliveries(
  { em }: CommandScope,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DeliveryStatus>> {
  const { rows } = await sql<{ id: string; status: DeliveryStatus }>`
    select id, status from delivery
    where workspace_id = ${workspaceId} and id = any(${ids.filter(isUuid)}::uuid[])
      and not exists (
        select from webhook
        where webhook.id = delivery.webhook_id and webhook.deleted_at is not null
      )
    order by id for update`.execute(em.getKysely<object>());
  return new Map(rows.map(({ id, status }) => [id, status]));
}

async function startOver({ em, now }: CommandScope, ids: readonly string[]): Promise<void> {
  await sql`
    update delivery set status = 'PENDING', attempts = 0, failed_at = null, claimed_until = null,
      due_at = case
        when exists (
          select from webhook where webhook.id = delivery.webhook_id and not webhook.is_enabled
        ) then 'infinity' else ${now()}::timestamptz
      end
    where id = any(${[...ids]}::uuid[]) and status = 'FAILED'`.execute(em.getKysely<object>());
}
