import type { Call } from './call.ts';
import { accountsCalls } from './calls/accounts.ts';
import { auditCalls } from './calls/audit.ts';
import { deadLetterCalls } from './calls/dead-letters.ts';
import { goalsCalls } from './calls/goals.ts';
import { notificationsCalls } from './calls/notifications.ts';
import { tasksCalls } from './calls/tasks.ts';
import type { Ids } from './world.ts';

export type { Call } from './call.ts';

/** One row at least for every field of the roots. */
export const CALLS: Readonly<Record<string, Call>> = {
  ...accountsCalls,
  ...goalsCalls,
  ...tasksCalls,
  ...auditCalls,
  ...notificationsCalls,
  ...deadLetterCalls,
};

export type Detour = Pick<Call, 'args' | 'stranger' | 'leavesTrace'> & { readonly field: string };

/** A stranger's ways around: through his own workspace, or with a cursor of somebody else. */
export const DETOURS: readonly Detour[] = [
  {
    field: 'Query.goals',
    args: ({ goalId }, own) => ({ ...own, filter: { id: { eq: goalId } } }),
    stranger: 'answer',
  },
  {
    field: 'Query.goals',
    args: ({ goalId }, own) => ({ ...own, filter: { or: [{ parentId: { eq: goalId } }] } }),
    stranger: 'answer',
  },
  {
    field: 'Query.tasks',
    args: ({ goalId }, own) => ({ ...own, filter: { goalId: { eq: goalId } } }),
    stranger: 'answer',
  },
  {
    field: 'Query.tasks',
    args: ({ userId }, own) => ({ ...own, filter: { not: { assigneeId: { neq: userId } } } }),
    stranger: 'answer',
  },
  {
    field: 'Query.tasks',
    args: ({ labelId }, own) => ({ ...own, filter: { labelId: { eq: labelId } } }),
    stranger: 'answer',
  },
  {
    field: 'Mutation.createTask',
    args: ({ labelId }, own) => ({ input: { ...own, title: 'Hers', labelIds: [labelId] } }),
    stranger: 'NOT_FOUND',
  },
  {
    field: 'Query.auditEvents',
    args: ({ taskId }, own) => ({ ...own, filter: { subjectId: taskId } }),
    stranger: 'answer',
  },
  { field: 'Query.auditEvents', args: ({ userId }) => ({ workspaceId: userId }), stranger: 'null' },
  {
    field: 'Query.notifications',
    args: ({ taskId }) => ({ filter: { taskId } }),
    stranger: 'answer',
  },
  {
    field: 'Mutation.createTeam',
    args: ({ userId }, own) => ({ input: { ...own, key: 'HERS', name: 'X', memberIds: [userId] } }),
    stranger: 'NOT_FOUND',
  },
  {
    field: 'Mutation.changeMemberRole',
    args: ({ userId }, own) => ({ input: { ...own, userId, role: 'VIEWER' } }),
    stranger: 'NOT_FOUND',
  },
  {
    field: 'Mutation.removeMember',
    args: ({ userId }, own) => ({ input: { ...own, userId } }),
    stranger: 'NOT_FOUND',
  },
  {
    field: 'Mutation.createGoal',
    args: ({ goalId }, own) => ({ input: { ...own, title: 'Below', parentId: goalId } }),
    stranger: 'NOT_FOUND',
  },
  {
    field: 'Mutation.createGoal',
    args: ({ userId }, own) => ({ input: { ...own, title: 'Hers', ownerId: userId } }),
    stranger: 'answer',
    leavesTrace: true,
  },
  {
    field: 'Mutation.moveGoal',
    args: ({ goalId, userId }) => ({ input: { id: goalId, parentId: userId } }),
    stranger: 'NOT_FOUND',
  },
  {
    field: 'Query.goals',
    args: ({ userId, goalId }, own) => ({
      ...own,
      filter: { not: { or: [{ ownerId: { neq: userId } }, { id: { neq: goalId } }] } },
    }),
    stranger: 'answer',
  },
  {
    field: 'Mutation.createTask',
    args: ({ goalId }, own) => ({ input: { ...own, title: 'Below', goalId } }),
    stranger: 'answer',
    leavesTrace: true,
  },
  {
    field: 'Mutation.createTask',
    args: ({ userId }, own) => ({ input: { ...own, title: 'Hers', assigneeIds: [userId] } }),
    stranger: 'answer',
    leavesTrace: true,
  },
  {
    field: 'Mutation.markNotifications',
    args: ({ notificationCursor }) => ({ input: { upTo: notificationCursor, read: true } }),
    stranger: 'NOT_FOUND',
  },
  {
    field: 'Subscription.goalChanged',
    args: ({ goalCursor }, own) => ({ ...own, after: goalCursor }),
    stranger: 'answer',
  },
  {
    field: 'Subscription.taskChanged',
    args: ({ taskCursor }, own) => ({ ...own, after: taskCursor }),
    stranger: 'answer',
  },
  {
    field: 'Subscription.activityAppended',
    args: ({ activityCursor }, own) => ({ ...own, after: activityCursor }),
    stranger: 'answer',
  },
];

/** What the owner of an entity's id gets from each subgraph that knows the type. */
export const ENTITIES: Readonly<Record<string, { id: (ids: Ids) => string; isPublic?: true }>> = {
  Goal: { id: ({ goalId }) => goalId },
  Team: { id: ({ teamId }) => teamId },
  Dashboard: { id: ({ workspaceId }) => workspaceId },
  Task: { id: ({ taskId }) => taskId },
  Reminder: { id: ({ reminderId }) => reminderId },
  Workspace: { id: ({ workspaceId }) => workspaceId },
  /** Names are for everybody who has the id. */
  User: { id: ({ userId }) => userId, isPublic: true },
};
