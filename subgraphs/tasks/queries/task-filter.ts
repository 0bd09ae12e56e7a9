import { isUuid } from '@trellis/kernel/ids';
import {
  allOf,
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
import { type RawBuilder, sql } from 'kysely';
import { OPEN_STATUSES } from '../domain/task.ts';
import type { IdMatch, TaskFilter } from '../generated/resolvers.ts';

const isOpen = sql`task.status = any(${[...OPEN_STATUSES]}::text[])`;

const TASK_FILTER_FIELDS: Readonly<Record<string, FilterField>> = {
  id: idMatch('task.id'),
  number: numberMatch('task.number'),
  title: textMatch('task.title'),
  status: oneOf('task.status'),
  priority: oneOf('task.priority'),
  goalId: idMatch('task.goal_id'),
  parentId: idMatch('task.parent_id'),
  seriesId: idMatch('task.series_id'),
  assigneeId: someMatch('task.assignee_ids'),
  labelId: someMatch('task.label_ids'),
  teamId: idMatch('task.team_id'),
  dueDate: dateMatch('task.due_date'),
  isOverdue: (wanted: boolean, { now }) =>
    holds(wanted, sql`${isOpen} and task.overdue_at <= ${now}::timestamptz`),
  isBlocked: (wanted: boolean) =>
    holds(
      wanted,
      sql`exists (
        select from task_relation as relation
        join task as blocker on blocker.id = relation.task_id
        where relation.other_id = task.id and relation.kind = 'BLOCKS'
          and blocker.deleted_at is null
          and blocker.status = any(${[...OPEN_STATUSES]}::text[])
      )`,
    ),
  isRecurring: (wanted: boolean) => holds(wanted, sql`task.series_id is not null`),
  isSnoozed: (wanted: boolean, { now }) =>
    holds(wanted, sql`task.snoozed_until > ${now}::timestamptz`),
  isArchived: (wanted: boolean) => holds(wanted, sql`task.archived_at is not null`),
  isDeleted: (wanted: boolean) => holds(wanted, sql`task.deleted_at is not null`),
  createdAt: instantMatch('task.created_at'),
  updatedAt: instantMatch('task.updated_at'),
  completedAt: instantMatch('task.completed_at'),
};

function holds(wanted: boolean, condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return wanted ? sql<boolean>`(${condition})` : sql<boolean>`not coalesce((${condition}), false)`;
}

/** Holds when any id of the column matches; `isNull` asks for an empty one. */
function someMatch(column: string): FilterField {
  const ids = sql.ref(column);
  return (match: IdMatch) => {
    const includes = (wanted: readonly string[]) =>
      sql<boolean>`${ids} && ${wanted.filter(isUuid)}::uuid[]`;
    const conditions = [];
    if (match.eq != null) conditions.push(includes([match.eq]));
    if (match.in) conditions.push(includes(match.in));
    if (match.neq != null) conditions.push(sql<boolean>`not ${includes([match.neq])}`);
    if (match.nin) conditions.push(sql<boolean>`not ${includes(match.nin)}`);
    if (match.isNull != null)
      conditions.push(sql<boolean>`(cardinality(${ids}) = 0) = ${match.isNull}`);
    return allOf(conditions);
  };
}

/** A filter as one condition. What is deleted or archived is left out unless the filter names it. */
export function taskCondition(
  filter: TaskFilter | null | undefined,
  clock: FilterClock,
): RawBuilder<boolean> {
  const conditions = [toCondition(filter, TASK_FILTER_FIELDS, clock)];
  if (!isNamed(filter, 'isDeleted')) conditions.push(sql<boolean>`task.deleted_at is null`);
  if (!isNamed(filter, 'isArchived')) conditions.push(sql<boolean>`task.archived_at is null`);
  return allOf(conditions);
}

function isNamed(filter: TaskFilter | null | undefined, name: 'isDeleted' | 'isArchived'): boolean {
  if (!filter) return false;
  const inner = [...(filter.and ?? []), ...(filter.or ?? []), ...(filter.not ? [filter.not] : [])];
  return filter[name] != null || inner.some((one) => isNamed(one, name));
}
