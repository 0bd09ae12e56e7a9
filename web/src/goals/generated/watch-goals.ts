/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type GoalChangeKind =
  | 'CHECK_IN_POSTED'
  | 'CLOSED'
  | 'CREATED'
  | 'DELETED'
  | 'KEY_RESULT_RECORDED'
  | 'MOVED'
  | 'UPDATED';

/** How its people see the goal. A check-in sets it. */
export type GoalHealth =
  | 'AT_RISK'
  | 'OFF_TRACK'
  | 'ON_TRACK'
  | 'UNKNOWN';

/** The first three are open, the last three closed. */
export type GoalStatus =
  | 'ACHIEVED'
  | 'ACTIVE'
  | 'CANCELED'
  | 'DRAFT'
  | 'MISSED'
  | 'PAUSED';

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

export type WatchGoalsSubscriptionVariables = Exact<{
  workspaceId: string;
  after?: string | null | undefined;
}>;


export type WatchGoalsSubscription = { __typename: 'Subscription', goalChanged:
    | { __typename: 'GoalChange', cursor: string, eventId: string, kind: Types.GoalChangeKind, goalId: string, changedFields: Array<string>, actorId: string | null, clientMutationId: string | null, occurredAt: string, goal: { __typename: 'Goal', id: string, version: number, workspaceId: string, title: string, status: Types.GoalStatus, health: Types.GoalHealth, progress: number, progressSource: Types.ProgressSource, parentId: string | null, depth: number, targetDate: string | null, createdAt: string, ownerId: string | null, owner: { __typename: 'User', id: string, displayName: string } | null, taskSummary: { __typename: 'TaskSummary', total: number, done: number, canceled: number, ratio: number } | null } | null }
    | { __typename: 'ResyncRequired', reason: string, latest: string }
   };


export const WatchGoalsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchGoals"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeCursor"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"goalChanged"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GoalChange"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"eventId"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"goalId"}},{"kind":"Field","name":{"kind":"Name","value":"changedFields"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"clientMutationId"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GoalRow"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResyncRequired"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"latest"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GoalRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Goal"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"workspaceId"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"health"}},{"kind":"Field","name":{"kind":"Name","value":"progress"}},{"kind":"Field","name":{"kind":"Name","value":"progressSource"}},{"kind":"Field","name":{"kind":"Name","value":"parentId"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"targetDate"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"ownerId"}},{"kind":"Field","name":{"kind":"Name","value":"owner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"taskSummary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"canceled"}},{"kind":"Field","name":{"kind":"Name","value":"ratio"}}]}}]}}]} as unknown as DocumentNode<WatchGoalsSubscription, WatchGoalsSubscriptionVariables>;