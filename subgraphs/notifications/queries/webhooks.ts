import { isUuid } from '@trellis/kernel/ids';
import type { Kysely } from 'kysely';
import { isStillThere } from '../persistence/deleted-workspaces.ts';
import {
  type DeliveringDatabase,
  WEBHOOK_COLUMNS,
  type WebhookRow,
} from '../persistence/webhook-row.ts';

/** The webhooks of a workspace, oldest first. */
export function webhooksOf(
  kysely: Kysely<DeliveringDatabase>,
  workspaceId: string,
): Promise<WebhookRow[]> {
  return kysely
    .selectFrom('webhook')
    .select(WEBHOOK_COLUMNS)
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** A webhook of one of the workspaces, deleted or not: what a command was about. */
export async function webhookById(
  kysely: Kysely<DeliveringDatabase>,
  { id, workspaceIds }: { id: string; workspaceIds: readonly string[] },
): Promise<WebhookRow | null> {
  if (!isUuid(id) || workspaceIds.length === 0) return null;
  const found = await kysely
    .selectFrom('webhook')
    .select(WEBHOOK_COLUMNS)
    .where('id', '=', id)
    .where('workspace_id', 'in', workspaceIds)
    .where(isStillThere('webhook.workspace_id'))
    .executeTakeFirst();
  return found ?? null;
}
