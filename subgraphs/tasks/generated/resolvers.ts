import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { TaskRow, TaskConnectionView } from '../persistence/task-row.ts';
import type { TaskPayloadView } from '../commands/task-data.ts';
import type { TaskChangeView } from '../queries/task-change.ts';
import type { DueView } from '../resolvers/due.ts';
import type { RelationRow } from '../queries/relations.ts';
import type { SearchConnectionView, SearchEdgeView } from '../queries/search-tasks.ts';
import type { SeriesRow, SeriesConnectionView } from '../persistence/series-row.ts';
import type { BatchPayloadView, BatchResultView } from '../commands/bulk-update-tasks.ts';
import type { SeriesPayloadView } from '../commands/series-command.ts';
import type { OccurrenceView, PreviewView } from '../queries/upcoming.ts';
import type { ReminderRow } from '../queries/reminders.ts';
import type { LabelRow } from '../queries/labels.ts';
import type { LabelPayloadView } from '../commands/labels.ts';
import type { CommentRow, CommentConnectionView } from '../queries/comments.ts';
import type { CommentPayloadView } from '../commands/change-comment.ts';
import type { CommentChangeView } from '../queries/watch-comments.ts';
import type { ReminderPayloadView } from '../commands/reminders.ts';
import type { Reference } from '@trellis/kernel/graphql/reference';
import type { UserErrorView } from '@trellis/kernel/graphql-errors';
import type { DeadLetterView, DeadLetterConnectionView, DeadLettersPayloadView } from '@trellis/kernel/messaging/dead-letter-api';
import type { TasksContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Points at one event of a change feed. Opaque: compare it for equality and hand it back, no more. */
  ChangeCursor: { input: string; output: string; }
  /** A day of the calendar without a time: `2026-11-22`. */
  Date: { input: string; output: string; }
  /** A moment in UTC, written as RFC 3339 with three digits of milliseconds. */
  DateTime: { input: Date; output: Date | string; }
  /** An amount of time in ISO 8601, such as `P7D` or `-PT30M`. */
  Duration: { input: string; output: string; }
  /** What a clock on the wall shows, to the minute: `09:30`. */
  LocalTime: { input: string; output: string; }
  /** The name of a zone in the IANA database, such as `Asia/Tokyo`. */
  TimeZone: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type AddCommentInput = {
  body: Scalars['String']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whom it is about; they watch the task from then on. */
  mentionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  taskId: Scalars['ID']['input'];
};

export type ArchiveTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type BulkTaskAction =
  | 'ARCHIVE'
  | 'CANCEL'
  | 'COMPLETE'
  | 'DELETE'
  | 'UPDATE';

export type BulkUpdateTasksInput = {
  action: BulkTaskAction;
  /** If true one error undoes all; if false each task stands for itself. */
  atomic: Scalars['Boolean']['input'];
  /** Up to 100. */
  ids: Array<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** What UPDATE sets. */
  set?: InputMaybe<TaskChangesInput>;
  workspaceId: Scalars['ID']['input'];
};

export type CancelTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  scope: CloseScope;
};

