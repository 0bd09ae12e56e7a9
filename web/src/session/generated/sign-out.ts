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

export type SignOutInput = {
  /** Ends every session of the caller instead of only this one. */
  everywhere?: boolean;
  meta?: ChangeMeta | null | undefined;
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

export type SignOutMutationVariables = Exact<{
  input: Types.SignOutInput;
}>;


export type SignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SessionPayload', errors: Array<
      | { __typename: 'ConflictError', code: Types.UserErrorCode, message: string }
      | { __typename: 'InvalidInputError', code: Types.UserErrorCode, message: string }
      | { __typename: 'LimitError', code: Types.UserErrorCode, message: string }
      | { __typename: 'NotFoundError', code: Types.UserErrorCode, message: string }
      | { __typename: 'PermissionError', code: Types.UserErrorCode, message: string }
      | { __typename: 'StateError', code: Types.UserErrorCode, message: string }
    > } };


export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;