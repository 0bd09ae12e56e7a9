import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GoalRow, GoalConnectionView } from '../persistence/goal-row.ts';
import type { GoalPayloadView } from '../commands/goal-data.ts';
import type { KeyResultRow } from '../persistence/key-result-row.ts';
import type { KeyResultPayloadView } from '../commands/key-result-data.ts';
import type { CheckInRow, CheckInConnectionView } from '../persistence/check-in-row.ts';
import type { CheckInPayloadView } from '../commands/post-check-in.ts';
import type { Reference } from '@trellis/kernel/graphql/reference';
import type { GoalChangeView } from '../queries/goal-change.ts';
import type { UserErrorView } from '@trellis/kernel/graphql-errors';
import type { DeadLetterView, DeadLetterConnectionView, DeadLettersPayloadView } from '@trellis/kernel/messaging/dead-letter-api';
import type { GoalsContext } from '../context.ts';
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

/** What somebody said about a goal at one time, with the numbers of that time. It stays as it was written. */
export type CheckIn = {
  author?: Maybe<User>;
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
  edges: Array<CheckInEdge>;
  nodes: Array<CheckIn>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CheckInEdge = {
  cursor: Scalars['String']['output'];
  node: CheckIn;
};

export type CheckInPayload = {
  checkIn?: Maybe<CheckIn>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Leads to the event of this change. */
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  goal?: Maybe<Goal>;
};

export type CloseGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  outcome: GoalOutcome;
};

/** Somebody was faster, the thing exists, or an idempotency key was used otherwise. */
export type ConflictError = UserError & {
  /** What has changed after the expected version. */
  changedPaths: Array<Scalars['String']['output']>;
  code: UserErrorCode;
  currentVersion?: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type CreateGoalInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  /** A UUIDv7 of the client's own. */
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** The caller, unless it is given; null for nobody. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  progressSource: ProgressSource;
  startDate?: InputMaybe<Scalars['Date']['input']>;
  status: OpenGoalStatus;
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
  weight: Scalars['Float']['input'];
};

/** Its id is that of its workspace. */
export type Dashboard = {
  /** Null to those who are no members. */
  goalStats?: Maybe<GoalStats>;
  id: Scalars['ID']['output'];
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

export type DeleteGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** Leave the goal alone if tasks belong to it, as far as events have told by now. */
  refuseIfTasks: Scalars['Boolean']['input'];
};

export type DeleteKeyResultInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

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