/** What may accompany every change. */
export type ChangeMeta = {
  /** Comes back in the payload and in the change feed, so a client recognises its own change. */
  clientMutationId?: InputMaybe<Scalars['String']['input']>;
  /** Makes a retry safe: the same key with the same input is answered as the first time, for 24 hours. At most 255 characters. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type Channel =
  | 'EMAIL'
  | 'IN_APP';

/** How much of a series is meant. */
export type CloseScope =
  /** The series as well. */
  | 'ALL'
  /** One occurrence; the series goes on. */
  | 'THIS';

export type Comment = {
  author?: Maybe<User>;
  authorId: Scalars['ID']['output'];
  /** Markdown; empty after deletion. */
  body: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  editedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  mentionIds: Array<Scalars['ID']['output']>;
  mentions: Array<Maybe<User>>;
  parentId?: Maybe<Scalars['ID']['output']>;
  taskId: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type CommentChange = {
  actorId?: Maybe<Scalars['ID']['output']>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  comment?: Maybe<Comment>;
  commentId: Scalars['ID']['output'];
  cursor: Scalars['ChangeCursor']['output'];
  eventId: Scalars['ID']['output'];
  occurredAt: Scalars['DateTime']['output'];
  taskId: Scalars['ID']['output'];
};

export type CommentChangeItem = CommentChange | ResyncRequired;

export type CommentConnection = {
  edges: Array<CommentEdge>;
  nodes: Array<Comment>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type CommentEdge = {
  cursor: Scalars['String']['output'];
  node: Comment;
};

export type CommentPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  comment?: Maybe<Comment>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
};

export type CompleteTaskInput = {
  /** Now if absent; not in the future, not before the task existed. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Also if it is blocked; its open subtasks are completed along with it. */
  force: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** Somebody was faster, the thing exists, or an idempotency key was used otherwise. */
export type ConflictError = UserError & {
  /** What has changed after the expected version. */
  changedPaths: Array<Scalars['String']['output']>;
  code: UserErrorCode;
  currentVersion?: Maybe<Scalars['Int']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type CreateLabelInput = {
  color: Scalars['String']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  name: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};

export type CreateSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  recurrence: RecurrenceInput;
  taskId: Scalars['ID']['input'];
};

export type CreateTaskInput = {
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  due?: InputMaybe<DueInput>;
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  /** A UUIDv7 of your own making lets you repeat the call safely. */
  id?: InputMaybe<Scalars['ID']['input']>;
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  priority: TaskPriority;
  /** Brings the due date along, so `due` must be absent. */
  recurrence?: InputMaybe<RecurrenceInput>;
  reminders?: InputMaybe<Array<ReminderSpec>>;
  status: OpenTaskStatus;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};

export type Dashboard = {
  id: Scalars['ID']['output'];
  taskStats?: Maybe<TaskStats>;
};

export type DateMatch = {
  eq?: InputMaybe<Scalars['Date']['input']>;
  gt?: InputMaybe<Scalars['Date']['input']>;
  gte?: InputMaybe<Scalars['Date']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Date']['input']>;
  lte?: InputMaybe<Scalars['Date']['input']>;
  /** From today to this far from it, in the time zone of the caller. */
  within?: InputMaybe<Scalars['Duration']['input']>;
};

/** An event that a consumer has put aside, because handling it failed or because an earlier one of the same subject did. */
export type DeadLetter = {
  attempts: Scalars['Int']['output'];
  /** Whose queue it came from, such as `goals.progress`. */
  consumer: Scalars['String']['output'];
  /** What was wrong; null when it waits for an earlier one. */
  error?: Maybe<Scalars['String']['output']>;
  eventId: Scalars['ID']['output'];
  eventType: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  parkedAt: Scalars['DateTime']['output'];
  /** When it was handled after all. */
  replayedAt?: Maybe<Scalars['DateTime']['output']>;
  subjectId: Scalars['ID']['output'];
};

export type DeadLetterConnection = {
  edges: Array<DeadLetterEdge>;
  nodes: Array<DeadLetter>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type DeadLetterEdge = {
  cursor: Scalars['String']['output'];
  node: DeadLetter;
};

/** The chosen ones as they are now; within seconds they are handled, or put aside again. */
export type DeadLettersPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  deadLetters: Array<DeadLetter>;
  errors: Array<UserError>;
};

export type DeleteCommentInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteLabelInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteReminderInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type DeleteTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  scope: CloseScope;
};

/** A local date or date-time in a zone; the moments follow from these. */
export type Due = {
  /** Null when it is due all day. */
  at?: Maybe<Scalars['DateTime']['output']>;
  date: Scalars['Date']['output'];
  isOverdue: Scalars['Boolean']['output'];
  /** `at`; for a whole day the beginning of the next one in its zone. */
  overdueAt: Scalars['DateTime']['output'];
  /** Null when it is due on that day as a whole. */
  time?: Maybe<Scalars['LocalTime']['output']>;
  timeZone: Scalars['TimeZone']['output'];
};

export type DueInput = {
  date: Scalars['Date']['input'];
  /** Without it the task is due all day. */
  time?: InputMaybe<Scalars['LocalTime']['input']>;
  /** Without it the caller's. */
  timeZone?: InputMaybe<Scalars['TimeZone']['input']>;
};

export type EditCommentInput = {
  body: Scalars['String']['input'];
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  mentionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  meta?: InputMaybe<ChangeMeta>;
};

export type EndSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** How far the events of one subgraph lag behind, and what waits in its queues. */
export type EventBacklog = {
  /** How old the first event is that is not published yet: so late do the other subgraphs hear of what happens in this one. 0 when none waits. There is one line for all workspaces. */
  lagSeconds: Scalars['Float']['output'];
  /** Of each of its consumers. */
  queues: Array<EventQueue>;
  /** Events of this workspace that are not published yet; null while more than 10,000 of all workspaces wait. */
  unpublished?: Maybe<Scalars['Int']['output']>;
};

/** What waits for one consumer of events. */
export type EventQueue = {
  /** Such as `goals.progress`, as in `DeadLetter.consumer`. */
  name: Scalars['String']['output'];
  /** Events of this workspace that were set aside and are about to be tried again. */
  retrying: Scalars['Int']['output'];
  /** Events of this workspace that were set aside, or are held behind one that was. */
  setAside: Scalars['Int']['output'];
  /** Events of all workspaces, in one line, with those being handled; null while the broker cannot be asked. */
  waiting?: Maybe<Scalars['Int']['output']>;
};

export type Goal = {
  id: Scalars['ID']['output'];
  /** Counted at the moment of reading. */
  taskSummary?: Maybe<TaskSummary>;
  tasks?: Maybe<TaskConnection>;
};


export type GoalTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
};

export type IdMatch = {
  eq?: InputMaybe<Scalars['ID']['input']>;
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  neq?: InputMaybe<Scalars['ID']['input']>;
  nin?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type InstantMatch = {
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** From this moment to this far from it: `-P1D` means the past 24 hours. */
  within?: InputMaybe<Scalars['Duration']['input']>;
};

/** The input breaks a rule. */
export type InvalidInputError = UserError & {
  code: UserErrorCode;
  /** The broken rule in a few words that fit under a form field. */
  constraint?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type Label = {
  /** `#` and six hexadecimal digits. */
  color: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** No other label of the workspace has it. */
  name: Scalars['String']['output'];
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};

export type LabelPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  label?: Maybe<Label>;
};

/** Too much or too many. */
export type LimitError = UserError & {
  code: UserErrorCode;
  limit: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type LinkTasksInput = {
  kind: TaskRelationKind;
  meta?: InputMaybe<ChangeMeta>;
  otherId: Scalars['ID']['input'];
  /** The task that blocks, relates to or duplicates the other one. */
  taskId: Scalars['ID']['input'];
};

/** What becomes of occurrences that passed while an earlier one was still open. */
export type MissedPolicy =
  /** They are left out. */
  | 'JUMP_TO_FUTURE'
  /** They come one after the other. */
  | 'KEEP_EACH';

/** For months that are too short for the rule's day. */
export type MonthEndPolicy =
  /** The last day stands in. */
  | 'CLAMP'
  /** The month is passed over. */
  | 'OMIT';

export type Mutation = {
  addComment: CommentPayload;
  archiveTask: TaskPayload;
  bulkUpdateTasks: TaskBatchPayload;
  cancelTask: TaskPayload;
  /** Harmless on a task that is done. */
  completeTask: TaskPayload;
  createLabel: LabelPayload;
  /** Lets an open task come again. */
  createSeries: SeriesPayload;
  createTask: TaskPayload;
  /** For its author and for ADMINs. */
  deleteComment: CommentPayload;
  /** The tasks that had it go on without. */
  deleteLabel: LabelPayload;
  deleteReminder: ReminderPayload;
  /** Can be undone for 30 days by restoreTask. */
  deleteTask: TaskPayload;
  /** For its author. */
  editComment: CommentPayload;
  /** What is open stays open. */
  endSeries: SeriesPayload;
  linkTasks: TaskPayload;
  pauseSeries: SeriesPayload;
  /** Back to TODO. */
  reopenTask: TaskPayload;
  /** Lets tasks try events again that it has put aside. For ADMINs. */
  replayTasksDeadLetters: DeadLettersPayload;
  restoreTask: TaskPayload;
  resumeSeries: SeriesPayload;
  /** Makes a reminder; with `id` it changes that one. */
  setReminder: ReminderPayload;
  /** Leaves this occurrence of a series out and goes on to the next. */
  skipTaskOccurrence: TaskPayload;
  /** Once more at `until`. */
  snoozeReminder: ReminderPayload;
  snoozeTask: TaskPayload;
  unarchiveTask: TaskPayload;
  unlinkTasks: TaskPayload;
  updateLabel: LabelPayload;
  updateSeries: SeriesPayload;
  updateTask: TaskPayload;
  /** For everybody who can see the task. */
  watchTask: TaskPayload;
};


export type MutationAddCommentArgs = {
  input: AddCommentInput;
};


export type MutationArchiveTaskArgs = {
  input: ArchiveTaskInput;
};


export type MutationBulkUpdateTasksArgs = {
  input: BulkUpdateTasksInput;
};


export type MutationCancelTaskArgs = {
  input: CancelTaskInput;
};


export type MutationCompleteTaskArgs = {
  input: CompleteTaskInput;
};


export type MutationCreateLabelArgs = {
  input: CreateLabelInput;
};


export type MutationCreateSeriesArgs = {
  input: CreateSeriesInput;
};


export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


export type MutationDeleteCommentArgs = {
  input: DeleteCommentInput;
};


export type MutationDeleteLabelArgs = {
  input: DeleteLabelInput;
};


export type MutationDeleteReminderArgs = {
  input: DeleteReminderInput;
};


export type MutationDeleteTaskArgs = {
  input: DeleteTaskInput;
};


export type MutationEditCommentArgs = {
  input: EditCommentInput;
};


export type MutationEndSeriesArgs = {
  input: EndSeriesInput;
};


export type MutationLinkTasksArgs = {
  input: LinkTasksInput;
};


export type MutationPauseSeriesArgs = {
  input: PauseSeriesInput;
};


export type MutationReopenTaskArgs = {
  input: ReopenTaskInput;
};


export type MutationReplayTasksDeadLettersArgs = {
  input: ReplayDeadLettersInput;
};


export type MutationRestoreTaskArgs = {
  input: RestoreTaskInput;
};


export type MutationResumeSeriesArgs = {
  input: ResumeSeriesInput;
};


export type MutationSetReminderArgs = {
  input: SetReminderInput;
};


export type MutationSkipTaskOccurrenceArgs = {
  input: SkipTaskOccurrenceInput;
};


export type MutationSnoozeReminderArgs = {
  input: SnoozeReminderInput;
};


export type MutationSnoozeTaskArgs = {
  input: SnoozeTaskInput;
};


export type MutationUnarchiveTaskArgs = {
  input: UnarchiveTaskInput;
};


export type MutationUnlinkTasksArgs = {
  input: UnlinkTasksInput;
};


export type MutationUpdateLabelArgs = {
  input: UpdateLabelInput;
};


export type MutationUpdateSeriesArgs = {
  input: UpdateSeriesInput;
};


export type MutationUpdateTaskArgs = {
  input: UpdateTaskInput;
};


export type MutationWatchTaskArgs = {
  input: WatchTaskInput;
};

/** Nothing with this id is visible to the caller. */
export type NotFoundError = UserError & {
  code: UserErrorCode;
  id?: Maybe<Scalars['ID']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type NumberMatch = {
  eq?: InputMaybe<Scalars['Float']['input']>;
  gt?: InputMaybe<Scalars['Float']['input']>;
  gte?: InputMaybe<Scalars['Float']['input']>;
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  lt?: InputMaybe<Scalars['Float']['input']>;
  lte?: InputMaybe<Scalars['Float']['input']>;
  neq?: InputMaybe<Scalars['Float']['input']>;
};

export type Occurrence = {
  at?: Maybe<Scalars['DateTime']['output']>;
  date: Scalars['Date']['output'];
  /** The last day of a month stands in for one that does not exist. */
  isClamped: Scalars['Boolean']['output'];
  /** The clocks are put forward over its time, so it comes later. */
  isShiftedByDst: Scalars['Boolean']['output'];
  key: Scalars['String']['output'];
  time?: Maybe<Scalars['LocalTime']['output']>;
};

export type OpenTaskStatus =
  | 'BACKLOG'
  | 'IN_PROGRESS'
  | 'TODO';

export type PageInfo = {
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PauseSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** The caller may look but not touch. */
export type PermissionError = UserError & {
  code: UserErrorCode;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  /** Any of these roles would do. */
  requires: Array<Scalars['String']['output']>;
};

export type PriorityCount = {
  count: Scalars['Int']['output'];
  priority: TaskPriority;
};

export type Query = {
  /** All labels of the workspace in alphabetical order. */
  labels?: Maybe<Array<Label>>;
  /** Tries a rule without storing anything. `first` goes up to 100; without `from` it begins now. */
  recurrencePreview?: Maybe<RecurrencePreview>;
  /** Looks through titles, descriptions and comments, the best match first. The last word may be the beginning of one. */
  searchTasks?: Maybe<TaskSearchConnection>;
  series?: Maybe<TaskSeries>;
  task?: Maybe<Task>;
  /** The series of the workspace, the newest first. */
  taskSeries?: Maybe<TaskSeriesConnection>;
  /** Unless ordered, the newest come first. */
  tasks?: Maybe<TaskConnection>;
  /** Events of goals and workspaces that tasks could not handle, newest first. For ADMINs. */
  tasksDeadLetters?: Maybe<DeadLetterConnection>;
  /** How far the events of tasks lag behind, and what waits in its queues. For ADMINs. */
  tasksEventBacklog?: Maybe<EventBacklog>;
};


export type QueryLabelsArgs = {
  workspaceId: Scalars['ID']['input'];
};


export type QueryRecurrencePreviewArgs = {
  first: Scalars['Int']['input'];
  from?: InputMaybe<Scalars['DateTime']['input']>;
  input: RecurrenceInput;
};


export type QuerySearchTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
  workspaceId: Scalars['ID']['input'];
};


export type QuerySeriesArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTaskSeriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<Array<SeriesState>>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TaskOrder>>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryTasksDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  workspaceId: Scalars['ID']['input'];
};


export type QueryTasksEventBacklogArgs = {
  workspaceId: Scalars['ID']['input'];
};

/** Where counting begins for the next occurrence. */
export type RecurrenceAnchor =
  /** On the day the work is done. */
  | 'COMPLETION'
  /** On the calendar, whenever the work is done. */
  | 'SCHEDULE';

export type RecurrenceInput = {
  anchor: RecurrenceAnchor;
  dayStartsAt: Scalars['LocalTime']['input'];
  missed: MissedPolicy;
  monthEnd: MonthEndPolicy;
  /** The part of RFC 5545 that docs/recurrence.md describes. */
  rule: Scalars['String']['input'];
  start: DueInput;
};

export type RecurrencePreview = {
  errors: Array<UserError>;
  occurrences: Array<Occurrence>;
  /** How the rule would be stored. */
  rule?: Maybe<Scalars['String']['output']>;
  summary?: Maybe<Scalars['String']['output']>;
};

export type Reminder = {
  /** Null if the reminder depends on the due time. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** Empty: the ways the recipient has chosen. */
  channels: Array<Channel>;
  id: Scalars['ID']['output'];
  /** May break quiet hours, if its recipient lets it. */
  isUrgent: Scalars['Boolean']['output'];
  lastFiredAt?: Maybe<Scalars['DateTime']['output']>;
  nextFireAt?: Maybe<Scalars['DateTime']['output']>;
  /** Distance from the due time; null if the reminder has a moment of its own. */
  offset?: Maybe<Scalars['Duration']['output']>;
  recipient?: Maybe<User>;
  recipientId: Scalars['ID']['output'];
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  state: ReminderState;
  task: Task;
  taskId: Scalars['ID']['output'];
  /** Stands in for the due time of a task that is due all day. */
  timeOfDay: Scalars['LocalTime']['output'];
  version: Scalars['Int']['output'];
};

export type ReminderPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  reminder?: Maybe<Reminder>;
};

/** `offset` or `at`, one of the two. */
export type ReminderSpec = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Absent: the ways the recipient has chosen. */
  channels?: InputMaybe<Array<Channel>>;
  isUrgent: Scalars['Boolean']['input'];
  /** From the due time, such as `-PT30M`; days and weeks are calendar days. */
  offset?: InputMaybe<Scalars['Duration']['input']>;
  timeOfDay: Scalars['LocalTime']['input'];
};

export type ReminderState =
  | 'CANCELED'
  /** Too late to be of use. */
  | 'EXPIRED'
  | 'FIRED'
  | 'SCHEDULED'
  | 'SNOOZED';

export type ReopenTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Also if the next occurrence has been worked on; then both are open. */
  force: Scalars['Boolean']['input'];
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** All of one workspace. What waits behind a chosen one follows it by itself. */
export type ReplayDeadLettersInput = {
  /** 100 at most. */
  ids: Array<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  workspaceId: Scalars['ID']['input'];
};

export type RestoreTaskInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type ResumeSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

/** In a subscription: some changes can no longer be replayed. Query the state anew; what follows is live. */
export type ResyncRequired = {
  earliest: Scalars['ChangeCursor']['output'];
  latest: Scalars['ChangeCursor']['output'];
  reason: Scalars['String']['output'];
};

export type SeriesPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** The series that takes over from the edited occurrence. */
  continuation?: Maybe<TaskSeries>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  openTask?: Maybe<Task>;
  series?: Maybe<TaskSeries>;
};

