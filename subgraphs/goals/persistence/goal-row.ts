import type { Connection } from '@trellis/kernel/persistence/paging';
import type { GoalStatus, ProgressSource } from '../domain/goal.ts';

/** The columns of a goal in the names of its fields. */
export const GOAL_COLUMNS = [
  'goal.id',
  'goal.workspace_id as workspaceId',
  'goal.version',
  'goal.title',
  'goal.description',
  'goal.status',
  'goal.owner_id as ownerId',
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
] as const;

/** A goal as it is read. Times are text as PostgreSQL gives them. */
export type GoalRow = {
  id: string;
  workspaceId: string;
  version: number;
  title: string;
  description: string | null;
  status: GoalStatus;
  ownerId: string | null;
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
};

export type GoalConnectionView = Connection<GoalRow>;

/** The tables of goals as Kysely sees them. */
export type GoalsDatabase = {
  goal: {
    id: string;
    workspace_id: string;
    version: number;
    title: string;
    description: string | null;
    status: GoalStatus;
    owner_id: string | null;
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
    deleted_at: string | null;
  };
};
