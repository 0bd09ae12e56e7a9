import { SeriesEnded } from '../events.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';
import { seriesData } from './series-data.ts';
import type { TaskScope } from './task-command.ts';

/** Ends a series because of what was done to one of its tasks, and remembers which task that was. */
export function markSeriesEnded(series: SeriesRecord, task: TaskRecord): void {
  series.state = 'ENDED';
  task.hasEndedSeries = true;
}

/** Says that a series has ended. It comes after the event of the task that ended it. */
export function announceEnd({ append }: TaskScope, series: SeriesRecord): void {
  const applied = {
    changedFields: ['state'],
    changes: [{ field: 'state', before: 'ACTIVE', after: series.state }],
  };
  append(SeriesEnded, series, seriesData(series, applied, null));
}