/** How far an edit of a series reaches; updateTask edits one occurrence. */
export type SeriesScope =
  /** What is open and what is to come; closed occurrences stay as they were. */
  | 'ALL'
  /** `fromKey` and later; a new series takes over there. */
  | 'THIS_AND_FUTURE';

export type SeriesState =
  | 'ACTIVE'
  | 'ENDED'
  | 'PAUSED';

export type SetReminderInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  meta?: InputMaybe<ChangeMeta>;
  /** The caller if absent. */
  recipientId?: InputMaybe<Scalars['ID']['input']>;
  spec: ReminderSpec;
  taskId: Scalars['ID']['input'];
};

export type SkipTaskOccurrenceInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type SnoozeReminderInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  until: Scalars['DateTime']['input'];
};

export type SnoozeTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  /** Null wakes it. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type SortDirection =
  | 'ASC'
  | 'DESC';

/** The thing is in a state that does not allow this. */
export type StateError = UserError & {
  /** Where it can go instead. */
  allowed: Array<Scalars['String']['output']>;
  code: UserErrorCode;
  from?: Maybe<Scalars['String']['output']>;
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
  to?: Maybe<Scalars['String']['output']>;
};

export type StatusCount = {
  count: Scalars['Int']['output'];
  status: TaskStatus;
};

export type Subscription = {
  commentAdded: CommentChangeItem;
  /** Changes to tasks of a workspace; every filter given must fit. */
  taskChanged: TaskChangeItem;
};


export type SubscriptionCommentAddedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  taskId: Scalars['ID']['input'];
};


export type SubscriptionTaskChangedArgs = {
  after?: InputMaybe<Scalars['ChangeCursor']['input']>;
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  goalIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  kinds?: InputMaybe<Array<TaskChangeKind>>;
  taskIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  workspaceId: Scalars['ID']['input'];
};

export type Task = {
  archivedAt?: Maybe<Scalars['DateTime']['output']>;
  assigneeIds: Array<Scalars['ID']['output']>;
  /** Same order as `assigneeIds`; null for somebody who is not visible. */
  assignees: Array<Maybe<User>>;
  blockedBy: Array<Task>;
  blocks: Array<Task>;
  /** The oldest first. */
  comments: CommentConnection;
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  completedBy?: Maybe<User>;
  completedById?: Maybe<Scalars['ID']['output']>;
  createdAt: Scalars['DateTime']['output'];
  createdBy?: Maybe<User>;
  createdById: Scalars['ID']['output'];
  deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Markdown. */
  description?: Maybe<Scalars['String']['output']>;
  due?: Maybe<Due>;
  estimateMinutes?: Maybe<Scalars['Int']['output']>;
  goal?: Maybe<Goal>;
  goalId?: Maybe<Scalars['ID']['output']>;
  id: Scalars['ID']['output'];
  /** Whether an open task stands in its way. */
  isBlocked: Scalars['Boolean']['output'];
  labels: Array<Label>;
  /** Short enough to say aloud; unique in the workspace. */
  number: Scalars['Int']['output'];
  /** Local date or date-time at which the series placed it; stays when the task is moved. */
  occurrenceKey?: Maybe<Scalars['String']['output']>;
  parent?: Maybe<Task>;
  parentId?: Maybe<Scalars['ID']['output']>;
  priority: TaskPriority;
  /** All relations that block nothing. */
  relations: Array<TaskRelation>;
  reminders: Array<Reminder>;
  /** Only while it is deleted. */
  restorableUntil?: Maybe<Scalars['DateTime']['output']>;
  series?: Maybe<TaskSeries>;
  /** Until when it is to stay out of the way. */
  snoozedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its place in the order that people gave by hand. Compare byte by byte. */
  sortKey: Scalars['String']['output'];
  /** The first time somebody began with it. */
  startedAt?: Maybe<Scalars['DateTime']['output']>;
  status: TaskStatus;
  /** Counts the subtasks one level below. */
  subtaskSummary: TaskSummary;
  subtasks: TaskConnection;
  /** The occurrence that was made when this one was closed. */
  successor?: Maybe<Task>;
  team?: Maybe<Team>;
  teamId?: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
  updatedAt: Scalars['DateTime']['output'];
  /** One more after every change that a person makes. */
  version: Scalars['Int']['output'];
  watcherIds: Array<Scalars['ID']['output']>;
  workspaceId: Scalars['ID']['output'];
};


