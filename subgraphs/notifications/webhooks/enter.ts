import { type CommandScope, load } from '@trellis/kernel/command';
import { notFound } from '@trellis/kernel/errors';
import { type Identity, requireRole, workspaceIdsOf } from '@trellis/kernel/identity';
import { isDeleted } from '../persistence/deleted-workspaces.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import { WebhookRecord } from '../persistence/webhook-record.ts';

/**
 * Lets an ADMIN change something in a workspace.
 *
 * @throws CodedError NOT_FOUND to strangers and when it was deleted, PERMISSION_DENIED to other members
 */
export async function enterAsAdmin(
  { em, identity }: Pick<CommandScope, 'em' | 'identity'>,
  workspaceId: string,
): Promise<void> {
  requireRole(identity, workspaceId, 'ADMIN');
  if (await isDeleted(em.getKysely<NotificationsDatabase>(), workspaceId))
    throw notFound(['workspaceId'], workspaceId);
}

/**
 * The webhook that an ADMIN changes, locked. To everybody else there is none.
 *
 * @throws CodedError NOT_FOUND, VERSION_CONFLICT
 */
export async function enterWebhook(
  { em, identity }: Pick<CommandScope, 'em' | 'identity'>,
  input: { id: string; expectedVersion?: number | null },
): Promise<WebhookRecord> {
  const workspaceId = { $in: adminWorkspaceIds(identity) };
  const webhook = await load(em, WebhookRecord, input, { workspaceId, deletedAt: null });
  if (await isDeleted(em.getKysely<NotificationsDatabase>(), webhook.workspaceId))
    throw notFound(['id'], input.id);
  return webhook;
}

/** The workspaces in which the caller sees webhooks and what became of deliveries. */
export function adminWorkspaceIds(identity: Identity | null): string[] {
  return workspaceIdsOf(identity).filter((id) => identity?.workspaces[id] === 'ADMIN');
}
