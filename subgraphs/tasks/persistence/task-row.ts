import type { Connection } from '@trellis/kernel/persistence/paging';
import type { TaskPriority, TaskStatus } from '../domain/task.ts';

/** The columns of a task in the names of its fields. */
export const TASK_COLUMNS = [
  'task.id',
  'task.workspace_id as workspaceId',
  'task.version',
  'task.number',
  'task.title',
  'task.description',
  'task.status',
  'task.priority',
  'task.goal_id as goalId',
  'task.assignee_ids as assigneeIds',
  'task.created_at as createdAt',
  'task.created_by_id as createdById',
  'task.updated_at as updatedAt',
  'task.started_at as startedAt',
  'task.completed_at as completedAt',
  'task.completed_by_id as completedById',
] as const;

/** A task as it is read. Times are text as PostgreSQL gives them. */
export type TaskRow = {
  id: string;
  workspaceId: string;
  version: number;
  number: number;
  title: string;
  description: string | null;
  status: TaskStatus;
  priority: TaskPriority;
  goalId: string | null;
  assigneeIds: string[];
  createdAt: string;
  createdById: string;
  updatedAt: string;
  startedAt: string | null;
  completedAt: string | null;
  completedById: string | null;
};

export type TaskConnectionView = Connection<TaskRow>;

/** The tables of tasks as Kysely sees them. */
export type TasksDatabase = {
  task: {
    id: string;
    workspace_id: string;
    version: number;
    number: number;
    title: string;
    description: string | null;
    status: TaskStatus;
    priority: TaskPriority;
    goal_id: string | null;
    assignee_ids: string[];
    created_at: string;
    created_by_id: string;
    updated_at: string;
    started_at: string | null;
    completed_at: string | null;
    completed_by_id: string | null;
    deleted_at: string | null;
  };
};
