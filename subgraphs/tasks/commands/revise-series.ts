import { applyChanges } from '@trellis/kernel/command';
import { invalidInput } from '@trellis/kernel/errors';
import { keyAtOrAfter } from '../domain/recurrence/key-at-or-after.ts';
import type { Schedule } from '../domain/recurrence/schedule.ts';
import { SeriesChanged } from '../events.ts';
import type { UpdateSeriesInput } from '../generated/resolvers.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { toSeriesSchedule } from './insert-series.ts';
import { moveOpenTask } from './move-open-task.ts';
import { scheduleOf } from './schedule-of.ts';
import { seriesData } from './series-data.ts';
import type { TemplateChanges } from './series-template.ts';
import { takenKeys } from './taken-keys.ts';
import type { TaskScope } from './task-command.ts';

export type SeriesEdit = {
  readonly series: SeriesRecord;
  readonly openTask: TaskRecord | null;
  readonly template: TemplateChanges;
  readonly input: UpdateSeriesInput;
};

/** Changes the whole series: the open task and what comes later. What is closed stays as it was. */
export async function reviseSeries(scope: TaskScope, edit: SeriesEdit) {
  const { series, openTask, template, input } = edit;
  const schedule = input.recurrence
    ? toSeriesSchedule(input.recurrence, series.timeZone, ['recurrence'])
    : scheduleOf(series);
  const key =
    openTask && input.recurrence ? await newKey(scope, schedule, { series, openTask }) : null;
  const applied = applyChanges(series, { ...template, ...schedule }, scope.now());
  const openTaskId = openTask?.id ?? null;
  if (applied.changedFields.length > 0)
    scope.append(SeriesChanged, series, seriesData(series, applied, openTaskId));
  if (openTask)
    await moveOpenTask(scope, openTask, {
      template,
      place: {
        seriesId: series.id,
        key: key ?? (openTask.occurrenceKey as string),
        timeZone: input.recurrence ? schedule.timeZone : (openTask.dueTimeZone ?? series.timeZone),
      },
    });
  return { seriesId: series.id, openTaskId };
}

async function newKey(
  { em }: TaskScope,
  schedule: Schedule,
  { series, openTask }: { series: SeriesRecord; openTask: TaskRecord },
): Promise<string> {
  const oldKey = openTask.occurrenceKey as string;
  const taken = await takenKeys(em, series, openTask);
  const key = keyAtOrAfter(schedule, oldKey, [...series.skippedKeys, ...taken]);
  if (!key)
    throw invalidInput(
      ['recurrence', 'rule'],
      `must have an occurrence on or after ${oldKey}`,
      `The new rule has no occurrence on or after ${oldKey}, where the open task stands.`,
    );
  return key;
}
