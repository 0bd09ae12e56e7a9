import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserView, WorkspaceView, MembershipView, WorkspaceConnectionView, MembershipConnectionView } from '../queries/reader.ts';
import type { InvitationView } from '../queries/invitation-by-id.ts';
import type { SessionView } from '../queries/session-by-id.ts';
import type { AuthPayloadView } from '../commands/open-session.ts';
import type { SessionPayloadView } from '../commands/sign-out.ts';
import type { InvitationPayloadView } from '../commands/invite-member.ts';
import type { MembershipPayloadView } from '../commands/accept-invitation.ts';
import type { UserErrorView } from '@trellis/kernel/graphql-errors';
import type { AccountsContext } from '../context.ts';
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

export type AcceptInvitationInput = {
  meta?: InputMaybe<ChangeMeta>;
  token: Scalars['String']['input'];
};

export type AuthPayload = {
  accessExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Goes into the `Authorization` header, after `Bearer`. */
  accessToken?: Maybe<Scalars['String']['output']>;
  errors: Array<UserError>;
  /** Good for one `refreshToken`, within seven days. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  user?: Maybe<User>;
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

/** A role in a workspace, kept ready for the owner of an address. */
export type Invitation = {
  acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  createdAt: Scalars['DateTime']['output'];
  email: Scalars['String']['output'];
  /** After seven days nobody can accept it any more. */
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  invitedBy: User;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  role: Role;
  workspaceId: Scalars['ID']['output'];
};

export type InvitationPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  invitation?: Maybe<Invitation>;
  /** To be handed to the invited person. It cannot be had again: a repetition of the call answers null. */
  token?: Maybe<Scalars['String']['output']>;
};

export type InviteMemberInput = {
  email: Scalars['String']['input'];
  meta?: InputMaybe<ChangeMeta>;
  role: Role;
  workspaceId: Scalars['ID']['input'];
};

