import { type Call, input, inWorkspace, refused } from '../call.ts';

const unseen = { viewer: 'null', guest: 'FORBIDDEN', stranger: 'null' };

export const auditCalls: Readonly<Record<string, Call>> = {
  'Query.auditEvent': {
    args: ({ auditEventId }) => ({ id: auditEventId }),
    viewer: 'null',
    guest: 'FORBIDDEN',
    stranger: 'null',
  },
  'Query.auditEvents': { args: inWorkspace, viewer: 'null', guest: 'FORBIDDEN', stranger: 'null' },
  'Query.auditVerify': { args: inWorkspace, ...unseen },
  'Query.auditExport': { args: ({ auditEventId }) => ({ id: auditEventId }), ...unseen },
  'Query.auditPolicy': { args: inWorkspace, ...unseen },
  'Mutation.startAuditExport': { args: input(inWorkspace), ...refused },
  'Mutation.updateAuditPolicy': {
    args: input(({ workspaceId }) => ({ workspaceId, legalHold: true })),
    ...refused,
  },
  'Subscription.activityAppended': {
    args: ({ workspaceId, activityCursor }) => ({ workspaceId, after: activityCursor }),
    viewer: 'NOT_FOUND',
    guest: 'FORBIDDEN',
    stranger: 'NOT_FOUND',
  },
};
