/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type ReminderState =
  | 'CANCELED'
  /** Too late to be of use. */
  | 'EXPIRED'
  | 'FIRED'
  | 'SCHEDULED'
  | 'SNOOZED';

export type ReminderRowFragment = { __typename: 'Reminder', id: string, offset: string | null, at: string | null, state: Types.ReminderState, nextFireAt: string | null };

export const ReminderRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReminderRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reminder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"offset"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"nextFireAt"}}]}}]} as unknown as DocumentNode<ReminderRowFragment, unknown>;