import type { AuditExportResolvers } from '../generated/resolvers.ts';

const LINK_MS = 3_600_000;

export const AuditExport: AuditExportResolvers = {
  url: ({ id, state, expiresAt }, _args, { parts, now }) => {
    if (state !== 'READY' || !expiresAt) return null;
    const until = Math.min(now().getTime() + LINK_MS, expiresAt.getTime());
    return parts.links.linkTo(id, new Date(until));
  },
};
