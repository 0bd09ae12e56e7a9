import { readBacklog } from '@trellis/kernel/messaging/backlog-api';
import { listDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { readingOf } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { readPolicy } from '../persistence/audit-policies.ts';
import { auditEventById } from '../queries/audit-event-by-id.ts';
import { exportById } from '../queries/audit-exports.ts';
import { listAuditEvents } from '../queries/audit-list.ts';
import { mayReadChain } from '../queries/hidden-chains.ts';
import { verifyForCaller } from '../queries/verify-for-caller.ts';

export const Query: QueryResolvers = {
  auditEvent: (_root, { id }, context) => auditEventById(readingOf(context), id),
  auditEvents: async (_root, args, context) => {
    const reading = readingOf(context);
    return (await mayReadChain(reading, args.workspaceId)) ? listAuditEvents(reading, args) : null;
  },
  auditVerify: async (_root, args, context) =>
    (await mayReadChain(readingOf(context), args.workspaceId))
      ? verifyForCaller(context, args)
      : null,
  auditExport: async (_root, { id }, context) => {
    const reading = readingOf(context);
    const found = await exportById(reading.kysely, id, context.now());
    return found && (await mayReadChain(reading, found.workspaceId)) ? found : null;
  },
  auditPolicy: async (_root, { workspaceId }, context) => {
    const reading = readingOf(context);
    return (await mayReadChain(reading, workspaceId))
      ? readPolicy(reading.kysely, workspaceId)
      : null;
  },
  auditDeadLetters: (_root, args, context) => listDeadLetters(context, args),
  auditEventBacklog: (_root, args, context) => readBacklog(context, args),
};
