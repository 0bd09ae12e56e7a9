import { payload } from '@trellis/kernel/graphql-errors';
import { replayDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { startAuditExport } from '../commands/start-audit-export.ts';
import { updateAuditPolicy } from '../commands/update-audit-policy.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  startAuditExport: (_root, { input }, context) =>
    payload(input, () => startAuditExport(context, input)),
  updateAuditPolicy: (_root, { input }, context) =>
    payload(input, () => updateAuditPolicy(context, input)),
  replayAuditDeadLetters: (_root, { input }, context) => replayDeadLetters(context, input),
};
