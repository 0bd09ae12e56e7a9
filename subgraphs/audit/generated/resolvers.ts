import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AuditEventRow, AuditConnectionView } from '../persistence/audit-event-row.ts';
import type { ExportRow } from '../queries/audit-exports.ts';
import type { AuditExportPayloadView } from '../commands/start-audit-export.ts';
import type { AuditPolicyPayloadView } from '../commands/update-audit-policy.ts';
import type { Reference } from '@trellis/kernel/graphql/reference';
import type { UserErrorView } from '@trellis/kernel/graphql-errors';
import type { DeadLetterView, DeadLetterConnectionView, DeadLettersPayloadView } from '@trellis/kernel/messaging/dead-letter-api';
import type { AuditContext } from '../context.ts';
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
  JSON: { input: unknown; output: unknown; }
  /** What a clock on the wall shows, to the minute: `09:30`. */
  LocalTime: { input: string; output: string; }
  /** The name of a zone in the IANA database, such as `Asia/Tokyo`. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An event that has joined the chain. */
export type Activity = {
  cursor: Scalars['ChangeCursor']['output'];
  event: AuditEvent;
};

export type ActivityItem = Activity | ResyncRequired;

export type ActorKind =
  | 'API_KEY'
  | 'SYSTEM'
  | 'USER';

export type AuditConnection = {
  edges: Array<AuditEdge>;
  nodes: Array<AuditEvent>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type AuditEdge = {
  cursor: Scalars['String']['output'];
  node: AuditEvent;
};

/** Something that happened, as it was recorded. It never changes. */
export type AuditEvent = {
  actor?: Maybe<User>;
  actorId?: Maybe<Scalars['ID']['output']>;
  /** Whether a person acted, by hand or by a key, or the system by itself. */
  actorKind: ActorKind;
  /** The event that this one answers. */
  causationId?: Maybe<Scalars['ID']['output']>;
  changes: Array<FieldChange>;
  /** The same for everything that one request set off. */
  correlationId?: Maybe<Scalars['ID']['output']>;
  goal?: Maybe<Goal>;
  goalId?: Maybe<Scalars['ID']['output']>;
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
  source?: Maybe<EventSource>;
  subjectId: Scalars['ID']['output'];
  subjectType: Scalars['String']['output'];
  task?: Maybe<Task>;
  taskId?: Maybe<Scalars['ID']['output']>;
  type: Scalars['String']['output'];
};

/** A file with events of a chain. */
export type AuditExport = {
  createdAt: Scalars['DateTime']['output'];
  /** 24 hours after it became READY. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  format: ExportFormat;
  id: Scalars['ID']['output'];
  /** The events in it so far. */
  rows?: Maybe<Scalars['Int']['output']>;
  /** Of the whole file, in hexadecimal, once it is READY. */
  sha256?: Maybe<Scalars['String']['output']>;
  state: ExportState;
  /** Where the file is while READY. Whoever has the link can read it, for an hour. */
  url?: Maybe<Scalars['String']['output']>;
  workspaceId: Scalars['ID']['output'];
};

export type AuditExportPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Of the event that tells of the order. */
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  export?: Maybe<AuditExport>;
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
  /** Nothing is removed while this is true. */
  legalHold: Scalars['Boolean']['output'];
  /** Days until an event may be removed. Null: none ever is. */
  retentionDays?: Maybe<Scalars['Int']['output']>;
};

export type AuditPolicyPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Of the event that tells of the change; null if nothing changed. */
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  policy?: Maybe<AuditPolicy>;
};

/** What came out when a chain was computed anew. */
export type AuditVerification = {
  /** The last time that the head was written where the database does not reach. Without that nobody can tell whether the end was cut. */
  anchoredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many events were right, up to the first that is not. */
  checked: Scalars['Int']['output'];
  /** Where the trouble begins: this event was changed, removed, put in, or is not in its place. */
  firstBadSequence?: Maybe<Scalars['Int']['output']>;
  headHash: Scalars['String']['output'];
  headSequence: Scalars['Int']['output'];
  isIntact: Scalars['Boolean']['output'];
};

/** What may accompany every change. */
export type ChangeMeta = {
  /** Comes back in the payload and in the change feed, so a client recognises its own change. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Makes a retry safe: the same key with the same input is answered as the first time, for 24 hours. At most 255 characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
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

export type Dashboard = {
  /** What happened to the goals and tasks of the workspace, newest first. */
  activity?: Maybe<AuditConnection>;
  id: Scalars['ID']['output'];
};


export type DashboardActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
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

