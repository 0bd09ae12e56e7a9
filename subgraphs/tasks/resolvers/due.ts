import { isOpen, type TaskStatus } from '../domain/task.ts';
import type { DueResolvers } from '../generated/resolvers.ts';

/** What a due time is read from: a task, or the beginning of a series. */
export type DueView = {
  readonly dueDate: string | null;
  readonly dueTime: string | null;
  readonly dueTimeZone: string | null;
  readonly dueAt: Date | string | null;
  readonly overdueAt: Date | string | null;
  readonly status?: TaskStatus;
};

export const Due: DueResolvers = {
  date: ({ dueDate }) => dueDate as string,
  time: ({ dueTime }) => dueTime,
  timeZone: ({ dueTimeZone }) => dueTimeZone as string,
  at: ({ dueAt }) => dueAt,
  overdueAt: ({ overdueAt }) => overdueAt as string,
  isOverdue: ({ overdueAt, status = 'TODO' }, _args, context) =>
    isOpen(status) && new Date(overdueAt as string) <= context.now(),
};
