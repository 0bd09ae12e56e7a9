/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ActorKind =
  | 'API_KEY'
  | 'SYSTEM'
  | 'USER';

/** All given conditions hold together. */
export type AuditFilter = {
  actorId?: string | null | undefined;
  actorKind?: ActorKind | null | undefined;
  correlationId?: string | null | undefined;
  goalId?: string | null | undefined;
  occurredAt?: InstantMatch | null | undefined;
  subjectId?: string | null | undefined;
  taskId?: string | null | undefined;
  types?: Array<string> | null | undefined;
};

/** What may accompany every change. */
export type ChangeMeta = {
  /** Comes back in the payload and in the change feed, so a client recognises its own change. */
  clientMutationId?: string | null | undefined;
  /** Makes a retry safe: the same key with the same input is answered as the first time, for 24 hours. At most 255 characters. */
  idempotencyKey?: string | null | undefined;
};

export type ExportFormat =
  /** For spreadsheets. */
  | 'CSV'
  /** One event a line, with all that is needed to verify it without a database. */
  | 'JSONL';

export type ExportState =
  | 'EXPIRED'
  | 'FAILED'
  | 'PENDING'
  | 'READY'
  | 'RUNNING';

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

export type StartAuditExportInput = {
  filter?: AuditFilter | null | undefined;
  format?: ExportFormat;
  meta?: ChangeMeta | null | undefined;
  workspaceId: string;
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

export type ExportViewFragment = { __typename: 'AuditExport', id: string, state: Types.ExportState, format: Types.ExportFormat, rows: number | null, sha256: string | null, url: string | null, expiresAt: string | null };

export type StartExportMutationVariables = Exact<{
  input: Types.StartAuditExportInput;
}>;


export type StartExportMutation = { __typename: 'Mutation', startAuditExport: { __typename: 'AuditExportPayload', export: { __typename: 'AuditExport', id: string, state: Types.ExportState, format: Types.ExportFormat, rows: number | null, sha256: string | null, url: string | null, expiresAt: string | null } | null, errors: Array<
      | { __typename: 'ConflictError', currentVersion: number | null, changedPaths: Array<string>, code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'InvalidInputError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'LimitError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'NotFoundError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'PermissionError', code: Types.UserErrorCode, message: string, path: Array<string> }
      | { __typename: 'StateError', code: Types.UserErrorCode, message: string, path: Array<string> }
    > } };

export const ExportViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]} as unknown as DocumentNode<ExportViewFragment, unknown>;
export const StartExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartAuditExportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startAuditExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"export"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ExportView"}}]}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ExportView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AuditExport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"format"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"sha256"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConflictError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currentVersion"}},{"kind":"Field","name":{"kind":"Name","value":"changedPaths"}}]}}]}}]} as unknown as DocumentNode<StartExportMutation, StartExportMutationVariables>;