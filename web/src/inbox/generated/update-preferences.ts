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

export type PreferenceRuleInput = {
  channel: Channel;
  /** Of IN_APP only IMMEDIATE, or OFF: it is not listed then. */
  frequency: Frequency;
  topic: Topic;
};

export type QuietWindowInput = {
  allowUrgent?: boolean;
  days: Array<Weekday>;
  end: string;
  start: string;
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

/** What is not given stays; null brings back what holds when nothing was set. */
export type UpdatePreferencesInput = {
  digestAt?: string | null | undefined;
  expectedVersion?: number | null | undefined;
  meta?: ChangeMeta | null | undefined;
  notifyOwnActions?: boolean | null | undefined;
  /** In place of all there were; 28 at most, and some minute of the week must be left. */
  quietHours?: Array<QuietWindowInput> | null | undefined;
  /** Other pairs of topic and channel stay as they are. SECURITY cannot be set. */
  rules?: Array<PreferenceRuleInput> | null | undefined;
  timeZone?: string | null | undefined;
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

/** The days of the week in the two letters of RFC 5545. */
export type Weekday =
  | 'FR'
  | 'MO'
  | 'SA'
  | 'SU'
  | 'TH'
  | 'TU'
  | 'WE';

export type UpdatePreferencesMutationVariables = Exact<{
  input: Types.UpdatePreferencesInput;
}>;


export type UpdatePreferencesMutation = { __typename: 'Mutation', updatePreferences: { __typename: 'PreferencesPayload', preferences: { __typename: 'NotificationPreferences', version: number, timeZone: string, digestAt: string, notifyOwnActions: boolean, rules: Array<{ __typename: 'PreferenceRule', topic: Types.Topic, channel: Types.Channel, frequency: Types.Frequency }>, quietHours: Array<{ __typename: 'QuietWindow', days: Array<Types.Weekday>, start: string, end: string, allowUrgent: boolean }> } | null, errors: Array<
      | { __typename: 'ConflictError', currentVersion: number | null, changedPaths: Array<string>, code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidInputError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'LimitError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotFoundError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'PermissionError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'StateError', code: Types.UserErrorCode, message: string, path: Array<string> }
    > } };


export const UpdatePreferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePreferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePreferencesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePreferences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preferences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PreferencesView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PreferencesView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NotificationPreferences"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"digestAt"}},{"kind":"Field","name":{"kind":"Name","value":"notifyOwnActions"}},{"kind":"Field","name":{"kind":"Name","value":"rules"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"topic"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"frequency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quietHours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"days"}},{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}},{"kind":"Field","name":{"kind":"Name","value":"allowUrgent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changedPaths"}}]}}]}}]} as unknown as DocumentNode<UpdatePreferencesMutation, UpdatePreferencesMutationVariables>;