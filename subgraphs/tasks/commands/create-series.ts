import { illegalTransition } from '@trellis/kernel/errors';
import type { TasksContext } from '../context.ts';
import { isOpen } from '../domain/task.ts';
import { SeriesChanged, TaskUpdated } from '../events.ts';
import type { CreateSeriesInput } from '../generated/resolvers.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { dueFields } from './due-fields.ts';
import { insertSeries, toSeriesSchedule } from './insert-series.ts';
import { loadTask } from './load-task.ts';
import { replanFirings } from './plan-firings.ts';
import { dueOfKey, templateOf } from './schedule-of.ts';
import { seriesData } from './series-data.ts';
import { taskCommand } from './task-command.ts';
import { announce, changeTask } from './task-data.ts';

/** Makes an open task the first occurrence of a series; the rest of the task is its template. */
export function createSeries(context: TasksContext, input: CreateSeriesInput) {
  return taskCommand(context, { command: 'createSeries', input }, async (scope) => {
    const { taskId: id, expectedVersion = null } = input;
    const task = await loadTask(scope, { id, expectedVersion }, ['taskId']);
    checkState(task);
    const schedule = toSeriesSchedule(input.recurrence, scope.identity.timeZone, ['recurrence']);
    const series = insertSeries(scope, {
      ...templateOf(task),
      ...schedule,
      workspaceId: task.workspaceId,
    });
    const applied = changeTask(
      task,
      {
        ...dueFields(dueOfKey(schedule.start, schedule.timeZone)),
        seriesId: series.id,
        occurrenceKey: schedule.start,
      },
      scope.now(),
    );
    const created = {
      changedFields: ['rule'],
      changes: [{ field: 'rule', before: null, after: series.rule }],
    };
    scope.append(SeriesChanged, series, seriesData(series, created, task.id));
    await announce(scope, TaskUpdated, task, applied);
    await replanFirings(scope, task);
    return { seriesId: series.id, openTaskId: task.id };
  });
}

function checkState({ status, seriesId }: TaskRecord): void {
  if (!isOpen(status))
    throw illegalTransition('Only an open task can begin a series; reopen it first.', {
      from: status,
      to: 'repeating',
      allowed: ['TODO'],
    });
  if (seriesId)
    throw illegalTransition('The task repeats already; use updateSeries.', {
      from: 'repeating',
      to: 'repeating',
    });
}
