import type { EntityManager } from '@mikro-orm/postgresql';
import { type AppliedChanges, applyChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { Append, EventInput } from '@trellis/kernel/outbox/outbox';
import type { TaskUpdated } from '../events.ts';
import { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';

/** What every command that concerns one task answers. */
export type TaskResult = {
  taskId: string;
  successorId?: string | null;
  seriesEnded?: boolean;
  cursor: string | null;
};

export type TaskPayloadView = PayloadView<TaskResult>;

type Due = { date: string; time: string | null; timeZone: string };

/** When the task is due, as people say it; null if it is not. */
export function dueOf(task: TaskRecord): Due | null {
  const { dueDate, dueTime, dueTimeZone } = task;
  return dueDate ? { date: dueDate, time: dueTime ?? null, timeZone: dueTimeZone ?? 'UTC' } : null;
}

const DUE_FIELDS = new Set(['dueDate', 'dueTime', 'dueTimeZone', 'dueAt', 'overdueAt']);

/** Applies changes and answers what changed, the parts of the due time as one. */
export function changeTask(
  task: TaskRecord,
  changes: Partial<TaskRecord>,
  now: Date,
): AppliedChanges {
  const before = dueOf(task);
  const applied = applyChanges(task, changes, now);
  const isPlain = (field: string) => !DUE_FIELDS.has(field) && field !== 'deletionId';
  const plain = applied.changes.filter(({ field }) => isPlain(field));
  const hasNewDue = applied.changedFields.some((field) => DUE_FIELDS.has(field));
  const due = hasNewDue ? [{ field: 'due', before, after: dueOf(task) }] : [];
  const all = [...plain, ...due];
  return { changedFields: all.map(({ field }) => field), changes: all };
}

type Announcing = { readonly em: EntityManager; readonly append: Append };

/** Appends an event of a task, with all that consumers need to know of it. */
export async function announce(
  { em, append }: Announcing,
  event: typeof TaskUpdated,
  task: TaskRecord,
  applied: AppliedChanges,
  addedAssigneeIds: readonly string[] = [],
): Promise<string> {
  const series = task.seriesId ? await em.findOne(SeriesRecord, task.seriesId) : null;
  return append(event, task, taskData(task, { applied, series, addedAssigneeIds }));
}

function taskData(
  task: TaskRecord,
  {
    applied,
    series,
    addedAssigneeIds,
  }: {
    applied: AppliedChanges;
    series: SeriesRecord | null;
    addedAssigneeIds: readonly string[];
  },
): EventInput<typeof TaskUpdated> {
  const due = dueOf(task);
  return {
    title: task.title,
    number: task.number,
    status: task.status,
    priority: task.priority,
    goalId: task.goalId ?? null,
    parentId: task.parentId ?? null,
    assigneeIds: task.assigneeIds,
    addedAssigneeIds: [...addedAssigneeIds],
    watcherIds: task.watcherIds,
    due: due && {
      ...due,
      at: task.dueAt?.toISOString() ?? null,
      overdueAt: (task.overdueAt as Date).toISOString(),
    },
    series: series && { id: series.id, state: series.state },
    createdById: task.createdById,
    ...applied,
  };
}
