import type { TaskStatus } from '../api/generated/schema.ts';
import type { TaskRowFragment } from '../tasks/generated/task-row.ts';

export type Column = {
  readonly status: TaskStatus;
  readonly tasks: readonly TaskRowFragment[];
  /** Null above 10,000. */
  readonly total: number | null;
};

/** The columns with a task in the one of its status, before another task or, for null, at the end. */
export function moved(
  columns: readonly Column[],
  task: TaskRowFragment,
  beforeId: string | null,
): readonly Column[] {
  return columns.map((column) => {
    const others = column.tasks.filter(({ id }) => id !== task.id);
    const left = others.length - column.tasks.length;
    const total = (difference: number) => column.total && column.total + difference;
    if (column.status !== task.status) return { ...column, tasks: others, total: total(left) };
    const index = others.findIndex(({ id }) => id === beforeId);
    const tasks = others.toSpliced(index < 0 ? others.length : index, 0, task);
    return { ...column, tasks, total: total(left + 1) };
  });
}

/** The task that stands before the given one in its column; null for the first. */
export function placeOf(columns: readonly Column[], id: string): string | null {
  for (const { tasks } of columns) {
    const index = tasks.findIndex((task) => task.id === id);
    if (index >= 0) return tasks[index - 1]?.id ?? null;
  }
  return null;
}
