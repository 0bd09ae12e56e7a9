import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type { Schedule } from '../domain/recurrence/schedule.ts';
import type { SeriesState } from '../domain/series.ts';
import type { TaskPriority } from '../domain/task.ts';

/** The columns of a series in the names of its fields. */
export const SERIES_COLUMNS = columnsOf([
  'series.id',
  'series.workspace_id as workspaceId',
  'series.version',
  'series.state',
  'series.rule',
  'series.start',
  'series.time_zone as timeZone',
  'series.anchor',
  'series.missed',
  'series.month_end as monthEnd',
  'series.day_starts_at as dayStartsAt',
  'series.generated_count as generatedCount',
  'series.skipped_keys as skippedKeys',
  'series.title',
  'series.description',
  'series.goal_id as goalId',
  'series.priority',
  'series.assignee_ids as assigneeIds',
  'series.team_id as teamId',
  'series.label_ids as labelIds',
  'series.estimate_minutes as estimateMinutes',
  'series.previous_id as previousId',
  'series.next_id as nextId',
]);

/** A series as it is read. */
export type SeriesRow = Schedule & {
  id: string;
  workspaceId: string;
  version: number;
  state: SeriesState;
  generatedCount: number;
  skippedKeys: string[];
  title: string;
  description: string | null;
  goalId: string | null;
  priority: TaskPriority;
  assigneeIds: string[];
  teamId: string | null;
  labelIds: string[];
  estimateMinutes: number | null;
  previousId: string | null;
  nextId: string | null;
};

export type SeriesConnectionView = Connection<SeriesRow>;
