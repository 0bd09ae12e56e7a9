import type { KernelDatabase } from '@trellis/kernel/persistence/tables';
import type { MetricUnit } from '../domain/key-result.ts';
import type { ProgressSource } from '../domain/progress.ts';
import type { GoalStatus, Health } from '../domain/status.ts';
import type { SeriesState, TaskStatus } from '../domain/task-count.ts';
import type { RecordedValue } from './check-in-row.ts';

type GoalTable = {
  id: string;
  workspace_id: string;
  version: number;
  title: string;
  description: string | null;
  status: GoalStatus;
  health: Health;
  owner_id: string | null;
  team_id: string | null;
  parent_id: string | null;
  ancestor_ids: string[];
  start_date: string | null;
  target_date: string | null;
  progress: number;
  progress_source: ProgressSource;
  progress_updated_at: string;
  created_at: string;
  created_by_id: string;
  updated_at: string;
  closed_at: string | null;
  deleted_at: Date | string | null;
};

type KeyResultTable = {
  id: string;
  workspace_id: string;
  goal_id: string;
  version: number;
  name: string;
  unit: MetricUnit;
  start: number;
  target: number;
  current: number;
  weight: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
};

type CheckInTable = {
  id: string;
  workspace_id: string;
  goal_id: string;
  author_id: string;
  body: string;
  health: Health;
  progress: number;
  values: RecordedValue[];
  created_at: string;
};

type GoalTaskTable = {
  task_id: string;
  workspace_id: string;
  goal_id: string;
  status: TaskStatus;
  number: number;
  series_id: string | null;
};

/** The tables of goals as Kysely sees them. */
export type GoalsDatabase = KernelDatabase & {
  goal: GoalTable;
  key_result: KeyResultTable;
  check_in: CheckInTable;
  goal_task: GoalTaskTable;
  /** `position` is that of the newest event that told the state. */
  task_series: { id: string; workspace_id: string; state: SeriesState; position: number };
  deleted_workspace: { id: string };
};
