import type {
  CheckInRecord,
  CommentRecord,
  GoalRecord,
  LabelRecord,
  Person,
  RelationRecord,
  SeriesRecord,
  TaskRecord,
} from '../records/record.ts';
import type {
  CheckInNode,
  CommentNode,
  GoalNode,
  LabelNode,
  PersonNode,
  SeriesNode,
  TaskNode,
} from './nodes.ts';

export function toLabel({ id, name, color }: LabelNode): LabelRecord {
  return { type: 'label', id, name, color };
}

export function toGoal(node: GoalNode): GoalRecord {
  const { id, parentId, title, description, status, startDate, targetDate } = node;
  const { progressSource, progress, keyResults } = node;
  return {
    type: 'goal',
    id,
    parent: parentId,
    title,
    description,
    status,
    owner: personOf(node.ownerId, node.owner),
    startDate,
    targetDate,
    progressSource,
    progress: progressSource === 'MANUAL' ? progress : null,
    keyResults,
  };
}

export function toCheckIn(node: CheckInNode): CheckInRecord {
  const { id, goalId, authorId, author, createdAt, health, body, values } = node;
  return {
    type: 'checkIn',
    id,
    goal: goalId,
    author: personOf(authorId, author),
    createdAt,
    health,
    body,
    values: values.map(({ keyResultId, value }) => ({ keyResult: keyResultId, value })),
  };
}

/** Nothing where no task is left from which the series could go on. */
export function toSeries(node: SeriesNode): SeriesRecord | null {
  const { id, state, rule, anchor, missed, monthEnd, dayStartsAt, template } = node;
  const task = node.openTask ?? node.tasks.nodes[0];
  if (!task) return null;
  return {
    type: 'series',
    id,
    task: task.id,
    state,
    rule,
    start: dueOf(node.start),
    anchor,
    missed,
    monthEnd,
    dayStartsAt,
    generatedCount: node.generatedCount,
    skippedKeys: node.skippedKeys,
    template: {
      title: template.title,
      description: template.description,
      goal: template.goalId,
      priority: template.priority,
      assignees: template.assigneeIds.map((personId) => ({ id: personId, name: '' })),
      labels: template.labels.map((label) => label.id),
      estimateMinutes: template.estimateMinutes,
    },
  };
}

/** With the reminders of whoever reads; those of others are theirs. */
export function toTask(node: TaskNode, viewerId: string): TaskRecord {
  return {
    type: 'task',
    id: node.id,
    number: node.number,
    parent: node.parentId,
    goal: node.goalId,
    title: node.title,
    description: node.description,
    status: node.status,
    priority: node.priority,
    assignees: node.assigneeIds.flatMap((id, at) => personOf(id, node.assignees[at]) ?? []),
    labels: node.labels.map((label) => label.id),
    due: node.due && dueOf(node.due),
    estimateMinutes: node.estimateMinutes,
    series: node.series?.id ?? null,
    occurrenceKey: node.occurrenceKey,
    snoozedUntil: node.snoozedUntil,
    createdAt: node.createdAt,
    completedAt: node.completedAt,
    completedBy: personOf(node.completedById, node.completedBy),
    archivedAt: node.archivedAt,
    reminders: node.reminders
      .filter(({ recipientId }) => recipientId === viewerId)
      .map(({ offset, at, timeOfDay, isUrgent, channels }) => ({
        offset,
        at,
        timeOfDay,
        isUrgent,
        channels,
      })),
  };
}

type Related = Pick<TaskNode, 'id' | 'blocks' | 'relations'>;

/** Each relation at the task that it starts from. */
export function toRelations({ id, blocks, relations }: Related): RelationRecord[] {
  return [
    ...blocks.map((other) => relation('BLOCKS', id, other.id)),
    ...relations
      .filter(({ isInverse }) => !isInverse)
      .map(({ kind, task }) => relation(kind, id, task.id)),
  ];
}

function relation(kind: RelationRecord['kind'], task: string, other: string): RelationRecord {
  return { type: 'relation', kind, task, other };
}

export function toComment(node: CommentNode): CommentRecord {
  const { id, taskId, parentId, authorId, author, createdAt, body } = node;
  return {
    type: 'comment',
    id,
    task: taskId,
    parent: parentId,
    author: personOf(authorId, author),
    createdAt,
    body,
  };
}

function dueOf({ date, time, timeZone }: TaskRecord['due'] & object) {
  return { date, time, timeZone };
}

function personOf(id: string | null, node: PersonNode | null | undefined): Person | null {
  return id === null ? null : { id, name: node?.displayName ?? '' };
}
