/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type DeliveryStatus =
  /** Overtaken by events; `reason` says by which. */
  | 'CANCELED'
  /** No attempt is left. */
  | 'FAILED'
  /** Waits for its time or for another attempt. */
  | 'PENDING'
  /** The next one on the way has taken it. */
  | 'SENT';

export type InstantMatch = {
  eq?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  /** From this moment to this far from it: `-P1D` means the past 24 hours. */
  within?: string | null | undefined;
};

/** All given conditions hold together. */
export type NotificationFilter = {
  createdAt?: InstantMatch | null | undefined;
  /** Of at least one delivery. */
  deliveryStatus?: Array<DeliveryStatus> | null | undefined;
  goalId?: string | null | undefined;
  isArchived?: boolean | null | undefined;
  /** Put off, and not back yet. */
  isSnoozed?: boolean | null | undefined;
  isUnread?: boolean | null | undefined;
  taskId?: string | null | undefined;
  topics?: Array<Topic> | null | undefined;
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

export type NotificationPageQueryVariables = Exact<{
  filter?: Types.NotificationFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type NotificationPageQuery = { __typename: 'Query', notifications: { __typename: 'NotificationConnection', nodes: Array<{ __typename: 'Notification', id: string, workspaceId: string | null, topic: Types.Topic, title: string, body: string | null, isUrgent: boolean, groupKey: string, createdAt: string, readAt: string | null, archivedAt: string | null, snoozedUntil: string | null, taskId: string | null, goalId: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };


export const NotificationPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotificationPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"workspaceId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"groupKey"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"goalId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<NotificationPageQuery, NotificationPageQueryVariables>;