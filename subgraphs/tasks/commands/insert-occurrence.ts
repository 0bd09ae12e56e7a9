import { creationChanges } from '@trellis/kernel/command';
import { newId } from '@trellis/kernel/ids';
import { daysBetween, plusDays } from '../domain/days.ts';
import { distinct } from '../domain/task.ts';
import { TaskCreated } from '../events.ts';
import { ReminderRecord } from '../persistence/reminder-record.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { createdFields } from './created-fields.ts';
import { dueFields } from './due-fields.ts';
import { insertTask } from './insert-task.ts';
import { planFirings } from './plan-firings.ts';
import { dueOfKey, templateOf } from './schedule-of.ts';
import { lockSubtree } from './subtree.ts';
import type { TaskScope } from './task-command.ts';
import { announce, dueOf } from './task-data.ts';

export type OccurrencePlan = {
  readonly key: string;
  readonly previous: TaskRecord | null;
  /** What is to be copied below it; absent: what is below the previous one. */
  readonly subtasks?: readonly TaskRecord[];
};

/**
 * Makes the open task of a series at this key: fields from the template, from the previous
 * occurrence its place in the list, who watches it, its subtasks with nothing done yet, and its
 * relative reminders.
 */
export async function insertOccurrence(
  scope: TaskScope,
  series: SeriesRecord,
  { key, previous, subtasks }: OccurrencePlan,
): Promise<TaskRecord> {
  const { identity } = scope;
  const template = templateOf(series);
  const watchers = previous?.watcherIds ?? [identity.userId];
  const task = await insertTask(scope, {
    ...template,
    ...dueFields(dueOfKey(key, series.timeZone)),
    workspaceId: series.workspaceId,
    parentId: previous?.parentId ?? null,
    seriesId: series.id,
    occurrenceKey: key,
    watcherIds: distinct([...watchers, ...template.assigneeIds]),
    ...(previous && { sortKey: previous.sortKey }),
  });
  series.generatedCount += 1;
  await announceNew(scope, task);
  const reminders = previous ? await copyReminders(scope, previous, task) : [];
  await planFirings(scope, task, reminders);
  if (previous) {
    const originals = subtasks ?? (await lockSubtree(scope.em, previous.id));
    await copySubtasks(scope, originals, { from: previous, to: task });
  }
  return task;
}

async function announceNew(scope: TaskScope, task: TaskRecord): Promise<void> {
  const created = creationChanges(createdFields(task));
  await announce(scope, TaskCreated, task, created, task.assigneeIds);
}

async function copyReminders(
  { em, now }: TaskScope,
  from: TaskRecord,
  to: TaskRecord,
): Promise<ReminderRecord[]> {
  const found = await em.find(
    ReminderRecord,
    { taskId: from.id, deletedAt: null, offset: { $ne: null } },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  return found.map(({ recipientId, offset, timeOfDay, isUrgent, channels }) =>
    em.create(ReminderRecord, {
      id: newId(),
      workspaceId: to.workspaceId,
      taskId: to.id,
      version: 1,
      recipientId,
      offset,
      at: null,
      timeOfDay,
      isUrgent,
      channels,
      createdAt: now(),
      updatedAt: now(),
      deletedAt: null,
    }),
  );
}

/** Due days of subtasks move by as many days as the occurrence does. */
async function copySubtasks(
  scope: TaskScope,
  subtasks: readonly TaskRecord[],
  { from, to }: { from: TaskRecord; to: TaskRecord },
): Promise<void> {
  const shift = daysBetween(
    (from.occurrenceKey as string).slice(0, 10),
    (to.occurrenceKey as string).slice(0, 10),
  );
  const copies = new Map([[from.id, to.id]]);
  for (const subtask of subtasks) {
    const due = dueOf(subtask);
    const copy = await insertTask(scope, {
      workspaceId: subtask.workspaceId,
      title: subtask.title,
      description: subtask.description ?? null,
      priority: subtask.priority,
      goalId: subtask.goalId ?? null,
      teamId: subtask.teamId ?? null,
      assigneeIds: subtask.assigneeIds,
      labelIds: subtask.labelIds,
      watcherIds: subtask.watcherIds,
      estimateMinutes: subtask.estimateMinutes ?? null,
      createdAt: to.createdAt,
      ...dueFields(due && { ...due, date: plusDays(due.date, shift) }),
      parentId: copies.get(subtask.parentId as string) as string,
    });
    copies.set(subtask.id, copy.id);
    await announceNew(scope, copy);
    await planFirings(scope, copy, []);
  }
}