export type Goal = {
  /** All goals above this one, beginning at the top. */
  ancestors: Array<Goal>;
  /** The newest comes first. */
  checkIns: CheckInConnection;
  /** Oldest first. */
  children: GoalConnection;
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  createdById: Scalars['ID']['output'];
  /** Its level in the tree, from 1 at the top to 5. */
  depth: Scalars['Int']['output'];
  /** In Markdown. */
  description?: Maybe<Scalars['String']['output']>;
  health: GoalHealth;
  id: Scalars['ID']['output'];
  /** In the order in which they were made. */
  keyResults: Array<KeyResult>;
  lastCheckIn?: Maybe<CheckIn>;
  owner?: Maybe<User>;
  ownerId?: Maybe<Scalars['ID']['output']>;
  parent?: Maybe<Goal>;
  parentId?: Maybe<Scalars['ID']['output']>;
  /** A share from 0 to 1. It stands still while the goal is closed. */
  progress: Scalars['Float']['output'];
  progressSource: ProgressSource;
  progressUpdatedAt: Scalars['DateTime']['output'];
  startDate?: Maybe<Scalars['Date']['output']>;
  status: GoalStatus;
  targetDate?: Maybe<Scalars['Date']['output']>;
  team?: Maybe<Team>;
  teamId?: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes that people have made. Progress that follows other things does not raise it. */
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
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

export type GoalChange = {
  /** Null if nobody did it: progress that followed something else. */
  actorId?: Maybe<Scalars['ID']['output']>;
  changedFields: Array<Scalars['String']['output']>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  /** As it is when this is sent; null once it is gone. */
  goal?: Maybe<Goal>;
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
  edges: Array<GoalEdge>;
  nodes: Array<Goal>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type GoalEdge = {
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
  direction: SortDirection;
  field: GoalOrderField;
  /** Concerns TARGET_DATE, which a goal need not have. */
  nullsLast: Scalars['Boolean']['input'];
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
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Leads to the event of this change. Null if nothing was changed. */
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** After `deleteGoal`: as it was in the end. */
  goal?: Maybe<Goal>;
};

/** Numbers of a workspace's goals that are not closed. */
export type GoalStats = {
  active: Scalars['Int']['output'];
  atRisk: Scalars['Int']['output'];
  /** Of the goals that are ACTIVE; null if none is. */
  averageProgress?: Maybe<Scalars['Float']['output']>;
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
  code: UserErrorCode;
  /** The broken rule in a few words that fit under a form field. */
  constraint?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

/** Something measurable that tells how far a goal is. */
export type KeyResult = {
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
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Leads to the event of this change. Null if nothing was changed. */
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  goal?: Maybe<Goal>;
  /** After `deleteKeyResult`: as it was in the end. */
  keyResult?: Maybe<KeyResult>;
};

export type KeyResultValue = {
  keyResultId: Scalars['ID']['output'];
  value: Scalars['Float']['output'];
};

export type KeyResultValueInput = {
  keyResultId: Scalars['ID']['input'];
  value: Scalars['Float']['input'];
};

/** Too much or too many. */
export type LimitError = UserError & {
  code: UserErrorCode;
  limit: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
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

export type MoveGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** Without a parent the goal goes to the top. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  closeGoal: GoalPayload;
  createGoal: GoalPayload;
  createKeyResult: KeyResultPayload;
  /** Takes the goal away for good and puts its children under its parent. */
  deleteGoal: GoalPayload;
  deleteKeyResult: KeyResultPayload;
  /** Puts the goal, with all below it, under another parent. */
  moveGoal: GoalPayload;
  /** Says how the goal is doing, and records key results along with it. */
  postCheckIn: CheckInPayload;
  /** Notes where the number is now. */
  recordKeyResult: KeyResultPayload;
  /** Makes a closed goal ACTIVE. */
  reopenGoal: GoalPayload;
  /** Lets goals try events again that it has put aside. For ADMINs. */
  replayGoalsDeadLetters: DeadLettersPayload;
  updateGoal: GoalPayload;
  updateKeyResult: KeyResultPayload;
};


export type MutationCloseGoalArgs = {
  input: CloseGoalInput;
};


export type MutationCreateGoalArgs = {
  input: CreateGoalInput;
};


export type MutationCreateKeyResultArgs = {
  input: CreateKeyResultInput;
};


export type MutationDeleteGoalArgs = {
  input: DeleteGoalInput;
};


export type MutationDeleteKeyResultArgs = {
  input: DeleteKeyResultInput;
};


export type MutationMoveGoalArgs = {
  input: MoveGoalInput;
};


export type MutationPostCheckInArgs = {
  input: PostCheckInInput;
};


export type MutationRecordKeyResultArgs = {
  input: RecordKeyResultInput;
};


export type MutationReopenGoalArgs = {
  input: ReopenGoalInput;
};


export type MutationReplayGoalsDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationUpdateGoalArgs = {
  input: UpdateGoalInput;
};


export type MutationUpdateKeyResultArgs = {
  input: UpdateKeyResultInput;
};

/** Nothing with this id is visible to the caller. */
export type NotFoundError = UserError & {
  code: UserErrorCode;
  id?: Maybe<Scalars['ID']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
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

export type OpenGoalStatus =
  | 'ACTIVE'
  | 'DRAFT'
  | 'PAUSED';

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

export type PostCheckInInput = {
  body: Scalars['String']['input'];
  goalId: Scalars['ID']['input'];
  health: GoalHealth;
  meta?: InputMaybe<ChangeMeta>;
  /** Of key results of this goal, each at most once. */
  values?: InputMaybe<Array<KeyResultValueInput>>;
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
  goal?: Maybe<Goal>;
  /** The newest first, unless `orderBy` says otherwise. Null to those who are no members. */
  goals?: Maybe<GoalConnection>;
  /** Events of tasks and workspaces that goals could not handle, newest first. For ADMINs. */
  goalsDeadLetters?: Maybe<DeadLetterConnection>;
  /** How far the events of goals lag behind, and what waits in its queues. For ADMINs. */
  goalsEventBacklog?: Maybe<EventBacklog>;
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

export type RecordKeyResultInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  value: Scalars['Float']['input'];
};

export type ReopenGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
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

/** In a subscription: some changes can no longer be replayed. Query the state anew; what follows is live. */
export type ResyncRequired = {
  earliest: Scalars['ChangeCursor']['output'];
  latest: Scalars['ChangeCursor']['output'];
  reason: Scalars['String']['output'];
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
  /** Changes to the goals of a workspace with their key results and check-ins; `goalIds` and `kinds` narrow them down. */
  goalChanged: GoalChangeItem;
};


export type SubscriptionGoalChangedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  goalIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<GoalChangeKind>>;
  workspaceId: Scalars['ID']['input'];
};

export type Team = {
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

export type User = {
  id: Scalars['ID']['output'];
  ownedGoals?: Maybe<GoalConnection>;
};


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
  Goal: Goal;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dashboard:
    ( { __typename: 'Dashboard' }
    & GraphQLRecursivePick<FederationTypes['Dashboard'], {"id":true}> );
  Goal:
    ( { __typename: 'Goal' }
    & GraphQLRecursivePick<FederationTypes['Goal'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  GoalChangeItem:
    | ( GoalChangeView & { __typename: 'GoalChange' } )
    | ( ResyncRequired & { __typename: 'ResyncRequired' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangeCursor: ResolverTypeWrapper<Scalars['ChangeCursor']['output']>;
  ChangeMeta: ChangeMeta;
  CheckIn: ResolverTypeWrapper<CheckInRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CheckInConnection: ResolverTypeWrapper<CheckInConnectionView>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CheckInEdge: ResolverTypeWrapper<Omit<CheckInEdge, 'node'> & { node: ResolversTypes['CheckIn'] }>;
  CheckInPayload: ResolverTypeWrapper<CheckInPayloadView>;
  CloseGoalInput: CloseGoalInput;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  CreateGoalInput: CreateGoalInput;
  CreateKeyResultInput: CreateKeyResultInput;
  Dashboard: ResolverTypeWrapper<Reference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateMatch: DateMatch;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterView>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnectionView>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLettersPayload: ResolverTypeWrapper<DeadLettersPayloadView>;
  DeleteGoalInput: DeleteGoalInput;
  DeleteKeyResultInput: DeleteKeyResultInput;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  EventQueue: ResolverTypeWrapper<EventQueue>;
  Goal: ResolverTypeWrapper<GoalRow>;
  GoalChange: ResolverTypeWrapper<GoalChangeView>;
  GoalChangeItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GoalChangeItem']>;
  GoalChangeKind: GoalChangeKind;
  GoalConnection: ResolverTypeWrapper<GoalConnectionView>;
  GoalEdge: ResolverTypeWrapper<Omit<GoalEdge, 'node'> & { node: ResolversTypes['Goal'] }>;
  GoalFilter: GoalFilter;
  GoalHealth: GoalHealth;
  GoalOrder: GoalOrder;
  GoalOrderField: GoalOrderField;
  GoalOutcome: GoalOutcome;
  GoalPayload: ResolverTypeWrapper<GoalPayloadView>;
  GoalStats: ResolverTypeWrapper<GoalStats>;
  GoalStatus: GoalStatus;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  KeyResult: ResolverTypeWrapper<KeyResultRow>;
  KeyResultPayload: ResolverTypeWrapper<KeyResultPayloadView>;
  KeyResultValue: ResolverTypeWrapper<KeyResultValue>;
  KeyResultValueInput: KeyResultValueInput;
  LimitError: ResolverTypeWrapper<LimitError>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MetricUnit: MetricUnit;
  MoveGoalInput: MoveGoalInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  NumberMatch: NumberMatch;
  OpenGoalStatus: OpenGoalStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PermissionError: ResolverTypeWrapper<PermissionError>;
  PostCheckInInput: PostCheckInInput;
  ProgressSource: ProgressSource;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordKeyResultInput: RecordKeyResultInput;
  ReopenGoalInput: ReopenGoalInput;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ResyncRequired: ResolverTypeWrapper<ResyncRequired>;
  SortDirection: SortDirection;
  StateError: ResolverTypeWrapper<StateError>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Team: ResolverTypeWrapper<Reference>;
  TextMatch: TextMatch;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UpdateGoalInput: UpdateGoalInput;
  UpdateKeyResultInput: UpdateKeyResultInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<UserErrorView>;
  UserErrorCode: UserErrorCode;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeCursor: Scalars['ChangeCursor']['output'];
  ChangeMeta: ChangeMeta;
  CheckIn: CheckInRow;
  ID: Scalars['ID']['output'];
  Float: Scalars['Float']['output'];
  CheckInConnection: CheckInConnectionView;
  Int: Scalars['Int']['output'];
  CheckInEdge: Omit<CheckInEdge, 'node'> & { node: ResolversParentTypes['CheckIn'] };
  CheckInPayload: CheckInPayloadView;
  CloseGoalInput: CloseGoalInput;
  ConflictError: ConflictError;
  CreateGoalInput: CreateGoalInput;
  CreateKeyResultInput: CreateKeyResultInput;
  Dashboard: Reference;
  Date: Scalars['Date']['output'];
  DateMatch: DateMatch;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterView;
  DeadLetterConnection: DeadLetterConnectionView;
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLettersPayload: DeadLettersPayloadView;
  DeleteGoalInput: DeleteGoalInput;
  DeleteKeyResultInput: DeleteKeyResultInput;
  Duration: Scalars['Duration']['output'];
  EventBacklog: EventBacklog;
  EventQueue: EventQueue;
  Goal: GoalRow;
  GoalChange: GoalChangeView;
  GoalChangeItem: ResolversUnionTypes<ResolversParentTypes>['GoalChangeItem'];
  GoalConnection: GoalConnectionView;
  GoalEdge: Omit<GoalEdge, 'node'> & { node: ResolversParentTypes['Goal'] };
  GoalFilter: GoalFilter;
  GoalOrder: GoalOrder;
  GoalPayload: GoalPayloadView;
  GoalStats: GoalStats;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: InvalidInputError;
  KeyResult: KeyResultRow;
  KeyResultPayload: KeyResultPayloadView;
  KeyResultValue: KeyResultValue;
  KeyResultValueInput: KeyResultValueInput;
  LimitError: LimitError;
  LocalTime: Scalars['LocalTime']['output'];
  MoveGoalInput: MoveGoalInput;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  NumberMatch: NumberMatch;
  PageInfo: PageInfo;
  PermissionError: PermissionError;
  PostCheckInInput: PostCheckInInput;
  Query: Record<PropertyKey, never>;
  RecordKeyResultInput: RecordKeyResultInput;
  ReopenGoalInput: ReopenGoalInput;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ResyncRequired: ResyncRequired;
  StateError: StateError;
  Subscription: Record<PropertyKey, never>;
  Team: Reference;
  TextMatch: TextMatch;
  TimeZone: Scalars['TimeZone']['output'];
  UpdateGoalInput: UpdateGoalInput;
  UpdateKeyResultInput: UpdateKeyResultInput;
  User: Reference;
  UserError: UserErrorView;
  String: Scalars['String']['output'];
};

export type AudienceDirectiveArgs = {
  per: Scalars['String']['input'];
};

export type AudienceDirectiveResolver<Result, Parent, ContextType = GoalsContext, Args = AudienceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type CheckInResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['CheckIn'] = ResolversParentTypes['CheckIn']> = {
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  authorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  goalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['GoalHealth'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['KeyResultValue']>, ParentType, ContextType>;
};

export type CheckInConnectionResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['CheckInConnection'] = ResolversParentTypes['CheckInConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CheckInEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CheckInEdgeResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['CheckInEdge'] = ResolversParentTypes['CheckInEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CheckIn'], ParentType, ContextType>;
};

export type CheckInPayloadResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['CheckInPayload'] = ResolversParentTypes['CheckInPayload']> = {
  checkIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  changedPaths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard'], FederationReferenceType extends FederationReferenceTypes['Dashboard'] = FederationReferenceTypes['Dashboard']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dashboard']> | FederationReferenceType, FederationReferenceType, ContextType>;
  goalStats?: Resolver<Maybe<ResolversTypes['GoalStats']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
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

export type DeadLetterConnectionResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersPayloadResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['DeadLettersPayload'] = ResolversParentTypes['DeadLettersPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  deadLetters?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EventBacklogResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['EventBacklog'] = ResolversParentTypes['EventBacklog']> = {
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['EventQueue']>, ParentType, ContextType>;
  unpublished?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventQueueResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['EventQueue'] = ResolversParentTypes['EventQueue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GoalResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal'], FederationReferenceType extends FederationReferenceTypes['Goal'] = FederationReferenceTypes['Goal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Goal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Goal']>, ParentType, ContextType>;
  checkIns?: Resolver<ResolversTypes['CheckInConnection'], ParentType, ContextType, Partial<GoalCheckInsArgs>>;
  children?: Resolver<ResolversTypes['GoalConnection'], ParentType, ContextType, Partial<GoalChildrenArgs>>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdById?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  health?: Resolver<ResolversTypes['GoalHealth'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  keyResults?: Resolver<Array<ResolversTypes['KeyResult']>, ParentType, ContextType>;
  lastCheckIn?: Resolver<Maybe<ResolversTypes['CheckIn']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  progressSource?: Resolver<ResolversTypes['ProgressSource'], ParentType, ContextType>;
  progressUpdatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GoalStatus'], ParentType, ContextType>;
  targetDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  teamId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type GoalChangeResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['GoalChange'] = ResolversParentTypes['GoalChange']> = {
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
  goalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GoalChangeKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GoalChangeItemResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['GoalChangeItem'] = ResolversParentTypes['GoalChangeItem']> = {
  __resolveType: TypeResolveFn<'GoalChange' | 'ResyncRequired', ParentType, ContextType>;
};

export type GoalConnectionResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['GoalConnection'] = ResolversParentTypes['GoalConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GoalEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Goal']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GoalEdgeResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['GoalEdge'] = ResolversParentTypes['GoalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Goal'], ParentType, ContextType>;
};

export type GoalPayloadResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['GoalPayload'] = ResolversParentTypes['GoalPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
};

export type GoalStatsResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['GoalStats'] = ResolversParentTypes['GoalStats']> = {
  active?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atRisk?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  averageProgress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  dueIn30Days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  offTrack?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KeyResultResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['KeyResult'] = ResolversParentTypes['KeyResult']> = {
  current?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  goalId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['MetricUnit'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type KeyResultPayloadResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['KeyResultPayload'] = ResolversParentTypes['KeyResultPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
  keyResult?: Resolver<Maybe<ResolversTypes['KeyResult']>, ParentType, ContextType>;
};

export type KeyResultValueResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['KeyResultValue'] = ResolversParentTypes['KeyResultValue']> = {
  keyResultId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LimitErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['LimitError'] = ResolversParentTypes['LimitError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  closeGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationCloseGoalArgs, 'input'>>;
  createGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationCreateGoalArgs, 'input'>>;
  createKeyResult?: Resolver<ResolversTypes['KeyResultPayload'], ParentType, ContextType, RequireFields<MutationCreateKeyResultArgs, 'input'>>;
  deleteGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationDeleteGoalArgs, 'input'>>;
  deleteKeyResult?: Resolver<ResolversTypes['KeyResultPayload'], ParentType, ContextType, RequireFields<MutationDeleteKeyResultArgs, 'input'>>;
  moveGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationMoveGoalArgs, 'input'>>;
  postCheckIn?: Resolver<ResolversTypes['CheckInPayload'], ParentType, ContextType, RequireFields<MutationPostCheckInArgs, 'input'>>;
  recordKeyResult?: Resolver<ResolversTypes['KeyResultPayload'], ParentType, ContextType, RequireFields<MutationRecordKeyResultArgs, 'input'>>;
  reopenGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationReopenGoalArgs, 'input'>>;
  replayGoalsDeadLetters?: Resolver<ResolversTypes['DeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayGoalsDeadLettersArgs, 'input'>>;
  updateGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationUpdateGoalArgs, 'input'>>;
  updateKeyResult?: Resolver<ResolversTypes['KeyResultPayload'], ParentType, ContextType, RequireFields<MutationUpdateKeyResultArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['PermissionError'] = ResolversParentTypes['PermissionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requires?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType, RequireFields<QueryGoalArgs, 'id'>>;
  goals?: Resolver<Maybe<ResolversTypes['GoalConnection']>, ParentType, ContextType, RequireFields<QueryGoalsArgs, 'workspaceId'>>;
  goalsDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryGoalsDeadLettersArgs, 'workspaceId'>>;
  goalsEventBacklog?: Resolver<Maybe<ResolversTypes['EventBacklog']>, ParentType, ContextType, RequireFields<QueryGoalsEventBacklogArgs, 'workspaceId'>>;
};

export type ResyncRequiredResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['ResyncRequired'] = ResolversParentTypes['ResyncRequired']> = {
  earliest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StateErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['StateError'] = ResolversParentTypes['StateError']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  goalChanged?: SubscriptionResolver<ResolversTypes['GoalChangeItem'], "goalChanged", ParentType, ContextType, RequireFields<SubscriptionGoalChangedArgs, 'workspaceId'>>;
};

export type TeamResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ownedGoals?: Resolver<Maybe<ResolversTypes['GoalConnection']>, ParentType, ContextType, RequireFields<UserOwnedGoalsArgs, 'workspaceId'>>;
};

export type UserErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'LimitError' | 'NotFoundError' | 'PermissionError' | 'StateError', ParentType, ContextType>;
};

export type Resolvers<ContextType = GoalsContext> = {
  ChangeCursor?: GraphQLScalarType;
  CheckIn?: CheckInResolvers<ContextType>;
  CheckInConnection?: CheckInConnectionResolvers<ContextType>;
  CheckInEdge?: CheckInEdgeResolvers<ContextType>;
  CheckInPayload?: CheckInPayloadResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Dashboard?: DashboardResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersPayload?: DeadLettersPayloadResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  EventQueue?: EventQueueResolvers<ContextType>;
  Goal?: GoalResolvers<ContextType>;
  GoalChange?: GoalChangeResolvers<ContextType>;
  GoalChangeItem?: GoalChangeItemResolvers<ContextType>;
  GoalConnection?: GoalConnectionResolvers<ContextType>;
  GoalEdge?: GoalEdgeResolvers<ContextType>;
  GoalPayload?: GoalPayloadResolvers<ContextType>;
  GoalStats?: GoalStatsResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  KeyResult?: KeyResultResolvers<ContextType>;
  KeyResultPayload?: KeyResultPayloadResolvers<ContextType>;
  KeyResultValue?: KeyResultValueResolvers<ContextType>;
  LimitError?: LimitErrorResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionError?: PermissionErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ResyncRequired?: ResyncRequiredResolvers<ContextType>;
  StateError?: StateErrorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = GoalsContext> = {
  audience?: AudienceDirectiveResolver<any, any, ContextType>;
};
