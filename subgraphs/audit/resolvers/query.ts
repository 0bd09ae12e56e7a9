import { readingOf } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { auditEventById } from '../queries/audit-event-by-id.ts';
import { listAuditEvents } from '../queries/audit-list.ts';
import { mayReadChain } from '../queries/hidden-chains.ts';

export const Query: QueryResolvers = {
  auditEvent: (_root, { id }, context) => auditEventById(readingOf(context), id),
  auditEvents: async (_root, args, context) => {
    const reading = readingOf(context);
    return (await mayReadChain(reading, args.workspaceId)) ? listAuditEvents(reading, args) : null;
  },
};
