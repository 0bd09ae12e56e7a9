import type { Identity } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import type { FieldChange } from '@trellis/kernel/messaging/event';
import type { AuditContext } from '../context.ts';
import type { Entry } from './append-to-chain.ts';

/** What audit itself records, without the way over the broker. */
export const EXPORT_STARTED = 'audit.export-started.v1';
export const POLICY_CHANGED = 'audit.policy-changed.v1';

/** Something that the caller did in audit, as it joins the chain. */
export function ownEntry(
  { requestId, origin }: AuditContext,
  about: {
    readonly type: typeof EXPORT_STARTED | typeof POLICY_CHANGED;
    readonly aggregatetype: 'audit-export' | 'audit-policy';
    readonly subject: string;
    readonly workspaceId: string;
    readonly identity: Identity;
    readonly now: Date;
    readonly changes: readonly FieldChange[];
  },
): Entry {
  const { type, aggregatetype, subject, workspaceId, identity, now, changes } = about;
  return {
    id: newId(),
    source: 'trellis/audit',
    type,
    subject,
    time: now.toISOString(),
    aggregatetype,
    workspaceid: workspaceId,
    actorid: identity.userId,
    ...(identity.apiKeyId && { apikeyid: identity.apiKeyId }),
    ...(origin?.ip && { originip: origin.ip }),
    ...(origin?.userAgent && { originuseragent: origin.userAgent }),
    correlationid: requestId,
    data: { changes, taskId: null, goalId: null },
  };
}
