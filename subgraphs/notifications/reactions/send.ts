import { fromCursor } from '@trellis/kernel/ids';
import type { ReactionScope } from '@trellis/kernel/messaging/reaction';
import type { Kysely } from 'kysely';
import { planDelivery, type Told } from '../domain/plan-delivery.ts';
import { type ChannelRules, IN_APP } from '../domain/preferences.ts';
import { putIntoWords } from '../domain/texts/put-into-words.ts';
import { NotificationSent } from '../events.ts';
import { type Listener, listenersOf } from '../persistence/audience.ts';
import { nameOf, nameOfWorkspace } from '../persistence/directory.ts';
import type { NotificationRecord } from '../persistence/notification-record.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import {
  latestMessages,
  messageKey,
  type PlannedDelivery,
  queueOf,
  writeDeliveries,
} from '../persistence/planned-deliveries.ts';

type Scope = Pick<ReactionScope, 'em' | 'append' | 'now'>;
type Tables = Kysely<NotificationsDatabase>;

/** Puts notifications before their recipients, in their language, and plans by which ways they go out. */
export async function send(
  scope: Scope,
  notifications: readonly NotificationRecord[],
  options: {
    channels: readonly ChannelRules[];
    /** Absent: looked up. */
    listeners?: ReadonlyMap<string, Listener>;
  },
): Promise<void> {
  if (notifications.length === 0) return;
  const kysely = scope.em.getKysely<NotificationsDatabase>();
  const recipientIds = [...new Set(notifications.map(({ recipientId }) => recipientId))];
  const listeners = options.listeners ?? (await listenersOf(kysely, recipientIds));
  const names = await namesIn(kysely, notifications);
  const plan = await planner(kysely, notifications, options.channels, scope.now());
  const deliveries = notifications.flatMap((notification) => {
    const listener = listeners.get(notification.recipientId) as Listener;
    word(notification, listener, names);
    return show(scope, notification, plan(notification, listener));
  });
  await writeDeliveries(kysely, deliveries, scope.now());
}

type Names = {
  readonly actors: ReadonlyMap<string, string | null>;
  readonly workspaces: ReadonlyMap<string, string | null>;
};

async function namesIn(
  kysely: Tables,
  notifications: readonly NotificationRecord[],
): Promise<Names> {
  const actorIds = new Set(notifications.flatMap(({ actorId }) => actorId ?? []));
  const places = notifications.flatMap(({ topic, workspaceId }) =>
    topic === 'MEMBERSHIP' && workspaceId ? [workspaceId] : [],
  );
  const [actors, workspaces] = [new Map<string, string | null>(), new Map<string, string | null>()];
  for (const id of actorIds) actors.set(id, await nameOf(kysely, id));
  for (const id of new Set(places)) workspaces.set(id, await nameOfWorkspace(kysely, id));
  return { actors, workspaces };
}

function word(
  notification: NotificationRecord,
  { locale, timeZone }: Listener,
  { actors, workspaces }: Names,
): void {
  const { saying, actorId, workspaceId } = notification;
  // Those that were made by earlier releases and have waited since have their words already.
  if (!saying) return;
  const said = putIntoWords(saying, {
    locale,
    timeZone,
    actorName: (actorId && actors.get(actorId)) || null,
    workspace: (workspaceId && workspaces.get(workspaceId)) || null,
  });
  notification.title = said.title;
  notification.body = said.body;
}

type Planner = (notification: NotificationRecord, listener: Listener) => PlannedDelivery[];

/** Several in one go see each other: the second one about a task waits for the first. */
async function planner(
  kysely: Tables,
  notifications: readonly NotificationRecord[],
  channels: readonly ChannelRules[],
  now: Date,
): Promise<Planner> {
  const latest =
    channels.length > 0
      ? await latestMessages(kysely, keysOf(notifications, channels), now)
      : new Map<string, Date>();
  return (notification, { preferences, timeZone }) => {
    const told = notification as Told;
    const common = deliveryOf(notification);
    const shown = planDelivery(told, { channel: IN_APP, ...ofNow, preferences, timeZone, now });
    const inApp = shown ? [{ ...common, ...AT_ONCE, channel: IN_APP.name }] : [];
    const others = channels.flatMap((channel) => {
      const key = messageKey(
        queueOf(channel.name, notification.recipientId),
        notification.groupKey,
      );
      const previous = latest.get(key) ?? null;
      const plan = planDelivery(told, { channel, preferences, timeZone, now, previous });
      if (!plan) return [];
      if (plan.batchKey === notification.groupKey && !plan.deferredUntil)
        latest.set(key, plan.dueAt);
      return [{ ...common, ...plan, channel: channel.name }];
    });
    return [...inApp, ...others];
  };
}

const AT_ONCE = { batchKey: null, dueAt: null, deferredUntil: null };
const ofNow = { previous: null };

function deliveryOf({ id, workspaceId, eventId, recipientId }: NotificationRecord) {
  return { notificationId: id, workspaceId: workspaceId ?? null, eventId, recipientId };
}

function keysOf(
  notifications: readonly NotificationRecord[],
  channels: readonly ChannelRules[],
): { queues: string[]; batchKeys: string[] } {
  return {
    queues: notifications.flatMap(({ recipientId }) =>
      channels.map(({ name }) => queueOf(name, recipientId)),
    ),
    batchKeys: [...new Set(notifications.map(({ groupKey }) => groupKey))],
  };
}

/** Says that it is in the list now, unless the recipient wants no such thing there. */
function show(
  { append, now }: Scope,
  notification: NotificationRecord,
  deliveries: PlannedDelivery[],
): PlannedDelivery[] {
  notification.isWaiting = false;
  notification.createdAt = now();
  notification.isShown = deliveries.some(({ channel }) => channel === IN_APP.name);
  if (!notification.isShown) return deliveries;
  const { id, recipientId, topic } = notification;
  const cursor = append(
    NotificationSent,
    // What is about no workspace is the person's own affair, in every stream.
    {
      id,
      workspaceId: notification.workspaceId ?? recipientId,
      version: 1,
      streamId: recipientId,
    },
    {
      recipientId,
      topic,
      taskId: notification.taskId ?? null,
      goalId: notification.goalId ?? null,
      channel: IN_APP.name,
      changedFields: [],
      changes: [],
    },
  );
  notification.sentEventId = fromCursor(cursor);
  return deliveries;
}
