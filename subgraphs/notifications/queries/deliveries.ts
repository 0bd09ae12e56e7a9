import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPage,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { type Kysely, sql } from 'kysely';
import type { DeliveryStatus } from '../persistence/delivery-row.ts';
import { DELIVERY_COLUMNS, type DeliveryRow } from '../persistence/delivery-view.ts';
import type { DeliveringDatabase } from '../persistence/webhook-row.ts';

const LATEST_FIRST = {
  column: 'delivery.created_at',
  type: 'timestamptz',
  direction: 'desc',
} as const;
const LATEST_FAILED = {
  column: 'delivery.failed_at',
  type: 'timestamptz',
  direction: 'desc',
} as const;

/** What was given up in a workspace, latest first. */
export function failedDeliveries(
  kysely: Kysely<DeliveringDatabase>,
  { workspaceId, ...page }: PageArguments & { workspaceId: string },
): Promise<Connection<DeliveryRow>> {
  return fetchPage<DeliveryRow>({
    kysely,
    query: kysely
      .selectFrom('delivery')
      .select(DELIVERY_COLUMNS)
      .where('delivery.workspace_id', '=', workspaceId)
      .where('delivery.status', '=', 'FAILED'),
    order: [LATEST_FAILED],
    idColumn: 'delivery.id',
    page,
    defaultSize: 50,
    scope: { list: 'failedDeliveries', workspaceId },
  });
}

type Arguments = PageArguments & { status?: DeliveryStatus | null };

export type DeliveriesOfWebhook = ListLoader<
  { webhookId: string; args: Arguments },
  Connection<DeliveryRow>
>;

/** Loads what became of the events that webhooks were to get, latest first. */
export function createDeliveriesOfWebhook(kysely: Kysely<DeliveringDatabase>): DeliveriesOfWebhook {
  return createListLoader({
    idOf: ({ webhookId }) => webhookId,
    argumentsOf: ({ args }) => args,
    load(parentIds, { status, ...page }: Arguments) {
      const all = kysely
        .selectFrom('delivery')
        .select(DELIVERY_COLUMNS)
        .where(sql<boolean>`delivery.webhook_id = ${sql.ref('parent.id')}`);
      return fetchPagesByParent<DeliveryRow>({
        kysely,
        parentIds,
        query: status ? all.where('delivery.status', '=', status) : all,
        order: [LATEST_FIRST],
        idColumn: 'delivery.id',
        page,
        defaultSize: 20,
        scope: { list: 'deliveries', status },
      });
    },
  });
}

/** Deliveries by id, in the order of the ids; those of other workspaces are left out. */
export async function deliveriesById(
  kysely: Kysely<DeliveringDatabase>,
  { ids, workspaceIds }: { ids: readonly string[]; workspaceIds: readonly string[] },
): Promise<DeliveryRow[]> {
  const rows: DeliveryRow[] = await kysely
    .selectFrom('delivery')
    .select(DELIVERY_COLUMNS)
    .where(sql<boolean>`delivery.id = any(${[...ids]}::uuid[])`)
    .where(sql<boolean>`delivery.workspace_id = any(${[...workspaceIds]}::uuid[])`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
