import { type Call, input, inWorkspace, refused } from '../call.ts';

const listed = { args: inWorkspace, viewer: 'null', guest: 'FORBIDDEN', stranger: 'null' };
const replayed = {
  args: input(({ workspaceId, deadLetterId }) => ({ workspaceId, ids: [deadLetterId] })),
  ...refused,
};

export const deadLetterCalls: Readonly<Record<string, Call>> = {
  'Query.goalsDeadLetters': listed,
  'Query.tasksDeadLetters': listed,
  'Query.auditDeadLetters': listed,
  'Query.notificationsDeadLetters': listed,
  'Query.accountsEventBacklog': listed,
  'Query.goalsEventBacklog': listed,
  'Query.tasksEventBacklog': listed,
  'Query.auditEventBacklog': listed,
  'Query.notificationsEventBacklog': listed,
  'Mutation.replayGoalsDeadLetters': replayed,
  'Mutation.replayTasksDeadLetters': replayed,
  'Mutation.replayAuditDeadLetters': replayed,
  'Mutation.replayNotificationsDeadLetters': replayed,
};