/** What is known of the request behind an event. Address and program are null once the person's text was erased. */
export type EventSource = {
  ip?: Maybe<Scalars['String']['output']>;
  /** The same as `correlationId`. */
  requestId?: Maybe<Scalars['String']['output']>;
  userAgent?: Maybe<Scalars['String']['output']>;
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
  after?: Maybe<Scalars['JSON']['output']>;
  before?: Maybe<Scalars['JSON']['output']>;
  field: Scalars['String']['output'];
};

export type Goal = {
  /** What happened to the goal itself, newest first; its tasks have their own. */
  activity?: Maybe<AuditConnection>;
  id: Scalars['ID']['output'];
};


export type GoalActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
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

export type Mutation = {
  /** Lets audit try events again that it has put aside. For ADMINs. */
  replayAuditDeadLetters: DeadLettersPayload;
  /** Orders a file with the events of a chain. It is made in the background: watch its state by `auditExport`. At most 5 of a chain are made at a time. */
  startAuditExport: AuditExportPayload;
  /** Decides for how long events are kept, and whether removal stands still. */
  updateAuditPolicy: AuditPolicyPayload;
};


export type MutationReplayAuditDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationStartAuditExportArgs = {
  input: StartAuditExportInput;
};


export type MutationUpdateAuditPolicyArgs = {
  input: UpdateAuditPolicyInput;
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

export type Query = {
  /** Events that audit could not record, newest first. For ADMINs. */
  auditDeadLetters?: Maybe<DeadLetterConnection>;
  /** One recorded event of a chain that the caller may read. */
  auditEvent?: Maybe<AuditEvent>;
  /** How far the events of audit lag behind, and what waits in its queues. For ADMINs. */
  auditEventBacklog?: Maybe<EventBacklog>;
  /** The chain of a workspace, newest first unless asked otherwise. The caller's own user id in place of a workspace asks for what concerns only the caller. */
  auditEvents?: Maybe<AuditConnection>;
  /** An export that somebody has ordered, by its id. */
  auditExport?: Maybe<AuditExport>;
  /** For how long events are kept. */
  auditPolicy?: Maybe<AuditPolicy>;
  /** Computes the hashes of a chain anew, or those of a part of it, and compares them with what is stored and anchored. At most 100 000 events in one call. */
  auditVerify?: Maybe<AuditVerification>;
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
  orderBy: SortDirection;
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

export type StartAuditExportInput = {
  filter?: InputMaybe<AuditFilter>;
  format: ExportFormat;
  meta?: InputMaybe<ChangeMeta>;
  workspaceId: Scalars['ID']['input'];
};

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
  /** Events as they join a chain, after `after` if it is given. */
  activityAppended: ActivityItem;
};


export type SubscriptionActivityAppendedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  filter?: InputMaybe<AuditFilter>;
  workspaceId: Scalars['ID']['input'];
};

export type Task = {
  /** What happened to the task, newest first. */
  activity?: Maybe<AuditConnection>;
  id: Scalars['ID']['output'];
};


export type TaskActivityArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  types?: InputMaybe<Array<Scalars['String']['input']>>;
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