/** Too much or too many. */
export type LimitError = UserError & {
  code: UserErrorCode;
  limit: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type Membership = {
  joinedAt: Scalars['DateTime']['output'];
  role: Role;
  user: User;
  workspace: Workspace;
};

export type MembershipConnection = {
  edges: Array<MembershipEdge>;
  nodes: Array<Membership>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type MembershipEdge = {
  cursor: Scalars['String']['output'];
  node: Membership;
};

export type MembershipPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  membership?: Maybe<Membership>;
};

export type Mutation = {
  /** Joins the workspace. Works only for the address that was invited; the role is in the next access token. */
  acceptInvitation: MembershipPayload;
  /** Makes the token with which the owner of the address can join. */
  inviteMember: InvitationPayload;
  /** Gives new tokens for a refresh token, which is thereby spent. A spent one that comes again ends its session. */
  refreshToken: AuthPayload;
  /** An unknown address and a wrong password are answered alike, with INVALID_CREDENTIALS. */
  signIn: AuthPayload;
  signOut: SessionPayload;
  /** Makes a person and a first workspace, of which that person is the ADMIN, and signs in. */
  signUp: AuthPayload;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
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
  user?: Maybe<User>;
  /** Who is calling. */
  viewer?: Maybe<User>;
  workspace?: Maybe<Workspace>;
  /** Those the caller belongs to, in the order of their names. */
  workspaces?: Maybe<WorkspaceConnection>;
};


export type QueryUserArgs = {
  id: Scalars['ID']['input'];
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

export type RefreshTokenInput = {
  refreshToken: Scalars['String']['input'];
};

/** In a subscription: some changes can no longer be replayed. Query the state anew; what follows is live. */
export type ResyncRequired = {
  earliest: Scalars['ChangeCursor']['output'];
  latest: Scalars['ChangeCursor']['output'];
  reason: Scalars['String']['output'];
};

export type Role =
  /** May do everything, and decides who else belongs. */
  | 'ADMIN'
  /** Works with goals and tasks. */
  | 'MEMBER'
  /** Looks on. */
  | 'VIEWER';

/** One sign-in, on one device. */
export type Session = {
  createdAt: Scalars['DateTime']['output'];
  expiresAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  isCurrent: Scalars['Boolean']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type SessionPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  session?: Maybe<Session>;
};

export type SignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
};

export type SignOutInput = {
  /** Ends every session of the caller instead of only this one. */
  everywhere: Scalars['Boolean']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type SignUpInput = {
  displayName: Scalars['String']['input'];
  email: Scalars['String']['input'];
  locale: Scalars['String']['input'];
  /** 12 to 256 characters of any kind. */
  password: Scalars['String']['input'];
  timeZone: Scalars['TimeZone']['input'];
  /** If absent, the workspace gets the name of the person. */
  workspaceName?: InputMaybe<Scalars['String']['input']>;
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

export type TextMatch = {
  caseSensitive: Scalars['Boolean']['input'];
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  neq?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A person. Anybody who is signed in and has the id may know the name; what else may be seen depends on who looks. */
export type User = {
  createdAt: Scalars['DateTime']['output'];
  displayName: Scalars['String']['output'];
  /** Shown to the person and to an ADMIN of a workspace they share; null for all others. */
  email?: Maybe<Scalars['String']['output']>;
  /** The short name for mentions. Nobody else has the same. */
  handle: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** A BCP 47 language tag. Null for those who share no workspace with the person. */
  locale?: Maybe<Scalars['String']['output']>;
  /** In the workspaces that the caller belongs to as well. */
  memberships: Array<Membership>;
  /** Null for those who share no workspace with the person. */
  timeZone?: Maybe<Scalars['TimeZone']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
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

/** Where people share goals and tasks. Only its members can see it. */
export type Workspace = {
  createdAt: Scalars['DateTime']['output'];
  id: Scalars['ID']['output'];
  /** Its people, in the order of their names. */
  memberships: MembershipConnection;
  name: Scalars['String']['output'];
  /** For addresses: lower case, and no other workspace has it. */
  slug: Scalars['String']['output'];
  timeZone: Scalars['TimeZone']['output'];
  updatedAt: Scalars['DateTime']['output'];
  version: Scalars['Int']['output'];
  /** What the caller is in it. */
  viewerRole: Role;
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
  edges: Array<WorkspaceEdge>;
  nodes: Array<Workspace>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type WorkspaceEdge = {
  cursor: Scalars['String']['output'];
  node: Workspace;
};



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
  User: User;
  Workspace: Workspace;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Workspace:
    ( { __typename: 'Workspace' }
    & GraphQLRecursivePick<FederationTypes['Workspace'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AuthPayload: ResolverTypeWrapper<AuthPayloadView>;
  ChangeCursor: ResolverTypeWrapper<Scalars['ChangeCursor']['output']>;
  ChangeMeta: ChangeMeta;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateMatch: DateMatch;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  IdMatch: IdMatch;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  InstantMatch: InstantMatch;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Invitation: ResolverTypeWrapper<InvitationView>;
  InvitationPayload: ResolverTypeWrapper<InvitationPayloadView>;
  InviteMemberInput: InviteMemberInput;
  LimitError: ResolverTypeWrapper<LimitError>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  Membership: ResolverTypeWrapper<MembershipView>;
  MembershipConnection: ResolverTypeWrapper<MembershipConnectionView>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  MembershipPayload: ResolverTypeWrapper<MembershipPayloadView>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  NumberMatch: NumberMatch;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PermissionError: ResolverTypeWrapper<PermissionError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshTokenInput: RefreshTokenInput;
  ResyncRequired: ResolverTypeWrapper<ResyncRequired>;
  Role: Role;
  Session: ResolverTypeWrapper<SessionView>;
  SessionPayload: ResolverTypeWrapper<SessionPayloadView>;
  SignInInput: SignInInput;
  SignOutInput: SignOutInput;
  SignUpInput: SignUpInput;
  SortDirection: SortDirection;
  StateError: ResolverTypeWrapper<StateError>;
  TextMatch: TextMatch;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  User: ResolverTypeWrapper<UserView>;
  UserError: ResolverTypeWrapper<UserErrorView>;
  UserErrorCode: UserErrorCode;
  Workspace: ResolverTypeWrapper<WorkspaceView>;
  WorkspaceConnection: ResolverTypeWrapper<WorkspaceConnectionView>;
  WorkspaceEdge: ResolverTypeWrapper<Omit<WorkspaceEdge, 'node'> & { node: ResolversTypes['Workspace'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInvitationInput: AcceptInvitationInput;
  String: Scalars['String']['output'];
  AuthPayload: AuthPayloadView;
  ChangeCursor: Scalars['ChangeCursor']['output'];
  ChangeMeta: ChangeMeta;
  ConflictError: ConflictError;
  Int: Scalars['Int']['output'];
  Date: Scalars['Date']['output'];
  DateMatch: DateMatch;
  Boolean: Scalars['Boolean']['output'];
  DateTime: Scalars['DateTime']['output'];
  Duration: Scalars['Duration']['output'];
  IdMatch: IdMatch;
  ID: Scalars['ID']['output'];
  InstantMatch: InstantMatch;
  InvalidInputError: InvalidInputError;
  Invitation: InvitationView;
  InvitationPayload: InvitationPayloadView;
  InviteMemberInput: InviteMemberInput;
  LimitError: LimitError;
  LocalTime: Scalars['LocalTime']['output'];
  Membership: MembershipView;
  MembershipConnection: MembershipConnectionView;
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  MembershipPayload: MembershipPayloadView;
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  NumberMatch: NumberMatch;
  Float: Scalars['Float']['output'];
  PageInfo: PageInfo;
  PermissionError: PermissionError;
  Query: Record<PropertyKey, never>;
  RefreshTokenInput: RefreshTokenInput;
  ResyncRequired: ResyncRequired;
  Session: SessionView;
  SessionPayload: SessionPayloadView;
  SignInInput: SignInInput;
  SignOutInput: SignOutInput;
  SignUpInput: SignUpInput;
  StateError: StateError;
  TextMatch: TextMatch;
  TimeZone: Scalars['TimeZone']['output'];
  User: UserView;
  UserError: UserErrorView;
  Workspace: WorkspaceView;
  WorkspaceConnection: WorkspaceConnectionView;
  WorkspaceEdge: Omit<WorkspaceEdge, 'node'> & { node: ResolversParentTypes['Workspace'] };
};

export type AuthPayloadResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['AuthPayload'] = ResolversParentTypes['AuthPayload']> = {
  accessExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type ConflictErrorResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
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

export type InvalidInputErrorResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation']> = {
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invitedBy?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InvitationPayloadResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['InvitationPayload'] = ResolversParentTypes['InvitationPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LimitErrorResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['LimitError'] = ResolversParentTypes['LimitError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MembershipResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  workspace?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type MembershipPayloadResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['MembershipPayload'] = ResolversParentTypes['MembershipPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvitation?: Resolver<ResolversTypes['MembershipPayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  inviteMember?: Resolver<ResolversTypes['InvitationPayload'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  refreshToken?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationSignOutArgs, 'input'>>;
  signUp?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionErrorResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['PermissionError'] = ResolversParentTypes['PermissionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requires?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  viewer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  workspace?: Resolver<Maybe<ResolversTypes['Workspace']>, ParentType, ContextType, RequireFields<QueryWorkspaceArgs, 'id'>>;
  workspaces?: Resolver<Maybe<ResolversTypes['WorkspaceConnection']>, ParentType, ContextType, Partial<QueryWorkspacesArgs>>;
};

export type ResyncRequiredResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['ResyncRequired'] = ResolversParentTypes['ResyncRequired']> = {
  earliest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
};

export type StateErrorResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['StateError'] = ResolversParentTypes['StateError']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberships?: Resolver<Array<ResolversTypes['Membership']>, ParentType, ContextType>;
  timeZone?: Resolver<Maybe<ResolversTypes['TimeZone']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'LimitError' | 'NotFoundError' | 'PermissionError' | 'StateError', ParentType, ContextType>;
};

export type WorkspaceResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['Workspace'] = ResolversParentTypes['Workspace'], FederationReferenceType extends FederationReferenceTypes['Workspace'] = FederationReferenceTypes['Workspace']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Workspace']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberships?: Resolver<ResolversTypes['MembershipConnection'], ParentType, ContextType, Partial<WorkspaceMembershipsArgs>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerRole?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type WorkspaceConnectionResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['WorkspaceConnection'] = ResolversParentTypes['WorkspaceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['WorkspaceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Workspace']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkspaceEdgeResolvers<ContextType = AccountsContext, ParentType extends ResolversParentTypes['WorkspaceEdge'] = ResolversParentTypes['WorkspaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Workspace'], ParentType, ContextType>;
};

export type Resolvers<ContextType = AccountsContext> = {
  AuthPayload?: AuthPayloadResolvers<ContextType>;
  ChangeCursor?: GraphQLScalarType;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Duration?: GraphQLScalarType;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationPayload?: InvitationPayloadResolvers<ContextType>;
  LimitError?: LimitErrorResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  MembershipPayload?: MembershipPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionError?: PermissionErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ResyncRequired?: ResyncRequiredResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  StateError?: StateErrorResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Workspace?: WorkspaceResolvers<ContextType>;
  WorkspaceConnection?: WorkspaceConnectionResolvers<ContextType>;
  WorkspaceEdge?: WorkspaceEdgeResolvers<ContextType>;
};

