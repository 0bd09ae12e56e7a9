import { identityOf, type SubgraphContext } from '@trellis/kernel/context';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import type { FilterClock } from '@trellis/kernel/persistence/filters';
import type { Kysely } from 'kysely';
import { isDeleted } from './persistence/deleted-workspaces.ts';
import type { NotificationsDatabase } from './persistence/notification-row.ts';
import type { DeliveringDatabase } from './persistence/webhook-row.ts';
import { createDeliveriesOfWebhook, type DeliveriesOfWebhook } from './queries/deliveries.ts';
import { adminWorkspaceIds } from './webhooks/enter.ts';
import type { Resolve } from './webhooks/guard/admit.ts';
import type { WebhookSecrets } from './webhooks/secrets.ts';

/** What commands about webhooks need. */
export type WebhookTools = {
  readonly secrets: WebhookSecrets;
  readonly allowedHosts: readonly string[];
  readonly resolve: Resolve;
};

export type NotificationsContext = SubgraphContext & {
  readonly webhooks: WebhookTools;
  readonly deliveriesOfWebhook: DeliveriesOfWebhook;
};

export function createNotificationsContext(
  base: SubgraphContext,
  webhooks: WebhookTools,
): NotificationsContext {
  const kysely = base.database.kysely as unknown as Kysely<DeliveringDatabase>;
  return { ...base, webhooks, deliveriesOfWebhook: createDeliveriesOfWebhook(kysely) };
}

/** What reads need: the tables, whose notifications, in which workspaces, and the caller's time. */
export type Reading = {
  readonly kysely: Kysely<NotificationsDatabase>;
  readonly recipientId: string;
  readonly workspaceIds: readonly string[];
  readonly clock: FilterClock;
};

/** @throws CodedError UNAUTHENTICATED: there is nothing that is nobody's */
export function readingOf(context: SubgraphContext): Reading {
  const identity = identityOf(context);
  return {
    kysely: context.database.kysely as unknown as Kysely<NotificationsDatabase>,
    recipientId: identity.userId,
    workspaceIds: workspaceIdsOf(identity),
    clock: { now: context.now(), timeZone: identity.timeZone },
  };
}

/** The same in one workspace only; null when it is gone or the caller does not belong to it. */
export async function readingIn(
  context: SubgraphContext,
  workspaceId: string | null | undefined,
): Promise<Reading | null> {
  const reading = readingOf(context);
  if (workspaceId == null) return reading;
  if (!reading.workspaceIds.includes(workspaceId)) return null;
  if (await isDeleted(reading.kysely, workspaceId)) return null;
  return { ...reading, workspaceIds: [workspaceId] };
}

/** What ADMINs read: the tables, and the workspaces of which the caller is one. */
export function adminReadingOf(context: SubgraphContext): {
  kysely: Kysely<DeliveringDatabase>;
  workspaceIds: readonly string[];
} {
  return {
    kysely: context.database.kysely as unknown as Kysely<DeliveringDatabase>,
    workspaceIds: adminWorkspaceIds(identityOf(context)),
  };
}

/** The same for one workspace; null when it is gone or the caller is no ADMIN of it. */
export async function adminReadingIn(context: SubgraphContext, workspaceId: string) {
  const { kysely, workspaceIds } = adminReadingOf(context);
  if (!workspaceIds.includes(workspaceId)) return null;
  return (await isDeleted(kysely, workspaceId)) ? null : { kysely, workspaceId };
}
