import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NotificationRow, NotificationConnectionView } from '../persistence/notification-row.ts';
import type { NotificationsPayloadView } from '../commands/mark-notifications.ts';
import type { PreferencesPayloadView } from '../commands/change-preferences.ts';
import type { RuleChange } from '../domain/change-preferences.ts';
import type { Reference } from '@trellis/kernel/graphql/reference';
import type { NotificationChangeView } from '../queries/watch-notifications.ts';
import type { WebhookRow } from '../persistence/webhook-row.ts';
import type { WebhookPayloadView } from '../webhooks/webhook-result.ts';
import type { DeliveryRow, DeliveryConnectionView } from '../persistence/delivery-view.ts';
import type { DeliveriesPayloadView } from '../commands/retry-deliveries.ts';
import type { UserErrorView } from '@trellis/kernel/graphql-errors';
import type { DeadLetterView, DeadLetterConnectionView, DeadLettersPayloadView } from '@trellis/kernel/messaging/dead-letter-api';
import type { NotificationsContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Points at one event of a change feed. Opaque: compare it for equality and hand it back, no more. */
  ChangeCursor: { input: string; output: string; }
  /** A day of the calendar without a time: `2026-11-22`. */
  Date: { input: string; output: string; }
  /** A moment in UTC, written as RFC 3339 with three digits of milliseconds. */
  DateTime: { input: Date; output: Date | string; }
  /** An amount of time in ISO 8601, such as `P7D` or `-PT30M`. */
  Duration: { input: string; output: string; }
  /** What a clock on the wall shows, to the minute: `09:30`. */
  LocalTime: { input: string; output: string; }
  /** The name of a zone in the IANA database, such as `Asia/Tokyo`. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** What may accompany every change. */
export type ChangeMeta = {
  /** Comes back in the payload and in the change feed, so a client recognises its own change. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Makes a retry safe: the same key with the same input is answered as the first time, for 24 hours. At most 255 characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** How a person is reached. */
export type Channel =
  | 'EMAIL'
  /** The list of notifications. */
  | 'IN_APP';

/** Somebody was faster, the thing exists, or an idempotency key was used otherwise. */
export type ConflictError = UserError & {
  /** What has changed after the expected version. */
  changedPaths: Array<Scalars['String']['output']>;
  code: UserErrorCode;
  currentVersion?: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type CreateWebhookInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  eventTypes: Array<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** Begins with https and leads to the internet; that is checked now and at each call. */
  url: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};

export type Dashboard = {
  id: Scalars['ID']['output'];
  /** How many of the caller's own wait to be read in this workspace. */
  unreadNotifications?: Maybe<Scalars['Int']['output']>;
};

export type DateMatch = {
  eq?: InputMaybe<Scalars['Date']['input']>;
  gt?: InputMaybe<Scalars['Date']['input']>;
  gte?: InputMaybe<Scalars['Date']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Date']['input']>;
  lte?: InputMaybe<Scalars['Date']['input']>;
  /** From today to this far from it, in the time zone of the caller. */
  within?: InputMaybe<Scalars['Duration']['input']>;
};

/** An event that a consumer has put aside, because handling it failed or because an earlier one of the same subject did. */
export type DeadLetter = {
  attempts: Scalars['Int']['output'];
  /** Whose queue it came from, such as `goals.progress`. */
  consumer: Scalars['String']['output'];
  /** What was wrong; null when it waits for an earlier one. */
  error?: Maybe<Scalars['String']['output']>;
  eventId: Scalars['ID']['output'];
  eventType: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  parkedAt: Scalars['DateTime']['output'];
  /** When it was handled after all. */
  replayedAt?: Maybe<Scalars['DateTime']['output']>;
  subjectId: Scalars['ID']['output'];
};

export type DeadLetterConnection = {
  edges: Array<DeadLetterEdge>;
  nodes: Array<DeadLetter>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DeadLetterEdge = {
  cursor: Scalars['String']['output'];
  node: DeadLetter;
};

/** The chosen ones as they are now; within seconds they are handled, or put aside again. */
export type DeadLettersPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  deadLetters: Array<DeadLetter>;
  errors: Array<UserError>;
};

export type DeleteWebhookInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeliveriesPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  deliveries: Array<Delivery>;
  errors: Array<UserError>;
};

/** One way for one notification, or for one event to a webhook. */
export type Delivery = {
  attempts: Scalars['Int']['output'];
  channel: DeliveryChannel;
  /** When the quiet hours end that it waits for. */
  deferredUntil?: Maybe<Scalars['DateTime']['output']>;
  eventId: Scalars['ID']['output'];
  /** When the last attempt was made of those there are. */
  failedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  nextAttemptAt?: Maybe<Scalars['DateTime']['output']>;
  notificationId?: Maybe<Scalars['ID']['output']>;
  /** By what the other side knows it. */
  providerMessageId?: Maybe<Scalars['String']['output']>;
  /** What went wrong last, or why it was canceled. */
  reason?: Maybe<Scalars['String']['output']>;
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  status: DeliveryStatus;
  webhookId?: Maybe<Scalars['ID']['output']>;
};

/** How anything leaves: to people, and to the systems of others. */
export type DeliveryChannel =
  | 'EMAIL'
  | 'IN_APP'
  | 'WEBHOOK';

export type DeliveryConnection = {
  edges: Array<DeliveryEdge>;
  nodes: Array<Delivery>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DeliveryEdge = {
  cursor: Scalars['String']['output'];
  node: Delivery;
};

export type DeliveryStatus =
  /** Overtaken by events; `reason` says by which. */
  | 'CANCELED'
  /** No attempt is left. */
  | 'FAILED'
  /** Waits for its time or for another attempt. */
  | 'PENDING'
  /** The next one on the way has taken it. */
  | 'SENT';

/** How far the events of one subgraph lag behind, and what waits in its queues. */
export type EventBacklog = {
  /** How old the first event is that is not published yet: so late do the other subgraphs hear of what happens in this one. 0 when none waits. There is one line for all workspaces. */
  lagSeconds: Scalars['Float']['output'];
  /** Of each of its consumers. */
  queues: Array<EventQueue>;
  /** Events of this workspace that are not published yet; null while more than 10,000 of all workspaces wait. */
  unpublished?: Maybe<Scalars['Int']['output']>;
};

/** What waits for one consumer of events. */
export type EventQueue = {
  /** Such as `goals.progress`, as in `DeadLetter.consumer`. */
  name: Scalars['String']['output'];
  /** Events of this workspace that were set aside and are about to be tried again. */
  retrying: Scalars['Int']['output'];
  /** Events of this workspace that were set aside, or are held behind one that was. */
  setAside: Scalars['Int']['output'];
  /** Events of all workspaces, in one line, with those being handled; null while the broker cannot be asked. */
  waiting?: Maybe<Scalars['Int']['output']>;
};

/** How soon a channel tells. */
export type Frequency =
  /** Once a day, at `digestAt`. */
  | 'DAILY'
  /** With the next full hour. */
  | 'HOURLY'
  | 'IMMEDIATE'
  | 'OFF'
  /** On Mondays, at `digestAt`. */
  | 'WEEKLY';

export type Goal = {
  id: Scalars['ID']['output'];
};

export type IdMatch = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  neq?: InputMaybe<Scalars['ID']['input']>;
  nin?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type InstantMatch = {
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** From this moment to this far from it: `-P1D` means the past 24 hours. */
  within?: InputMaybe<Scalars['Duration']['input']>;
};

/** The input breaks a rule. */
export type InvalidInputError = UserError & {
  code: UserErrorCode;
  /** The broken rule in a few words that fit under a form field. */
  constraint?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Too much or too many. */
export type LimitError = UserError & {
  code: UserErrorCode;
  limit: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Either `ids` or `upTo`, and at least one of the three that say what to do. */
export type MarkNotificationsInput = {
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** 100 at most. If one is not the caller's, none is marked. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
  read?: InputMaybe<Scalars['Boolean']['input']>;
  /** Puts them off; they come back unread at this time. Null brings them back now. */
  snoozedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Everything that had arrived with this change; a cursor from `notificationReceived`. */
  upTo?: InputMaybe<Scalars['ChangeCursor']['input']>;
};

export type Mutation = {
  createWebhook: WebhookPayload;
  /** Nothing more is sent there, not even what waits. */
  deleteWebhook: WebhookPayload;
  /** Marks the caller's own as read or archived, puts them off, or takes that back. */
  markNotifications: NotificationsPayload;
  /** Silence about a task, or about a goal and its tasks. Mentions and reminders come through. */
  mute: PreferencesPayload;
  /** Lets notifications try events again that it has put aside. For ADMINs. */
  replayNotificationsDeadLetters: DeadLettersPayload;
  /** Failed deliveries get all their tries again, the first one at once. */
  retryDeliveries: DeliveriesPayload;
  /** Makes another secret. Both sign, the new and the old one, for as long as `overlap`. */
  rotateWebhookSecret: WebhookPayload;
  unmute: PreferencesPayload;
  /** Sets how the caller wants to be told. */
  updatePreferences: PreferencesPayload;
  /** Also turns a webhook off and on; what waits for it is kept meanwhile. */
  updateWebhook: WebhookPayload;
};


export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


export type MutationDeleteWebhookArgs = {
  input: DeleteWebhookInput;
};


export type MutationMarkNotificationsArgs = {
  input: MarkNotificationsInput;
};


export type MutationMuteArgs = {
  input: MuteInput;
};


export type MutationReplayNotificationsDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationRetryDeliveriesArgs = {
  input: RetryDeliveriesInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


export type MutationUnmuteArgs = {
  input: UnmuteInput;
};


export type MutationUpdatePreferencesArgs = {
  input: UpdatePreferencesInput;
};


export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};

/** Either of the two. At most 1,000 of each can be muted. */
export type MuteInput = {
  goalId?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** Nothing with this id is visible to the caller. */
export type NotFoundError = UserError & {
  code: UserErrorCode;
  id?: Maybe<Scalars['ID']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Something that its recipient is told. Nobody else can see it. */
export type Notification = {
  actor?: Maybe<User>;
  actorId?: Maybe<Scalars['ID']['output']>;
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  body?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** By which ways it goes out to the recipient. */
  deliveries: Array<Delivery>;
  /** The event that it tells of. */
  eventId: Scalars['ID']['output'];
  goal?: Maybe<Goal>;
  goalId?: Maybe<Scalars['ID']['output']>;
  /** How many of that key are unread. */
  groupCount: Scalars['Int']['output'];
  /** The same for all that may be shown as one. */
  groupKey: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** May break quiet hours that allow it. */
  isUrgent: Scalars['Boolean']['output'];
  readAt?: Maybe<Scalars['DateTime']['output']>;
  reminder?: Maybe<Reminder>;
  reminderId?: Maybe<Scalars['ID']['output']>;
  /** When it comes back to the list, if it was put off. */
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  task?: Maybe<Task>;
  taskId?: Maybe<Scalars['ID']['output']>;
  /** In the language of the recipient's profile when it was told; English if that is not spoken here. */
  title: Scalars['String']['output'];
  topic: Topic;
  /** Null: it is about the recipient's account, or a workspace that the recipient is no longer in. */
  workspaceId?: Maybe<Scalars['ID']['output']>;
};

/** A notification that has arrived in the list. */
export type NotificationChange = {
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  notification?: Maybe<Notification>;
  notificationId: Scalars['ID']['output'];
  unreadCount: Scalars['Int']['output'];
};

export type NotificationChangeItem = NotificationChange | ResyncRequired;

export type NotificationConnection = {
  edges: Array<NotificationEdge>;
  nodes: Array<Notification>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type NotificationEdge = {
  cursor: Scalars['String']['output'];
  node: Notification;
};

/** All given conditions hold together. */
export type NotificationFilter = {
  createdAt?: InputMaybe<InstantMatch>;
  /** Of at least one delivery. */
  deliveryStatus?: InputMaybe<Array<DeliveryStatus>>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Put off, and not back yet. */
  isSnoozed?: InputMaybe<Scalars['Boolean']['input']>;
  isUnread?: InputMaybe<Scalars['Boolean']['input']>;
  taskId?: InputMaybe<Scalars['ID']['input']>;
  topics?: InputMaybe<Array<Topic>>;
};

export type NotificationPreferences = {
  /** When daily and weekly digests leave. */
  digestAt: Scalars['LocalTime']['output'];
  mutedGoalIds: Array<Scalars['ID']['output']>;
  mutedTaskIds: Array<Scalars['ID']['output']>;
  /** Whether the caller hears of what the caller does. */
  notifyOwnActions: Scalars['Boolean']['output'];
  quietHours: Array<QuietWindow>;
  /** One for each topic and channel; what was never set has its default. */
  rules: Array<PreferenceRule>;
  /** That of the profile, unless another one is set here. */
  timeZone: Scalars['TimeZone']['output'];
  version: Scalars['Int']['output'];
};

/** What was marked, at most the 100 newest, and how many remain unread. */
export type NotificationsPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  notifications: Array<Notification>;
  unreadCount?: Maybe<Scalars['Int']['output']>;
};

export type NumberMatch = {
  eq?: InputMaybe<Scalars['Float']['input']>;
  gt?: InputMaybe<Scalars['Float']['input']>;
  gte?: InputMaybe<Scalars['Float']['input']>;
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Float']['input']>;
  lte?: InputMaybe<Scalars['Float']['input']>;
  neq?: InputMaybe<Scalars['Float']['input']>;
};

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** The caller may look but not touch. */
export type PermissionError = UserError & {
  code: UserErrorCode;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  /** Any of these roles would do. */
  requires: Array<Scalars['String']['output']>;
};

export type PreferenceRule = {
  channel: Channel;
  frequency: Frequency;
  topic: Topic;
};

export type PreferenceRuleInput = {
  channel: Channel;
  /** Of IN_APP only IMMEDIATE, or OFF: it is not listed then. */
  frequency: Frequency;
  topic: Topic;
};

/** `cursor` is always null: no event tells of it. */
export type PreferencesPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  preferences?: Maybe<NotificationPreferences>;
};

export type Query = {
  /** Mails and calls of webhooks for which no try is left, newest failure first. */
  failedDeliveries?: Maybe<DeliveryConnection>;
  /** How the caller wants to be told. */
  notificationPreferences?: Maybe<NotificationPreferences>;
  /** What the caller was told, newest first, in one workspace or in all of the caller's. What was archived or put off is left out unless asked for. */
  notifications?: Maybe<NotificationConnection>;
  /** Events that notifications could not handle, newest first. For ADMINs. */
  notificationsDeadLetters?: Maybe<DeadLetterConnection>;
  /** How far the events of notifications lag behind, and what waits in its queues. For ADMINs. */
  notificationsEventBacklog?: Maybe<EventBacklog>;
  /** How many are neither read nor archived nor put off. */
  unreadCount?: Maybe<Scalars['Int']['output']>;
  /** Where a workspace's events are sent, oldest first. */
  webhooks?: Maybe<Array<Webhook>>;
};


export type QueryFailedDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryNotificationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryNotificationsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryNotificationsEventBacklogArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryUnreadCountArgs = {
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryWebhooksArgs = {
  workspaceId: Scalars['ID']['input'];
};

/** A time of rest by the clock on the wall: messages that would leave meanwhile wait for its end. */
export type QuietWindow = {
  /** Whether urgent messages may leave all the same. */
  allowUrgent: Scalars['Boolean']['output'];
  /** On which it begins. */
  days: Array<Weekday>;
  /** Before `start`: of the day after. */
  end: Scalars['LocalTime']['output'];
  start: Scalars['LocalTime']['output'];
};

export type QuietWindowInput = {
  allowUrgent: Scalars['Boolean']['input'];
  days: Array<Weekday>;
  end: Scalars['LocalTime']['input'];
  start: Scalars['LocalTime']['input'];
};

export type Reminder = {
  /** By which ways it went out, for its recipient and for ADMINs; null to everybody else. */
  deliveries?: Maybe<Array<Delivery>>;
  id: Scalars['ID']['output'];
};

/** All of one workspace. What waits behind a chosen one follows it by itself. */
export type ReplayDeadLettersInput = {
  /** 100 at most. */
  ids: Array<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  workspaceId: Scalars['ID']['input'];
};

/** In a subscription: some changes can no longer be replayed. Query the state anew; what follows is live. */
export type ResyncRequired = {
  earliest: Scalars['ChangeCursor']['output'];
  latest: Scalars['ChangeCursor']['output'];
  reason: Scalars['String']['output'];
};

export type RetryDeliveriesInput = {
  /** 100 at most. If one cannot be tried again, none is. */
  ids: Array<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  workspaceId: Scalars['ID']['input'];
};

export type RotateWebhookSecretInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** A week at most. */
  overlap: Scalars['Duration']['input'];
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

/** The thing is in a state that does not allow this. */
export type StateError = UserError & {
  /** Where it can go instead. */
  allowed: Array<Scalars['String']['output']>;
  code: UserErrorCode;
  from?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  to?: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  /** The caller's notifications as they arrive, after `after` if it is given. */
  notificationReceived: NotificationChangeItem;
};


export type SubscriptionNotificationReceivedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
};

export type Task = {
  id: Scalars['ID']['output'];
};

export type TextMatch = {
  caseSensitive: Scalars['Boolean']['input'];
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  neq?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** Why somebody is told something. What a person wants to hear is set by topic and channel. */
export type Topic =
  /** Somebody gave the recipient a task. */
  | 'ASSIGNED'
  /** A comment on a task that the recipient made, works on or watches. */
  | 'COMMENTED'
  /** A goal of the recipient is complete, or was changed, moved, closed or deleted. */
  | 'GOAL_CHANGED'
  /** Somebody has said how a goal stands that the recipient owns, or one below it. */
  | 'GOAL_CHECK_IN'
  /** The recipient was taken into a workspace or out of it, or has another role there. */
  | 'MEMBERSHIP'
  /** A comment names the recipient. */
  | 'MENTIONED'
  /** The time at which a task of the recipient was due has passed. */
  | 'OVERDUE'
  /** A reminder of the recipient's own has fired. */
  | 'REMINDER'
  /** Passwords, sessions, failed attempts to sign in, and API keys. Told always and at once. */
  | 'SECURITY'
  /** Due time, priority, title or status of such a task, its end, or its return. */
  | 'TASK_CHANGED';

/** Either of the two. */
export type UnmuteInput = {
  goalId?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is not given stays; null brings back what holds when nothing was set. */
export type UpdatePreferencesInput = {
  digestAt?: InputMaybe<Scalars['LocalTime']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  notifyOwnActions?: InputMaybe<Scalars['Boolean']['input']>;
  /** In place of all there were; 28 at most, and some minute of the week must be left. */
  quietHours?: InputMaybe<Array<QuietWindowInput>>;
  /** Other pairs of topic and channel stay as they are. SECURITY cannot be set. */
  rules?: InputMaybe<Array<PreferenceRuleInput>>;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

export type UpdateWebhookInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  eventTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  isEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  url?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  id: Scalars['ID']['output'];
};

/** A refusal that a correct client can run into. With it nothing was changed. Programs read `code` and `path`, people read `message`. */
export type UserError = {
  code: UserErrorCode;
  message: Scalars['String']['output'];
  /** Leads from `input` to the value at fault; empty if the whole input is. */
  path: Array<Scalars['String']['output']>;
};

export type UserErrorCode =
  | 'ALREADY_EXISTS'
  | 'DEPENDENCY_CYCLE'
  | 'HIERARCHY_CYCLE'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'IDEMPOTENCY_MISMATCH'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_CREDENTIALS'
  | 'INVALID_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'PERMISSION_DENIED'
  | 'RECURRENCE_UNSUPPORTED'
  | 'SUCCESSOR_MODIFIED'
  | 'VERSION_CONFLICT';

/** An address of others that is told of what happens in a workspace. */
export type Webhook = {
  createdAt: Scalars['DateTime']['output'];
  /** What became of the events it was to get, newest first. */
  deliveries: DeliveryConnection;
  description?: Maybe<Scalars['String']['output']>;
  /** `GONE` when the receiver has said so, `FAILING` after three days without a success; null otherwise. */
  disabledReason?: Maybe<Scalars['String']['output']>;
  /** What it is told of: types of events, all types of a publisher (`tasks.*`), or everything (`*`). */
  eventTypes: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isEnabled: Scalars['Boolean']['output'];
  /** How the secret ends. */
  secretHint: Scalars['String']['output'];
  secretRotatedAt?: Maybe<Scalars['DateTime']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  url: Scalars['String']['output'];
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};


/** An address of others that is told of what happens in a workspace. */
export type WebhookDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<DeliveryStatus>;
};

export type WebhookPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** Only in the answer that made it; a repetition by idempotency key gets null. */
  secret?: Maybe<Scalars['String']['output']>;
  webhook?: Maybe<Webhook>;
};

/** The days of the week in the two letters of RFC 5545. */
export type Weekday =
  | 'FR'
  | 'MO'
  | 'SA'
  | 'SU'
  | 'TH'
  | 'TU'
  | 'WE';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Dashboard: Dashboard;
  Reminder: Reminder;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dashboard:
    ( { __typename: 'Dashboard' }
    & GraphQLRecursivePick<FederationTypes['Dashboard'], {"id":true}> );
  Reminder:
    ( { __typename: 'Reminder' }
    & GraphQLRecursivePick<FederationTypes['Reminder'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  NotificationChangeItem:
    | ( NotificationChangeView & { __typename: 'NotificationChange' } )
    | ( ResyncRequired & { __typename: 'ResyncRequired' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangeCursor: ResolverTypeWrapper<Scalars['ChangeCursor']['output']>;
  ChangeMeta: ChangeMeta;
  Channel: Channel;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreateWebhookInput: CreateWebhookInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Dashboard: ResolverTypeWrapper<Reference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateMatch: DateMatch;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterView>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnectionView>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLettersPayload: ResolverTypeWrapper<DeadLettersPayloadView>;
  DeleteWebhookInput: DeleteWebhookInput;
  DeliveriesPayload: ResolverTypeWrapper<DeliveriesPayloadView>;
  Delivery: ResolverTypeWrapper<DeliveryRow>;
  DeliveryChannel: DeliveryChannel;
  DeliveryConnection: ResolverTypeWrapper<DeliveryConnectionView>;
  DeliveryEdge: ResolverTypeWrapper<Omit<DeliveryEdge, 'node'> & { node: ResolversTypes['Delivery'] }>;
  DeliveryStatus: DeliveryStatus;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventQueue: ResolverTypeWrapper<EventQueue>;
  Frequency: Frequency;
  Goal: ResolverTypeWrapper<Reference>;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  LimitError: ResolverTypeWrapper<LimitError>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MarkNotificationsInput: MarkNotificationsInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MuteInput: MuteInput;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  Notification: ResolverTypeWrapper<NotificationRow>;
  NotificationChange: ResolverTypeWrapper<NotificationChangeView>;
  NotificationChangeItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['NotificationChangeItem']>;
  NotificationConnection: ResolverTypeWrapper<NotificationConnectionView>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationFilter: NotificationFilter;
  NotificationPreferences: ResolverTypeWrapper<Omit<NotificationPreferences, 'rules'> & { rules: Array<ResolversTypes['PreferenceRule']> }>;
  NotificationsPayload: ResolverTypeWrapper<NotificationsPayloadView>;
  NumberMatch: NumberMatch;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PermissionError: ResolverTypeWrapper<PermissionError>;
  PreferenceRule: ResolverTypeWrapper<RuleChange>;
  PreferenceRuleInput: PreferenceRuleInput;
  PreferencesPayload: ResolverTypeWrapper<PreferencesPayloadView>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  QuietWindow: ResolverTypeWrapper<QuietWindow>;
  QuietWindowInput: QuietWindowInput;
  Reminder: ResolverTypeWrapper<Reference>;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ResyncRequired: ResolverTypeWrapper<ResyncRequired>;
  RetryDeliveriesInput: RetryDeliveriesInput;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  SortDirection: SortDirection;
  StateError: ResolverTypeWrapper<StateError>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<Reference>;
  TextMatch: TextMatch;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  Topic: Topic;
  UnmuteInput: UnmuteInput;
  UpdatePreferencesInput: UpdatePreferencesInput;
  UpdateWebhookInput: UpdateWebhookInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<UserErrorView>;
  UserErrorCode: UserErrorCode;
  Webhook: ResolverTypeWrapper<WebhookRow>;
  WebhookPayload: ResolverTypeWrapper<WebhookPayloadView>;
  Weekday: Weekday;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeCursor: Scalars['ChangeCursor']['output'];
  ChangeMeta: ChangeMeta;
  ConflictError: ConflictError;
  Int: Scalars['Int']['output'];
  CreateWebhookInput: CreateWebhookInput;
  ID: Scalars['ID']['output'];
  Dashboard: Reference;
  Date: Scalars['Date']['output'];
  DateMatch: DateMatch;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterView;
  DeadLetterConnection: DeadLetterConnectionView;
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLettersPayload: DeadLettersPayloadView;
  DeleteWebhookInput: DeleteWebhookInput;
  DeliveriesPayload: DeliveriesPayloadView;
  Delivery: DeliveryRow;
  DeliveryConnection: DeliveryConnectionView;
  DeliveryEdge: Omit<DeliveryEdge, 'node'> & { node: ResolversParentTypes['Delivery'] };
  Duration: Scalars['Duration']['output'];
  EventBacklog: EventBacklog;
  Float: Scalars['Float']['output'];
  EventQueue: EventQueue;
  Goal: Reference;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: InvalidInputError;
  LimitError: LimitError;
  LocalTime: Scalars['LocalTime']['output'];
  MarkNotificationsInput: MarkNotificationsInput;
  Mutation: Record<PropertyKey, never>;
  MuteInput: MuteInput;
  NotFoundError: NotFoundError;
  Notification: NotificationRow;
  NotificationChange: NotificationChangeView;
  NotificationChangeItem: ResolversUnionTypes<ResolversParentTypes>['NotificationChangeItem'];
  NotificationConnection: NotificationConnectionView;
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationFilter: NotificationFilter;
  NotificationPreferences: Omit<NotificationPreferences, 'rules'> & { rules: Array<ResolversParentTypes['PreferenceRule']> };
  NotificationsPayload: NotificationsPayloadView;
  NumberMatch: NumberMatch;
  PageInfo: PageInfo;
  PermissionError: PermissionError;
  PreferenceRule: RuleChange;
  PreferenceRuleInput: PreferenceRuleInput;
  PreferencesPayload: PreferencesPayloadView;
  Query: Record<PropertyKey, never>;
  QuietWindow: QuietWindow;
  QuietWindowInput: QuietWindowInput;
  Reminder: Reference;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ResyncRequired: ResyncRequired;
  RetryDeliveriesInput: RetryDeliveriesInput;
  RotateWebhookSecretInput: RotateWebhookSecretInput;
  StateError: StateError;
  Subscription: Record<PropertyKey, never>;
  Task: Reference;
  TextMatch: TextMatch;
  TimeZone: Scalars['TimeZone']['output'];
  UnmuteInput: UnmuteInput;
  UpdatePreferencesInput: UpdatePreferencesInput;
  UpdateWebhookInput: UpdateWebhookInput;
  User: Reference;
  UserError: UserErrorView;
  Webhook: WebhookRow;
  WebhookPayload: WebhookPayloadView;
  String: Scalars['String']['output'];
};

export type AudienceDirectiveArgs = {
  per: Scalars['String']['input'];
};

export type AudienceDirectiveResolver<Result, Parent, ContextType = NotificationsContext, Args = AudienceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type ConflictErrorResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  changedPaths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard'], FederationReferenceType extends FederationReferenceTypes['Dashboard'] = FederationReferenceTypes['Dashboard']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dashboard']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unreadNotifications?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replayedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersPayloadResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['DeadLettersPayload'] = ResolversParentTypes['DeadLettersPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  deadLetters?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeliveriesPayloadResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['DeliveriesPayload'] = ResolversParentTypes['DeliveriesPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['DeliveryChannel'], ParentType, ContextType>;
  deferredUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  failedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notificationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DeliveryStatus'], ParentType, ContextType>;
  webhookId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DeliveryConnectionResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['DeliveryConnection'] = ResolversParentTypes['DeliveryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeliveryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeliveryEdgeResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['DeliveryEdge'] = ResolversParentTypes['DeliveryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Delivery'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EventBacklogResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['EventBacklog'] = ResolversParentTypes['EventBacklog']> = {
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['EventQueue']>, ParentType, ContextType>;
  unpublished?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventQueueResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['EventQueue'] = ResolversParentTypes['EventQueue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GoalResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitErrorResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['LimitError'] = ResolversParentTypes['LimitError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationCreateWebhookArgs, 'input'>>;
  deleteWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationDeleteWebhookArgs, 'input'>>;
  markNotifications?: Resolver<ResolversTypes['NotificationsPayload'], ParentType, ContextType, RequireFields<MutationMarkNotificationsArgs, 'input'>>;
  mute?: Resolver<ResolversTypes['PreferencesPayload'], ParentType, ContextType, RequireFields<MutationMuteArgs, 'input'>>;
  replayNotificationsDeadLetters?: Resolver<ResolversTypes['DeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayNotificationsDeadLettersArgs, 'input'>>;
  retryDeliveries?: Resolver<ResolversTypes['DeliveriesPayload'], ParentType, ContextType, RequireFields<MutationRetryDeliveriesArgs, 'input'>>;
  rotateWebhookSecret?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationRotateWebhookSecretArgs, 'input'>>;
  unmute?: Resolver<ResolversTypes['PreferencesPayload'], ParentType, ContextType, RequireFields<MutationUnmuteArgs, 'input'>>;
  updatePreferences?: Resolver<ResolversTypes['PreferencesPayload'], ParentType, ContextType, RequireFields<MutationUpdatePreferencesArgs, 'input'>>;
  updateWebhook?: Resolver<ResolversTypes['WebhookPayload'], ParentType, ContextType, RequireFields<MutationUpdateWebhookArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = {
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<Array<ResolversTypes['Delivery']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
  goalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  groupCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isUrgent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reminder?: Resolver<Maybe<ResolversTypes['Reminder']>, ParentType, ContextType>;
  reminderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
  workspaceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type NotificationChangeResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationChange'] = ResolversParentTypes['NotificationChange']> = {
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  notificationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationChangeItemResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationChangeItem'] = ResolversParentTypes['NotificationChangeItem']> = {
  __resolveType: TypeResolveFn<'NotificationChange' | 'ResyncRequired', ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
};

export type NotificationPreferencesResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationPreferences'] = ResolversParentTypes['NotificationPreferences']> = {
  digestAt?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  mutedGoalIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  mutedTaskIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  notifyOwnActions?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quietHours?: Resolver<Array<ResolversTypes['QuietWindow']>, ParentType, ContextType>;
  rules?: Resolver<Array<ResolversTypes['PreferenceRule']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NotificationsPayloadResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['NotificationsPayload'] = ResolversParentTypes['NotificationsPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  notifications?: Resolver<Array<ResolversTypes['Notification']>, ParentType, ContextType>;
  unreadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionErrorResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PermissionError'] = ResolversParentTypes['PermissionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requires?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PreferenceRuleResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PreferenceRule'] = ResolversParentTypes['PreferenceRule']> = {
  channel?: Resolver<ResolversTypes['Channel'], ParentType, ContextType>;
  frequency?: Resolver<ResolversTypes['Frequency'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type PreferencesPayloadResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['PreferencesPayload'] = ResolversParentTypes['PreferencesPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  preferences?: Resolver<Maybe<ResolversTypes['NotificationPreferences']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  failedDeliveries?: Resolver<Maybe<ResolversTypes['DeliveryConnection']>, ParentType, ContextType, RequireFields<QueryFailedDeliveriesArgs, 'workspaceId'>>;
  notificationPreferences?: Resolver<Maybe<ResolversTypes['NotificationPreferences']>, ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<QueryNotificationsArgs>>;
  notificationsDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryNotificationsDeadLettersArgs, 'workspaceId'>>;
  notificationsEventBacklog?: Resolver<Maybe<ResolversTypes['EventBacklog']>, ParentType, ContextType, RequireFields<QueryNotificationsEventBacklogArgs, 'workspaceId'>>;
  unreadCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<QueryUnreadCountArgs>>;
  webhooks?: Resolver<Maybe<Array<ResolversTypes['Webhook']>>, ParentType, ContextType, RequireFields<QueryWebhooksArgs, 'workspaceId'>>;
};

export type QuietWindowResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['QuietWindow'] = ResolversParentTypes['QuietWindow']> = {
  allowUrgent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['Weekday']>, ParentType, ContextType>;
  end?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder'], FederationReferenceType extends FederationReferenceTypes['Reminder'] = FederationReferenceTypes['Reminder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reminder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  deliveries?: Resolver<Maybe<Array<ResolversTypes['Delivery']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ResyncRequiredResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['ResyncRequired'] = ResolversParentTypes['ResyncRequired']> = {
  earliest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StateErrorResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['StateError'] = ResolversParentTypes['StateError']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  notificationReceived?: SubscriptionResolver<ResolversTypes['NotificationChangeItem'], "notificationReceived", ParentType, ContextType, Partial<SubscriptionNotificationReceivedArgs>>;
};

export type TaskResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'LimitError' | 'NotFoundError' | 'PermissionError' | 'StateError', ParentType, ContextType>;
};

export type WebhookResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['Webhook'] = ResolversParentTypes['Webhook']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveries?: Resolver<ResolversTypes['DeliveryConnection'], ParentType, ContextType, Partial<WebhookDeliveriesArgs>>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  disabledReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventTypes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isEnabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  secretHint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  secretRotatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type WebhookPayloadResolvers<ContextType = NotificationsContext, ParentType extends ResolversParentTypes['WebhookPayload'] = ResolversParentTypes['WebhookPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  webhook?: Resolver<Maybe<ResolversTypes['Webhook']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = NotificationsContext> = {
  ChangeCursor?: GraphQLScalarType;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Dashboard?: DashboardResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersPayload?: DeadLettersPayloadResolvers<ContextType>;
  DeliveriesPayload?: DeliveriesPayloadResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  DeliveryConnection?: DeliveryConnectionResolvers<ContextType>;
  DeliveryEdge?: DeliveryEdgeResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  EventQueue?: EventQueueResolvers<ContextType>;
  Goal?: GoalResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  LimitError?: LimitErrorResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationChange?: NotificationChangeResolvers<ContextType>;
  NotificationChangeItem?: NotificationChangeItemResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPreferences?: NotificationPreferencesResolvers<ContextType>;
  NotificationsPayload?: NotificationsPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionError?: PermissionErrorResolvers<ContextType>;
  PreferenceRule?: PreferenceRuleResolvers<ContextType>;
  PreferencesPayload?: PreferencesPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  QuietWindow?: QuietWindowResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  ResyncRequired?: ResyncRequiredResolvers<ContextType>;
  StateError?: StateErrorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Webhook?: WebhookResolvers<ContextType>;
  WebhookPayload?: WebhookPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = NotificationsContext> = {
  audience?: AudienceDirectiveResolver<any, any, ContextType>;
};
