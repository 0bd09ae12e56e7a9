/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type DueInput = {
  date: string;
  /** Without it the task is due all day. */
  time?: string | null | undefined;
  /** Without it the caller's. */
  timeZone?: string | null | undefined;
};

/** What becomes of occurrences that passed while an earlier one was still open. */
export type MissedPolicy =
  /** They are left out. */
  | 'JUMP_TO_FUTURE'
  /** They come one after the other. */
  | 'KEEP_EACH';

/** For months that are too short for the rule's day. */
export type MonthEndPolicy =
  /** The last day stands in. */
  | 'CLAMP'
  /** The month is passed over. */
  | 'OMIT';

/** Where counting begins for the next occurrence. */
export type RecurrenceAnchor =
  /** On the day the work is done. */
  | 'COMPLETION'
  /** On the calendar, whenever the work is done. */
  | 'SCHEDULE';

export type RecurrenceInput = {
  anchor?: RecurrenceAnchor;
  dayStartsAt?: string;
  missed?: MissedPolicy;
  monthEnd?: MonthEndPolicy;
  /** The part of RFC 5545 that docs/recurrence.md describes. */
  rule: string;
  start: DueInput;
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

export type RecurrencePreviewQueryVariables = Exact<{
  input: Types.RecurrenceInput;
}>;


export type RecurrencePreviewQuery = { __typename: 'Query', recurrencePreview: { __typename: 'RecurrencePreview', rule: string | null, summary: string | null, occurrences: Array<{ __typename: 'Occurrence', key: string, date: string, time: string | null, at: string | null, isClamped: boolean, isShiftedByDst: boolean }>, errors: Array<
      | { __typename: 'ConflictError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidInputError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'LimitError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotFoundError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'PermissionError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'StateError', code: Types.UserErrorCode, message: string, path: Array<string> }
    > } | null };


export const RecurrencePreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RecurrencePreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecurrenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recurrencePreview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"occurrences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"isClamped"}},{"kind":"Field","name":{"kind":"Name","value":"isShiftedByDst"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<RecurrencePreviewQuery, RecurrencePreviewQueryVariables>;