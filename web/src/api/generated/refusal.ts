/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from './schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

export type Refusal_ConflictError_Fragment = { __typename: 'ConflictError', currentVersion: number | null, changedPaths: Array<string>, code: Types.UserErrorCode, message: string, path: Array<string> };

export type Refusal_InvalidInputError_Fragment = { __typename: 'InvalidInputError', code: Types.UserErrorCode, message: string, path: Array<string> };

export type Refusal_LimitError_Fragment = { __typename: 'LimitError', code: Types.UserErrorCode, message: string, path: Array<string> };

export type Refusal_NotFoundError_Fragment = { __typename: 'NotFoundError', code: Types.UserErrorCode, message: string, path: Array<string> };

export type Refusal_PermissionError_Fragment = { __typename: 'PermissionError', code: Types.UserErrorCode, message: string, path: Array<string> };

export type Refusal_StateError_Fragment = { __typename: 'StateError', code: Types.UserErrorCode, message: string, path: Array<string> };

export type RefusalFragment =
  | Refusal_ConflictError_Fragment
  | Refusal_InvalidInputError_Fragment
  | Refusal_LimitError_Fragment
  | Refusal_NotFoundError_Fragment
  | Refusal_PermissionError_Fragment
  | Refusal_StateError_Fragment
;

export const RefusalFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changedPaths"}}]}}]}}]} as unknown as DocumentNode<RefusalFragment, unknown>;