import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { GoalRow, GoalConnectionView } from '../persistence/goal-row.ts';
import type { GoalPayloadView } from '../commands/goal-data.ts';
import type { GoalChangeView } from '../queries/goal-change.ts';
import type { Reference } from '@trellis/kernel/graphql/reference';
import type { UserErrorView } from '@trellis/kernel/graphql-errors';
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
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  progressSource: ProgressSource;
  startDate?: InputMaybe<Scalars['Date']['input']>;
  status: OpenGoalStatus;
  targetDate?: InputMaybe<Scalars['Date']['input']>;
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

export type DeleteGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  refuseIfTasks: Scalars['Boolean']['input'];
};

export type Goal = {
  ancestors: Array<Goal>;
  children: GoalConnection;
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  createdById: Scalars['ID']['output'];
  depth: Scalars['Int']['output'];
  description?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  owner?: Maybe<User>;
  ownerId?: Maybe<Scalars['ID']['output']>;
  parent?: Maybe<Goal>;
  parentId?: Maybe<Scalars['ID']['output']>;
  progress: Scalars['Float']['output'];
  progressSource: ProgressSource;
  progressUpdatedAt: Scalars['DateTime']['output'];
  startDate?: Maybe<Scalars['Date']['output']>;
  status: GoalStatus;
  targetDate?: Maybe<Scalars['Date']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};


export type GoalChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type GoalChange = {
  actorId?: Maybe<Scalars['ID']['output']>;
  changedFields: Array<Scalars['String']['output']>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  goal?: Maybe<Goal>;
  goalId: Scalars['ID']['output'];
  kind: GoalChangeKind;
  occurredAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
};

export type GoalChangeItem = GoalChange | ResyncRequired;

export type GoalChangeKind =
  | 'CREATED'
  | 'DELETED'
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
  id?: InputMaybe<IdMatch>;
  not?: InputMaybe<GoalFilter>;
  or?: InputMaybe<Array<GoalFilter>>;
  ownerId?: InputMaybe<IdMatch>;
  parentId?: InputMaybe<IdMatch>;
  progress?: InputMaybe<NumberMatch>;
  status?: InputMaybe<Array<GoalStatus>>;
  targetDate?: InputMaybe<DateMatch>;
  title?: InputMaybe<TextMatch>;
  updatedAt?: InputMaybe<InstantMatch>;
};

export type GoalOrder = {
  direction: SortDirection;
  field: GoalOrderField;
  nullsLast: Scalars['Boolean']['input'];
};

export type GoalOrderField =
  | 'CREATED_AT'
  | 'PROGRESS'
  | 'TARGET_DATE'
  | 'TITLE'
  | 'UPDATED_AT';

export type GoalPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  goal?: Maybe<Goal>;
};

export type GoalStatus =
  | 'ACTIVE'
  | 'DRAFT'
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

/** Too much or too many. */
export type LimitError = UserError & {
  code: UserErrorCode;
  limit: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type MoveGoalInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  createGoal: GoalPayload;
  deleteGoal: GoalPayload;
  moveGoal: GoalPayload;
  updateGoal: GoalPayload;
};


export type MutationCreateGoalArgs = {
  input: CreateGoalInput;
};


export type MutationDeleteGoalArgs = {
  input: DeleteGoalInput;
};


export type MutationMoveGoalArgs = {
  input: MoveGoalInput;
};


