import { SeriesEnded } from '../events.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { seriesData } from './series-data.ts';
import type { TaskScope } from './task-command.ts';

/** Ends a series because of what was done to one of its tasks, which remembers that. */
export function markSeriesEnded(
  series: SeriesRecord,
  task: TaskRecord,
  by: 'CLOSING' | 'DELETION',
): void {
  series.state = 'ENDED';
  task.endedSeriesBy = by;
}

/** Opens a series again that the closing or deletion had ended which is now undone. */
export function unmarkSeriesEnded(
  series: SeriesRecord,
  task: TaskRecord,
  by: 'CLOSING' | 'DELETION',
): void {
  if (task.endedSeriesBy !== by) return;
  series.state = 'ACTIVE';
  task.endedSeriesBy = null;
}

/** Says that a series has ended. It comes after the event of the task that ended it. */
export function announceEnd({ append }: TaskScope, series: SeriesRecord): void {
  const applied = {
    changedFields: ['state'],
    changes: [{ field: 'state', before: 'ACTIVE', after: series.state }],
  };
  append(SeriesEnded, series, seriesData(series, applied, null));
}
