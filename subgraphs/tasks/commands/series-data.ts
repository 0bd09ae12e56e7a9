import type { AppliedChanges } from '@trellis/kernel/command';
import type { EventInput } from '@trellis/kernel/outbox/outbox';
import type { SeriesChanged } from '../events.ts';
import type { SeriesRecord } from '../persistence/series-record.ts';

/** What every event of a series says about it. */
export function seriesData(
  series: SeriesRecord,
  applied: AppliedChanges,
  openTaskId: string | null,
): EventInput<typeof SeriesChanged> {
  return {
    state: series.state,
    rule: series.rule,
    timeZone: series.timeZone,
    title: series.title,
    goalId: series.goalId ?? null,
    assigneeIds: series.assigneeIds,
    openTaskId,
    ...applied,
  };
}
