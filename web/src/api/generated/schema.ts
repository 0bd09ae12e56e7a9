export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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
  DateTime: { input: string; output: string; }
  /** An amount of time in ISO 8601, such as `P7D` or `-PT30M`. */
  Duration: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  /** What a clock on the wall shows, to the minute: `09:30`. */
  LocalTime: { input: string; output: string; }
  /** The name of a zone in the IANA database, such as `Asia/Tokyo`. */
  TimeZone: { input: string; output: string; }
};

export type AcceptInvitationInput = {
  meta?: InputMaybe<ChangeMeta>;
  token: Scalars['String']['input'];
};

/** An event that has joined the chain. */
export type Activity = {
  __typename: 'Activity';
  cursor: Scalars['ChangeCursor']['output'];
  event: AuditEvent;
};

export type ActivityItem = Activity | ResyncRequired;

export type ActorKind =
  | 'API_KEY'
  | 'SYSTEM'
  | 'USER';

export type AddCommentInput = {
  body: Scalars['String']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whom it is about; they watch the task from then on. */
  mentionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  taskId: Scalars['ID']['input'];
};

export type AddTeamMemberInput = {
  meta?: InputMaybe<ChangeMeta>;
  teamId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

/** A way in for programs: stands for its owner, in one workspace. */
export type ApiKey = {
  __typename: 'ApiKey';
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** To the minute. */
  lastUsedAt: Maybe<Scalars['DateTime']['output']>;
  name: Scalars['String']['output'];
  owner: User;
  /** How the secret begins. It opens nothing, but tells one key from another. */
  prefix: Scalars['String']['output'];
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the key can do at present: it shrinks with the role of its owner. */
  role: Role;
  scopes: Array<Scalars['String']['output']>;
  /** Above STANDARD only as long as the owner is an ADMIN. */
  tier: ApiKeyTier;
  workspaceId: Scalars['ID']['output'];
};

export type ApiKeyConnection = {
  __typename: 'ApiKeyConnection';
  edges: Array<ApiKeyEdge>;
  nodes: Array<ApiKey>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type ApiKeyEdge = {
  __typename: 'ApiKeyEdge';
  cursor: Scalars['String']['output'];
  node: ApiKey;
};

export type ApiKeyPayload = {
  __typename: 'ApiKeyPayload';
  apiKey: Maybe<ApiKey>;
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** What goes after `Bearer`. It cannot be had again: a repetition of the call answers null. */
  secret: Maybe<Scalars['String']['output']>;
};

/** How much a key may ask for, from least to most. */
export type ApiKeyTier =
  | 'FREE'
  | 'PRO'
  | 'STANDARD';

export type ArchiveTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type AuditConnection = {
  __typename: 'AuditConnection';
  edges: Array<AuditEdge>;
  nodes: Array<AuditEvent>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type AuditEdge = {
  __typename: 'AuditEdge';
  cursor: Scalars['String']['output'];
  node: AuditEvent;
};

/** Something that happened, as it was recorded. It never changes. */
export type AuditEvent = {
  __typename: 'AuditEvent';
  actor: Maybe<User>;
  actorId: Maybe<Scalars['ID']['output']>;
  /** Whether a person acted, by hand or by a key, or the system by itself. */
  actorKind: ActorKind;
  /** The event that this one answers. */
  causationId: Maybe<Scalars['ID']['output']>;
  changes: Array<FieldChange>;
  /** The same for everything that one request set off. */
  correlationId: Maybe<Scalars['ID']['output']>;
  goal: Maybe<Goal>;
  goalId: Maybe<Scalars['ID']['output']>;
  /** SHA-256 over `prevHash` and everything that is recorded of the event. */
  hash: Scalars['String']['output'];
  /** The id of the event itself; it is recorded once. */
  id: Scalars['ID']['output'];
  occurredAt: Scalars['DateTime']['output'];
  /** The hash of the event before it; 64 zeros for the first of a chain. */
  prevHash: Scalars['String']['output'];
  recordedAt: Scalars['DateTime']['output'];
  /** Its place in the chain, from 1 and without gaps. */
  sequence: Scalars['Int']['output'];
  /** Where it came from. Null unless the caller may read the chain as a whole. */
  source: Maybe<EventSource>;
  subjectId: Scalars['ID']['output'];
  subjectType: Scalars['String']['output'];
  task: Maybe<Task>;
  taskId: Maybe<Scalars['ID']['output']>;
  type: Scalars['String']['output'];
};

/** A file with events of a chain. */
export type AuditExport = {
  __typename: 'AuditExport';
  createdAt: Scalars['DateTime']['output'];
  /** 24 hours after it became READY. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  format: ExportFormat;
  id: Scalars['ID']['output'];
  /** The events in it so far. */
  rows: Maybe<Scalars['Int']['output']>;
  /** Of the whole file, in hexadecimal, once it is READY. */
  sha256: Maybe<Scalars['String']['output']>;
  state: ExportState;
  /** Where the file is while READY. Whoever has the link can read it, for an hour. */
  url: Maybe<Scalars['String']['output']>;
  workspaceId: Scalars['ID']['output'];
};

export type AuditExportPayload = {
  __typename: 'AuditExportPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  /** Of the event that tells of the order. */
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  export: Maybe<AuditExport>;
};

/** All given conditions hold together. */
export type AuditFilter = {
  actorId?: InputMaybe<Scalars['ID']['input']>;
  actorKind?: InputMaybe<ActorKind>;
  correlationId?: InputMaybe<Scalars['ID']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  occurredAt?: InputMaybe<InstantMatch>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
  taskId?: InputMaybe<Scalars['ID']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What becomes of old events. */
export type AuditPolicy = {
  __typename: 'AuditPolicy';
  /** Nothing is removed while this is true. */
  legalHold: Scalars['Boolean']['output'];
  /** Days until an event may be removed. Null: none ever is. */
  retentionDays: Maybe<Scalars['Int']['output']>;
};

export type AuditPolicyPayload = {
  __typename: 'AuditPolicyPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  /** Of the event that tells of the change; null if nothing changed. */
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  policy: Maybe<AuditPolicy>;
};

/** What came out when a chain was computed anew. */
export type AuditVerification = {
  __typename: 'AuditVerification';
  /** The last time that the head was written where the database does not reach. Without that nobody can tell whether the end was cut. */
  anchoredAt: Maybe<Scalars['DateTime']['output']>;
  /** How many events were right, up to the first that is not. */
  checked: Scalars['Int']['output'];
  /** Where the trouble begins: this event was changed, removed, put in, or is not in its place. */
  firstBadSequence: Maybe<Scalars['Int']['output']>;
  headHash: Scalars['String']['output'];
  headSequence: Scalars['Int']['output'];
  isIntact: Scalars['Boolean']['output'];
};

export type AuthPayload = {
  __typename: 'AuthPayload';
  accessExpiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Goes into the `Authorization` header, after `Bearer`. */
  accessToken: Maybe<Scalars['String']['output']>;
  errors: Array<UserError>;
  /** Good for one `refreshToken`, within seven days. */
  refreshToken: Maybe<Scalars['String']['output']>;
  user: Maybe<User>;
};

export type BulkTaskAction =
  | 'ARCHIVE'
  | 'CANCEL'
  | 'COMPLETE'
  | 'DELETE'
  | 'UPDATE';

export type BulkUpdateTasksInput = {
  action?: BulkTaskAction;
  /** If true one error undoes all; if false each task stands for itself. */
  atomic?: Scalars['Boolean']['input'];
  /** Up to 100. */
  ids: Array<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** What UPDATE sets. */
  set?: InputMaybe<TaskChangesInput>;
  workspaceId: Scalars['ID']['input'];
};

export type CancelTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  scope?: CloseScope;
};

export type ChangeMemberRoleInput = {
  meta?: InputMaybe<ChangeMeta>;
  role: Role;
  userId: Scalars['ID']['input'];
  workspaceId: Scalars['ID']['input'];
};

/** What may accompany every change. */
export type ChangeMeta = {
  /** Comes back in the payload and in the change feed, so a client recognises its own change. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Makes a retry safe: the same key with the same input is answered as the first time, for 24 hours. At most 255 characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type ChangePasswordInput = {
  currentPassword: Scalars['String']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** 12 to 256 characters of any kind. */
  newPassword: Scalars['String']['input'];
};

/** How a person is reached. */
export type Channel =
  | 'EMAIL'
  /** The list of notifications. */
  | 'IN_APP';

/** What somebody said about a goal at one time, with the numbers of that time. It stays as it was written. */
export type CheckIn = {
  __typename: 'CheckIn';
  author: Maybe<User>;
  authorId: Scalars['ID']['output'];
  /** In Markdown. */
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  goalId: Scalars['ID']['output'];
  health: GoalHealth;
  id: Scalars['ID']['output'];
  /** Of the goal, once `values` were recorded. */
  progress: Scalars['Float']['output'];
  values: Array<KeyResultValue>;
};

export type CheckInConnection = {
  __typename: 'CheckInConnection';
  edges: Array<CheckInEdge>;
  nodes: Array<CheckIn>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type CheckInEdge = {
  __typename: 'CheckInEdge';
  cursor: Scalars['String']['output'];
  node: CheckIn;
};

export type CheckInPayload = {
  __typename: 'CheckInPayload';
  checkIn: Maybe<CheckIn>;
  clientMutationId: Maybe<Scalars['String']['output']>;
  /** Leads to the event of this change. */
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  goal: Maybe<Goal>;
};

export type CloseGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  outcome: GoalOutcome;
};

/** How much of a series is meant. */
export type CloseScope =
  /** The series as well. */
  | 'ALL'
  /** One occurrence; the series goes on. */
  | 'THIS';

export type Comment = {
  __typename: 'Comment';
  author: Maybe<User>;
  authorId: Scalars['ID']['output'];
  /** Markdown; empty after deletion. */
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  deletedAt: Maybe<Scalars['DateTime']['output']>;
  editedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  mentionIds: Array<Scalars['ID']['output']>;
  mentions: Array<Maybe<User>>;
  parentId: Maybe<Scalars['ID']['output']>;
  taskId: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type CommentChange = {
  __typename: 'CommentChange';
  actorId: Maybe<Scalars['ID']['output']>;
  clientMutationId: Maybe<Scalars['String']['output']>;
  comment: Maybe<Comment>;
  commentId: Scalars['ID']['output'];
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  occurredAt: Scalars['DateTime']['output'];
  taskId: Scalars['ID']['output'];
};

export type CommentChangeItem = CommentChange | ResyncRequired;

export type CommentConnection = {
  __typename: 'CommentConnection';
  edges: Array<CommentEdge>;
  nodes: Array<Comment>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type CommentEdge = {
  __typename: 'CommentEdge';
  cursor: Scalars['String']['output'];
  node: Comment;
};

export type CommentPayload = {
  __typename: 'CommentPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  comment: Maybe<Comment>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
};

export type CompleteTaskInput = {
  /** Now if absent; not in the future, not before the task existed. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Also if it is blocked; its open subtasks are completed along with it. */
  force?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** Somebody was faster, the thing exists, or an idempotency key was used otherwise. */
export type ConflictError = UserError & {
  __typename: 'ConflictError';
  /** What has changed after the expected version. */
  changedPaths: Array<Scalars['String']['output']>;
  code: UserErrorCode;
  currentVersion: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type CreateApiKeyInput = {
  /** If absent, the key works until it is revoked. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  name: Scalars['String']['input'];
  /** If absent, the role of the caller. */
  role?: InputMaybe<Role>;
  /** Such as `tasks:read`, each of them one that the caller has. Those of `credentials` are for people only. */
  scopes: Array<Scalars['String']['input']>;
  /** More than STANDARD takes an ADMIN. */
  tier?: ApiKeyTier;
  workspaceId: Scalars['ID']['input'];
};

export type CreateGoalInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  /** A UUIDv7 of the client's own. */
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** The caller, unless it is given; null for nobody. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  progressSource?: ProgressSource;
  startDate?: InputMaybe<Scalars['Date']['input']>;
  status?: OpenGoalStatus;
  targetDate?: InputMaybe<Scalars['Date']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};

export type CreateKeyResultInput = {
  goalId: Scalars['ID']['input'];
  /** A UUIDv7 of the client's own. */
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  name: Scalars['String']['input'];
  start: Scalars['Float']['input'];
  /** Another number than `start`. */
  target: Scalars['Float']['input'];
  unit: MetricUnit;
  /** More than 0, at most 1,000. */
  weight?: Scalars['Float']['input'];
};

export type CreateLabelInput = {
  color: Scalars['String']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  name: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};

export type CreateSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  recurrence: RecurrenceInput;
  taskId: Scalars['ID']['input'];
};

export type CreateTaskInput = {
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  due?: InputMaybe<DueInput>;
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  /** A UUIDv7 of your own making lets you repeat the call safely. */
  id?: InputMaybe<Scalars['ID']['input']>;
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  priority?: TaskPriority;
  /** Brings the due date along, so `due` must be absent. */
  recurrence?: InputMaybe<RecurrenceInput>;
  reminders?: InputMaybe<Array<ReminderSpec>>;
  status?: OpenTaskStatus;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};

export type CreateTeamInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  key: Scalars['String']['input'];
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
  name: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
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

export type CreateWorkspaceInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  name: Scalars['String']['input'];
  /** 1 to 50 small letters and digits, with single hyphens between them. If absent, it follows the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
  timeZone: Scalars['TimeZone']['input'];
  weekStart?: Weekday;
};

/** What is going on in a workspace, whose id it has. Other subgraphs fill it. */
export type Dashboard = {
  __typename: 'Dashboard';
  /** What happened to the goals and tasks of the workspace, newest first. */
  activity: Maybe<AuditConnection>;
  /** Null to those who are no members. */
  goalStats: Maybe<GoalStats>;
  id: Scalars['ID']['output'];
  taskStats: Maybe<TaskStats>;
  /** How many of the caller's own wait to be read in this workspace. */
  unreadNotifications: Maybe<Scalars['Int']['output']>;
};


/** What is going on in a workspace, whose id it has. Other subgraphs fill it. */
export type DashboardActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
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
  __typename: 'DeadLetter';
  attempts: Scalars['Int']['output'];
  /** Whose queue it came from, such as `goals.progress`. */
  consumer: Scalars['String']['output'];
  /** What was wrong; null when it waits for an earlier one. */
  error: Maybe<Scalars['String']['output']>;
  eventId: Scalars['ID']['output'];
  eventType: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  parkedAt: Scalars['DateTime']['output'];
  /** When it was handled after all. */
  replayedAt: Maybe<Scalars['DateTime']['output']>;
  subjectId: Scalars['ID']['output'];
};

export type DeadLetterConnection = {
  __typename: 'DeadLetterConnection';
  edges: Array<DeadLetterEdge>;
  nodes: Array<DeadLetter>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type DeadLetterEdge = {
  __typename: 'DeadLetterEdge';
  cursor: Scalars['String']['output'];
  node: DeadLetter;
};

/** The chosen ones as they are now; within seconds they are handled, or put aside again. */
export type DeadLettersPayload = {
  __typename: 'DeadLettersPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  deadLetters: Array<DeadLetter>;
  errors: Array<UserError>;
};

export type DeleteCommentInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** Leave the goal alone if tasks belong to it, as far as events have told by now. */
  refuseIfTasks?: Scalars['Boolean']['input'];
};

export type DeleteKeyResultInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteLabelInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteReminderInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  scope?: CloseScope;
};

export type DeleteTeamInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteWebhookInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteWorkspaceInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** The slug of the workspace, to show that this one is meant. */
  slug: Scalars['String']['input'];
};

export type DeliveriesPayload = {
  __typename: 'DeliveriesPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  deliveries: Array<Delivery>;
  errors: Array<UserError>;
};

/** One way for one notification, or for one event to a webhook. */
export type Delivery = {
  __typename: 'Delivery';
  attempts: Scalars['Int']['output'];
  channel: DeliveryChannel;
  /** When the quiet hours end that it waits for. */
  deferredUntil: Maybe<Scalars['DateTime']['output']>;
  eventId: Scalars['ID']['output'];
  /** When the last attempt was made of those there are. */
  failedAt: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  nextAttemptAt: Maybe<Scalars['DateTime']['output']>;
  notificationId: Maybe<Scalars['ID']['output']>;
  /** By what the other side knows it. */
  providerMessageId: Maybe<Scalars['String']['output']>;
  /** What went wrong last, or why it was canceled. */
  reason: Maybe<Scalars['String']['output']>;
  sentAt: Maybe<Scalars['DateTime']['output']>;
  status: DeliveryStatus;
  webhookId: Maybe<Scalars['ID']['output']>;
};

/** How anything leaves: to people, and to the systems of others. */
export type DeliveryChannel =
  | 'EMAIL'
  | 'IN_APP'
  | 'WEBHOOK';

export type DeliveryConnection = {
  __typename: 'DeliveryConnection';
  edges: Array<DeliveryEdge>;
  nodes: Array<Delivery>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type DeliveryEdge = {
  __typename: 'DeliveryEdge';
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

/** A local date or date-time in a zone; the moments follow from these. */
export type Due = {
  __typename: 'Due';
  /** Null when it is due all day. */
  at: Maybe<Scalars['DateTime']['output']>;
  date: Scalars['Date']['output'];
  isOverdue: Scalars['Boolean']['output'];
  /** `at`; for a whole day the beginning of the next one in its zone. */
  overdueAt: Scalars['DateTime']['output'];
  /** Null when it is due on that day as a whole. */
  time: Maybe<Scalars['LocalTime']['output']>;
  timeZone: Scalars['TimeZone']['output'];
};

export type DueInput = {
  date: Scalars['Date']['input'];
  /** Without it the task is due all day. */
  time?: InputMaybe<Scalars['LocalTime']['input']>;
  /** Without it the caller's. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

export type EditCommentInput = {
  body: Scalars['String']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  mentionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
};

export type EndSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** How far the events of one subgraph lag behind, and what waits in its queues. */
export type EventBacklog = {
  __typename: 'EventBacklog';
  /** How old the first event is that is not published yet: so late do the other subgraphs hear of what happens in this one. 0 when none waits. There is one line for all workspaces. */
  lagSeconds: Scalars['Float']['output'];
  /** Of each of its consumers. */
  queues: Array<EventQueue>;
  /** Events of this workspace that are not published yet; null while more than 10,000 of all workspaces wait. */
  unpublished: Maybe<Scalars['Int']['output']>;
};

/** What waits for one consumer of events. */
export type EventQueue = {
  __typename: 'EventQueue';
  /** Such as `goals.progress`, as in `DeadLetter.consumer`. */
  name: Scalars['String']['output'];
  /** Events of this workspace that were set aside and are about to be tried again. */
  retrying: Scalars['Int']['output'];
  /** Events of this workspace that were set aside, or are held behind one that was. */
  setAside: Scalars['Int']['output'];
  /** Events of all workspaces, in one line, with those being handled; null while the broker cannot be asked. */
  waiting: Maybe<Scalars['Int']['output']>;
};

/** What is known of the request behind an event. Address and program are null once the person's text was erased. */
export type EventSource = {
  __typename: 'EventSource';
  ip: Maybe<Scalars['String']['output']>;
  /** The same as `correlationId`. */
  requestId: Maybe<Scalars['String']['output']>;
  userAgent: Maybe<Scalars['String']['output']>;
};

export type ExportFormat =
  /** For spreadsheets. */
  | 'CSV'
  /** One event a line, with all that is needed to verify it without a database. */
  | 'JSONL';

export type ExportState =
  | 'EXPIRED'
  | 'FAILED'
  | 'PENDING'
  | 'READY'
  | 'RUNNING';

/** A field before and after; null before when it was new, and in place of text that was erased. */
export type FieldChange = {
  __typename: 'FieldChange';
  after: Maybe<Scalars['JSON']['output']>;
  before: Maybe<Scalars['JSON']['output']>;
  field: Scalars['String']['output'];
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
  __typename: 'Goal';
  /** What happened to the goal itself, newest first; its tasks have their own. */
  activity: Maybe<AuditConnection>;
  /** All goals above this one, beginning at the top. */
  ancestors: Array<Goal>;
  /** The newest comes first. */
  checkIns: CheckInConnection;
  /** Oldest first. */
  children: GoalConnection;
  closedAt: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy: Maybe<User>;
  createdById: Scalars['ID']['output'];
  /** Its level in the tree, from 1 at the top to 5. */
  depth: Scalars['Int']['output'];
  /** In Markdown. */
  description: Maybe<Scalars['String']['output']>;
  health: GoalHealth;
  id: Scalars['ID']['output'];
  /** In the order in which they were made. */
  keyResults: Array<KeyResult>;
  lastCheckIn: Maybe<CheckIn>;
  owner: Maybe<User>;
  ownerId: Maybe<Scalars['ID']['output']>;
  parent: Maybe<Goal>;
  parentId: Maybe<Scalars['ID']['output']>;
  /** A share from 0 to 1. It stands still while the goal is closed. */
  progress: Scalars['Float']['output'];
  progressSource: ProgressSource;
  progressUpdatedAt: Scalars['DateTime']['output'];
  startDate: Maybe<Scalars['Date']['output']>;
  status: GoalStatus;
  targetDate: Maybe<Scalars['Date']['output']>;
  /** Counted at the moment of reading. */
  taskSummary: Maybe<TaskSummary>;
  tasks: Maybe<TaskConnection>;
  team: Maybe<Team>;
  teamId: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes that people have made. Progress that follows other things does not raise it. */
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};


export type GoalActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type GoalCheckInsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type GoalChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type GoalTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
};

export type GoalChange = {
  __typename: 'GoalChange';
  /** Null if nobody did it: progress that followed something else. */
  actorId: Maybe<Scalars['ID']['output']>;
  changedFields: Array<Scalars['String']['output']>;
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  /** As it is when this is sent; null once it is gone. */
  goal: Maybe<Goal>;
  goalId: Scalars['ID']['output'];
  kind: GoalChangeKind;
  occurredAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};

export type GoalChangeItem = GoalChange | ResyncRequired;

export type GoalChangeKind =
  | 'CHECK_IN_POSTED'
  | 'CLOSED'
  | 'CREATED'
  | 'DELETED'
  | 'KEY_RESULT_RECORDED'
  | 'MOVED'
  | 'UPDATED';

export type GoalConnection = {
  __typename: 'GoalConnection';
  edges: Array<GoalEdge>;
  nodes: Array<Goal>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type GoalEdge = {
  __typename: 'GoalEdge';
  cursor: Scalars['String']['output'];
  node: Goal;
};

export type GoalFilter = {
  and?: InputMaybe<Array<GoalFilter>>;
  createdAt?: InputMaybe<InstantMatch>;
  health?: InputMaybe<Array<GoalHealth>>;
  id?: InputMaybe<IdMatch>;
  not?: InputMaybe<GoalFilter>;
  or?: InputMaybe<Array<GoalFilter>>;
  ownerId?: InputMaybe<IdMatch>;
  parentId?: InputMaybe<IdMatch>;
  progress?: InputMaybe<NumberMatch>;
  status?: InputMaybe<Array<GoalStatus>>;
  targetDate?: InputMaybe<DateMatch>;
  teamId?: InputMaybe<IdMatch>;
  title?: InputMaybe<TextMatch>;
  updatedAt?: InputMaybe<InstantMatch>;
};

/** How its people see the goal. A check-in sets it. */
export type GoalHealth =
  | 'AT_RISK'
  | 'OFF_TRACK'
  | 'ON_TRACK'
  | 'UNKNOWN';

export type GoalOrder = {
  direction?: SortDirection;
  field: GoalOrderField;
  /** Concerns TARGET_DATE, which a goal need not have. */
  nullsLast?: Scalars['Boolean']['input'];
};

export type GoalOrderField =
  | 'CREATED_AT'
  | 'PROGRESS'
  | 'TARGET_DATE'
  | 'TITLE'
  | 'UPDATED_AT';

export type GoalOutcome =
  | 'ACHIEVED'
  | 'CANCELED'
  | 'MISSED';

export type GoalPayload = {
  __typename: 'GoalPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  /** Leads to the event of this change. Null if nothing was changed. */
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** After `deleteGoal`: as it was in the end. */
  goal: Maybe<Goal>;
};

/** Numbers of a workspace's goals that are not closed. */
export type GoalStats = {
  __typename: 'GoalStats';
  active: Scalars['Int']['output'];
  atRisk: Scalars['Int']['output'];
  /** Of the goals that are ACTIVE; null if none is. */
  averageProgress: Maybe<Scalars['Float']['output']>;
  /** Those whose target date is today or one of the 30 days after it, in the time zone of the caller. */
  dueIn30Days: Scalars['Int']['output'];
  offTrack: Scalars['Int']['output'];
};

/** The first three are open, the last three closed. */
export type GoalStatus =
  | 'ACHIEVED'
  | 'ACTIVE'
  | 'CANCELED'
  | 'DRAFT'
  | 'MISSED'
  | 'PAUSED';

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
  __typename: 'InvalidInputError';
  code: UserErrorCode;
  /** The broken rule in a few words that fit under a form field. */
  constraint: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** A role in a workspace, kept ready for the owner of an address. */
export type Invitation = {
  __typename: 'Invitation';
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  /** After seven days nobody can accept it any more. */
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  invitedBy: User;
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  role: Role;
  workspaceId: Scalars['ID']['output'];
};

export type InvitationPayload = {
  __typename: 'InvitationPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  invitation: Maybe<Invitation>;
  /** To be handed to the invited person. It cannot be had again: a repetition of the call answers null. */
  token: Maybe<Scalars['String']['output']>;
};

export type InviteMemberInput = {
  email: Scalars['String']['input'];
  meta?: InputMaybe<ChangeMeta>;
  role: Role;
  workspaceId: Scalars['ID']['input'];
};

/** Something measurable that tells how far a goal is. */
export type KeyResult = {
  __typename: 'KeyResult';
  current: Scalars['Float']['output'];
  goalId: Scalars['ID']['output'];
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** The share of the way from `start` to `target`, from 0 to 1. */
  progress: Scalars['Float']['output'];
  start: Scalars['Float']['output'];
  /** Less than `start` where the number is to fall. */
  target: Scalars['Float']['output'];
  unit: MetricUnit;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  /** How much it counts beside the other key results of its goal. */
  weight: Scalars['Float']['output'];
};

export type KeyResultPayload = {
  __typename: 'KeyResultPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  /** Leads to the event of this change. Null if nothing was changed. */
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  goal: Maybe<Goal>;
  /** After `deleteKeyResult`: as it was in the end. */
  keyResult: Maybe<KeyResult>;
};

export type KeyResultValue = {
  __typename: 'KeyResultValue';
  keyResultId: Scalars['ID']['output'];
  value: Scalars['Float']['output'];
};

export type KeyResultValueInput = {
  keyResultId: Scalars['ID']['input'];
  value: Scalars['Float']['input'];
};

export type Label = {
  __typename: 'Label';
  /** `#` and six hexadecimal digits. */
  color: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** No other label of the workspace has it. */
  name: Scalars['String']['output'];
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};

export type LabelPayload = {
  __typename: 'LabelPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  label: Maybe<Label>;
};

/** Too much or too many. */
export type LimitError = UserError & {
  __typename: 'LimitError';
  code: UserErrorCode;
  limit: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type LinkTasksInput = {
  kind: TaskRelationKind;
  meta?: InputMaybe<ChangeMeta>;
  otherId: Scalars['ID']['input'];
  /** The task that blocks, relates to or duplicates the other one. */
  taskId: Scalars['ID']['input'];
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

export type Membership = {
  __typename: 'Membership';
  joinedAt: Scalars['DateTime']['output'];
  role: Role;
  /** In the order of their names. */
  teams: Array<Team>;
  user: User;
  workspace: Workspace;
};

export type MembershipConnection = {
  __typename: 'MembershipConnection';
  edges: Array<MembershipEdge>;
  nodes: Array<Membership>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type MembershipEdge = {
  __typename: 'MembershipEdge';
  cursor: Scalars['String']['output'];
  node: Membership;
};

export type MembershipPayload = {
  __typename: 'MembershipPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** Who was removed is shown as they last were. */
  membership: Maybe<Membership>;
};

/** What a key result is measured in, which limits its values. */
export type MetricUnit =
  /** 0 or 1. */
  | 'BOOLEAN'
  /** Whole numbers from 0. */
  | 'COUNT'
  /** From 0. */
  | 'HOURS'
  /** Any number. */
  | 'NUMBER'
  /** From 0 to 100. */
  | 'PERCENT';

/** What becomes of occurrences that passed while an earlier one was still open. */
export type MissedPolicy =
  /** They are left out. */
  | 'JUMP_TO_FUTURE'
  /** They come one after the other. */
  | 'KEEP_EACH';

/** For months that are too short for the rule's day. */
export type MonthEndPolicy =
  /** The last day stands in. */
  | 'CLAMP'
  /** The month is passed over. */
  | 'OMIT';

export type MoveGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** Without a parent the goal goes to the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename: 'Mutation';
  /** Joins the workspace. Works only for the address that was invited; the role is in the next access token. */
  acceptInvitation: MembershipPayload;
  addComment: CommentPayload;
  /** Only for members of the workspace. */
  addTeamMember: TeamPayload;
  archiveTask: TaskPayload;
  bulkUpdateTasks: TaskBatchPayload;
  cancelTask: TaskPayload;
  /** The last ADMIN of a workspace stays one. */
  changeMemberRole: MembershipPayload;
  /** All sessions of the caller end but the one that asks. */
  changePassword: UserPayload;
  closeGoal: GoalPayload;
  /** Harmless on a task that is done. */
  completeTask: TaskPayload;
  createApiKey: ApiKeyPayload;
  createGoal: GoalPayload;
  createKeyResult: KeyResultPayload;
  createLabel: LabelPayload;
  /** Lets an open task come again. */
  createSeries: SeriesPayload;
  createTask: TaskPayload;
  createTeam: TeamPayload;
  createWebhook: WebhookPayload;
  /** Whoever makes it is its first ADMIN, and needs a new access token to see it. */
  createWorkspace: WorkspacePayload;
  /** For its author and for ADMINs. */
  deleteComment: CommentPayload;
  /** Takes the goal away for good and puts its children under its parent. */
  deleteGoal: GoalPayload;
  deleteKeyResult: KeyResultPayload;
  /** The tasks that had it go on without. */
  deleteLabel: LabelPayload;
  deleteReminder: ReminderPayload;
  /** Can be undone for 30 days by restoreTask. */
  deleteTask: TaskPayload;
  /** What was given to the team is nobody's then. */
  deleteTeam: TeamPayload;
  /** Nothing more is sent there, not even what waits. */
  deleteWebhook: WebhookPayload;
  /** For good: nobody sees the workspace, or anything in it, again. */
  deleteWorkspace: WorkspacePayload;
  /** For its author. */
  editComment: CommentPayload;
  /** What is open stays open. */
  endSeries: SeriesPayload;
  /** Makes the token with which the owner of the address can join. */
  inviteMember: InvitationPayload;
  linkTasks: TaskPayload;
  /** Marks the caller's own as read or archived, puts them off, or takes that back. */
  markNotifications: NotificationsPayload;
  /** Puts the goal, with all below it, under another parent. */
  moveGoal: GoalPayload;
  /** Silence about a task, or about a goal and its tasks. Mentions and reminders come through. */
  mute: PreferencesPayload;
  pauseSeries: SeriesPayload;
  /** Says how the goal is doing, and records key results along with it. */
  postCheckIn: CheckInPayload;
  /** Notes where the number is now. */
  recordKeyResult: KeyResultPayload;
  /** Gives new tokens for a refresh token, which is thereby spent. A spent one that comes again ends its session. */
  refreshToken: AuthPayload;
  /** Takes somebody out of a workspace: an ADMIN anybody, all others themselves. The last ADMIN has to stay. */
  removeMember: MembershipPayload;
  removeTeamMember: TeamPayload;
  /** Makes a closed goal ACTIVE. */
  reopenGoal: GoalPayload;
  /** Back to TODO. */
  reopenTask: TaskPayload;
  /** Lets audit try events again that it has put aside. For ADMINs. */
  replayAuditDeadLetters: DeadLettersPayload;
  /** Lets goals try events again that it has put aside. For ADMINs. */
  replayGoalsDeadLetters: DeadLettersPayload;
  /** Lets notifications try events again that it has put aside. For ADMINs. */
  replayNotificationsDeadLetters: DeadLettersPayload;
  /** Lets tasks try events again that it has put aside. For ADMINs. */
  replayTasksDeadLetters: DeadLettersPayload;
  restoreTask: TaskPayload;
  resumeSeries: SeriesPayload;
  /** Failed deliveries get all their tries again, the first one at once. */
  retryDeliveries: DeliveriesPayload;
  /** Takes a key out of use for good. Those of others are for an ADMIN to revoke. */
  revokeApiKey: ApiKeyPayload;
  /** Nobody can accept it any more. One that was accepted stays as it is. */
  revokeInvitation: InvitationPayload;
  /** Signs the caller out elsewhere. */
  revokeSession: SessionPayload;
  /** Takes a key out of use and makes one like it with another secret. Only the owner can. */
  rotateApiKey: ApiKeyPayload;
  /** Makes another secret. Both sign, the new and the old one, for as long as `overlap`. */
  rotateWebhookSecret: WebhookPayload;
  /** Makes a reminder; with `id` it changes that one. */
  setReminder: ReminderPayload;
  /** An unknown address and a wrong password are answered alike, with INVALID_CREDENTIALS. */
  signIn: AuthPayload;
  signOut: SessionPayload;
  /** Makes a person and a first workspace, of which that person is the ADMIN, and signs in. */
  signUp: AuthPayload;
  /** Leaves this occurrence of a series out and goes on to the next. */
  skipTaskOccurrence: TaskPayload;
  /** Once more at `until`. */
  snoozeReminder: ReminderPayload;
  snoozeTask: TaskPayload;
  /** Orders a file with the events of a chain. It is made in the background: watch its state by `auditExport`. At most 5 of a chain are made at a time. */
  startAuditExport: AuditExportPayload;
  unarchiveTask: TaskPayload;
  unlinkTasks: TaskPayload;
  unmute: PreferencesPayload;
  /** Decides for how long events are kept, and whether removal stands still. */
  updateAuditPolicy: AuditPolicyPayload;
  updateGoal: GoalPayload;
  updateKeyResult: KeyResultPayload;
  updateLabel: LabelPayload;
  /** Sets how the caller wants to be told. */
  updatePreferences: PreferencesPayload;
  updateProfile: UserPayload;
  updateSeries: SeriesPayload;
  updateTask: TaskPayload;
  updateTeam: TeamPayload;
  /** Also turns a webhook off and on; what waits for it is kept meanwhile. */
  updateWebhook: WebhookPayload;
  updateWorkspace: WorkspacePayload;
  /** For everybody who can see the task. */
  watchTask: TaskPayload;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationAddCommentArgs = {
  input: AddCommentInput;
};


export type MutationAddTeamMemberArgs = {
  input: AddTeamMemberInput;
};


export type MutationArchiveTaskArgs = {
  input: ArchiveTaskInput;
};


export type MutationBulkUpdateTasksArgs = {
  input: BulkUpdateTasksInput;
};


export type MutationCancelTaskArgs = {
  input: CancelTaskInput;
};


export type MutationChangeMemberRoleArgs = {
  input: ChangeMemberRoleInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationCloseGoalArgs = {
  input: CloseGoalInput;
};


export type MutationCompleteTaskArgs = {
  input: CompleteTaskInput;
};


export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


export type MutationCreateGoalArgs = {
  input: CreateGoalInput;
};


export type MutationCreateKeyResultArgs = {
  input: CreateKeyResultInput;
};


export type MutationCreateLabelArgs = {
  input: CreateLabelInput;
};


export type MutationCreateSeriesArgs = {
  input: CreateSeriesInput;
};


export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


export type MutationCreateTeamArgs = {
  input: CreateTeamInput;
};


export type MutationCreateWebhookArgs = {
  input: CreateWebhookInput;
};


export type MutationCreateWorkspaceArgs = {
  input: CreateWorkspaceInput;
};


export type MutationDeleteCommentArgs = {
  input: DeleteCommentInput;
};


export type MutationDeleteGoalArgs = {
  input: DeleteGoalInput;
};


export type MutationDeleteKeyResultArgs = {
  input: DeleteKeyResultInput;
};


export type MutationDeleteLabelArgs = {
  input: DeleteLabelInput;
};


export type MutationDeleteReminderArgs = {
  input: DeleteReminderInput;
};


export type MutationDeleteTaskArgs = {
  input: DeleteTaskInput;
};


export type MutationDeleteTeamArgs = {
  input: DeleteTeamInput;
};


export type MutationDeleteWebhookArgs = {
  input: DeleteWebhookInput;
};


export type MutationDeleteWorkspaceArgs = {
  input: DeleteWorkspaceInput;
};


export type MutationEditCommentArgs = {
  input: EditCommentInput;
};


export type MutationEndSeriesArgs = {
  input: EndSeriesInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationLinkTasksArgs = {
  input: LinkTasksInput;
};


export type MutationMarkNotificationsArgs = {
  input: MarkNotificationsInput;
};


export type MutationMoveGoalArgs = {
  input: MoveGoalInput;
};


export type MutationMuteArgs = {
  input: MuteInput;
};


export type MutationPauseSeriesArgs = {
  input: PauseSeriesInput;
};


export type MutationPostCheckInArgs = {
  input: PostCheckInInput;
};


export type MutationRecordKeyResultArgs = {
  input: RecordKeyResultInput;
};


export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


export type MutationRemoveMemberArgs = {
  input: RemoveMemberInput;
};


export type MutationRemoveTeamMemberArgs = {
  input: RemoveTeamMemberInput;
};


export type MutationReopenGoalArgs = {
  input: ReopenGoalInput;
};


export type MutationReopenTaskArgs = {
  input: ReopenTaskInput;
};


export type MutationReplayAuditDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationReplayGoalsDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationReplayNotificationsDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationReplayTasksDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationRestoreTaskArgs = {
  input: RestoreTaskInput;
};


export type MutationResumeSeriesArgs = {
  input: ResumeSeriesInput;
};


export type MutationRetryDeliveriesArgs = {
  input: RetryDeliveriesInput;
};


export type MutationRevokeApiKeyArgs = {
  input: RevokeApiKeyInput;
};


export type MutationRevokeInvitationArgs = {
  input: RevokeInvitationInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationRotateApiKeyArgs = {
  input: RotateApiKeyInput;
};


export type MutationRotateWebhookSecretArgs = {
  input: RotateWebhookSecretInput;
};


export type MutationSetReminderArgs = {
  input: SetReminderInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignOutArgs = {
  input: SignOutInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationSkipTaskOccurrenceArgs = {
  input: SkipTaskOccurrenceInput;
};


export type MutationSnoozeReminderArgs = {
  input: SnoozeReminderInput;
};


export type MutationSnoozeTaskArgs = {
  input: SnoozeTaskInput;
};


export type MutationStartAuditExportArgs = {
  input: StartAuditExportInput;
};


export type MutationUnarchiveTaskArgs = {
  input: UnarchiveTaskInput;
};


export type MutationUnlinkTasksArgs = {
  input: UnlinkTasksInput;
};


export type MutationUnmuteArgs = {
  input: UnmuteInput;
};


export type MutationUpdateAuditPolicyArgs = {
  input: UpdateAuditPolicyInput;
};


export type MutationUpdateGoalArgs = {
  input: UpdateGoalInput;
};


export type MutationUpdateKeyResultArgs = {
  input: UpdateKeyResultInput;
};


export type MutationUpdateLabelArgs = {
  input: UpdateLabelInput;
};


export type MutationUpdatePreferencesArgs = {
  input: UpdatePreferencesInput;
};


export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


export type MutationUpdateSeriesArgs = {
  input: UpdateSeriesInput;
};


export type MutationUpdateTaskArgs = {
  input: UpdateTaskInput;
};


export type MutationUpdateTeamArgs = {
  input: UpdateTeamInput;
};


export type MutationUpdateWebhookArgs = {
  input: UpdateWebhookInput;
};


export type MutationUpdateWorkspaceArgs = {
  input: UpdateWorkspaceInput;
};


export type MutationWatchTaskArgs = {
  input: WatchTaskInput;
};

/** Either of the two. At most 1,000 of each can be muted. */
export type MuteInput = {
  goalId?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** Nothing with this id is visible to the caller. */
export type NotFoundError = UserError & {
  __typename: 'NotFoundError';
  code: UserErrorCode;
  id: Maybe<Scalars['ID']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Something that its recipient is told. Nobody else can see it. */
export type Notification = {
  __typename: 'Notification';
  actor: Maybe<User>;
  actorId: Maybe<Scalars['ID']['output']>;
  archivedAt: Maybe<Scalars['DateTime']['output']>;
  body: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  /** By which ways it goes out to the recipient. */
  deliveries: Array<Delivery>;
  /** The event that it tells of. */
  eventId: Scalars['ID']['output'];
  goal: Maybe<Goal>;
  goalId: Maybe<Scalars['ID']['output']>;
  /** How many of that key are unread. */
  groupCount: Scalars['Int']['output'];
  /** The same for all that may be shown as one. */
  groupKey: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** May break quiet hours that allow it. */
  isUrgent: Scalars['Boolean']['output'];
  readAt: Maybe<Scalars['DateTime']['output']>;
  reminder: Maybe<Reminder>;
  reminderId: Maybe<Scalars['ID']['output']>;
  /** When it comes back to the list, if it was put off. */
  snoozedUntil: Maybe<Scalars['DateTime']['output']>;
  task: Maybe<Task>;
  taskId: Maybe<Scalars['ID']['output']>;
  /** In the language of the recipient's profile when it was told; English if that is not spoken here. */
  title: Scalars['String']['output'];
  topic: Topic;
  /** Null: it is about the recipient's account, or a workspace that the recipient is no longer in. */
  workspaceId: Maybe<Scalars['ID']['output']>;
};

/** A notification that has arrived in the list. */
export type NotificationChange = {
  __typename: 'NotificationChange';
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  notification: Maybe<Notification>;
  notificationId: Scalars['ID']['output'];
  unreadCount: Scalars['Int']['output'];
};

export type NotificationChangeItem = NotificationChange | ResyncRequired;

export type NotificationConnection = {
  __typename: 'NotificationConnection';
  edges: Array<NotificationEdge>;
  nodes: Array<Notification>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type NotificationEdge = {
  __typename: 'NotificationEdge';
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
  __typename: 'NotificationPreferences';
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
  __typename: 'NotificationsPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  notifications: Array<Notification>;
  unreadCount: Maybe<Scalars['Int']['output']>;
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

export type Occurrence = {
  __typename: 'Occurrence';
  at: Maybe<Scalars['DateTime']['output']>;
  date: Scalars['Date']['output'];
  /** The last day of a month stands in for one that does not exist. */
  isClamped: Scalars['Boolean']['output'];
  /** The clocks are put forward over its time, so it comes later. */
  isShiftedByDst: Scalars['Boolean']['output'];
  key: Scalars['String']['output'];
  time: Maybe<Scalars['LocalTime']['output']>;
};

export type OpenGoalStatus =
  | 'ACTIVE'
  | 'DRAFT'
  | 'PAUSED';

export type OpenTaskStatus =
  | 'BACKLOG'
  | 'IN_PROGRESS'
  | 'TODO';

export type PageInfo = {
  __typename: 'PageInfo';
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
};

export type PauseSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** The caller may look but not touch. */
export type PermissionError = UserError & {
  __typename: 'PermissionError';
  code: UserErrorCode;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  /** Any of these roles would do. */
  requires: Array<Scalars['String']['output']>;
};

export type PostCheckInInput = {
  body: Scalars['String']['input'];
  goalId: Scalars['ID']['input'];
  health: GoalHealth;
  meta?: InputMaybe<ChangeMeta>;
  /** Of key results of this goal, each at most once. */
  values?: InputMaybe<Array<KeyResultValueInput>>;
};

export type PreferenceRule = {
  __typename: 'PreferenceRule';
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
  __typename: 'PreferencesPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  preferences: Maybe<NotificationPreferences>;
};

export type PriorityCount = {
  __typename: 'PriorityCount';
  count: Scalars['Int']['output'];
  priority: TaskPriority;
};

/** Where the progress of a goal comes from. */
export type ProgressSource =
  /** How far its key results are, each by its weight. */
  | 'KEY_RESULTS'
  /** Somebody sets it with `updateGoal`. */
  | 'MANUAL'
  /** How far its children are on average; canceled ones do not count. */
  | 'SUBGOALS'
  /** How many of its own tasks are done; canceled and skipped ones do not count, a series counts once. */
  | 'TASKS';

export type Query = {
  __typename: 'Query';
  /** How far the events of accounts lag behind, and what waits in its queues. For ADMINs. */
  accountsEventBacklog: Maybe<EventBacklog>;
  /** Keys of the workspace, newest first: to an ADMIN all of them, to anybody else their own. */
  apiKeys: Maybe<ApiKeyConnection>;
  /** Events that audit could not record, newest first. For ADMINs. */
  auditDeadLetters: Maybe<DeadLetterConnection>;
  /** One recorded event of a chain that the caller may read. */
  auditEvent: Maybe<AuditEvent>;
  /** How far the events of audit lag behind, and what waits in its queues. For ADMINs. */
  auditEventBacklog: Maybe<EventBacklog>;
  /** The chain of a workspace, newest first unless asked otherwise. The caller's own user id in place of a workspace asks for what concerns only the caller. */
  auditEvents: Maybe<AuditConnection>;
  /** An export that somebody has ordered, by its id. */
  auditExport: Maybe<AuditExport>;
  /** For how long events are kept. */
  auditPolicy: Maybe<AuditPolicy>;
  /** Computes the hashes of a chain anew, or those of a part of it, and compares them with what is stored and anchored. At most 100 000 events in one call. */
  auditVerify: Maybe<AuditVerification>;
  /** What is going on in a workspace; null to all but its members. */
  dashboard: Maybe<Dashboard>;
  /** Mails and calls of webhooks for which no try is left, newest failure first. */
  failedDeliveries: Maybe<DeliveryConnection>;
  goal: Maybe<Goal>;
  /** The newest first, unless `orderBy` says otherwise. Null to those who are no members. */
  goals: Maybe<GoalConnection>;
  /** Events of tasks and workspaces that goals could not handle, newest first. For ADMINs. */
  goalsDeadLetters: Maybe<DeadLetterConnection>;
  /** How far the events of goals lag behind, and what waits in its queues. For ADMINs. */
  goalsEventBacklog: Maybe<EventBacklog>;
  /** All labels of the workspace in alphabetical order. */
  labels: Maybe<Array<Label>>;
  /** How the caller wants to be told. */
  notificationPreferences: Maybe<NotificationPreferences>;
  /** What the caller was told, newest first, in one workspace or in all of the caller's. What was archived or put off is left out unless asked for. */
  notifications: Maybe<NotificationConnection>;
  /** Events that notifications could not handle, newest first. For ADMINs. */
  notificationsDeadLetters: Maybe<DeadLetterConnection>;
  /** How far the events of notifications lag behind, and what waits in its queues. For ADMINs. */
  notificationsEventBacklog: Maybe<EventBacklog>;
  /** Tries a rule without storing anything. `first` goes up to 100; without `from` it begins now. */
  recurrencePreview: Maybe<RecurrencePreview>;
  /** Looks through titles, descriptions and comments, the best match first. The last word may be the beginning of one. */
  searchTasks: Maybe<TaskSearchConnection>;
  series: Maybe<TaskSeries>;
  /** Where the caller is signed in at present, the newest sign-in first. At most 100. */
  sessions: Maybe<Array<Session>>;
  task: Maybe<Task>;
  /** The series of the workspace, the newest first. */
  taskSeries: Maybe<TaskSeriesConnection>;
  /** Unless ordered, the newest come first. */
  tasks: Maybe<TaskConnection>;
  /** Events of goals and workspaces that tasks could not handle, newest first. For ADMINs. */
  tasksDeadLetters: Maybe<DeadLetterConnection>;
  /** How far the events of tasks lag behind, and what waits in its queues. For ADMINs. */
  tasksEventBacklog: Maybe<EventBacklog>;
  /** How many are neither read nor archived nor put off. */
  unreadCount: Maybe<Scalars['Int']['output']>;
  user: Maybe<User>;
  /** Who is calling. */
  viewer: Maybe<User>;
  /** Where a workspace's events are sent, oldest first. */
  webhooks: Maybe<Array<Webhook>>;
  workspace: Maybe<Workspace>;
  /** Those the caller belongs to, in the order of their names. */
  workspaces: Maybe<WorkspaceConnection>;
};


export type QueryAccountsEventBacklogArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryApiKeysArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeRevoked?: Scalars['Boolean']['input'];
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryAuditDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryAuditEventArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditEventBacklogArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryAuditEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: SortDirection;
  workspaceId: Scalars['ID']['input'];
};


export type QueryAuditExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditPolicyArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryAuditVerifyArgs = {
  fromSequence?: InputMaybe<Scalars['Int']['input']>;
  toSequence?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryDashboardArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryFailedDeliveriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryGoalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGoalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GoalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<GoalOrder>>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryGoalsDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryGoalsEventBacklogArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryLabelsArgs = {
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


export type QueryRecurrencePreviewArgs = {
  first?: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  input: RecurrenceInput;
};


export type QuerySearchTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};


export type QuerySeriesArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTaskSeriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<Array<SeriesState>>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryTasksDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryTasksEventBacklogArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryUnreadCountArgs = {
  workspaceId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWebhooksArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryWorkspaceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryWorkspacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A time of rest by the clock on the wall: messages that would leave meanwhile wait for its end. */
export type QuietWindow = {
  __typename: 'QuietWindow';
  /** Whether urgent messages may leave all the same. */
  allowUrgent: Scalars['Boolean']['output'];
  /** On which it begins. */
  days: Array<Weekday>;
  /** Before `start`: of the day after. */
  end: Scalars['LocalTime']['output'];
  start: Scalars['LocalTime']['output'];
};

export type QuietWindowInput = {
  allowUrgent?: Scalars['Boolean']['input'];
  days: Array<Weekday>;
  end: Scalars['LocalTime']['input'];
  start: Scalars['LocalTime']['input'];
};

export type RecordKeyResultInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  value: Scalars['Float']['input'];
};

/** Where counting begins for the next occurrence. */
export type RecurrenceAnchor =
  /** On the day the work is done. */
  | 'COMPLETION'
  /** On the calendar, whenever the work is done. */
  | 'SCHEDULE';

export type RecurrenceInput = {
  anchor?: RecurrenceAnchor;
  dayStartsAt?: Scalars['LocalTime']['input'];
  missed?: MissedPolicy;
  monthEnd?: MonthEndPolicy;
  /** The part of RFC 5545 that docs/recurrence.md describes. */
  rule: Scalars['String']['input'];
  start: DueInput;
};

export type RecurrencePreview = {
  __typename: 'RecurrencePreview';
  errors: Array<UserError>;
  occurrences: Array<Occurrence>;
  /** How the rule would be stored. */
  rule: Maybe<Scalars['String']['output']>;
  summary: Maybe<Scalars['String']['output']>;
};

export type RefreshTokenInput = {
  refreshToken: Scalars['String']['input'];
};

export type Reminder = {
  __typename: 'Reminder';
  /** Null if the reminder depends on the due time. */
  at: Maybe<Scalars['DateTime']['output']>;
  /** Empty: the ways the recipient has chosen. */
  channels: Array<Channel>;
  /** By which ways it went out, for its recipient and for ADMINs; null to everybody else. */
  deliveries: Maybe<Array<Delivery>>;
  id: Scalars['ID']['output'];
  /** May break quiet hours, if its recipient lets it. */
  isUrgent: Scalars['Boolean']['output'];
  lastFiredAt: Maybe<Scalars['DateTime']['output']>;
  nextFireAt: Maybe<Scalars['DateTime']['output']>;
  /** Distance from the due time; null if the reminder has a moment of its own. */
  offset: Maybe<Scalars['Duration']['output']>;
  recipient: Maybe<User>;
  recipientId: Scalars['ID']['output'];
  snoozedUntil: Maybe<Scalars['DateTime']['output']>;
  state: ReminderState;
  task: Task;
  taskId: Scalars['ID']['output'];
  /** Stands in for the due time of a task that is due all day. */
  timeOfDay: Scalars['LocalTime']['output'];
  version: Scalars['Int']['output'];
};

export type ReminderPayload = {
  __typename: 'ReminderPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  reminder: Maybe<Reminder>;
};

/** `offset` or `at`, one of the two. */
export type ReminderSpec = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Absent: the ways the recipient has chosen. */
  channels?: InputMaybe<Array<Channel>>;
  isUrgent?: Scalars['Boolean']['input'];
  /** From the due time, such as `-PT30M`; days and weeks are calendar days. */
  offset?: InputMaybe<Scalars['Duration']['input']>;
  timeOfDay?: Scalars['LocalTime']['input'];
};

export type ReminderState =
  | 'CANCELED'
  /** Too late to be of use. */
  | 'EXPIRED'
  | 'FIRED'
  | 'SCHEDULED'
  | 'SNOOZED';

export type RemoveMemberInput = {
  meta?: InputMaybe<ChangeMeta>;
  userId: Scalars['ID']['input'];
  workspaceId: Scalars['ID']['input'];
};

export type RemoveTeamMemberInput = {
  meta?: InputMaybe<ChangeMeta>;
  teamId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type ReopenGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type ReopenTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Also if the next occurrence has been worked on; then both are open. */
  force?: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** All of one workspace. What waits behind a chosen one follows it by itself. */
export type ReplayDeadLettersInput = {
  /** 100 at most. */
  ids: Array<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  workspaceId: Scalars['ID']['input'];
};

export type RestoreTaskInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type ResumeSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** In a subscription: some changes can no longer be replayed. Query the state anew; what follows is live. */
export type ResyncRequired = {
  __typename: 'ResyncRequired';
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

export type RevokeApiKeyInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type RevokeInvitationInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type RevokeSessionInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type Role =
  /** May do everything, and decides who else belongs. */
  | 'ADMIN'
  /** Works with goals and tasks. */
  | 'MEMBER'
  /** Looks on. */
  | 'VIEWER';

export type RotateApiKeyInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type RotateWebhookSecretInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** A week at most. */
  overlap?: Scalars['Duration']['input'];
};

export type SeriesPayload = {
  __typename: 'SeriesPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  /** The series that takes over from the edited occurrence. */
  continuation: Maybe<TaskSeries>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  openTask: Maybe<Task>;
  series: Maybe<TaskSeries>;
};

/** How far an edit of a series reaches; updateTask edits one occurrence. */
export type SeriesScope =
  /** What is open and what is to come; closed occurrences stay as they were. */
  | 'ALL'
  /** `fromKey` and later; a new series takes over there. */
  | 'THIS_AND_FUTURE';

export type SeriesState =
  | 'ACTIVE'
  | 'ENDED'
  | 'PAUSED';

/** One sign-in, on one device. */
export type Session = {
  __typename: 'Session';
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** The address that the sign-in came from. */
  ip: Maybe<Scalars['String']['output']>;
  isCurrent: Scalars['Boolean']['output'];
  /** The last time that it got an access token. */
  lastSeenAt: Scalars['DateTime']['output'];
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the client called itself when it signed in. */
  userAgent: Maybe<Scalars['String']['output']>;
};

export type SessionPayload = {
  __typename: 'SessionPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  session: Maybe<Session>;
};

export type SetReminderInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** The caller if absent. */
  recipientId?: InputMaybe<Scalars['ID']['input']>;
  spec: ReminderSpec;
  taskId: Scalars['ID']['input'];
};

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type SignOutInput = {
  /** Ends every session of the caller instead of only this one. */
  everywhere?: Scalars['Boolean']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type SignUpInput = {
  displayName: Scalars['String']['input'];
  email: Scalars['String']['input'];
  locale?: Scalars['String']['input'];
  /** 12 to 256 characters of any kind. */
  password: Scalars['String']['input'];
  timeZone: Scalars['TimeZone']['input'];
  /** If absent, the workspace gets the name of the person. */
  workspaceName?: InputMaybe<Scalars['String']['input']>;
};

export type SkipTaskOccurrenceInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type SnoozeReminderInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  until: Scalars['DateTime']['input'];
};

export type SnoozeTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** Null wakes it. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type StartAuditExportInput = {
  filter?: InputMaybe<AuditFilter>;
  format?: ExportFormat;
  meta?: InputMaybe<ChangeMeta>;
  workspaceId: Scalars['ID']['input'];
};

/** The thing is in a state that does not allow this. */
export type StateError = UserError & {
  __typename: 'StateError';
  /** Where it can go instead. */
  allowed: Array<Scalars['String']['output']>;
  code: UserErrorCode;
  from: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  to: Maybe<Scalars['String']['output']>;
};

export type StatusCount = {
  __typename: 'StatusCount';
  count: Scalars['Int']['output'];
  status: TaskStatus;
};

export type Subscription = {
  __typename: 'Subscription';
  /** Events as they join a chain, after `after` if it is given. */
  activityAppended: ActivityItem;
  commentAdded: CommentChangeItem;
  /** Changes to the goals of a workspace with their key results and check-ins; `goalIds` and `kinds` narrow them down. */
  goalChanged: GoalChangeItem;
  /** The caller's notifications as they arrive, after `after` if it is given. */
  notificationReceived: NotificationChangeItem;
  /** Changes to tasks of a workspace; every filter given must fit. */
  taskChanged: TaskChangeItem;
};


export type SubscriptionActivityAppendedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  filter?: InputMaybe<AuditFilter>;
  workspaceId: Scalars['ID']['input'];
};


export type SubscriptionCommentAddedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  taskId: Scalars['ID']['input'];
};


export type SubscriptionGoalChangedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  goalIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<GoalChangeKind>>;
  workspaceId: Scalars['ID']['input'];
};


export type SubscriptionNotificationReceivedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
};


export type SubscriptionTaskChangedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  goalIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<TaskChangeKind>>;
  taskIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  workspaceId: Scalars['ID']['input'];
};

export type Task = {
  __typename: 'Task';
  /** What happened to the task, newest first. */
  activity: Maybe<AuditConnection>;
  archivedAt: Maybe<Scalars['DateTime']['output']>;
  assigneeIds: Array<Scalars['ID']['output']>;
  /** Same order as `assigneeIds`; null for somebody who is not visible. */
  assignees: Array<Maybe<User>>;
  blockedBy: Array<Task>;
  blocks: Array<Task>;
  /** The oldest first. */
  comments: CommentConnection;
  completedAt: Maybe<Scalars['DateTime']['output']>;
  completedBy: Maybe<User>;
  completedById: Maybe<Scalars['ID']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy: Maybe<User>;
  createdById: Scalars['ID']['output'];
  deletedAt: Maybe<Scalars['DateTime']['output']>;
  /** Markdown. */
  description: Maybe<Scalars['String']['output']>;
  due: Maybe<Due>;
  estimateMinutes: Maybe<Scalars['Int']['output']>;
  goal: Maybe<Goal>;
  goalId: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** Whether an open task stands in its way. */
  isBlocked: Scalars['Boolean']['output'];
  labels: Array<Label>;
  /** Short enough to say aloud; unique in the workspace. */
  number: Scalars['Int']['output'];
  /** Local date or date-time at which the series placed it; stays when the task is moved. */
  occurrenceKey: Maybe<Scalars['String']['output']>;
  parent: Maybe<Task>;
  parentId: Maybe<Scalars['ID']['output']>;
  priority: TaskPriority;
  /** All relations that block nothing. */
  relations: Array<TaskRelation>;
  reminders: Array<Reminder>;
  /** Only while it is deleted. */
  restorableUntil: Maybe<Scalars['DateTime']['output']>;
  series: Maybe<TaskSeries>;
  /** Until when it is to stay out of the way. */
  snoozedUntil: Maybe<Scalars['DateTime']['output']>;
  /** Its place in the order that people gave by hand. Compare byte by byte. */
  sortKey: Scalars['String']['output'];
  /** The first time somebody began with it. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  status: TaskStatus;
  /** Counts the subtasks one level below. */
  subtaskSummary: TaskSummary;
  subtasks: TaskConnection;
  /** The occurrence that was made when this one was closed. */
  successor: Maybe<Task>;
  team: Maybe<Team>;
  teamId: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** One more after every change that a person makes. */
  version: Scalars['Int']['output'];
  watcherIds: Array<Scalars['ID']['output']>;
  workspaceId: Scalars['ID']['output'];
};


export type TaskActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};


export type TaskCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type TaskSubtasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type TaskBatchPayload = {
  __typename: 'TaskBatchPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** One for each id, in their order. */
  results: Array<TaskBatchResult>;
};

export type TaskBatchResult = {
  __typename: 'TaskBatchResult';
  errors: Array<UserError>;
  id: Scalars['ID']['output'];
  task: Maybe<Task>;
};

export type TaskChange = {
  __typename: 'TaskChange';
  /** Null if nobody did it. */
  actorId: Maybe<Scalars['ID']['output']>;
  changedFields: Array<Scalars['String']['output']>;
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Scalars['ChangeCursor']['output'];
  /** The same id twice is the same event. */
  eventId: Scalars['ID']['output'];
  kind: TaskChangeKind;
  occurredAt: Scalars['DateTime']['output'];
  /** As it is when the event is sent. */
  task: Maybe<Task>;
  taskId: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type TaskChangeItem = ResyncRequired | TaskChange;

export type TaskChangeKind =
  | 'CANCELED'
  | 'COMPLETED'
  | 'CREATED'
  | 'DELETED'
  | 'REOPENED'
  | 'RESTORED'
  | 'SKIPPED'
  | 'UPDATED';

/** Absent stays as it is, null clears. */
export type TaskChangesInput = {
  addLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  due?: InputMaybe<DueInput>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<TaskPriority>;
  removeLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<OpenTaskStatus>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

export type TaskConnection = {
  __typename: 'TaskConnection';
  edges: Array<TaskEdge>;
  nodes: Array<Task>;
  pageInfo: PageInfo;
  /** Null above 10 000. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type TaskEdge = {
  __typename: 'TaskEdge';
  cursor: Scalars['String']['output'];
  node: Task;
};

/** Everything given must hold. */
export type TaskFilter = {
  and?: InputMaybe<Array<TaskFilter>>;
  /** `eq` and `in` hold if one of the assignees fits, `neq` and `nin` if none is among these; `isNull` finds tasks of nobody. */
  assigneeId?: InputMaybe<IdMatch>;
  completedAt?: InputMaybe<InstantMatch>;
  createdAt?: InputMaybe<InstantMatch>;
  dueDate?: InputMaybe<DateMatch>;
  goalId?: InputMaybe<IdMatch>;
  id?: InputMaybe<IdMatch>;
  /** If it is nowhere in the filter, archived tasks are left out. */
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  isBlocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** If it is nowhere in the filter, deleted tasks are left out. */
  isDeleted?: InputMaybe<Scalars['Boolean']['input']>;
  isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  isRecurring?: InputMaybe<Scalars['Boolean']['input']>;
  isSnoozed?: InputMaybe<Scalars['Boolean']['input']>;
  /** `eq` and `in` hold if one of the labels fits, `neq` and `nin` if none is among these; `isNull` finds tasks without any. */
  labelId?: InputMaybe<IdMatch>;
  not?: InputMaybe<TaskFilter>;
  number?: InputMaybe<NumberMatch>;
  or?: InputMaybe<Array<TaskFilter>>;
  parentId?: InputMaybe<IdMatch>;
  priority?: InputMaybe<Array<TaskPriority>>;
  seriesId?: InputMaybe<IdMatch>;
  status?: InputMaybe<Array<TaskStatus>>;
  teamId?: InputMaybe<IdMatch>;
  title?: InputMaybe<TextMatch>;
  updatedAt?: InputMaybe<InstantMatch>;
};

export type TaskOrder = {
  direction?: SortDirection;
  field: TaskOrderField;
  nullsLast?: Scalars['Boolean']['input'];
};

export type TaskOrderField =
  | 'COMPLETED_AT'
  | 'CREATED_AT'
  | 'DUE'
  | 'NUMBER'
  | 'PRIORITY'
  | 'SORT_KEY'
  | 'STATUS'
  | 'TITLE'
  | 'UPDATED_AT';

export type TaskPayload = {
  __typename: 'TaskPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  /** Of the last event of this change; null if there was nothing to change. */
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** No further occurrence follows. */
  seriesEnded: Scalars['Boolean']['output'];
  /** What follows in the series, if the change made it. */
  successor: Maybe<Task>;
  task: Maybe<Task>;
};

export type TaskPriority =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE'
  | 'URGENT';

export type TaskRelation = {
  __typename: 'TaskRelation';
  /** Whether the other task is the one that the relation starts from. */
  isInverse: Scalars['Boolean']['output'];
  kind: TaskRelationKind;
  task: Task;
};

export type TaskRelationKind =
  | 'BLOCKS'
  | 'DUPLICATES'
  | 'RELATES_TO';

export type TaskSearchConnection = {
  __typename: 'TaskSearchConnection';
  edges: Array<TaskSearchEdge>;
  pageInfo: PageInfo;
};

export type TaskSearchEdge = {
  __typename: 'TaskSearchEdge';
  cursor: Scalars['String']['output'];
  /** An excerpt around the match as HTML: matches in `<mark>`, everything else escaped. */
  highlight: Maybe<Scalars['String']['output']>;
  node: Task;
  score: Scalars['Float']['output'];
};

/** Work that comes again. One occurrence is open at a time. */
export type TaskSeries = {
  __typename: 'TaskSeries';
  anchor: RecurrenceAnchor;
  count: Maybe<Scalars['Int']['output']>;
  /** What is completed earlier in the day belongs to the day before. */
  dayStartsAt: Scalars['LocalTime']['output'];
  /** No occurrence lies after this day. */
  endsOn: Maybe<Scalars['Date']['output']>;
  /** How many tasks it has made. */
  generatedCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  missed: MissedPolicy;
  monthEnd: MonthEndPolicy;
  next: Maybe<TaskSeries>;
  openTask: Maybe<Task>;
  /** The series it was split from. */
  previous: Maybe<TaskSeries>;
  /** RFC 5545, in one fixed spelling. */
  rule: Scalars['String']['output'];
  skippedKeys: Array<Scalars['String']['output']>;
  start: Due;
  state: SeriesState;
  /** The rule for people, in English. */
  summary: Scalars['String']['output'];
  /** All its occurrences, the latest first. */
  tasks: TaskConnection;
  template: TaskTemplate;
  /** What follows the open occurrence; at most 100. */
  upcoming: Array<Occurrence>;
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};


/** Work that comes again. One occurrence is open at a time. */
export type TaskSeriesTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Work that comes again. One occurrence is open at a time. */
export type TaskSeriesUpcomingArgs = {
  first?: Scalars['Int']['input'];
};

export type TaskSeriesConnection = {
  __typename: 'TaskSeriesConnection';
  edges: Array<TaskSeriesEdge>;
  nodes: Array<TaskSeries>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type TaskSeriesEdge = {
  __typename: 'TaskSeriesEdge';
  cursor: Scalars['String']['output'];
  node: TaskSeries;
};

/** Open and closed work of a workspace, without what is archived. Days are the caller's, weeks begin on Monday. */
export type TaskStats = {
  __typename: 'TaskStats';
  byPriority: Array<PriorityCount>;
  byStatus: Array<StatusCount>;
  completedLast7Days: Scalars['Int']['output'];
  dueThisWeek: Scalars['Int']['output'];
  dueToday: Scalars['Int']['output'];
  open: Scalars['Int']['output'];
  overdue: Scalars['Int']['output'];
};

export type TaskStatus =
  | 'BACKLOG'
  | 'CANCELED'
  | 'DONE'
  | 'IN_PROGRESS'
  /** Left out on purpose; only for occurrences of a series. */
  | 'SKIPPED'
  | 'TODO';

export type TaskSummary = {
  __typename: 'TaskSummary';
  canceled: Scalars['Int']['output'];
  done: Scalars['Int']['output'];
  /** Done among those that were neither canceled nor skipped; 0 if there are none. */
  ratio: Scalars['Float']['output'];
  /** All of them; a series is one. */
  total: Scalars['Int']['output'];
};

/** How every new occurrence starts. */
export type TaskTemplate = {
  __typename: 'TaskTemplate';
  assigneeIds: Array<Scalars['ID']['output']>;
  description: Maybe<Scalars['String']['output']>;
  estimateMinutes: Maybe<Scalars['Int']['output']>;
  goalId: Maybe<Scalars['ID']['output']>;
  labels: Array<Label>;
  priority: TaskPriority;
  teamId: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
};

/** Absent stays as it is, null clears. */
export type TaskTemplateInput = {
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  priority?: InputMaybe<TaskPriority>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Some of a workspace's people, to whom goals and tasks can be given. Being in one allows nothing more. */
export type Team = {
  __typename: 'Team';
  id: Scalars['ID']['output'];
  /** 1 to 10 capital letters and digits, such as `OPS`. Each team of a workspace has its own. */
  key: Scalars['String']['output'];
  /** In the order of their names, 100 at most. */
  members: Array<User>;
  name: Scalars['String']['output'];
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};

export type TeamPayload = {
  __typename: 'TeamPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  team: Maybe<Team>;
};

export type TextMatch = {
  caseSensitive?: Scalars['Boolean']['input'];
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

export type UnarchiveTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type UnlinkTasksInput = {
  kind: TaskRelationKind;
  meta?: InputMaybe<ChangeMeta>;
  otherId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};

/** Either of the two. */
export type UnmuteInput = {
  goalId?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is not given stays as it is. */
export type UpdateAuditPolicyInput = {
  legalHold?: InputMaybe<Scalars['Boolean']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** 30 or more; null: for good. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};

/** What is not named stays as it is; null clears. */
export type UpdateGoalInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Can be set where the source is MANUAL, from 0 to 1. */
  progress?: InputMaybe<Scalars['Float']['input']>;
  progressSource?: InputMaybe<ProgressSource>;
  startDate?: InputMaybe<Scalars['Date']['input']>;
  status?: InputMaybe<OpenGoalStatus>;
  targetDate?: InputMaybe<Scalars['Date']['input']>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What is not named stays as it is. */
export type UpdateKeyResultInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  name?: InputMaybe<Scalars['String']['input']>;
  start?: InputMaybe<Scalars['Float']['input']>;
  target?: InputMaybe<Scalars['Float']['input']>;
  weight?: InputMaybe<Scalars['Float']['input']>;
};

export type UpdateLabelInput = {
  color?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  name?: InputMaybe<Scalars['String']['input']>;
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

export type UpdateProfileInput = {
  /** Begins with `https://`. Null takes the picture away. */
  avatarUrl?: InputMaybe<Scalars['String']['input']>;
  displayName?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 50 small letters and digits, with single hyphens between them. */
  handle?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

export type UpdateSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Goes with THIS_AND_FUTURE; without it the open occurrence is meant. */
  fromKey?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  recurrence?: InputMaybe<RecurrenceInput>;
  scope: SeriesScope;
  template?: InputMaybe<TaskTemplateInput>;
};

/** Absent stays as it is, null clears. In a series this occurrence alone is changed. */
export type UpdateTaskInput = {
  addLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  due?: InputMaybe<DueInput>;
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<TaskPriority>;
  removeLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The task whose place is just before; null for the very first place. */
  sortAfter?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<OpenTaskStatus>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateTeamInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  key?: InputMaybe<Scalars['String']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  name?: InputMaybe<Scalars['String']['input']>;
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

export type UpdateWorkspaceInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  name?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
  weekStart?: InputMaybe<Weekday>;
};

/** A person. Anybody who is signed in and has the id may know the name; what else may be seen depends on who looks. */
export type User = {
  __typename: 'User';
  assignedTasks: Maybe<TaskConnection>;
  /** Where a picture of the person can be fetched. */
  avatarUrl: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  displayName: Scalars['String']['output'];
  /** Shown to the person and to an ADMIN of a workspace they share; null for all others. */
  email: Maybe<Scalars['String']['output']>;
  /** The short name for mentions. Nobody else has the same. */
  handle: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** A BCP 47 language tag. Null for those who share no workspace with the person. */
  locale: Maybe<Scalars['String']['output']>;
  /** In the workspaces that the caller belongs to as well. */
  memberships: Array<Membership>;
  ownedGoals: Maybe<GoalConnection>;
  /** Null for those who share no workspace with the person. */
  timeZone: Maybe<Scalars['TimeZone']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};


/** A person. Anybody who is signed in and has the id may know the name; what else may be seen depends on who looks. */
export type UserAssignedTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<TaskStatus>>;
  workspaceId: Scalars['ID']['input'];
};


/** A person. Anybody who is signed in and has the id may know the name; what else may be seen depends on who looks. */
export type UserOwnedGoalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<GoalStatus>>;
  workspaceId: Scalars['ID']['input'];
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

export type UserPayload = {
  __typename: 'UserPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  user: Maybe<User>;
};

export type WatchTaskInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  watching?: Scalars['Boolean']['input'];
};

/** An address of others that is told of what happens in a workspace. */
export type Webhook = {
  __typename: 'Webhook';
  createdAt: Scalars['DateTime']['output'];
  /** What became of the events it was to get, newest first. */
  deliveries: DeliveryConnection;
  description: Maybe<Scalars['String']['output']>;
  /** `GONE` when the receiver has said so, `FAILING` after three days without a success; null otherwise. */
  disabledReason: Maybe<Scalars['String']['output']>;
  /** What it is told of: types of events, all types of a publisher (`tasks.*`), or everything (`*`). */
  eventTypes: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  isEnabled: Scalars['Boolean']['output'];
  /** How the secret ends. */
  secretHint: Scalars['String']['output'];
  secretRotatedAt: Maybe<Scalars['DateTime']['output']>;
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
  __typename: 'WebhookPayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** Only in the answer that made it; a repetition by idempotency key gets null. */
  secret: Maybe<Scalars['String']['output']>;
  webhook: Maybe<Webhook>;
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

/** Where people share goals and tasks. Only its members can see it. */
export type Workspace = {
  __typename: 'Workspace';
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** What can be accepted at present, the newest first. For ADMINs; null for all others. */
  invitations: Maybe<Array<Invitation>>;
  /** Its people, in the order of their names. */
  memberships: MembershipConnection;
  name: Scalars['String']['output'];
  /** For addresses: lower case, and no other workspace has it. */
  slug: Scalars['String']['output'];
  /** In the order of their names. */
  teams: Array<Team>;
  timeZone: Scalars['TimeZone']['output'];
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  /** What the caller is in it. */
  viewerRole: Role;
  /** The day that calendars begin with. */
  weekStart: Weekday;
};


/** Where people share goals and tasks. Only its members can see it. */
export type WorkspaceMembershipsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<Role>;
  search?: InputMaybe<Scalars['String']['input']>;
};

export type WorkspaceConnection = {
  __typename: 'WorkspaceConnection';
  edges: Array<WorkspaceEdge>;
  nodes: Array<Workspace>;
  pageInfo: PageInfo;
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type WorkspaceEdge = {
  __typename: 'WorkspaceEdge';
  cursor: Scalars['String']['output'];
  node: Workspace;
};

export type WorkspacePayload = {
  __typename: 'WorkspacePayload';
  clientMutationId: Maybe<Scalars['String']['output']>;
  cursor: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  workspace: Maybe<Workspace>;
};
