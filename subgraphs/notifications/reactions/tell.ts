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
    const listeners = await listenersOf(
      kysely,
      notices.map(({ recipientId }) => recipientId),
    );
    const foreign = notices.filter((notice) => !isUnwantedEcho(notice, listeners, event));
    if (foreign.length === 0) return;
    // Publishers have no common order: this may be of a time when the workspace was still there.
    if (workspaceId && (await isDeleted(kysely, workspaceId))) return;
    const recipientIds = foreign.map(({ recipientId }) => recipientId);
    const members = workspaceId && (await lockMembers(kysely, workspaceId, recipientIds));
    const wanted = await wantedOf(scope, foreign);
    const notifications = wanted.map((notice) => toRecord(scope, notice, workspaceId));
    const known = notifications.filter(({ recipientId }) => !members || members.has(recipientId));
    await send(scope, known, { listeners, channels });
  };
}

/** Whether somebody did this themselves, and does not want to hear of that. */
function isUnwantedEcho(
  notice: Notice,
  listeners: ReadonlyMap<string, Listener>,
  { actorid }: TellingScope['event'],
): boolean {
  const set = listeners.get(notice.recipientId)?.preferences;
  return !set?.notifyOwnActions && isOwnDoing(notice, actorid ?? null);
}

/** Without what was told before and what is muted. */
async function wantedOf(
  { em, event }: TellingScope,
  notices: readonly Notice[],
): Promise<Notice[]> {
  const kysely = em.getKysely<NotificationsDatabase>();
  const recipientIds = [...new Set(notices.map(({ recipientId }) => recipientId))];
  const subjects = notices.flatMap(({ taskId, goalId }) => [taskId ?? [], goalId ?? []].flat());
  const mutes: ReadonlyMap<string, Mutes> =
    subjects.length > 0
      ? await mutesAmong(kysely, recipientIds, [...new Set(subjects)])
      : new Map();
  // The inbox forgets in time; then the event may come again.
  const told = await kysely
    .selectFrom('notification')
    .select('recipient_id')
    .where('event_id', '=', event.id)
    .execute();
  const toldIds = new Set(told.map(({ recipient_id }) => recipient_id));
  return notices.filter((notice) => {
    const { recipientId } = notice;
    const mute = mutes.get(recipientId);
    return !toldIds.has(recipientId) && !(mute && isMuted(mute, notice));
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
