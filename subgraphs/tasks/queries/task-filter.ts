import { isUuid } from '@trellis/kernel/ids';
import {
  allOf,
  type FilterField,
  idMatch,
  instantMatch,
  numberMatch,
  oneOf,
  textMatch,
} from '@trellis/kernel/persistence/filters';
import type { OrderTerm } from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import { PRIORITIES, STATUSES } from '../domain/task.ts';
import type { IdMatch, TaskOrder, TaskOrderField } from '../generated/resolvers.ts';

export const TASK_FILTER_FIELDS: Readonly<Record<string, FilterField>> = {
  id: idMatch('task.id'),
  number: numberMatch('task.number'),
  title: textMatch('task.title'),
  status: oneOf('task.status'),
  priority: oneOf('task.priority'),
  goalId: idMatch('task.goal_id'),
  assigneeId: assigneeMatch,
  createdAt: instantMatch('task.created_at'),
  updatedAt: instantMatch('task.updated_at'),
  completedAt: instantMatch('task.completed_at'),
};

/** Holds when any assignee matches; `isNull` asks for tasks of nobody. */
function assigneeMatch(match: IdMatch) {
  const includes = (ids: readonly string[]) =>
    sql<boolean>`task.assignee_ids && ${ids.filter(isUuid)}::uuid[]`;
  const conditions = [];
  if (match.eq != null) conditions.push(includes([match.eq]));
  if (match.in) conditions.push(includes(match.in));
  if (match.neq != null) conditions.push(sql<boolean>`not ${includes([match.neq])}`);
  if (match.nin) conditions.push(sql<boolean>`not ${includes(match.nin)}`);
  if (match.isNull != null)
    conditions.push(sql<boolean>`(cardinality(task.assignee_ids) = 0) = ${match.isNull}`);
  return allOf(conditions);
}

type OrderColumn = Omit<OrderTerm, 'direction' | 'nulls'> & { isNullable?: true };

const ORDER_COLUMNS: Readonly<Record<TaskOrderField, OrderColumn>> = {
  CREATED_AT: { column: 'task.created_at', type: 'timestamptz' },
  UPDATED_AT: { column: 'task.updated_at', type: 'timestamptz' },
  COMPLETED_AT: { column: 'task.completed_at', type: 'timestamptz', isNullable: true },
  PRIORITY: { column: 'task.priority', type: 'text', ranked: PRIORITIES },
  STATUS: { column: 'task.status', type: 'text', ranked: STATUSES },
  TITLE: { column: 'task.title', type: 'text' },
  NUMBER: { column: 'task.number', type: 'integer' },
};

export const NEWEST_FIRST: readonly OrderTerm[] = [
  { column: 'task.created_at', type: 'timestamptz', direction: 'desc' },
];

/** The order of a list of tasks, newest first unless something else is asked for. */
export function toOrder(orderBy: readonly TaskOrder[] | null | undefined): readonly OrderTerm[] {
  if (!orderBy?.length) return NEWEST_FIRST;
  return orderBy.map(({ field, direction, nullsLast }) => {
    const { isNullable, ...column } = ORDER_COLUMNS[field];
    return {
      ...column,
      direction: direction === 'DESC' ? 'desc' : 'asc',
      ...(isNullable && { nulls: nullsLast ? 'last' : 'first' }),
    };
  });
}
