export const TOPICS = ['ASSIGNED', 'GOAL_CHANGED', 'SECURITY'] as const;
export type Topic = (typeof TOPICS)[number];

/** Something that a person is to be told. */
export type Notice = {
  readonly topic: Topic;
  readonly recipientId: string;
  readonly title: string;
  readonly taskId: string | null;
  readonly goalId: string | null;
};

/** What happened, as far as it decides who must hear of it. */
type Happening<Data> = {
  readonly subject: string;
  /** Absent when the system acted. */
  readonly actorid?: string | undefined;
  readonly data: Data;
};

export type AssignmentData = {
  readonly title: string;
  readonly goalId: string | null;
  readonly addedAssigneeIds: readonly string[];
};

export type GoalData = {
  readonly title: string;
  readonly ownerId: string | null;
  readonly progress: number;
  readonly changedFields: readonly string[];
};

/** Whoever was given a task hears of it. */
export function noticesOfAssignment(event: Happening<AssignmentData>): Notice[] {
  const { title, goalId, addedAssigneeIds } = event.data;
  return others(event, addedAssigneeIds).map((recipientId) => ({
    topic: 'ASSIGNED',
    recipientId,
    title: `Assigned to you: ${title}`,
    taskId: event.subject,
    goalId,
  }));
}

/** The owner of a goal hears that its progress is complete. */
export function noticesOfFinishedGoal(event: Happening<GoalData>): Notice[] {
  const { title, ownerId, progress, changedFields } = event.data;
  if (!ownerId || progress !== 1 || !changedFields.includes('progress')) return [];
  return others(event, [ownerId]).map((recipientId) => ({
    topic: 'GOAL_CHANGED',
    recipientId,
    title: `Progress is complete: ${title}`,
    taskId: null,
    goalId: event.subject,
  }));
}

/** No one is told of what they did themselves, and no one twice. */
function others({ actorid }: { actorid?: string | undefined }, ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => id !== actorid);
}
