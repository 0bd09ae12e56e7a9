import { isUuid } from '@trellis/kernel/ids';
import {
  type FilterClock,
  type FilterField,
  instantMatch,
  oneOf,
  textMatch,
} from '@trellis/kernel/persistence/filters';
import type { OrderTerm } from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';

export const AUDIT_FILTER_FIELDS: Readonly<Record<string, FilterField>> = {
  types: oneOf('audit_event.type'),
  subjectId: sameText('audit_event.subject_id'),
  taskId: sameId('audit_event.task_id'),
  goalId: sameId('audit_event.goal_id'),
  actorId: sameId('audit_event.actor_id'),
  actorKind: sameText('audit_event.actor_kind'),
  correlationId: sameText('audit_event.correlation_id'),
  occurredAt: instantMatch('audit_event.occurred_at'),
};

function sameText(column: string): FilterField {
  const match = textMatch(column) as (value: object, clock: FilterClock) => ReturnType<FilterField>;
  return (eq: string, clock) => match({ eq, caseSensitive: true }, clock);
}

/** Text that is no UUID is the id of nothing. */
function sameId(column: string): FilterField {
  return (id: string) => sql<boolean>`${sql.ref(column)} = any(${[id].filter(isUuid)}::uuid[])`;
}

/** The order of a chain, which is the order in which its events were recorded. */
export function inSequence(direction: OrderTerm['direction']): readonly OrderTerm[] {
  return [{ column: 'audit_event.sequence', type: 'integer', direction }];
}
