import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type { ProgressSource } from '../domain/progress.ts';
import type { GoalStatus, Health } from '../domain/status.ts';

/** The columns of a goal in the names of its fields. */
export const GOAL_COLUMNS = columnsOf([
  'goal.id',
  'goal.workspace_id as workspaceId',
  'goal.version',
  'goal.title',
  'goal.description',
  'goal.status',
  'goal.health',
  'goal.owner_id as ownerId',
  'goal.team_id as teamId',
  'goal.parent_id as parentId',
  'goal.ancestor_ids as ancestorIds',
  'goal.start_date as startDate',
  'goal.target_date as targetDate',
  'goal.progress',
  'goal.progress_source as progressSource',
  'goal.progress_updated_at as progressUpdatedAt',
  'goal.created_at as createdAt',
  'goal.created_by_id as createdById',
  'goal.updated_at as updatedAt',
  'goal.closed_at as closedAt',
]);

/** A goal as it is read. Times are text as PostgreSQL gives them. */
export type GoalRow = {
  id: string;
  workspaceId: string;
  version: number;
  title: string;
  description: string | null;
  status: GoalStatus;
  health: Health;
  ownerId: string | null;
  teamId: string | null;
  parentId: string | null;
  ancestorIds: string[];
  startDate: string | null;
  targetDate: string | null;
  progress: number;
  progressSource: ProgressSource;
  progressUpdatedAt: string;
  createdAt: string;
  createdById: string;
  updatedAt: string;
  closedAt: string | null;
};

export type GoalConnectionView = Connection<GoalRow>;
