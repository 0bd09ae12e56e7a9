import { added, distinct } from '../domain/task.ts';
import { TaskUpdated } from '../events.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { dueFields } from './due-fields.ts';
import { replanFirings } from './plan-firings.ts';
import { dueOfKey, keyOfDue } from './schedule-of.ts';
import type { TemplateChanges } from './series-template.ts';
import type { TaskScope } from './task-command.ts';
import { announce, changeTask, dueOf } from './task-data.ts';

export type NewPlace = {
  readonly seriesId: string;
  readonly key: string;
  readonly timeZone: string;
};

/**
 * Applies an edit of its series to the open task. One that a person had moved away from its key
 * stays where it was put, on the clock of the zone, as long as the key stays the same.
 */
export async function moveOpenTask(
  scope: TaskScope,
  task: TaskRecord,
  { template, place }: { template: TemplateChanges; place: NewPlace },
): Promise<void> {
  const newcomers = added(task.assigneeIds, template.assigneeIds ?? task.assigneeIds);
  const applied = changeTask(
    task,
    {
      ...template,
      ...dueFields(newDue(task, place)),
      watcherIds: distinct([...task.watcherIds, ...newcomers]),
      seriesId: place.seriesId,
      occurrenceKey: place.key,
    },
    scope.now(),
  );
  if (applied.changedFields.length === 0) return;
  await announce(scope, TaskUpdated, task, applied, newcomers);
  await replanFirings(scope, task);
}

function newDue(task: TaskRecord, { key, timeZone }: NewPlace) {
  const due = dueOf(task);
  const wasMoved = due !== null && keyOfDue(due) !== task.occurrenceKey;
  return wasMoved && key === task.occurrenceKey ? { ...due, timeZone } : dueOfKey(key, timeZone);
}
