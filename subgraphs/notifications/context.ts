import { identityOf, type SubgraphContext } from '@trellis/kernel/context';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import type { FilterClock } from '@trellis/kernel/persistence/filters';
import type DataLoader from 'dataloader';
import type { Kysely } from 'kysely';
import type { ChannelRules } from './domain/preferences.ts';
import { isDeleted } from './persistence/deleted-workspaces.ts';
import type { DeliveryRow } from './persistence/delivery-view.ts';
import type { NotificationsDatabase } from './persistence/notification-row.ts';
import type { DeliveringDatabase } from './persistence/webhook-row.ts';
import { createDeliveriesOfWebhook, type DeliveriesOfWebhook } from './queries/deliveries.ts';
import { createGroupCountLoader } from './queries/group-counts.ts';
import { createDeliveriesLoader } from './queries/notification-deliveries.ts';
import { createReminderDeliveriesLoader } from './queries/reminder-deliveries.ts';
import { createUnreadCountLoader } from './queries/unread-count.ts';
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
  /** Besides the list in the app. */
  readonly channels: readonly ChannelRules[];
  /** By notification of the caller. */
  readonly deliveries: DataLoader<string, DeliveryRow[]>;
  /** How many of the caller's are unread, by group. */
  readonly groupCounts: DataLoader<string, number>;
  /** By reminder; null for what is not the caller's to see. */
  readonly reminderDeliveries: DataLoader<string, DeliveryRow[] | null>;
  /** By workspace; null for one that the caller does not belong to. */
  readonly unreadCounts: DataLoader<string, number | null>;
  readonly webhooks: WebhookTools;
  readonly deliveriesOfWebhook: DeliveriesOfWebhook;
};

export function createNotificationsContext(
  base: SubgraphContext,
  { channels, webhooks }: Pick<NotificationsContext, 'channels' | 'webhooks'>,
): NotificationsContext {
  const reading = () => readingOf(base);
  const kysely = base.database.kysely as unknown as Kysely<DeliveringDatabase>;
  return {
    ...base,
    channels,
    deliveries: createDeliveriesLoader(reading),
    groupCounts: createGroupCountLoader(reading),
    reminderDeliveries: createReminderDeliveriesLoader(reading),
    unreadCounts: createUnreadCountLoader(reading),
    webhooks,
    deliveriesOfWebhook: createDeliveriesOfWebhook(kysely),
  };
}

/** What reads need: the tables, whose notifications, in which workspaces, and the caller's time. */
export type Reading = {
  readonly kysely: Kysely<NotificationsDatabase>;
  readonly recipientId: string;
  readonly workspaceIds: readonly string[];
  /** The workspaces in which the caller is an ADMIN. */
  readonly administered: readonly string[];
  /** Also what is about the person and no workspace. */
  readonly hasPersonal: boolean;
  readonly clock: FilterClock;
};

/** @throws CodedError UNAUTHENTICATED: there is nothing that is nobody's */
export function readingOf(context: SubgraphContext): Reading {
  const identity = identityOf(context);
  const workspaceIds = workspaceIdsOf(identity);
  return {
    kysely: context.database.kysely as unknown as Kysely<NotificationsDatabase>,
    recipientId: identity.userId,
    workspaceIds,
    administered: workspaceIds.filter((id) => identity.workspaces[id] === 'ADMIN'),
    // A key acts in its workspace and nowhere else.
    hasPersonal: identity.apiKeyId === null,
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
  return { ...reading, workspaceIds: [workspaceId], hasPersonal: false };
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