export type MutationUpdateGoalArgs = {
  input: UpdateGoalInput;
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

export type ProgressSource =
  | 'MANUAL'
  | 'TASKS';

export type Query = {
  goal?: Maybe<Goal>;
  goals?: Maybe<GoalConnection>;
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
  goalChanged: GoalChangeItem;
};


export type SubscriptionGoalChangedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  goalIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<GoalChangeKind>>;
  workspaceId: Scalars['ID']['input'];
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

export type UpdateGoalInput = {
  description?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  progress?: InputMaybe<Scalars['Float']['input']>;
  progressSource?: InputMaybe<ProgressSource>;
  startDate?: InputMaybe<Scalars['Date']['input']>;
  status?: InputMaybe<OpenGoalStatus>;
  targetDate?: InputMaybe<Scalars['Date']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
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
  Goal: Goal;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
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
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CreateGoalInput: CreateGoalInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateMatch: DateMatch;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteGoalInput: DeleteGoalInput;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  Goal: ResolverTypeWrapper<GoalRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  GoalChange: ResolverTypeWrapper<GoalChangeView>;
  GoalChangeItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['GoalChangeItem']>;
  GoalChangeKind: GoalChangeKind;
  GoalConnection: ResolverTypeWrapper<GoalConnectionView>;
  GoalEdge: ResolverTypeWrapper<Omit<GoalEdge, 'node'> & { node: ResolversTypes['Goal'] }>;
  GoalFilter: GoalFilter;
  GoalOrder: GoalOrder;
  GoalOrderField: GoalOrderField;
  GoalPayload: ResolverTypeWrapper<GoalPayloadView>;
  GoalStatus: GoalStatus;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  LimitError: ResolverTypeWrapper<LimitError>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MoveGoalInput: MoveGoalInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  NumberMatch: NumberMatch;
  OpenGoalStatus: OpenGoalStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PermissionError: ResolverTypeWrapper<PermissionError>;
  ProgressSource: ProgressSource;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ResyncRequired: ResolverTypeWrapper<ResyncRequired>;
  SortDirection: SortDirection;
  StateError: ResolverTypeWrapper<StateError>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  TextMatch: TextMatch;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UpdateGoalInput: UpdateGoalInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<UserErrorView>;
  UserErrorCode: UserErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ChangeCursor: Scalars['ChangeCursor']['output'];
  ChangeMeta: ChangeMeta;
  String: Scalars['String']['output'];
  ConflictError: ConflictError;
  Int: Scalars['Int']['output'];
  CreateGoalInput: CreateGoalInput;
  ID: Scalars['ID']['output'];
  Date: Scalars['Date']['output'];
  DateMatch: DateMatch;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteGoalInput: DeleteGoalInput;
  Duration: Scalars['Duration']['output'];
  Goal: GoalRow;
  Float: Scalars['Float']['output'];
  GoalChange: GoalChangeView;
  GoalChangeItem: ResolversUnionTypes<ResolversParentTypes>['GoalChangeItem'];
  GoalConnection: GoalConnectionView;
  GoalEdge: Omit<GoalEdge, 'node'> & { node: ResolversParentTypes['Goal'] };
  GoalFilter: GoalFilter;
  GoalOrder: GoalOrder;
  GoalPayload: GoalPayloadView;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: InvalidInputError;
  LimitError: LimitError;
  LocalTime: Scalars['LocalTime']['output'];
  MoveGoalInput: MoveGoalInput;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  NumberMatch: NumberMatch;
  PageInfo: PageInfo;
  PermissionError: PermissionError;
  Query: Record<PropertyKey, never>;
  ResyncRequired: ResyncRequired;
  StateError: StateError;
  Subscription: Record<PropertyKey, never>;
  TextMatch: TextMatch;
  TimeZone: Scalars['TimeZone']['output'];
  UpdateGoalInput: UpdateGoalInput;
  User: Reference;
  UserError: UserErrorView;
};

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type ConflictErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
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

export type GoalResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal'], FederationReferenceType extends FederationReferenceTypes['Goal'] = FederationReferenceTypes['Goal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Goal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ancestors?: Resolver<Array<ResolversTypes['Goal']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['GoalConnection'], ParentType, ContextType, Partial<GoalChildrenArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdById?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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

export type InvalidInputErrorResolvers<ContextType = GoalsContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  createGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationCreateGoalArgs, 'input'>>;
  deleteGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationDeleteGoalArgs, 'input'>>;
  moveGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationMoveGoalArgs, 'input'>>;
  updateGoal?: Resolver<ResolversTypes['GoalPayload'], ParentType, ContextType, RequireFields<MutationUpdateGoalArgs, 'input'>>;
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
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  Goal?: GoalResolvers<ContextType>;
  GoalChange?: GoalChangeResolvers<ContextType>;
  GoalChangeItem?: GoalChangeItemResolvers<ContextType>;
  GoalConnection?: GoalConnectionResolvers<ContextType>;
  GoalEdge?: GoalEdgeResolvers<ContextType>;
  GoalPayload?: GoalPayloadResolvers<ContextType>;
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
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

