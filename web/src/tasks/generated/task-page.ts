/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type DateMatch = {
  eq?: string | null | undefined;
  gt?: string | null | undefined;
  gte?: string | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: string | null | undefined;
  lte?: string | null | undefined;
  /** From today to this far from it, in the time zone of the caller. */
  within?: string | null | undefined;
};

export type IdMatch = {
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  neq?: string | null | undefined;
  nin?: Array<string> | null | undefined;
};

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

export type NumberMatch = {
  eq?: number | null | undefined;
  gt?: number | null | undefined;
  gte?: number | null | undefined;
  in?: Array<number> | null | undefined;
  isNull?: boolean | null | undefined;
  lt?: number | null | undefined;
  lte?: number | null | undefined;
  neq?: number | null | undefined;
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

/** Everything given must hold. */
export type TaskFilter = {
  and?: Array<TaskFilter> | null | undefined;
  /** `eq` and `in` hold if one of the assignees fits, `neq` and `nin` if none is among these; `isNull` finds tasks of nobody. */
  assigneeId?: IdMatch | null | undefined;
  completedAt?: InstantMatch | null | undefined;
  createdAt?: InstantMatch | null | undefined;
  dueDate?: DateMatch | null | undefined;
  goalId?: IdMatch | null | undefined;
  id?: IdMatch | null | undefined;
  /** If it is nowhere in the filter, archived tasks are left out. */
  isArchived?: boolean | null | undefined;
  isBlocked?: boolean | null | undefined;
  /** If it is nowhere in the filter, deleted tasks are left out. */
  isDeleted?: boolean | null | undefined;
  isOverdue?: boolean | null | undefined;
  isRecurring?: boolean | null | undefined;
  isSnoozed?: boolean | null | undefined;
  /** `eq` and `in` hold if one of the labels fits, `neq` and `nin` if none is among these; `isNull` finds tasks without any. */
  labelId?: IdMatch | null | undefined;
  not?: TaskFilter | null | undefined;
  number?: NumberMatch | null | undefined;
  or?: Array<TaskFilter> | null | undefined;
  parentId?: IdMatch | null | undefined;
  priority?: Array<TaskPriority> | null | undefined;
  seriesId?: IdMatch | null | undefined;
  status?: Array<TaskStatus> | null | undefined;
  teamId?: IdMatch | null | undefined;
  title?: TextMatch | null | undefined;
  updatedAt?: InstantMatch | null | undefined;
};

export type TaskOrder = {
  direction?: SortDirection;
  field: TaskOrderField;
  nullsLast?: boolean;
};

export type TaskOrderField =
  | 'COMPLETED_AT'
  | 'CREATED_AT'
  | 'DUE'
  | 'NUMBER'
  | 'PRIORITY'
  | 'SORT_KEY'
  | 'STATUS'
  | 'TITLE'
  | 'UPDATED_AT';

export type TaskPriority =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE'
  | 'URGENT';

export type TaskStatus =
  | 'BACKLOG'
  | 'CANCELED'
  | 'DONE'
  | 'IN_PROGRESS'
  /** Left out on purpose; only for occurrences of a series. */
  | 'SKIPPED'
  | 'TODO';

export type TextMatch = {
  caseSensitive?: boolean;
  contains?: string | null | undefined;
  eq?: string | null | undefined;
  in?: Array<string> | null | undefined;
  isNull?: boolean | null | undefined;
  neq?: string | null | undefined;
  startsWith?: string | null | undefined;
};

export type TaskPageQueryVariables = Exact<{
  workspaceId: string;
  filter?: Types.TaskFilter | null | undefined;
  orderBy?: Array<Types.TaskOrder> | Types.TaskOrder | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TaskPageQuery = { __typename: 'Query', tasks: { __typename: 'TaskConnection', totalCount: number | null, nodes: Array<{ __typename: 'Task', id: string, version: number, workspaceId: string, number: number, title: string, status: Types.TaskStatus, priority: Types.TaskPriority, sortKey: string, isBlocked: boolean, createdAt: string, updatedAt: string, completedAt: string | null, archivedAt: string | null, deletedAt: string | null, goalId: string | null, assigneeIds: Array<string>, goal: { __typename: 'Goal', id: string, title: string } | null, assignees: Array<{ __typename: 'User', id: string, displayName: string } | null>, labels: Array<{ __typename: 'Label', id: string, name: string, color: string }>, due: { __typename: 'Due', date: string, time: string | null, timeZone: string, at: string | null, overdueAt: string, isOverdue: boolean } | null, series: { __typename: 'TaskSeries', id: string, summary: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } | null };


export const TaskPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TaskPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TaskOrder"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"workspaceId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"workspaceId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TaskRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TaskRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Task"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"workspaceId"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"sortKey"}},{"kind":"Field","name":{"kind":"Name","value":"isBlocked"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"completedAt"}},{"kind":"Field","name":{"kind":"Name","value":"archivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"goalId"}},{"kind":"Field","name":{"kind":"Name","value":"goal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"assigneeIds"}},{"kind":"Field","name":{"kind":"Name","value":"assignees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"labels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"color"}}]}},{"kind":"Field","name":{"kind":"Name","value":"due"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"series"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}}]}}]} as unknown as DocumentNode<TaskPageQuery, TaskPageQueryVariables>;