import type { OrderTerm } from '@trellis/kernel/persistence/paging';
import { PRIORITIES, STATUSES } from '../domain/task.ts';
import type { TaskOrder, TaskOrderField } from '../generated/resolvers.ts';

type OrderColumn = Omit<OrderTerm, 'direction' | 'nulls'> & { isNullable?: true };

const ORDER_COLUMNS: Readonly<Record<TaskOrderField, readonly OrderColumn[]>> = {
  CREATED_AT: [{ column: 'task.created_at', type: 'timestamptz' }],
  UPDATED_AT: [{ column: 'task.updated_at', type: 'timestamptz' }],
  COMPLETED_AT: [{ column: 'task.completed_at', type: 'timestamptz', isNullable: true }],
  // On one day, what is due all day comes after what has a time.
  DUE: [
    { column: 'task.due_date', type: 'date', isNullable: true },
    { column: 'task.due_time', type: 'text', isNullable: true, isExact: true },
  ],
  PRIORITY: [{ column: 'task.priority', type: 'text', ranked: PRIORITIES }],
  STATUS: [{ column: 'task.status', type: 'text', ranked: STATUSES }],
  TITLE: [{ column: 'task.title', type: 'text' }],
  NUMBER: [{ column: 'task.number', type: 'integer' }],
  SORT_KEY: [{ column: 'task.sort_key', type: 'text', isExact: true }],
};

export const NEWEST_FIRST: readonly OrderTerm[] = [
  { column: 'task.created_at', type: 'timestamptz', direction: 'desc' },
];

export const AS_ARRANGED: readonly OrderTerm[] = [
  { column: 'task.sort_key', type: 'text', isExact: true, direction: 'asc' },
];

/** The order of a list of tasks, newest first unless something else is asked for. */
export function toOrder(orderBy: readonly TaskOrder[] | null | undefined): readonly OrderTerm[] {
  if (!orderBy?.length) return NEWEST_FIRST;
  return orderBy.flatMap(({ field, direction, nullsLast }) =>
    ORDER_COLUMNS[field].map(({ isNullable, ...column }) => ({
      ...column,
      direction: direction === 'DESC' ? ('desc' as const) : ('asc' as const),
      ...(isNullable && { nulls: nullsLast === false ? ('first' as const) : ('last' as const) }),
    })),
  );
}
