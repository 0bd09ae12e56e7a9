import {
  dateMatch,
  type FilterClock,
  type FilterField,
  idMatch,
  instantMatch,
  numberMatch,
  oneOf,
  textMatch,
  toCondition,
} from '@trellis/kernel/persistence/filters';
import {
  type Connection,
  fetchPage,
  type OrderTerm,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import type { Reading } from '../context.ts';
import type { GoalFilter, GoalOrder, GoalOrderField } from '../generated/resolvers.ts';
import { GOAL_COLUMNS, type GoalRow } from '../persistence/goal-row.ts';

const FILTER_FIELDS: Readonly<Record<string, FilterField>> = {
  id: idMatch('goal.id'),
  title: textMatch('goal.title'),
  status: oneOf('goal.status'),
  health: oneOf('goal.health'),
  ownerId: idMatch('goal.owner_id'),
  teamId: idMatch('goal.team_id'),
  parentId: idMatch('goal.parent_id'),
  progress: numberMatch('goal.progress'),
  targetDate: dateMatch('goal.target_date'),
  createdAt: instantMatch('goal.created_at'),
  updatedAt: instantMatch('goal.updated_at'),
};

const ORDER_COLUMNS: Readonly<
  Record<GoalOrderField, Pick<OrderTerm, 'column' | 'type'> & { isNullable?: true }>
> = {
  CREATED_AT: { column: 'goal.created_at', type: 'timestamptz' },
  UPDATED_AT: { column: 'goal.updated_at', type: 'timestamptz' },
  TARGET_DATE: { column: 'goal.target_date', type: 'date', isNullable: true },
  TITLE: { column: 'goal.title', type: 'text' },
  PROGRESS: { column: 'goal.progress', type: 'double precision' },
};

const NEWEST_FIRST: readonly OrderTerm[] = [
  { column: 'goal.created_at', type: 'timestamptz', direction: 'desc' },
];

export type GoalListArguments = PageArguments & {
  workspaceId: string;
  filter?: GoalFilter | null;
  orderBy?: readonly GoalOrder[] | null;
};

/** The goals of a workspace that the caller belongs to, by filter and order. */
export function listGoals(
  { kysely }: Reading,
  args: GoalListArguments,
  clock: FilterClock,
): Promise<Connection<GoalRow>> {
  const { workspaceId, filter, orderBy, ...page } = args;
  const query = kysely
    .selectFrom('goal')
    .select(GOAL_COLUMNS)
    .where('goal.workspace_id', '=', workspaceId)
    .where('goal.deleted_at', 'is', null)
    .where(toCondition(filter, FILTER_FIELDS, clock));
  return fetchPage<GoalRow>({
    kysely,
    query,
    order: orderBy?.length ? orderBy.map(toTerm) : NEWEST_FIRST,
    idColumn: 'goal.id',
    page,
    defaultSize: 50,
    scope: { list: 'goals', workspaceId, filter, orderBy },
  });
}

function toTerm({ field, direction, nullsLast }: GoalOrder): OrderTerm {
  const { isNullable, ...column } = ORDER_COLUMNS[field];
  return {
    ...column,
    direction: direction === 'DESC' ? 'desc' : 'asc',
    ...(isNullable && { nulls: nullsLast ? 'last' : 'first' }),
  };
}
