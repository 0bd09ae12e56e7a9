import { readingOf } from '../context.ts';
import type {
  AuditExportPayloadResolvers,
  AuditPolicyPayloadResolvers,
} from '../generated/resolvers.ts';
import { readPolicy } from '../persistence/audit-policies.ts';
import { exportById } from '../queries/audit-exports.ts';

export const AuditExportPayload: AuditExportPayloadResolvers = {
  export: ({ exportId }, _args, context) =>
    exportId ? exportById(readingOf(context).kysely, exportId, context.now()) : null,
};

export const AuditPolicyPayload: AuditPolicyPayloadResolvers = {
  policy: ({ policyOf }, _args, context) =>
    policyOf ? readPolicy(readingOf(context).kysely, policyOf) : null,
};