export type TaskCommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type TaskSubtasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type TaskBatchPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** One for each id, in their order. */
  results: Array<TaskBatchResult>;
};

export type TaskBatchResult = {
  errors: Array<UserError>;
  id: Scalars['ID']['output'];
  task?: Maybe<Task>;
};

export type TaskChange = {
  /** Null if nobody did it. */
  actorId?: Maybe<Scalars['ID']['output']>;
  changedFields: Array<Scalars['String']['output']>;
  clientMutationId?: Maybe<Scalars['String']['output']>;
  cursor: Scalars['ChangeCursor']['output'];
  /** The same id twice is the same event. */
  eventId: Scalars['ID']['output'];
  kind: TaskChangeKind;
  occurredAt: Scalars['DateTime']['output'];
  /** As it is when the event is sent. */
  task?: Maybe<Task>;
  taskId: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
};

export type TaskChangeItem = ResyncRequired | TaskChange;

export type TaskChangeKind =
  | 'CANCELED'
  | 'COMPLETED'
  | 'CREATED'
  | 'DELETED'
  | 'REOPENED'
  | 'RESTORED'
  | 'SKIPPED'
  | 'UPDATED';

/** Absent stays as it is, null clears. */
export type TaskChangesInput = {
  addLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  due?: InputMaybe<DueInput>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<TaskPriority>;
  removeLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  status?: InputMaybe<OpenTaskStatus>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
};

