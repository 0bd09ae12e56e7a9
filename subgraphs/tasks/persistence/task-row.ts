import { columnsOf } from '@trellis/kernel/persistence/columns';
import type { Connection } from '@trellis/kernel/persistence/paging';
import type { TaskPriority, TaskStatus } from '../domain/task.ts';

/** The columns of a task in the names of its fields. */
export const TASK_COLUMNS = columnsOf([
  'task.id',
  'task.workspace_id as workspaceId',
  'task.version',
  'task.number',
  'task.title',
  'task.description',
  'task.status',
  'task.priority',
  'task.sort_key as sortKey',
  'task.goal_id as goalId',
  'task.parent_id as parentId',
  'task.team_id as teamId',
  'task.assignee_ids as assigneeIds',
  'task.label_ids as labelIds',
  'task.watcher_ids as watcherIds',
  'task.estimate_minutes as estimateMinutes',
  'task.due_date as dueDate',
  'task.due_time as dueTime',
  'task.due_time_zone as dueTimeZone',
  'task.due_at as dueAt',
  'task.overdue_at as overdueAt',
  'task.snoozed_until as snoozedUntil',
  'task.series_id as seriesId',
  'task.occurrence_key as occurrenceKey',
  'task.successor_id as successorId',
  'task.created_at as createdAt',
  'task.created_by_id as createdById',
  'task.updated_at as updatedAt',
  'task.started_at as startedAt',
  'task.completed_at as completedAt',
  'task.completed_by_id as completedById',
  'task.archived_at as archivedAt',
  'task.deleted_at as deletedAt',
]);

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
  sortKey: string;
  goalId: string | null;
  parentId: string | null;
  teamId: string | null;
  assigneeIds: string[];
  labelIds: string[];
  watcherIds: string[];
  estimateMinutes: number | null;
  dueDate: string | null;
  dueTime: string | null;
  dueTimeZone: string | null;
  dueAt: string | null;
  overdueAt: string | null;
  snoozedUntil: string | null;
  seriesId: string | null;
  occurrenceKey: string | null;
  successorId: string | null;
  createdAt: string;
  createdById: string;
  updatedAt: string;
  startedAt: string | null;
  completedAt: string | null;
  completedById: string | null;
  archivedAt: string | null;
  deletedAt: string | null;
};

export type TaskConnectionView = Connection<TaskRow>;

type TaskTable = {
  id: string;
  workspace_id: string;
  version: number;
  number: number;
  title: string;
  description: string | null;
  status: TaskStatus;
  priority: TaskPriority;
  sort_key: string;
  goal_id: string | null;
  parent_id: string | null;
  team_id: string | null;
  assignee_ids: string[];
  label_ids: string[];
  watcher_ids: string[];
  estimate_minutes: number | null;
  due_date: string | null;
  due_time: string | null;
  due_time_zone: string | null;
  due_at: string | null;
  overdue_at: string | null;
  snoozed_until: string | null;
  series_id: string | null;
  occurrence_key: string | null;
  successor_id: string | null;
  created_at: string;
  created_by_id: string;
  updated_at: string;
  started_at: string | null;
  completed_at: string | null;
  completed_by_id: string | null;
  archived_at: string | null;
  deleted_at: string | null;
  deletion_id: string | null;
};

/** The tables of tasks as Kysely sees them. */
export type TasksDatabase = {
  task: TaskTable;
  series: SeriesTable;
  reminder: ReminderTable;
  label: LabelTable;
  comment: CommentTable;
};

type SeriesTable = Record<
  | 'id'
  | 'workspace_id'
  | 'state'
  | 'rule'
  | 'start'
  | 'time_zone'
  | 'anchor'
  | 'missed'
  | 'month_end'
  | 'day_starts_at'
  | 'title'
  | 'priority'
  | 'created_at'
  | 'updated_at'
  | 'created_by_id',
  string
> &
  Record<'description' | 'goal_id' | 'team_id' | 'previous_id' | 'next_id', string | null> & {
    version: number;
    generated_count: number;
    skipped_keys: string[];
    assignee_ids: string[];
    label_ids: string[];
    estimate_minutes: number | null;
  };

type ReminderTable = Record<
  'id' | 'workspace_id' | 'task_id' | 'recipient_id' | 'time_of_day' | 'created_at',
  string
> &
  Record<'offset' | 'at' | 'deleted_at', string | null> & {
    version: number;
    is_urgent: boolean;
    channels: ('IN_APP' | 'EMAIL')[];
  };

type LabelTable = Record<'id' | 'workspace_id' | 'name' | 'color', string> & { version: number };

type CommentTable = Record<
  'id' | 'workspace_id' | 'task_id' | 'author_id' | 'body' | 'created_at',
  string
> &
  Record<'parent_id' | 'edited_at' | 'deleted_at', string | null> & {
    version: number;
    mention_ids: string[];
  };
