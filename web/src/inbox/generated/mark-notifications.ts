/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What may accompany every change. */
export type ChangeMeta = {
  /** Comes back in the payload and in the change feed, so a client recognises its own change. */
  clientMutationId?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input is answered as the first time, for 24 hours. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

/** Either `ids` or `upTo`, and at least one of the three that say what to do. */
export type MarkNotificationsInput = {
  archived?: boolean | null | undefined;
  /** 100 at most. If one is not the caller's, none is marked. */
  ids?: Array<string> | null | undefined;
  meta?: ChangeMeta | null | undefined;
  read?: boolean | null | undefined;
  /** Puts them off; they come back unread at this time. Null brings them back now. */
  snoozedUntil?: string | null | undefined;
  /** Everything that had arrived with this change; a cursor from `notificationReceived`. */
  upTo?: string | null | undefined;
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

export type MarkNotificationsMutationVariables = Exact<{
  input: Types.MarkNotificationsInput;
}>;


export type MarkNotificationsMutation = { __typename: 'Mutation', markNotifications: { __typename: 'NotificationsPayload', unreadCount: number | null, notifications: Array<{ __typename: 'Notification', id: string, workspaceId: string | null, topic: Types.Topic, title: string, body: string | null, isUrgent: boolean, groupKey: string, createdAt: string, readAt: string | null, archivedAt: string | null, snoozedUntil: string | null, taskId: string | null, goalId: string | null, actor: { __typename: 'User', id: string, displayName: string } | null }>, errors: Array<
      | { __typename: 'ConflictError', currentVersion: number | null, changedPaths: Array<string>, code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidInputError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'LimitError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotFoundError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'PermissionError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'StateError', code: Types.UserErrorCode, message: string, path: Array<string> }
    > } };


export const MarkNotificationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MarkNotifications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MarkNotificationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"markNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NotificationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"unreadCount"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"workspaceId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"groupKey"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"goalId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changedPaths"}}]}}]}}]} as unknown as DocumentNode<MarkNotificationsMutation, MarkNotificationsMutationVariables>;