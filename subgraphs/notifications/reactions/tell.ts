import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import type { ReactionScope } from '@trellis/kernel/messaging/reaction';
import { groupKeyOf, isOwnDoing, type Notice } from '../domain/notice.ts';
import { type ChannelRules, isMuted, type Mutes } from '../domain/preferences.ts';
import { type Listener, listenersOf } from '../persistence/audience.ts';
import { isDeleted } from '../persistence/deleted-workspaces.ts';
import { lockMembers } from '../persistence/directory.ts';
import { NotificationRecord } from '../persistence/notification-record.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import { mutesAmong } from '../persistence/preferences.ts';
import { send } from './send.ts';

export type TellingScope = ReactionScope & {
  readonly event: Pick<EventEnvelope, 'id' | 'workspaceid' | 'actorid'>;
};

/** Tells people what they must hear. */
export type Tell = (
  scope: TellingScope,
  notices: readonly Notice[],
  /** About the person and no workspace: it needs no membership. */
  options?: { isPersonal?: boolean },
) => Promise<void>;

/** Telling by the list in the app and by these channels. */
export function createTell(channels: readonly ChannelRules[]): Tell {
  return async (scope, notices, { isPersonal = false } = {}) => {
    if (notices.length === 0) return;
    const { em, event } = scope;
    const kysely = em.getKysely<NotificationsDatabase>();
    const workspaceId = isPersonal ? null : event.workspaceid;
    // Publishers have no common order: this may be of a time when the workspace was still there.
    if (workspaceId && (await isDeleted(kysely, workspaceId))) return;
    const recipientIds = notices.map(({ recipientId }) => recipientId);
    const members = workspaceId && (await lockMembers(kysely, workspaceId, recipientIds));
    const listeners = await listenersOf(kysely, recipientIds);
    const wanted = await wantedOf(scope, notices, listeners);
    const notifications = wanted.map((notice) => toRecord(scope, notice, workspaceId));
    const known = notifications.filter(({ recipientId }) => !members || members.has(recipientId));
    await send(scope, known, { listeners, channels });
  };
}

/** Without what was told before, what is muted, and what people did themselves. */
async function wantedOf(
  { em, event }: TellingScope,
  notices: readonly Notice[],
  listeners: ReadonlyMap<string, Listener>,
): Promise<Notice[]> {
  const kysely = em.getKysely<NotificationsDatabase>();
  const subjects = notices.flatMap(({ taskId, goalId }) => [taskId ?? [], goalId ?? []].flat());
  const mutes: ReadonlyMap<string, Mutes> =
    subjects.length > 0
      ? await mutesAmong(kysely, [...listeners.keys()], [...new Set(subjects)])
      : new Map();
  // The inbox forgets in time; then the event may come again.
  const told = await em.find(
    NotificationRecord,
    { eventId: event.id },
    { filters: { workspace: false } },
  );
  const toldIds = new Set(told.map(({ recipientId }) => recipientId));
  return notices.filter((notice) => {
    const { recipientId } = notice;
    const set = listeners.get(recipientId)?.preferences;
    const mute = mutes.get(recipientId);
    return (
      !toldIds.has(recipientId) &&
      !(mute && isMuted(mute, notice)) &&
      (set?.notifyOwnActions || !isOwnDoing(notice, event.actorid ?? null))
    );
  });
}

/** Waits until it is sent, for whoever is not known to belong to the workspace. */
function toRecord(
  { em, event, now }: TellingScope,
  notice: Notice,
  workspaceId: string | null,
): NotificationRecord {
  return em.create(NotificationRecord, {
    ...notice,
    id: newId(),
    workspaceId,
    title: '',
    groupKey: groupKeyOf(notice),
    askedChannels: [...notice.askedChannels],
    actorId: event.actorid ?? null,
    eventId: event.id,
    isWaiting: true,
    isShown: true,
    createdAt: now(),
  });
}
