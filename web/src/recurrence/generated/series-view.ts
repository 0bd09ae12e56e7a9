/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../api/generated/schema.ts';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Where counting begins for the next occurrence. */
export type RecurrenceAnchor =
  /** On the day the work is done. */
  | 'COMPLETION'
  /** On the calendar, whenever the work is done. */
  | 'SCHEDULE';

export type SeriesState =
  | 'ACTIVE'
  | 'ENDED'
  | 'PAUSED';

export type SeriesViewFragment = { __typename: 'TaskSeries', id: string, version: number, state: Types.SeriesState, rule: string, summary: string, anchor: Types.RecurrenceAnchor, start: { __typename: 'Due', date: string, time: string | null, timeZone: string, at: string | null, overdueAt: string, isOverdue: boolean }, upcoming: Array<{ __typename: 'Occurrence', key: string, date: string, time: string | null, at: string | null, isClamped: boolean, isShiftedByDst: boolean }> };

export const SeriesViewFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SeriesView"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TaskSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"start"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"overdueAt"}},{"kind":"Field","name":{"kind":"Name","value":"isOverdue"}}]}},{"kind":"Field","name":{"kind":"Name","value":"anchor"}},{"kind":"Field","name":{"kind":"Name","value":"upcoming"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"time"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"isClamped"}},{"kind":"Field","name":{"kind":"Name","value":"isShiftedByDst"}}]}}]}}]} as unknown as DocumentNode<SeriesViewFragment, unknown>;