import { type Call, inWorkspace } from '../call.ts';

export const auditCalls: Readonly<Record<string, Call>> = {
  'Query.auditEvent': {
    args: ({ auditEventId }) => ({ id: auditEventId }),
    viewer: 'null',
    guest: 'FORBIDDEN',
    stranger: 'null',
  },
  'Query.auditEvents': { args: inWorkspace, viewer: 'null', guest: 'FORBIDDEN', stranger: 'null' },
  'Subscription.activityAppended': {
    args: ({ workspaceId, activityCursor }) => ({ workspaceId, after: activityCursor }),
    viewer: 'NOT_FOUND',
    guest: 'FORBIDDEN',
    stranger: 'NOT_FOUND',
  },
};
