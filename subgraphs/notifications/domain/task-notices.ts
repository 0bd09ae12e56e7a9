import { type Happening, type Notice, noticesTo, oncePerRecipient } from './notice.ts';
import { type Due, type Saying, TOLD_TASK_FIELDS } from './saying.ts';

type TaskData = {
  readonly title: string;
  readonly goalId: string | null;
  readonly assigneeIds: readonly string[];
  readonly watcherIds: readonly string[];
  readonly addedAssigneeIds: readonly string[];
  readonly changedFields: readonly string[];
};

/** Whoever was given a task hears of it. */
export function noticesOfAssignment(
  event: Happening<Pick<TaskData, 'title' | 'goalId' | 'addedAssigneeIds'>>,
): readonly Notice[] {
  const { title, goalId, addedAssigneeIds } = event.data;
  return noticesTo(addedAssigneeIds, {
    topic: 'ASSIGNED',
    saying: { is: 'assigned', title },
    taskId: event.subject,
    goalId,
  });
}

/** Who works on a task or watches it hears when its due time, priority, title or status changes. */
export function noticesOfTaskUpdate(event: Happening<TaskData>): readonly Notice[] {
  const { title, changedFields } = event.data;
  const fields = TOLD_TASK_FIELDS.filter((field) => changedFields.includes(field));
  const changed =
    fields.length > 0 ? noticesOfTaskChange(event, { is: 'task-changed', title, fields }) : [];
  return oncePerRecipient([...noticesOfAssignment(event), ...changed]);
}

/** Who works on a task or watches it hears what has become of it. */
export function noticesOfTaskChange(
  { subject, data }: Happening<Omit<TaskData, 'addedAssigneeIds' | 'changedFields'>>,
  saying: Saying,
): readonly Notice[] {
  return noticesTo([...data.assigneeIds, ...data.watcherIds], {
    topic: 'TASK_CHANGED',
    saying,
    taskId: subject,
    goalId: data.goalId,
  });
}

/** Who works on a task that repeats hears that nothing follows any more. */
export function noticesOfSeriesEnd({
  data,
}: Happening<{
  readonly title: string;
  readonly goalId: string | null;
  readonly assigneeIds: readonly string[];
  readonly openTaskId: string | null;
}>): readonly Notice[] {
  const { title, goalId, openTaskId, assigneeIds } = data;
  return noticesTo(assigneeIds, {
    topic: 'TASK_CHANGED',
    saying: { is: 'series-ended', title },
    taskId: openTaskId,
    goalId,
  });
}

/** Who is mentioned in a comment hears of that, and the others around the task of the comment. */
export function noticesOfComment({
  data,
}: Happening<{
  readonly taskId: string;
  readonly taskTitle: string;
  readonly goalId: string | null;
  readonly mentionIds: readonly string[];
  readonly assigneeIds: readonly string[];
  readonly watcherIds: readonly string[];
  readonly taskCreatedById: string;
}>): readonly Notice[] {
  const { taskId, taskTitle: title, goalId } = data;
  const around = [...data.assigneeIds, ...data.watcherIds, data.taskCreatedById];
  const about = { taskId, goalId };
  return oncePerRecipient([
    ...noticesTo(data.mentionIds, {
      topic: 'MENTIONED',
      saying: { is: 'mentioned', title },
      ...about,
    }),
    ...noticesTo(around, { topic: 'COMMENTED', saying: { is: 'commented', title }, ...about }),
  ]);
}

/** Whom a reminder is for hears it, by the channels that it asks for. */
export function noticesOfReminder({
  subject,
  data,
}: Happening<{
  readonly cause: 'REMINDER' | 'OVERDUE';
  readonly recipientId: string;
  readonly taskId: string;
  readonly taskTitle: string;
  readonly goalId: string | null;
  readonly due: Due | null;
  readonly channels: readonly string[];
  readonly isUrgent: boolean;
}>): readonly Notice[] {
  const { cause, recipientId, taskId, taskTitle: title, goalId, due, isUrgent } = data;
  const isReminder = cause === 'REMINDER';
  return noticesTo([recipientId], {
    topic: cause,
    saying: { is: isReminder ? 'reminder' : 'overdue', title, due },
    taskId,
    goalId,
    // What fires because a task is overdue has the id of the task.
    reminderId: isReminder ? subject : null,
    isUrgent,
    askedChannels: data.channels,
  });
}
