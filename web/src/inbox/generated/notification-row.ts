/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type NotificationRowFragment = { __typename: 'Notification', id: string, workspaceId: string | null, topic: Types.Topic, title: string, body: string | null, isUrgent: boolean, groupKey: string, createdAt: string, readAt: string | null, archivedAt: string | null, snoozedUntil: string | null, taskId: string | null, goalId: string | null, actor: { __typename: 'User', id: string, displayName: string } | null };

export const NotificationRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NotificationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Notification"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"workspaceId"}},{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"isUrgent"}},{"kind":"Field","name":{"kind":"Name","value":"groupKey"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"readAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"snoozedUntil"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"goalId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]} as unknown as DocumentNode<NotificationRowFragment, unknown>;