export type TaskConnection = {
  edges: Array<TaskEdge>;
  nodes: Array<Task>;
  pageInfo: PageInfo;
  /** Null above 10 000. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type TaskEdge = {
  cursor: Scalars['String']['output'];
  node: Task;
};

/** Everything given must hold. */
export type TaskFilter = {
  and?: InputMaybe<Array<TaskFilter>>;
  /** `eq` and `in` hold if one of the assignees fits, `neq` and `nin` if none is among these; `isNull` finds tasks of nobody. */
  assigneeId?: InputMaybe<IdMatch>;
  completedAt?: InputMaybe<InstantMatch>;
  createdAt?: InputMaybe<InstantMatch>;
  dueDate?: InputMaybe<DateMatch>;
  goalId?: InputMaybe<IdMatch>;
  id?: InputMaybe<IdMatch>;
  /** If it is nowhere in the filter, archived tasks are left out. */
  isArchived?: InputMaybe<Scalars['Boolean']['input']>;
  isBlocked?: InputMaybe<Scalars['Boolean']['input']>;
  /** If it is nowhere in the filter, deleted tasks are left out. */
  isDeleted?: InputMaybe<Scalars['Boolean']['input']>;
  isOverdue?: InputMaybe<Scalars['Boolean']['input']>;
  isRecurring?: InputMaybe<Scalars['Boolean']['input']>;
  isSnoozed?: InputMaybe<Scalars['Boolean']['input']>;
  /** `eq` and `in` hold if one of the labels fits, `neq` and `nin` if none is among these; `isNull` finds tasks without any. */
  labelId?: InputMaybe<IdMatch>;
  not?: InputMaybe<TaskFilter>;
  number?: InputMaybe<NumberMatch>;
  or?: InputMaybe<Array<TaskFilter>>;
  parentId?: InputMaybe<IdMatch>;
  priority?: InputMaybe<Array<TaskPriority>>;
  seriesId?: InputMaybe<IdMatch>;
  status?: InputMaybe<Array<TaskStatus>>;
  teamId?: InputMaybe<IdMatch>;
  title?: InputMaybe<TextMatch>;
  updatedAt?: InputMaybe<InstantMatch>;
};

export type TaskOrder = {
  direction: SortDirection;
  field: TaskOrderField;
  nullsLast: Scalars['Boolean']['input'];
};

export type TaskOrderField =
  | 'COMPLETED_AT'
  | 'CREATED_AT'
  | 'DUE'
  | 'NUMBER'
  | 'PRIORITY'
  | 'SORT_KEY'
  | 'STATUS'
  | 'TITLE'
  | 'UPDATED_AT';

export type TaskPayload = {
  clientMutationId?: Maybe<Scalars['String']['output']>;
  /** Of the last event of this change; null if there was nothing to change. */
  cursor?: Maybe<Scalars['ChangeCursor']['output']>;
  errors: Array<UserError>;
  /** No further occurrence follows. */
  seriesEnded: Scalars['Boolean']['output'];
  /** What follows in the series, if the change made it. */
  successor?: Maybe<Task>;
  task?: Maybe<Task>;
};

export type TaskPriority =
  | 'HIGH'
  | 'LOW'
  | 'MEDIUM'
  | 'NONE'
  | 'URGENT';

export type TaskRelation = {
  /** Whether the other task is the one that the relation starts from. */
  isInverse: Scalars['Boolean']['output'];
  kind: TaskRelationKind;
  task: Task;
};

export type TaskRelationKind =
  | 'BLOCKS'
  | 'DUPLICATES'
  | 'RELATES_TO';

export type TaskSearchConnection = {
  edges: Array<TaskSearchEdge>;
  pageInfo: PageInfo;
};

export type TaskSearchEdge = {
  cursor: Scalars['String']['output'];
  /** An excerpt around the match as HTML: matches in `<mark>`, everything else escaped. */
  highlight?: Maybe<Scalars['String']['output']>;
  node: Task;
  score: Scalars['Float']['output'];
};

/** Work that comes again. One occurrence is open at a time. */
export type TaskSeries = {
  anchor: RecurrenceAnchor;
  count?: Maybe<Scalars['Int']['output']>;
  /** What is completed earlier in the day belongs to the day before. */
  dayStartsAt: Scalars['LocalTime']['output'];
  /** No occurrence lies after this day. */
  endsOn?: Maybe<Scalars['Date']['output']>;
  /** How many tasks it has made. */
  generatedCount: Scalars['Int']['output'];
  id: Scalars['ID']['output'];
  missed: MissedPolicy;
  monthEnd: MonthEndPolicy;
  next?: Maybe<TaskSeries>;
  openTask?: Maybe<Task>;
  /** The series it was split from. */
  previous?: Maybe<TaskSeries>;
  /** RFC 5545, in one fixed spelling. */
  rule: Scalars['String']['output'];
  skippedKeys: Array<Scalars['String']['output']>;
  start: Due;
  state: SeriesState;
  /** The rule for people, in English. */
  summary: Scalars['String']['output'];
  /** All its occurrences, the latest first. */
  tasks: TaskConnection;
  template: TaskTemplate;
  /** What follows the open occurrence; at most 100. */
  upcoming: Array<Occurrence>;
  version: Scalars['Int']['output'];
  workspaceId: Scalars['ID']['output'];
};


/** Work that comes again. One occurrence is open at a time. */
export type TaskSeriesTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Work that comes again. One occurrence is open at a time. */
export type TaskSeriesUpcomingArgs = {
  first: Scalars['Int']['input'];
};

export type TaskSeriesConnection = {
  edges: Array<TaskSeriesEdge>;
  nodes: Array<TaskSeries>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type TaskSeriesEdge = {
  cursor: Scalars['String']['output'];
  node: TaskSeries;
};

/** Open and closed work of a workspace, without what is archived. Days are the caller's, weeks begin on Monday. */
export type TaskStats = {
  byPriority: Array<PriorityCount>;
  byStatus: Array<StatusCount>;
  completedLast7Days: Scalars['Int']['output'];
  dueThisWeek: Scalars['Int']['output'];
  dueToday: Scalars['Int']['output'];
  open: Scalars['Int']['output'];
  overdue: Scalars['Int']['output'];
};

export type TaskStatus =
  | 'BACKLOG'
  | 'CANCELED'
  | 'DONE'
  | 'IN_PROGRESS'
  /** Left out on purpose; only for occurrences of a series. */
  | 'SKIPPED'
  | 'TODO';

export type TaskSummary = {
  canceled: Scalars['Int']['output'];
  done: Scalars['Int']['output'];
  /** Done among those that were neither canceled nor skipped; 0 if there are none. */
  ratio: Scalars['Float']['output'];
  /** All of them; a series is one. */
  total: Scalars['Int']['output'];
};

/** How every new occurrence starts. */
export type TaskTemplate = {
  assigneeIds: Array<Scalars['ID']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  estimateMinutes?: Maybe<Scalars['Int']['output']>;
  goalId?: Maybe<Scalars['ID']['output']>;
  labels: Array<Label>;
  priority: TaskPriority;
  teamId?: Maybe<Scalars['ID']['output']>;
  title: Scalars['String']['output'];
};

/** Absent stays as it is, null clears. */
export type TaskTemplateInput = {
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  labelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  priority?: InputMaybe<TaskPriority>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type Team = {
  id: Scalars['ID']['output'];
};

export type TextMatch = {
  caseSensitive: Scalars['Boolean']['input'];
  contains?: InputMaybe<Scalars['String']['input']>;
  eq?: InputMaybe<Scalars['String']['input']>;
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  neq?: InputMaybe<Scalars['String']['input']>;
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

export type UnarchiveTaskInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
};

export type UnlinkTasksInput = {
  kind: TaskRelationKind;
  meta?: InputMaybe<ChangeMeta>;
  otherId: Scalars['ID']['input'];
  taskId: Scalars['ID']['input'];
};

export type UpdateLabelInput = {
  color?: InputMaybe<Scalars['String']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  name?: InputMaybe<Scalars['String']['input']>;
};

export type UpdateSeriesInput = {
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Goes with THIS_AND_FUTURE; without it the open occurrence is meant. */
  fromKey?: InputMaybe<Scalars['String']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  recurrence?: InputMaybe<RecurrenceInput>;
  scope: SeriesScope;
  template?: InputMaybe<TaskTemplateInput>;
};

/** Absent stays as it is, null clears. In a series this occurrence alone is changed. */
export type UpdateTaskInput = {
  addLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  assigneeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  description?: InputMaybe<Scalars['String']['input']>;
  due?: InputMaybe<DueInput>;
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  goalId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  parentId?: InputMaybe<Scalars['ID']['input']>;
  priority?: InputMaybe<TaskPriority>;
  removeLabelIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The task whose place is just before; null for the very first place. */
  sortAfter?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<OpenTaskStatus>;
  teamId?: InputMaybe<Scalars['ID']['input']>;
  title?: InputMaybe<Scalars['String']['input']>;
};

export type User = {
  assignedTasks?: Maybe<TaskConnection>;
  id: Scalars['ID']['output'];
};


export type UserAssignedTasksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  status?: InputMaybe<Array<TaskStatus>>;
  workspaceId: Scalars['ID']['input'];
};

/** A refusal that a correct client can run into. With it nothing was changed. Programs read `code` and `path`, people read `message`. */
export type UserError = {
  code: UserErrorCode;
  message: Scalars['String']['output'];
  /** Leads from `input` to the value at fault; empty if the whole input is. */
  path: Array<Scalars['String']['output']>;
};

export type UserErrorCode =
  | 'ALREADY_EXISTS'
  | 'DEPENDENCY_CYCLE'
  | 'HIERARCHY_CYCLE'
  | 'IDEMPOTENCY_IN_PROGRESS'
  | 'IDEMPOTENCY_MISMATCH'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID_CREDENTIALS'
  | 'INVALID_INPUT'
  | 'LIMIT_EXCEEDED'
  | 'NOT_FOUND'
  | 'PERMISSION_DENIED'
  | 'RECURRENCE_UNSUPPORTED'
  | 'SUCCESSOR_MODIFIED'
  | 'VERSION_CONFLICT';

export type WatchTaskInput = {
  id: Scalars['ID']['input'];
  meta?: InputMaybe<ChangeMeta>;
  watching: Scalars['Boolean']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Dashboard: Dashboard;
  Goal: Goal;
  Reminder: Reminder;
  Task: Task;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dashboard:
    ( { __typename: 'Dashboard' }
    & GraphQLRecursivePick<FederationTypes['Dashboard'], {"id":true}> );
  Goal:
    ( { __typename: 'Goal' }
    & GraphQLRecursivePick<FederationTypes['Goal'], {"id":true}> );
  Reminder:
    ( { __typename: 'Reminder' }
    & GraphQLRecursivePick<FederationTypes['Reminder'], {"id":true}> );
  Task:
    ( { __typename: 'Task' }
    & GraphQLRecursivePick<FederationTypes['Task'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CommentChangeItem:
    | ( CommentChangeView & { __typename: 'CommentChange' } )
    | ( ResyncRequired & { __typename: 'ResyncRequired' } )
  ;
  TaskChangeItem:
    | ( ResyncRequired & { __typename: 'ResyncRequired' } )
    | ( TaskChangeView & { __typename: 'TaskChange' } )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddCommentInput: AddCommentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ArchiveTaskInput: ArchiveTaskInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  BulkTaskAction: BulkTaskAction;
  BulkUpdateTasksInput: BulkUpdateTasksInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelTaskInput: CancelTaskInput;
  ChangeCursor: ResolverTypeWrapper<Scalars['ChangeCursor']['output']>;
  ChangeMeta: ChangeMeta;
  Channel: Channel;
  CloseScope: CloseScope;
  Comment: ResolverTypeWrapper<CommentRow>;
  CommentChange: ResolverTypeWrapper<CommentChangeView>;
  CommentChangeItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CommentChangeItem']>;
  CommentConnection: ResolverTypeWrapper<CommentConnectionView>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  CommentPayload: ResolverTypeWrapper<CommentPayloadView>;
  CompleteTaskInput: CompleteTaskInput;
  ConflictError: ResolverTypeWrapper<ConflictError>;
  CreateLabelInput: CreateLabelInput;
  CreateSeriesInput: CreateSeriesInput;
  CreateTaskInput: CreateTaskInput;
  Dashboard: ResolverTypeWrapper<Reference>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateMatch: DateMatch;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeadLetter: ResolverTypeWrapper<DeadLetterView>;
  DeadLetterConnection: ResolverTypeWrapper<DeadLetterConnectionView>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  DeadLettersPayload: ResolverTypeWrapper<DeadLettersPayloadView>;
  DeleteCommentInput: DeleteCommentInput;
  DeleteLabelInput: DeleteLabelInput;
  DeleteReminderInput: DeleteReminderInput;
  DeleteTaskInput: DeleteTaskInput;
  Due: ResolverTypeWrapper<DueView>;
  DueInput: DueInput;
  Duration: ResolverTypeWrapper<Scalars['Duration']['output']>;
  EditCommentInput: EditCommentInput;
  EndSeriesInput: EndSeriesInput;
  EventBacklog: ResolverTypeWrapper<EventBacklog>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EventQueue: ResolverTypeWrapper<EventQueue>;
  Goal: ResolverTypeWrapper<Reference>;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: ResolverTypeWrapper<InvalidInputError>;
  Label: ResolverTypeWrapper<LabelRow>;
  LabelPayload: ResolverTypeWrapper<LabelPayloadView>;
  LimitError: ResolverTypeWrapper<LimitError>;
  LinkTasksInput: LinkTasksInput;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  MissedPolicy: MissedPolicy;
  MonthEndPolicy: MonthEndPolicy;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotFoundError: ResolverTypeWrapper<NotFoundError>;
  NumberMatch: NumberMatch;
  Occurrence: ResolverTypeWrapper<OccurrenceView>;
  OpenTaskStatus: OpenTaskStatus;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PauseSeriesInput: PauseSeriesInput;
  PermissionError: ResolverTypeWrapper<PermissionError>;
  PriorityCount: ResolverTypeWrapper<PriorityCount>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecurrenceAnchor: RecurrenceAnchor;
  RecurrenceInput: RecurrenceInput;
  RecurrencePreview: ResolverTypeWrapper<PreviewView>;
  Reminder: ResolverTypeWrapper<ReminderRow>;
  ReminderPayload: ResolverTypeWrapper<ReminderPayloadView>;
  ReminderSpec: ReminderSpec;
  ReminderState: ReminderState;
  ReopenTaskInput: ReopenTaskInput;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  RestoreTaskInput: RestoreTaskInput;
  ResumeSeriesInput: ResumeSeriesInput;
  ResyncRequired: ResolverTypeWrapper<ResyncRequired>;
  SeriesPayload: ResolverTypeWrapper<SeriesPayloadView>;
  SeriesScope: SeriesScope;
  SeriesState: SeriesState;
  SetReminderInput: SetReminderInput;
  SkipTaskOccurrenceInput: SkipTaskOccurrenceInput;
  SnoozeReminderInput: SnoozeReminderInput;
  SnoozeTaskInput: SnoozeTaskInput;
  SortDirection: SortDirection;
  StateError: ResolverTypeWrapper<StateError>;
  StatusCount: ResolverTypeWrapper<StatusCount>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Task: ResolverTypeWrapper<TaskRow>;
  TaskBatchPayload: ResolverTypeWrapper<BatchPayloadView>;
  TaskBatchResult: ResolverTypeWrapper<BatchResultView>;
  TaskChange: ResolverTypeWrapper<TaskChangeView>;
  TaskChangeItem: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['TaskChangeItem']>;
  TaskChangeKind: TaskChangeKind;
  TaskChangesInput: TaskChangesInput;
  TaskConnection: ResolverTypeWrapper<TaskConnectionView>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  TaskFilter: TaskFilter;
  TaskOrder: TaskOrder;
  TaskOrderField: TaskOrderField;
  TaskPayload: ResolverTypeWrapper<TaskPayloadView>;
  TaskPriority: TaskPriority;
  TaskRelation: ResolverTypeWrapper<RelationRow>;
  TaskRelationKind: TaskRelationKind;
  TaskSearchConnection: ResolverTypeWrapper<SearchConnectionView>;
  TaskSearchEdge: ResolverTypeWrapper<SearchEdgeView>;
  TaskSeries: ResolverTypeWrapper<SeriesRow>;
  TaskSeriesConnection: ResolverTypeWrapper<SeriesConnectionView>;
  TaskSeriesEdge: ResolverTypeWrapper<Omit<TaskSeriesEdge, 'node'> & { node: ResolversTypes['TaskSeries'] }>;
  TaskStats: ResolverTypeWrapper<TaskStats>;
  TaskStatus: TaskStatus;
  TaskSummary: ResolverTypeWrapper<TaskSummary>;
  TaskTemplate: ResolverTypeWrapper<SeriesRow>;
  TaskTemplateInput: TaskTemplateInput;
  Team: ResolverTypeWrapper<Reference>;
  TextMatch: TextMatch;
  TimeZone: ResolverTypeWrapper<Scalars['TimeZone']['output']>;
  UnarchiveTaskInput: UnarchiveTaskInput;
  UnlinkTasksInput: UnlinkTasksInput;
  UpdateLabelInput: UpdateLabelInput;
  UpdateSeriesInput: UpdateSeriesInput;
  UpdateTaskInput: UpdateTaskInput;
  User: ResolverTypeWrapper<Reference>;
  UserError: ResolverTypeWrapper<UserErrorView>;
  UserErrorCode: UserErrorCode;
  WatchTaskInput: WatchTaskInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddCommentInput: AddCommentInput;
  ID: Scalars['ID']['output'];
  ArchiveTaskInput: ArchiveTaskInput;
  Int: Scalars['Int']['output'];
  BulkUpdateTasksInput: BulkUpdateTasksInput;
  Boolean: Scalars['Boolean']['output'];
  CancelTaskInput: CancelTaskInput;
  ChangeCursor: Scalars['ChangeCursor']['output'];
  ChangeMeta: ChangeMeta;
  Comment: CommentRow;
  CommentChange: CommentChangeView;
  CommentChangeItem: ResolversUnionTypes<ResolversParentTypes>['CommentChangeItem'];
  CommentConnection: CommentConnectionView;
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CommentPayload: CommentPayloadView;
  CompleteTaskInput: CompleteTaskInput;
  ConflictError: ConflictError;
  CreateLabelInput: CreateLabelInput;
  CreateSeriesInput: CreateSeriesInput;
  CreateTaskInput: CreateTaskInput;
  Dashboard: Reference;
  Date: Scalars['Date']['output'];
  DateMatch: DateMatch;
  DateTime: Scalars['DateTime']['output'];
  DeadLetter: DeadLetterView;
  DeadLetterConnection: DeadLetterConnectionView;
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  DeadLettersPayload: DeadLettersPayloadView;
  DeleteCommentInput: DeleteCommentInput;
  DeleteLabelInput: DeleteLabelInput;
  DeleteReminderInput: DeleteReminderInput;
  DeleteTaskInput: DeleteTaskInput;
  Due: DueView;
  DueInput: DueInput;
  Duration: Scalars['Duration']['output'];
  EditCommentInput: EditCommentInput;
  EndSeriesInput: EndSeriesInput;
  EventBacklog: EventBacklog;
  Float: Scalars['Float']['output'];
  EventQueue: EventQueue;
  Goal: Reference;
  IdMatch: IdMatch;
  InstantMatch: InstantMatch;
  InvalidInputError: InvalidInputError;
  Label: LabelRow;
  LabelPayload: LabelPayloadView;
  LimitError: LimitError;
  LinkTasksInput: LinkTasksInput;
  LocalTime: Scalars['LocalTime']['output'];
  Mutation: Record<PropertyKey, never>;
  NotFoundError: NotFoundError;
  NumberMatch: NumberMatch;
  Occurrence: OccurrenceView;
  PageInfo: PageInfo;
  PauseSeriesInput: PauseSeriesInput;
  PermissionError: PermissionError;
  PriorityCount: PriorityCount;
  Query: Record<PropertyKey, never>;
  RecurrenceInput: RecurrenceInput;
  RecurrencePreview: PreviewView;
  Reminder: ReminderRow;
  ReminderPayload: ReminderPayloadView;
  ReminderSpec: ReminderSpec;
  ReopenTaskInput: ReopenTaskInput;
  ReplayDeadLettersInput: ReplayDeadLettersInput;
  RestoreTaskInput: RestoreTaskInput;
  ResumeSeriesInput: ResumeSeriesInput;
  ResyncRequired: ResyncRequired;
  SeriesPayload: SeriesPayloadView;
  SetReminderInput: SetReminderInput;
  SkipTaskOccurrenceInput: SkipTaskOccurrenceInput;
  SnoozeReminderInput: SnoozeReminderInput;
  SnoozeTaskInput: SnoozeTaskInput;
  StateError: StateError;
  StatusCount: StatusCount;
  Subscription: Record<PropertyKey, never>;
  Task: TaskRow;
  TaskBatchPayload: BatchPayloadView;
  TaskBatchResult: BatchResultView;
  TaskChange: TaskChangeView;
  TaskChangeItem: ResolversUnionTypes<ResolversParentTypes>['TaskChangeItem'];
  TaskChangesInput: TaskChangesInput;
  TaskConnection: TaskConnectionView;
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  TaskFilter: TaskFilter;
  TaskOrder: TaskOrder;
  TaskPayload: TaskPayloadView;
  TaskRelation: RelationRow;
  TaskSearchConnection: SearchConnectionView;
  TaskSearchEdge: SearchEdgeView;
  TaskSeries: SeriesRow;
  TaskSeriesConnection: SeriesConnectionView;
  TaskSeriesEdge: Omit<TaskSeriesEdge, 'node'> & { node: ResolversParentTypes['TaskSeries'] };
  TaskStats: TaskStats;
  TaskSummary: TaskSummary;
  TaskTemplate: SeriesRow;
  TaskTemplateInput: TaskTemplateInput;
  Team: Reference;
  TextMatch: TextMatch;
  TimeZone: Scalars['TimeZone']['output'];
  UnarchiveTaskInput: UnarchiveTaskInput;
  UnlinkTasksInput: UnlinkTasksInput;
  UpdateLabelInput: UpdateLabelInput;
  UpdateSeriesInput: UpdateSeriesInput;
  UpdateTaskInput: UpdateTaskInput;
  User: Reference;
  UserError: UserErrorView;
  WatchTaskInput: WatchTaskInput;
  String: Scalars['String']['output'];
};

export type AudienceDirectiveArgs = {
  per: Scalars['String']['input'];
};

export type AudienceDirectiveResolver<Result, Parent, ContextType = TasksContext, Args = AudienceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface ChangeCursorScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['ChangeCursor'], any> {
  name: 'ChangeCursor';
}

export type CommentResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  authorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mentionIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  mentions?: Resolver<Array<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommentChangeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['CommentChange'] = ResolversParentTypes['CommentChange']> = {
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  commentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentChangeItemResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['CommentChangeItem'] = ResolversParentTypes['CommentChangeItem']> = {
  __resolveType: TypeResolveFn<'CommentChange' | 'ResyncRequired', ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Comment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type CommentPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['CommentPayload'] = ResolversParentTypes['CommentPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConflictErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['ConflictError'] = ResolversParentTypes['ConflictError']> = {
  changedPaths?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard'], FederationReferenceType extends FederationReferenceTypes['Dashboard'] = FederationReferenceTypes['Dashboard']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dashboard']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taskStats?: Resolver<Maybe<ResolversTypes['TaskStats']>, ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeadLetterResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  replayedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DeadLettersPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['DeadLettersPayload'] = ResolversParentTypes['DeadLettersPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  deadLetters?: Resolver<Array<ResolversTypes['DeadLetter']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DueResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Due'] = ResolversParentTypes['Due']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isOverdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  overdueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['TimeZone'], ParentType, ContextType>;
};

export interface DurationScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Duration'], any> {
  name: 'Duration';
}

export type EventBacklogResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['EventBacklog'] = ResolversParentTypes['EventBacklog']> = {
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  queues?: Resolver<Array<ResolversTypes['EventQueue']>, ParentType, ContextType>;
  unpublished?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventQueueResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['EventQueue'] = ResolversParentTypes['EventQueue']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retrying?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GoalResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Goal'] = ResolversParentTypes['Goal'], FederationReferenceType extends FederationReferenceTypes['Goal'] = FederationReferenceTypes['Goal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Goal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taskSummary?: Resolver<Maybe<ResolversTypes['TaskSummary']>, ParentType, ContextType>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, Partial<GoalTasksArgs>>;
};

export type InvalidInputErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['InvalidInputError'] = ResolversParentTypes['InvalidInputError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  constraint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LabelResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Label'] = ResolversParentTypes['Label']> = {
  color?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LabelPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['LabelPayload'] = ResolversParentTypes['LabelPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['Label']>, ParentType, ContextType>;
};

export type LimitErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['LimitError'] = ResolversParentTypes['LimitError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export type MutationResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationAddCommentArgs, 'input'>>;
  archiveTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationArchiveTaskArgs, 'input'>>;
  bulkUpdateTasks?: Resolver<ResolversTypes['TaskBatchPayload'], ParentType, ContextType, RequireFields<MutationBulkUpdateTasksArgs, 'input'>>;
  cancelTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCancelTaskArgs, 'input'>>;
  completeTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCompleteTaskArgs, 'input'>>;
  createLabel?: Resolver<ResolversTypes['LabelPayload'], ParentType, ContextType, RequireFields<MutationCreateLabelArgs, 'input'>>;
  createSeries?: Resolver<ResolversTypes['SeriesPayload'], ParentType, ContextType, RequireFields<MutationCreateSeriesArgs, 'input'>>;
  createTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationCreateTaskArgs, 'input'>>;
  deleteComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationDeleteCommentArgs, 'input'>>;
  deleteLabel?: Resolver<ResolversTypes['LabelPayload'], ParentType, ContextType, RequireFields<MutationDeleteLabelArgs, 'input'>>;
  deleteReminder?: Resolver<ResolversTypes['ReminderPayload'], ParentType, ContextType, RequireFields<MutationDeleteReminderArgs, 'input'>>;
  deleteTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationDeleteTaskArgs, 'input'>>;
  editComment?: Resolver<ResolversTypes['CommentPayload'], ParentType, ContextType, RequireFields<MutationEditCommentArgs, 'input'>>;
  endSeries?: Resolver<ResolversTypes['SeriesPayload'], ParentType, ContextType, RequireFields<MutationEndSeriesArgs, 'input'>>;
  linkTasks?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationLinkTasksArgs, 'input'>>;
  pauseSeries?: Resolver<ResolversTypes['SeriesPayload'], ParentType, ContextType, RequireFields<MutationPauseSeriesArgs, 'input'>>;
  reopenTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationReopenTaskArgs, 'input'>>;
  replayTasksDeadLetters?: Resolver<ResolversTypes['DeadLettersPayload'], ParentType, ContextType, RequireFields<MutationReplayTasksDeadLettersArgs, 'input'>>;
  restoreTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationRestoreTaskArgs, 'input'>>;
  resumeSeries?: Resolver<ResolversTypes['SeriesPayload'], ParentType, ContextType, RequireFields<MutationResumeSeriesArgs, 'input'>>;
  setReminder?: Resolver<ResolversTypes['ReminderPayload'], ParentType, ContextType, RequireFields<MutationSetReminderArgs, 'input'>>;
  skipTaskOccurrence?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationSkipTaskOccurrenceArgs, 'input'>>;
  snoozeReminder?: Resolver<ResolversTypes['ReminderPayload'], ParentType, ContextType, RequireFields<MutationSnoozeReminderArgs, 'input'>>;
  snoozeTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationSnoozeTaskArgs, 'input'>>;
  unarchiveTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationUnarchiveTaskArgs, 'input'>>;
  unlinkTasks?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationUnlinkTasksArgs, 'input'>>;
  updateLabel?: Resolver<ResolversTypes['LabelPayload'], ParentType, ContextType, RequireFields<MutationUpdateLabelArgs, 'input'>>;
  updateSeries?: Resolver<ResolversTypes['SeriesPayload'], ParentType, ContextType, RequireFields<MutationUpdateSeriesArgs, 'input'>>;
  updateTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationUpdateTaskArgs, 'input'>>;
  watchTask?: Resolver<ResolversTypes['TaskPayload'], ParentType, ContextType, RequireFields<MutationWatchTaskArgs, 'input'>>;
};

export type NotFoundErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['NotFoundError'] = ResolversParentTypes['NotFoundError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OccurrenceResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Occurrence'] = ResolversParentTypes['Occurrence']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  isClamped?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isShiftedByDst?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  time?: Resolver<Maybe<ResolversTypes['LocalTime']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['PermissionError'] = ResolversParentTypes['PermissionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  requires?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PriorityCountResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['PriorityCount'] = ResolversParentTypes['PriorityCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TaskPriority'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  labels?: Resolver<Maybe<Array<ResolversTypes['Label']>>, ParentType, ContextType, RequireFields<QueryLabelsArgs, 'workspaceId'>>;
  recurrencePreview?: Resolver<Maybe<ResolversTypes['RecurrencePreview']>, ParentType, ContextType, RequireFields<QueryRecurrencePreviewArgs, 'first' | 'input'>>;
  searchTasks?: Resolver<Maybe<ResolversTypes['TaskSearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchTasksArgs, 'text' | 'workspaceId'>>;
  series?: Resolver<Maybe<ResolversTypes['TaskSeries']>, ParentType, ContextType, RequireFields<QuerySeriesArgs, 'id'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  taskSeries?: Resolver<Maybe<ResolversTypes['TaskSeriesConnection']>, ParentType, ContextType, RequireFields<QueryTaskSeriesArgs, 'workspaceId'>>;
  tasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<QueryTasksArgs, 'workspaceId'>>;
  tasksDeadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryTasksDeadLettersArgs, 'workspaceId'>>;
  tasksEventBacklog?: Resolver<Maybe<ResolversTypes['EventBacklog']>, ParentType, ContextType, RequireFields<QueryTasksEventBacklogArgs, 'workspaceId'>>;
};

export type RecurrencePreviewResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['RecurrencePreview'] = ResolversParentTypes['RecurrencePreview']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  occurrences?: Resolver<Array<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ReminderResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Reminder'] = ResolversParentTypes['Reminder'], FederationReferenceType extends FederationReferenceTypes['Reminder'] = FederationReferenceTypes['Reminder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reminder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['Channel']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isUrgent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastFiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextFireAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  offset?: Resolver<Maybe<ResolversTypes['Duration']>, ParentType, ContextType>;
  recipient?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  recipientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReminderState'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  timeOfDay?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReminderPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['ReminderPayload'] = ResolversParentTypes['ReminderPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  reminder?: Resolver<Maybe<ResolversTypes['Reminder']>, ParentType, ContextType>;
};

export type ResyncRequiredResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['ResyncRequired'] = ResolversParentTypes['ResyncRequired']> = {
  earliest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SeriesPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['SeriesPayload'] = ResolversParentTypes['SeriesPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  continuation?: Resolver<Maybe<ResolversTypes['TaskSeries']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  openTask?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['TaskSeries']>, ParentType, ContextType>;
};

export type StateErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['StateError'] = ResolversParentTypes['StateError']> = {
  allowed?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StatusCountResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['StatusCount'] = ResolversParentTypes['StatusCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  commentAdded?: SubscriptionResolver<ResolversTypes['CommentChangeItem'], "commentAdded", ParentType, ContextType, RequireFields<SubscriptionCommentAddedArgs, 'taskId'>>;
  taskChanged?: SubscriptionResolver<ResolversTypes['TaskChangeItem'], "taskChanged", ParentType, ContextType, RequireFields<SubscriptionTaskChangedArgs, 'workspaceId'>>;
};

export type TaskResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task'], FederationReferenceType extends FederationReferenceTypes['Task'] = FederationReferenceTypes['Task']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Task']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  assigneeIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  assignees?: Resolver<Array<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  blockedBy?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  blocks?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, Partial<TaskCommentsArgs>>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  completedById?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  createdById?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['Due']>, ParentType, ContextType>;
  estimateMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['Goal']>, ParentType, ContextType>;
  goalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isBlocked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  occurrenceKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  parentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TaskPriority'], ParentType, ContextType>;
  relations?: Resolver<Array<ResolversTypes['TaskRelation']>, ParentType, ContextType>;
  reminders?: Resolver<Array<ResolversTypes['Reminder']>, ParentType, ContextType>;
  restorableUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  series?: Resolver<Maybe<ResolversTypes['TaskSeries']>, ParentType, ContextType>;
  snoozedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sortKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  subtaskSummary?: Resolver<ResolversTypes['TaskSummary'], ParentType, ContextType>;
  subtasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, Partial<TaskSubtasksArgs>>;
  successor?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  teamId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  watcherIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TaskBatchPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskBatchPayload'] = ResolversParentTypes['TaskBatchPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  results?: Resolver<Array<ResolversTypes['TaskBatchResult']>, ParentType, ContextType>;
};

export type TaskBatchResultResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskBatchResult'] = ResolversParentTypes['TaskBatchResult']> = {
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskChangeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskChange'] = ResolversParentTypes['TaskChange']> = {
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  changedFields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['ChangeCursor'], ParentType, ContextType>;
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskChangeKind'], ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  taskId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskChangeItemResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskChangeItem'] = ResolversParentTypes['TaskChangeItem']> = {
  __resolveType: TypeResolveFn<'ResyncRequired' | 'TaskChange', ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskPayloadResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskPayload'] = ResolversParentTypes['TaskPayload']> = {
  clientMutationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cursor?: Resolver<Maybe<ResolversTypes['ChangeCursor']>, ParentType, ContextType>;
  errors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  seriesEnded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type TaskRelationResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskRelation'] = ResolversParentTypes['TaskRelation']> = {
  isInverse?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TaskRelationKind'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TaskSearchConnectionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskSearchConnection'] = ResolversParentTypes['TaskSearchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskSearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaskSearchEdgeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskSearchEdge'] = ResolversParentTypes['TaskSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type TaskSeriesResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskSeries'] = ResolversParentTypes['TaskSeries']> = {
  anchor?: Resolver<ResolversTypes['RecurrenceAnchor'], ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dayStartsAt?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  generatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missed?: Resolver<ResolversTypes['MissedPolicy'], ParentType, ContextType>;
  monthEnd?: Resolver<ResolversTypes['MonthEndPolicy'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['TaskSeries']>, ParentType, ContextType>;
  openTask?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['TaskSeries']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skippedKeys?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Due'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SeriesState'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, Partial<TaskSeriesTasksArgs>>;
  template?: Resolver<ResolversTypes['TaskTemplate'], ParentType, ContextType>;
  upcoming?: Resolver<Array<ResolversTypes['Occurrence']>, ParentType, ContextType, RequireFields<TaskSeriesUpcomingArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workspaceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TaskSeriesConnectionResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskSeriesConnection'] = ResolversParentTypes['TaskSeriesConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskSeriesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['TaskSeries']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TaskSeriesEdgeResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskSeriesEdge'] = ResolversParentTypes['TaskSeriesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaskSeries'], ParentType, ContextType>;
};

export type TaskStatsResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskStats'] = ResolversParentTypes['TaskStats']> = {
  byPriority?: Resolver<Array<ResolversTypes['PriorityCount']>, ParentType, ContextType>;
  byStatus?: Resolver<Array<ResolversTypes['StatusCount']>, ParentType, ContextType>;
  completedLast7Days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueThisWeek?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueToday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskSummaryResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskSummary'] = ResolversParentTypes['TaskSummary']> = {
  canceled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratio?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskTemplateResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['TaskTemplate'] = ResolversParentTypes['TaskTemplate']> = {
  assigneeIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  estimateMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  goalId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['Label']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TaskPriority'], ParentType, ContextType>;
  teamId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TeamResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface TimeZoneScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['TimeZone'], any> {
  name: 'TimeZone';
}

export type UserResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  assignedTasks?: Resolver<Maybe<ResolversTypes['TaskConnection']>, ParentType, ContextType, RequireFields<UserAssignedTasksArgs, 'workspaceId'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = TasksContext, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ConflictError' | 'InvalidInputError' | 'LimitError' | 'NotFoundError' | 'PermissionError' | 'StateError', ParentType, ContextType>;
};

export type Resolvers<ContextType = TasksContext> = {
  ChangeCursor?: GraphQLScalarType;
  Comment?: CommentResolvers<ContextType>;
  CommentChange?: CommentChangeResolvers<ContextType>;
  CommentChangeItem?: CommentChangeItemResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CommentPayload?: CommentPayloadResolvers<ContextType>;
  ConflictError?: ConflictErrorResolvers<ContextType>;
  Dashboard?: DashboardResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  DeadLettersPayload?: DeadLettersPayloadResolvers<ContextType>;
  Due?: DueResolvers<ContextType>;
  Duration?: GraphQLScalarType;
  EventBacklog?: EventBacklogResolvers<ContextType>;
  EventQueue?: EventQueueResolvers<ContextType>;
  Goal?: GoalResolvers<ContextType>;
  InvalidInputError?: InvalidInputErrorResolvers<ContextType>;
  Label?: LabelResolvers<ContextType>;
  LabelPayload?: LabelPayloadResolvers<ContextType>;
  LimitError?: LimitErrorResolvers<ContextType>;
  LocalTime?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  NotFoundError?: NotFoundErrorResolvers<ContextType>;
  Occurrence?: OccurrenceResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PermissionError?: PermissionErrorResolvers<ContextType>;
  PriorityCount?: PriorityCountResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RecurrencePreview?: RecurrencePreviewResolvers<ContextType>;
  Reminder?: ReminderResolvers<ContextType>;
  ReminderPayload?: ReminderPayloadResolvers<ContextType>;
  ResyncRequired?: ResyncRequiredResolvers<ContextType>;
  SeriesPayload?: SeriesPayloadResolvers<ContextType>;
  StateError?: StateErrorResolvers<ContextType>;
  StatusCount?: StatusCountResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskBatchPayload?: TaskBatchPayloadResolvers<ContextType>;
  TaskBatchResult?: TaskBatchResultResolvers<ContextType>;
  TaskChange?: TaskChangeResolvers<ContextType>;
  TaskChangeItem?: TaskChangeItemResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TaskPayload?: TaskPayloadResolvers<ContextType>;
  TaskRelation?: TaskRelationResolvers<ContextType>;
  TaskSearchConnection?: TaskSearchConnectionResolvers<ContextType>;
  TaskSearchEdge?: TaskSearchEdgeResolvers<ContextType>;
  TaskSeries?: TaskSeriesResolvers<ContextType>;
  TaskSeriesConnection?: TaskSeriesConnectionResolvers<ContextType>;
  TaskSeriesEdge?: TaskSeriesEdgeResolvers<ContextType>;
  TaskStats?: TaskStatsResolvers<ContextType>;
  TaskSummary?: TaskSummaryResolvers<ContextType>;
  TaskTemplate?: TaskTemplateResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TimeZone?: GraphQLScalarType;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = TasksContext> = {
  audience?: AudienceDirectiveResolver<any, any, ContextType>;
};