/** What is not given stays as it is. */
export type UpdateAuditPolicyInput = {
  legalHold?: InputMaybe<Scalars['Boolean']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** 30 or more; null: for good. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
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
  Task: Task;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dashboard:
    ( { __typename: 'Dashboard' }
    & GraphQLRecursivePick<FederationTypes['Dashboard'], {"id":true}> );
  Goal:
    ( { __typename: 'Goal' }
    & GraphQLRecursivePick<FederationTypes['Goal'], {"id":true}> );
  Task:
    ( { __typename: 'Task' }
    & GraphQLRecursivePick<FederationTypes['Task'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  ActivityItem:
    | ( Omit<Activity, 'event'> & { event: _RefType['AuditEvent'] } & { __typename: 'Activity' } )
    | ( ResyncRequired & { __typename: 'ResyncRequired' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Activity: ResolverTypeWrapper<Omit<Activity, 'event'> & { event: ResolversTypes['AuditEvent'] }>;
  ActivityItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ActivityItem']>;
  ActorKind: ActorKind;
  AuditConnection: ResolverTypeWrapper<AuditConnectionView>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node: ResolversTypes['AuditEvent'] }>;
  AuditEvent: ResolverTypeWrapper<AuditEventRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AuditExport: ResolverTypeWrapper<ExportRow>;
  AuditExportPayload: ResolverTypeWrapper<AuditExportPayloadView>;
  AuditFilter: AuditFilter;
  AuditPolicy: ResolverTypeWrapper<AuditPolicy>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AuditPolicyPayload: ResolverTypeWrapper<AuditPolicyPayloadView>;
  AuditVerification: ResolverTypeWrapper<AuditVerification>;
  ChangeCursor: ResolverTypeWrapper<Scalars['ChangeCursor']['output']>;
  ChangeMeta: ChangeMeta;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  Dashboard: ResolverTypeWrapper<Reference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateMatch: DateMatch;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterView>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnectionView>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLettersPayload: ResolverTypeWrapper<DeadLettersPayloadView>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventQueue: ResolverTypeWrapper<EventQueue>;
  EventSource: ResolverTypeWrapper<EventSource>;
  ExportFormat: ExportFormat;
  ExportState: ExportState;
  FieldChange: ResolverTypeWrapper<FieldChange>;
  Goal: ResolverTypeWrapper<Reference>;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LimitError: ResolverTypeWrapper<LimitError>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  NumberMatch: NumberMatch;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PermissionError: ResolverTypeWrapper<PermissionError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ResyncRequired: ResolverTypeWrapper<ResyncRequired>;
  SortDirection: SortDirection;
  StartAuditExportInput: StartAuditExportInput;
  StateError: ResolverTypeWrapper<StateError>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<Reference>;
  TextMatch: TextMatch;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UpdateAuditPolicyInput: UpdateAuditPolicyInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<UserErrorView>;
  UserErrorCode: UserErrorCode;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: Omit<Activity, 'event'> & { event: ResolversParentTypes['AuditEvent'] };
  ActivityItem: ResolversUnionTypes<ResolversParentTypes>['ActivityItem'];
  AuditConnection: AuditConnectionView;
  Int: Scalars['Int']['output'];
  AuditEdge: Omit<AuditEdge, 'node'> & { node: ResolversParentTypes['AuditEvent'] };
  AuditEvent: AuditEventRow;
  ID: Scalars['ID']['output'];
  AuditExport: ExportRow;
  AuditExportPayload: AuditExportPayloadView;
  AuditFilter: AuditFilter;
  AuditPolicy: AuditPolicy;
  Boolean: Scalars['Boolean']['output'];
  AuditPolicyPayload: AuditPolicyPayloadView;
  AuditVerification: AuditVerification;
  ChangeCursor: Scalars['ChangeCursor']['output'];
  ChangeMeta: ChangeMeta;
  ConflictError: ConflictError;
  Dashboard: Reference;
  Date: Scalars['Date']['output'];
  DateMatch: DateMatch;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterView;
  DeadLetterConnection: DeadLetterConnectionView;
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLettersPayload: DeadLettersPayloadView;
  Duration: Scalars['Duration']['output'];
  EventBacklog: EventBacklog;
  Float: Scalars['Float']['output'];
  EventQueue: EventQueue;
  EventSource: EventSource;
  FieldChange: FieldChange;
  Goal: Reference;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: InvalidInputError;
  JSON: Scalars['JSON']['output'];
  LimitError: LimitError;
  LocalTime: Scalars['LocalTime']['output'];
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  NumberMatch: NumberMatch;
  PageInfo: PageInfo;
  PermissionError: PermissionError;
  Query: Record<PropertyKey, never>;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  ResyncRequired: ResyncRequired;
  StartAuditExportInput: StartAuditExportInput;
  StateError: StateError;
  Subscription: Record<PropertyKey, never>;
  Task: Reference;
  TextMatch: TextMatch;
  TimeZone: Scalars['TimeZone']['output'];
  UpdateAuditPolicyInput: UpdateAuditPolicyInput;
  User: Reference;
  UserError: UserErrorView;
  String: Scalars['String']['output'];
};

export type AudienceDirectiveArgs = {
  per: Scalars['String']['input'];
};

export type AudienceDirectiveResolver<Result, Parent, ContextType = AuditContext, Args = AudienceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityItemResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['ActivityItem'] = ResolversParentTypes['ActivityItem']> = {
  __resolveType: TypeResolveFn<'Activity' | 'ResyncRequired', ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEvent'], ParentType, ContextType>;
};

export type AuditEventResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditEvent'] = ResolversParentTypes['AuditEvent']> = {
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  causationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  changes?: Resolver<Array<ResolversTypes['FieldChange']>, ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
  goalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  prevHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['EventSource']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subjectType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditExportResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditExport'] = ResolversParentTypes['AuditExport']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  format?: Resolver<ResolversTypes['ExportFormat'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExportState'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AuditExportPayloadResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditExportPayload'] = ResolversParentTypes['AuditExportPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  export?: Resolver<Maybe<ResolversTypes['AuditExport']>, ParentType, ContextType>;
};

export type AuditPolicyResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditPolicy'] = ResolversParentTypes['AuditPolicy']> = {
  legalHold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditPolicyPayloadResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditPolicyPayload'] = ResolversParentTypes['AuditPolicyPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['AuditPolicy']>, ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  anchoredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  checked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstBadSequence?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  headHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  headSequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isIntact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type ConflictErrorResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  changedPaths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard'], FederationReferenceType extends FederationReferenceTypes['Dashboard'] = FederationReferenceTypes['Dashboard']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dashboard']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<DashboardActivityArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
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

export type DeadLetterConnectionResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersPayloadResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['DeadLettersPayload'] = ResolversParentTypes['DeadLettersPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  deadLetters?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EventBacklogResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['EventBacklog'] = ResolversParentTypes['EventBacklog']> = {
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['EventQueue']>, ParentType, ContextType>;
  unpublished?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventQueueResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['EventQueue'] = ResolversParentTypes['EventQueue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventSourceResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['EventSource'] = ResolversParentTypes['EventSource']> = {
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FieldChangeResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['FieldChange'] = ResolversParentTypes['FieldChange']> = {
  after?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type GoalResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal'], FederationReferenceType extends FederationReferenceTypes['Goal'] = FederationReferenceTypes['Goal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Goal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, Partial<GoalActivityArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InvalidInputErrorResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LimitErrorResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['LimitError'] = ResolversParentTypes['LimitError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  replayAuditDeadLetters?: Resolver<ResolversTypes['DeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayAuditDeadLettersArgs, 'input'>>;
  startAuditExport?: Resolver<ResolversTypes['AuditExportPayload'], ParentType, ContextType, RequireFields<MutationStartAuditExportArgs, 'input'>>;
  updateAuditPolicy?: Resolver<ResolversTypes['AuditPolicyPayload'], ParentType, ContextType, RequireFields<MutationUpdateAuditPolicyArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionErrorResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['PermissionError'] = ResolversParentTypes['PermissionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requires?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryAuditDeadLettersArgs, 'workspaceId'>>;
  auditEvent?: Resolver<Maybe<ResolversTypes['AuditEvent']>, ParentType, ContextType, RequireFields<QueryAuditEventArgs, 'id'>>;
  auditEventBacklog?: Resolver<Maybe<ResolversTypes['EventBacklog']>, ParentType, ContextType, RequireFields<QueryAuditEventBacklogArgs, 'workspaceId'>>;
  auditEvents?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryAuditEventsArgs, 'orderBy' | 'workspaceId'>>;
  auditExport?: Resolver<Maybe<ResolversTypes['AuditExport']>, ParentType, ContextType, RequireFields<QueryAuditExportArgs, 'id'>>;
  auditPolicy?: Resolver<Maybe<ResolversTypes['AuditPolicy']>, ParentType, ContextType, RequireFields<QueryAuditPolicyArgs, 'workspaceId'>>;
  auditVerify?: Resolver<Maybe<ResolversTypes['AuditVerification']>, ParentType, ContextType, RequireFields<QueryAuditVerifyArgs, 'workspaceId'>>;
};

export type ResyncRequiredResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['ResyncRequired'] = ResolversParentTypes['ResyncRequired']> = {
  earliest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StateErrorResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['StateError'] = ResolversParentTypes['StateError']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  activityAppended?: SubscriptionResolver<ResolversTypes['ActivityItem'], "activityAppended", ParentType, ContextType, RequireFields<SubscriptionActivityAppendedArgs, 'workspaceId'>>;
};

export type TaskResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task'], FederationReferenceType extends FederationReferenceTypes['Task'] = FederationReferenceTypes['Task']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Task']> | FederationReferenceType, FederationReferenceType, ContextType>;
  activity?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, Partial<TaskActivityArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = AuditContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'LimitError' | 'NotFoundError' | 'PermissionError' | 'StateError', ParentType, ContextType>;
};

export type Resolvers<ContextType = AuditContext> = {
  Activity?: ActivityResolvers<ContextType>;
  ActivityItem?: ActivityItemResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEvent?: AuditEventResolvers<ContextType>;
  AuditExport?: AuditExportResolvers<ContextType>;
  AuditExportPayload?: AuditExportPayloadResolvers<ContextType>;
  AuditPolicy?: AuditPolicyResolvers<ContextType>;
  AuditPolicyPayload?: AuditPolicyPayloadResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  ChangeCursor?: GraphQLScalarType;
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
  EventSource?: EventSourceResolvers<ContextType>;
  FieldChange?: FieldChangeResolvers<ContextType>;
  Goal?: GoalResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
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
  Task?: TaskResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = AuditContext> = {
  audience?: AudienceDirectiveResolver<any, any, ContextType>;
};
