import type { TaskFilter, TaskOrder, TaskStatus } from '../api/generated/schema.ts';
import type { TaskRowFragment } from './generated/task-row.ts';

export const OPEN_STATUSES: readonly TaskStatus[] = ['BACKLOG', 'TODO', 'IN_PROGRESS'];
export const CLOSED_STATUSES: readonly TaskStatus[] = ['DONE', 'CANCELED', 'SKIPPED'];
export const FILTERS = ['open', 'mine', 'overdue', 'done', 'all', 'archived', 'deleted'] as const;
export const SORTS = ['NUMBER', 'PRIORITY', 'DUE', 'TITLE', 'UPDATED_AT'] as const;
const PRIORITIES = ['NONE', 'LOW', 'MEDIUM', 'HIGH', 'URGENT'];
const DESCENDING: readonly string[] = ['NUMBER', 'PRIORITY', 'UPDATED_AT'];

export type TaskFilterName = (typeof FILTERS)[number];
export type TaskSort = (typeof SORTS)[number];
export type TaskView = {
  readonly filter: TaskFilterName;
  readonly sort: TaskSort;
  /** Only tasks with this label. */
  readonly labelId?: string | undefined;
};

type Row = TaskRowFragment;

/** What to ask the API for, so that it answers the tasks of a view in their order. */
export function toQuery({ filter, sort, labelId }: TaskView, viewerId: string) {
  const filters: Record<TaskFilterName, TaskFilter> = {
    open: { status: [...OPEN_STATUSES] },
    mine: { status: [...OPEN_STATUSES], assigneeId: { eq: viewerId } },
    overdue: { isOverdue: true },
    done: { status: [...CLOSED_STATUSES] },
    all: {},
    archived: { isArchived: true },
    deleted: { isDeleted: true },
  };
  const direction = DESCENDING.includes(sort) ? 'DESC' : 'ASC';
  const orderBy: TaskOrder[] = [{ field: sort, direction, nullsLast: true }];
  const withLabel = labelId ? { labelId: { eq: labelId } } : {};
  return { filter: { ...filters[filter], ...withLabel }, orderBy };
}

/** Whether a task that has just changed belongs into a view, decided as the API would. */
export function belongs(task: Row, { filter, labelId }: TaskView, viewerId: string): boolean {
  if (labelId && !task.labels.some(({ id }) => id === labelId)) return false;
  if (filter === 'deleted') return task.deletedAt !== null;
  if (filter === 'archived') return task.archivedAt !== null && task.deletedAt === null;
  if (task.deletedAt || task.archivedAt) return false;
  const isOpen = OPEN_STATUSES.includes(task.status);
  if (filter === 'open') return isOpen;
  if (filter === 'mine') return isOpen && task.assigneeIds.includes(viewerId);
  if (filter === 'overdue') return isOpen && task.due?.isOverdue === true;
  return filter === 'all' || !isOpen;
}

/** Which of two tasks comes first in a view. */
export function compareIn({ sort }: TaskView): (a: Row, b: Row) => number {
  const sign = DESCENDING.includes(sort) ? -1 : 1;
  return (a, b) => byField(a, b, sort, sign) || (a.id < b.id ? -1 : 1);
}

function byField(a: Row, b: Row, sort: TaskSort, sign: number): number {
  if (sort === 'TITLE') return a.title.localeCompare(b.title);
  if (sort === 'UPDATED_AT') return sign * (a.updatedAt < b.updatedAt ? -1 : 1);
  if (sort === 'NUMBER') return sign * (a.number - b.number);
  if (sort === 'PRIORITY')
    return sign * (PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
  const [first, second] = [a.due?.overdueAt, b.due?.overdueAt];
  if (!first || !second) return Number(!first) - Number(!second);
  return first === second ? 0 : first < second ? -1 : 1;
}
