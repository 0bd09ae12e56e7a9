import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TaskRow, TaskConnectionView } from '../persistence/task-row.ts';
import type { TaskPayloadView } from '../commands/task-data.ts';
import type { TaskChangeView } from '../queries/task-change.ts';
import type { Reference } from '@trellis/kernel/graphql/reference';
import type { UserErrorView } from '@trellis/kernel/graphql-errors';
import type { TasksContext } from '../context.ts';
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

export type CompleteTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
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

export type CreateTaskInput = {
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  priority: TaskPriority;
  status: OpenTaskStatus;
  title: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
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

export type DeleteTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type Goal = {
  id: Scalars['ID']['output'];
  taskSummary?: Maybe<TaskSummary>;
  tasks?: Maybe<TaskConnection>;
};


export type GoalTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
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
  completeTask: TaskPayload;
  createTask: TaskPayload;
  deleteTask: TaskPayload;
  reopenTask: TaskPayload;
  updateTask: TaskPayload;
};


export type MutationCompleteTaskArgs = {
  input: CompleteTaskInput;
};


export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


export type MutationDeleteTaskArgs = {
  input: DeleteTaskInput;
};


export type MutationReopenTaskArgs = {
  input: ReopenTaskInput;
};


export type MutationUpdateTaskArgs = {
  input: UpdateTaskInput;
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

export type OpenTaskStatus =
  | 'BACKLOG'
  | 'IN_PROGRESS'
  | 'TODO';

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
  task?: Maybe<Task>;
  tasks?: Maybe<TaskConnection>;
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
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

export type ReopenTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
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
  taskChanged: TaskChangeItem;
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
  assigneeIds: Array<Scalars['ID']['output']>;
  assignees: Array<Maybe<User>>;
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  completedBy?: Maybe<User>;
  completedById?: Maybe<Scalars['ID']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  createdById: Scalars['ID']['output'];
  description?: Maybe<Scalars['String']['output']>;
  goal?: Maybe<Goal>;
  goalId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  number: Scalars['Int']['output'];
  priority: TaskPriority;
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  status: TaskStatus;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};

