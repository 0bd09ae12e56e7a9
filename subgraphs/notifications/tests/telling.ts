import { UserUpdated } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { eventOf, type TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { CommentAdded, ReminderDue, TaskUpdated } from '@trellis/tasks/events';
import { createNotificationsService } from '../service.ts';
import { MAIL } from './silent-channels/email.ts';
import { startNotifications, type TestNotifications } from './start-notifications.ts';

const SET = /* GraphQL */ `
  mutation ($input: UpdatePreferencesInput!) {
    updatePreferences(input: $input) {
      preferences {
        version timeZone digestAt notifyOwnActions mutedTaskIds mutedGoalIds
        quietHours { days start end allowUrgent } rules { topic channel frequency }
      }
      cursor
      errors { __typename code path message ... on ConflictError { currentVersion changedPaths } }
    }
  }
`;

export type PlannedRow = {
  id: string;
  channel: string;
  status: string;
  queue: string;
  batchKey: string | null;
  /** When it is or was to leave. */
  at: string;
  deferredUntil: string | null;
};

export type Telling = TestNotifications & {
  /** Sets the clock. */
  at(time: string): void;
  set(caller: TestCaller, input: object): Promise<Record<string, never>>;
  /** A member with this profile. */
  person(profile?: { timeZone?: string; locale?: string; email?: string }): Promise<TestCaller>;
  commented(task: { id?: string; goalId?: string | null; watcherIds: string[] }): EventEnvelope;
  changed(task: { id?: string; watcherIds: string[] }): EventEnvelope;
  reminded(recipientId: string, reminder?: object): EventEnvelope;
  /** The deliveries to somebody by a channel, in the order in which they were planned. */
  planned(caller: TestCaller, channel?: string): Promise<PlannedRow[]>;
};

/** The subgraph on a clock that stands still, with a channel besides the list in the app. */
export async function startTelling(start = '2026-11-25T12:00:00Z'): Promise<Telling> {
  let now = new Date(start);
  const channelFolder = new URL('./silent-channels/', import.meta.url);
  const notifications = await startNotifications({
    now: () => now,
    start: (config, options) => createNotificationsService(config, { channelFolder, ...options }),
  });
  const { workspaceId } = notifications;

  async function person(profile: { timeZone?: string; locale?: string; email?: string } = {}) {
    const caller = await notifications.member();
    const { userId } = caller.identity;
    const data = {
      userId,
      displayName: 'Ada',
      email: 'ada@example.com',
      timeZone: 'UTC',
      locale: 'en',
      handle: 'ada',
      ...profile,
    };
    await notifications.deliver(
      eventOf(UserUpdated, { subject: userId, workspaceId: userId, actorId: userId, data }),
    );
    return caller;
  }

  return Object.assign(notifications, {
    at(time: string) {
      now = new Date(time);
    },
    person,
    async set(caller: TestCaller, input: object) {
      const { updatePreferences } = await caller.query(SET, { input });
      return updatePreferences;
    },
    commented({
      id = newId(),
      goalId = null,
      watcherIds,
    }: {
      id?: string;
      goalId?: string | null;
      watcherIds: string[];
    }) {
      const data = {
        taskId: id,
        taskTitle: 'Splice the rope',
        goalId,
        authorId: newId(),
        parentId: null,
        mentionIds: [],
        assigneeIds: [],
        watcherIds,
        taskCreatedById: newId(),
      };
      return eventOf(CommentAdded, { subject: newId(), workspaceId, data });
    },
    changed({ id = newId(), watcherIds }: { id?: string; watcherIds: string[] }) {
      const data = {
        title: 'Splice the rope',
        number: 1,
        status: 'TODO' as const,
        goalId: null,
        assigneeIds: [],
        addedAssigneeIds: [],
        watcherIds,
        createdById: newId(),
        changedFields: ['priority'],
      };
      return eventOf(TaskUpdated, { subject: id, workspaceId, data });
    },
    reminded(recipientId: string, { subject = newId(), ...reminder }: { subject?: string } = {}) {
      const data = {
        cause: 'REMINDER' as const,
        recipientId,
        taskId: newId(),
        taskTitle: 'Splice the rope',
        goalId: null,
        due: null,
        occurrenceKey: null,
        fireAt: now.toISOString(),
        channels: [],
        isLate: false,
        isUrgent: false,
        ...reminder,
      };
      return eventOf(ReminderDue, { subject, workspaceId, data });
    },
    async planned({ identity }: TestCaller, channel = MAIL.name) {
      return notifications.database.query<PlannedRow>(
        `select id, channel, status, queue, batch_key as "batchKey",
           to_char(coalesce(due_at, planned_at, sent_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as at,
           to_char(deferred_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') as "deferredUntil"
         from notifications.delivery where recipient_id = $1 and channel = $2
         order by created_at, id`,
        [identity.userId, channel],
      );
    },
  });
}
