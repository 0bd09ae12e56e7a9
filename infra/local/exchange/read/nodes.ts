import type {
  Content,
  Due,
  GoalRecord,
  ReminderPart,
  SeriesRecord,
  TaskRecord,
} from '../records/record.ts';

/** What the API answers to the selections beside. */
export type PersonNode = { displayName: string };
export type LabelNode = { id: string; name: string; color: string };
type Ref = { id: string };

export type GoalNode = Pick<
  GoalRecord,
  | 'id'
  | 'title'
  | 'description'
  | 'status'
  | 'startDate'
  | 'targetDate'
  | 'progressSource'
  | 'keyResults'
> & {
  parentId: string | null;
  ownerId: string | null;
  owner: PersonNode | null;
  progress: number;
  lastCheckIn: Ref | null;
};

export type CheckInNode = {
  id: string;
  goalId: string;
  authorId: string;
  author: PersonNode | null;
  createdAt: string;
  health: 'UNKNOWN' | 'ON_TRACK' | 'AT_RISK' | 'OFF_TRACK';
  body: string;
  values: { keyResultId: string; value: number }[];
};

export type SeriesNode = Pick<
  SeriesRecord,
  | 'id'
  | 'state'
  | 'rule'
  | 'anchor'
  | 'missed'
  | 'monthEnd'
  | 'dayStartsAt'
  | 'generatedCount'
  | 'skippedKeys'
> & {
  start: Due;
  openTask: Ref | null;
  tasks: { nodes: Ref[] };
  template: Pick<Content, 'title' | 'description' | 'priority' | 'estimateMinutes'> & {
    goalId: string | null;
    assigneeIds: string[];
    labels: Ref[];
  };
};

export type TaskNode = Pick<
  TaskRecord,
  | 'id'
  | 'title'
  | 'description'
  | 'status'
  | 'priority'
  | 'estimateMinutes'
  | 'occurrenceKey'
  | 'snoozedUntil'
  | 'completedAt'
  | 'archivedAt'
> & {
  number: number;
  parentId: string | null;
  goalId: string | null;
  assigneeIds: string[];
  assignees: (PersonNode | null)[];
  labels: Ref[];
  due: Due | null;
  series: Ref | null;
  createdAt: string;
  completedById: string | null;
  completedBy: PersonNode | null;
  reminders: (ReminderPart & { recipientId: string })[];
  blocks: Ref[];
  relations: { kind: 'BLOCKS' | 'RELATES_TO' | 'DUPLICATES'; isInverse: boolean; task: Ref }[];
};

export type CommentNode = {
  id: string;
  taskId: string;
  parentId: string | null;
  authorId: string;
  author: PersonNode | null;
  createdAt: string;
  deletedAt: string | null;
  body: string;
};
