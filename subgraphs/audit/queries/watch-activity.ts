import { toSubscription } from '@trellis/kernel/changes/to-subscription';
import { type AuditContext, readingOf } from '../context.ts';
import type { SubscriptionActivityAppendedArgs } from '../generated/resolvers.ts';
import { auditEventById } from './audit-event-by-id.ts';
import { toAuditEvent } from './chain-log.ts';
import { isHidden } from './hidden-chains.ts';

/** The events that join a chain, in order, as far as the filter wants them. */
export function watchActivity(
  context: AuditContext,
  { workspaceId, filter, after }: SubscriptionActivityAppendedArgs,
) {
  return toSubscription('activityAppended', {
    followed: (signal) => context.changes.follow(workspaceId, { after, signal }),
    convert: async ({ cursor, envelope }) => {
      if (await isHidden(readingOf(context).kysely, workspaceId)) return null;
      // The filter means the same as in lists, because the same condition decides.
      const event = filter
        ? await auditEventById(readingOf(context), envelope.id, filter)
        : toAuditEvent(envelope);
      return event && { __typename: 'Activity' as const, cursor, event };
    },
  });
}
