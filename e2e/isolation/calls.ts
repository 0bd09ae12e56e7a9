import type { Ids } from './world.ts';

/**
 * What somebody gets: `answer`, `null`, or a code. An answer to a stranger holds nothing of others;
 * the test looks for that in every answer.
 */
export type Call = {
  readonly args: (ids: Ids, own: { workspaceId: string }) => Record<string, unknown>;
  readonly viewer: string;
  readonly stranger: string;
  /** Of a viewer who is nothing more anywhere, where directives refuse before commands do. */
  readonly guest?: string;
  /** Works without a token. */
  readonly isOpen?: true;
  /** Tells whether something exists, by contract. */
  readonly tellsExistence?: true;
  /** Changes what belongs to the caller, or is recorded though it fails. */
  readonly leavesTrace?: true;
};

const input = (make: (ids: Ids) => object) => (ids: Ids) => ({ input: make(ids) });
const inWorkspace = ({ workspaceId }: Ids) => ({ workspaceId });
const refused = { viewer: 'PERMISSION_DENIED', guest: 'FORBIDDEN', stranger: 'NOT_FOUND' };
const wrong = { viewer: 'NOT_FOUND', stranger: 'NOT_FOUND' };
const read = { viewer: 'answer', stranger: 'null' };

/** One row at least for every field of the roots. */
export const CALLS: Readonly<Record<string, Call>> = {
  'Query.viewer': { args: () => ({}), viewer: 'answer', stranger: 'answer' },
  'Query.user': {
    args: ({ userId }) => ({ id: userId }),
    viewer: 'answer',
    stranger: 'answer',
    tellsExistence: true,
  },
  'Query.workspace': { args: ({ workspaceId }) => ({ id: workspaceId }), ...read },
  'Query.workspaces': { args: () => ({}), viewer: 'answer', stranger: 'answer' },
  'Query.goal': { args: ({ goalId }) => ({ id: goalId }), ...read },
  'Query.goals': { args: inWorkspace, ...read },
  'Query.task': { args: ({ taskId }) => ({ id: taskId }), ...read },
  'Query.tasks': { args: inWorkspace, ...read },
  'Query.auditEvent': {
    args: ({ auditEventId }) => ({ id: auditEventId }),
    viewer: 'null',
    guest: 'FORBIDDEN',
    stranger: 'null',
  },
  'Query.auditEvents': { args: inWorkspace, viewer: 'null', guest: 'FORBIDDEN', stranger: 'null' },
  'Query.notifications': { args: inWorkspace, viewer: 'answer', stranger: 'null' },
  'Query.unreadCount': { args: inWorkspace, viewer: 'answer', stranger: 'null' },

  'Mutation.signUp': {
    args: input(({ email }) => ({
      email,
      password: 'a long enough password',
      displayName: 'Ada again',
      timeZone: 'UTC',
    })),
    viewer: 'ALREADY_EXISTS',
    stranger: 'ALREADY_EXISTS',
    isOpen: true,
    tellsExistence: true,
  },
  'Mutation.signIn': {
    args: input(({ email }) => ({ email, password: 'not the right password' })),
    viewer: 'INVALID_CREDENTIALS',
    stranger: 'INVALID_CREDENTIALS',
    isOpen: true,
    leavesTrace: true,
  },
  'Mutation.refreshToken': {
    args: input(({ invitationToken }) => ({ refreshToken: invitationToken })),
    viewer: 'INVALID_CREDENTIALS',
    stranger: 'INVALID_CREDENTIALS',
    isOpen: true,
  },
  'Mutation.signOut': {
    args: input(() => ({ everywhere: true })),
    viewer: 'answer',
    stranger: 'answer',
    leavesTrace: true,
  },
  'Mutation.inviteMember': {
    args: input(({ workspaceId }) => ({ workspaceId, email: 'eve@people.example', role: 'ADMIN' })),
    ...refused,
  },
  'Mutation.acceptInvitation': {
    args: input(({ invitationToken }) => ({ token: invitationToken })),
    ...wrong,
  },
  'Mutation.createGoal': {
    args: input(({ workspaceId }) => ({ workspaceId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.updateGoal': {
    args: input(({ goalId }) => ({ id: goalId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.moveGoal': {
    args: input(({ goalId }) => ({ id: goalId, parentId: null })),
    ...refused,
  },
  'Mutation.deleteGoal': { args: input(({ goalId }) => ({ id: goalId })), ...refused },
  'Mutation.createTask': {
    args: input(({ workspaceId }) => ({ workspaceId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.updateTask': {
    args: input(({ taskId }) => ({ id: taskId, title: 'Planted' })),
    ...refused,
  },
  'Mutation.completeTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.reopenTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.deleteTask': { args: input(({ taskId }) => ({ id: taskId })), ...refused },
  'Mutation.markNotifications': {
    args: input(({ notificationId }) => ({ ids: [notificationId], read: true })),
    ...wrong,
  },

  'Subscription.goalChanged': {
    args: ({ workspaceId, goalCursor }) => ({ workspaceId, after: goalCursor }),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
  'Subscription.taskChanged': {
    args: ({ workspaceId, taskCursor }) => ({ workspaceId, after: taskCursor }),
    viewer: 'answer',
    stranger: 'NOT_FOUND',
  },
  'Subscription.activityAppended': {
    args: ({ workspaceId, activityCursor }) => ({ workspaceId, after: activityCursor }),
    viewer: 'NOT_FOUND',
    guest: 'FORBIDDEN',
    stranger: 'NOT_FOUND',
  },
  'Subscription.notificationReceived': {
    args: ({ notificationCursor }) => ({ after: notificationCursor }),
    viewer: 'answer',
    stranger: 'answer',
  },
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
  Task: { id: ({ taskId }) => taskId },
  Workspace: { id: ({ workspaceId }) => workspaceId },
  /** Names are for everybody who has the id. */
  User: { id: ({ userId }) => userId, isPublic: true },
};
