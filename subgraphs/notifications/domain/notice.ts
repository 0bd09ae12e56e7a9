import type { Saying } from './saying.ts';

export const TOPICS = [
  'ASSIGNED',
  'MENTIONED',
  'COMMENTED',
  'TASK_CHANGED',
  'REMINDER',
  'OVERDUE',
  'GOAL_CHECK_IN',
  'GOAL_CHANGED',
  'MEMBERSHIP',
  'SECURITY',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Something that a person is to be told. */
export type Notice = {
  readonly topic: Topic;
  readonly recipientId: string;
  readonly saying: Saying;
  readonly taskId: string | null;
  readonly goalId: string | null;
  readonly reminderId: string | null;
  readonly isUrgent: boolean;
  /** Channels that were asked for; empty: as the recipient prefers. */
  readonly askedChannels: readonly string[];
};

/** What happened, as far as it decides who must hear of it. */
export type Happening<Data> = { readonly subject: string; readonly data: Data };

/** What one thing that happened says to people, under which topic and about what. */
export type Announcement = Pick<Notice, 'topic' | 'saying'> &
  Partial<Pick<Notice, 'taskId' | 'goalId' | 'reminderId' | 'isUrgent' | 'askedChannels'>>;

/** The same for each of these people, once. */
export function noticesTo(
  recipientIds: readonly string[],
  announcement: Announcement,
): readonly Notice[] {
  return [...new Set(recipientIds)].map((recipientId) => ({
    taskId: null,
    goalId: null,
    reminderId: null,
    isUrgent: false,
    askedChannels: [],
    ...announcement,
    recipientId,
  }));
}

/** One event tells a person one thing: the first, so what is more special stands in front. */
export function oncePerRecipient(notices: readonly Notice[]): readonly Notice[] {
  const seen = new Set<string>();
  return notices.filter(({ recipientId }) => !seen.has(recipientId) && seen.add(recipientId));
}

/** Whether somebody is left alone with what they did themselves. Of security they always hear. */
export function isOwnDoing(
  { topic, recipientId }: Pick<Notice, 'topic' | 'recipientId'>,
  actorId: string | null,
): boolean {
  return topic !== 'SECURITY' && recipientId === actorId;
}

/** What is shown as one: all about a task, else all about a goal, else all of a topic. */
export function groupKeyOf({
  topic,
  taskId,
  goalId,
}: Pick<Notice, 'topic' | 'taskId' | 'goalId'>): string {
  if (taskId) return `task:${taskId}`;
  return goalId ? `goal:${goalId}` : topic.toLowerCase();
}