export type TaskChange = {
  actorId?: Maybe<Scalars['ID']['output']>;
  changedFields: Array<Scalars['String']['output']>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  kind: TaskChangeKind;
  occurredAt: Scalars['DateTime']['output'];
  task?: Maybe<Task>;
  taskId: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type TaskChangeItem = ResyncRequired | TaskChange;

export type TaskChangeKind =
  | 'COMPLETED'
  | 'CREATED'
  | 'DELETED'
  | 'REOPENED'
  | 'UPDATED';

export type TaskConnection = {
  edges: Array<TaskEdge>;
  nodes: Array<Task>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type TaskEdge = {
  cursor: Scalars['String']['output'];
  node: Task;
};

export type TaskFilter = {
  and?: InputMaybe<Array<TaskFilter>>;
  assigneeId?: InputMaybe<IdMatch>;
  completedAt?: InputMaybe<InstantMatch>;
  createdAt?: InputMaybe<InstantMatch>;
  goalId?: InputMaybe<IdMatch>;
  id?: InputMaybe<IdMatch>;
  not?: InputMaybe<TaskFilter>;
  number?: InputMaybe<NumberMatch>;
  or?: InputMaybe<Array<TaskFilter>>;
  priority?: InputMaybe<Array<TaskPriority>>;
  status?: InputMaybe<Array<TaskStatus>>;
  title?: InputMaybe<TextMatch>;
  updatedAt?: InputMaybe<InstantMatch>;
};

export type TaskOrder = {
  direction: SortDirection;
  field: TaskOrderField;
  nullsLast: Scalars['Boolean']['input'];
};

export type TaskOrderField =
  | 'COMPLETED_AT'
  | 'CREATED_AT'
  | 'NUMBER'
  | 'PRIORITY'
  | 'STATUS'
  | 'TITLE'
  | 'UPDATED_AT';

export type TaskPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  task?: Maybe<Task>;
};

export type TaskPriority =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE'
  | 'URGENT';

export type TaskStatus =
  | 'BACKLOG'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'TODO';

export type TaskSummary = {
  done: Scalars['Int']['output'];
  ratio: Scalars['Float']['output'];
  total: Scalars['Int']['output'];
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

export type UpdateTaskInput = {
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  priority?: InputMaybe<TaskPriority>;
  status?: InputMaybe<OpenTaskStatus>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  assignedTasks?: Maybe<TaskConnection>;
  id: Scalars['ID']['output'];
};


export type UserAssignedTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<TaskStatus>>;
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
  Goal: Goal;
  Task: Task;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Goal:
    ( { __typename: 'Goal' }
    & GraphQLRecursivePick<FederationTypes['Goal'], {"id":true}> );
  Task:
    ( { __typename: 'Task' }
    & GraphQLRecursivePick<FederationTypes['Task'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  TaskChangeItem:
    | ( ResyncRequired & { __typename: 'ResyncRequired' } )
    | ( TaskChangeView & { __typename: 'TaskChange' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ChangeCursor: ResolverTypeWrapper<Scalars['ChangeCursor']['output']>;
  ChangeMeta: ChangeMeta;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CompleteTaskInput: CompleteTaskInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  CreateTaskInput: CreateTaskInput;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateMatch: DateMatch;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteTaskInput: DeleteTaskInput;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Goal: ResolverTypeWrapper<Reference>;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  LimitError: ResolverTypeWrapper<LimitError>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  NumberMatch: NumberMatch;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  OpenTaskStatus: OpenTaskStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PermissionError: ResolverTypeWrapper<PermissionError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReopenTaskInput: ReopenTaskInput;
  ResyncRequired: ResolverTypeWrapper<ResyncRequired>;
  SortDirection: SortDirection;
  StateError: ResolverTypeWrapper<StateError>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<TaskRow>;
  TaskChange: ResolverTypeWrapper<TaskChangeView>;
  TaskChangeItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TaskChangeItem']>;
  TaskChangeKind: TaskChangeKind;
  TaskConnection: ResolverTypeWrapper<TaskConnectionView>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  TaskFilter: TaskFilter;
  TaskOrder: TaskOrder;
  TaskOrderField: TaskOrderField;
  TaskPayload: ResolverTypeWrapper<TaskPayloadView>;
  TaskPriority: TaskPriority;
  TaskStatus: TaskStatus;
  TaskSummary: ResolverTypeWrapper<TaskSummary>;
  TextMatch: TextMatch;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UpdateTaskInput: UpdateTaskInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<UserErrorView>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeCursor: Scalars['ChangeCursor']['output'];
  ChangeMeta: ChangeMeta;
  String: Scalars['String']['output'];
  CompleteTaskInput: CompleteTaskInput;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  ConflictError: ConflictError;
  CreateTaskInput: CreateTaskInput;
  Date: Scalars['Date']['output'];
  DateMatch: DateMatch;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteTaskInput: DeleteTaskInput;
  Duration: Scalars['Duration']['output'];
  Goal: Reference;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: InvalidInputError;
  LimitError: LimitError;
  LocalTime: Scalars['LocalTime']['output'];
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  NumberMatch: NumberMatch;
  Float: Scalars['Float']['output'];
  PageInfo: PageInfo;
  PermissionError: PermissionError;
  Query: Record<PropertyKey, never>;
  ReopenTaskInput: ReopenTaskInput;
  ResyncRequired: ResyncRequired;
  StateError: StateError;
  Subscription: Record<PropertyKey, never>;
  Task: TaskRow;
  TaskChange: TaskChangeView;
  TaskChangeItem: ResolversUnionTypes<ResolversParentTypes>['TaskChangeItem'];
  TaskConnection: TaskConnectionView;
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskFilter: TaskFilter;
  TaskOrder: TaskOrder;
  TaskPayload: TaskPayloadView;
  TaskSummary: TaskSummary;
  TextMatch: TextMatch;
  TimeZone: Scalars['TimeZone']['output'];
  UpdateTaskInput: UpdateTaskInput;
  User: Reference;
  UserError: UserErrorView;
};

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type ConflictErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  changedPaths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type GoalResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal'], FederationReferenceType extends FederationReferenceTypes['Goal'] = FederationReferenceTypes['Goal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Goal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taskSummary?: Resolver<Maybe<ResolversTypes['TaskSummary']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<GoalTasksArgs>>;
};

export type InvalidInputErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LimitErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['LimitError'] = ResolversParentTypes['LimitError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  completeTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCompleteTaskArgs, 'input'>>;
  createTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCreateTaskArgs, 'input'>>;
  deleteTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationDeleteTaskArgs, 'input'>>;
  reopenTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationReopenTaskArgs, 'input'>>;
  updateTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationUpdateTaskArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['PermissionError'] = ResolversParentTypes['PermissionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requires?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryTasksArgs, 'workspaceId'>>;
};

export type ResyncRequiredResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['ResyncRequired'] = ResolversParentTypes['ResyncRequired']> = {
  earliest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StateErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['StateError'] = ResolversParentTypes['StateError']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  taskChanged?: SubscriptionResolver<ResolversTypes['TaskChangeItem'], "taskChanged", ParentType, ContextType, RequireFields<SubscriptionTaskChangedArgs, 'workspaceId'>>;
};

export type TaskResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task'], FederationReferenceType extends FederationReferenceTypes['Task'] = FederationReferenceTypes['Task']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Task']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assigneeIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  assignees?: Resolver<Array<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  completedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdById?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
  goalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TaskPriority'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TaskChangeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskChange'] = ResolversParentTypes['TaskChange']> = {
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskChangeKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskChangeItemResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskChangeItem'] = ResolversParentTypes['TaskChangeItem']> = {
  __resolveType: TypeResolveFn<'ResyncRequired' | 'TaskChange', ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskPayload'] = ResolversParentTypes['TaskPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskSummaryResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskSummary'] = ResolversParentTypes['TaskSummary']> = {
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratio?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedTasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<UserAssignedTasksArgs, 'workspaceId'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'LimitError' | 'NotFoundError' | 'PermissionError' | 'StateError', ParentType, ContextType>;
};

export type Resolvers<ContextType = TasksContext> = {
  ChangeCursor?: GraphQLScalarType;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  Goal?: GoalResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
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
  TaskChange?: TaskChangeResolvers<ContextType>;
  TaskChangeItem?: TaskChangeItemResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskPayload?: TaskPayloadResolvers<ContextType>;
  TaskSummary?: TaskSummaryResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

