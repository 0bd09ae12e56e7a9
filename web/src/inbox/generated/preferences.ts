/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** How a person is reached. */
export type Channel =
  | 'EMAIL'
  /** The list of notifications. */
  | 'IN_APP';

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

/** The days of the week in the two letters of RFC 5545. */
export type Weekday =
  | 'FR'
  | 'MO'
  | 'SA'
  | 'SU'
  | 'TH'
  | 'TU'
  | 'WE';

export type PreferencesViewFragment = { __typename: 'NotificationPreferences', version: number, timeZone: string, digestAt: string, notifyOwnActions: boolean, rules: Array<{ __typename: 'PreferenceRule', topic: Types.Topic, channel: Types.Channel, frequency: Types.Frequency }>, quietHours: Array<{ __typename: 'QuietWindow', days: Array<Types.Weekday>, start: string, end: string, allowUrgent: boolean }> };

export type PreferencesQueryVariables = Exact<{ [key: string]: never; }>;


export type PreferencesQuery = { __typename: 'Query', notificationPreferences: { __typename: 'NotificationPreferences', version: number, timeZone: string, digestAt: string, notifyOwnActions: boolean, rules: Array<{ __typename: 'PreferenceRule', topic: Types.Topic, channel: Types.Channel, frequency: Types.Frequency }>, quietHours: Array<{ __typename: 'QuietWindow', days: Array<Types.Weekday>, start: string, end: string, allowUrgent: boolean }> } | null };

export const PreferencesViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreferencesView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifyOwnActions"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"allowUrgent"}}]}}]}}]} as unknown as DocumentNode<PreferencesViewFragment, unknown>;
export const PreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notificationPreferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreferencesView"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreferencesView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifyOwnActions"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"allowUrgent"}}]}}]}}]} as unknown as DocumentNode<PreferencesQuery, PreferencesQueryVariables>;