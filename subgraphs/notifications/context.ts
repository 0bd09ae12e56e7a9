import { identityOf, type SubgraphContext } from '@trellis/kernel/context';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import type { FilterClock } from '@trellis/kernel/persistence/filters';
import type { Kysely } from 'kysely';
import { isDeleted } from './persistence/deleted-workspaces.ts';
import type { NotificationsDatabase } from './persistence/notification-row.ts';

export type NotificationsContext = SubgraphContext;

/** What reads need: the tables, whose notifications, in which workspaces, and the caller's time. */
export type Reading = {
  readonly kysely: Kysely<NotificationsDatabase>;
  readonly recipientId: string;
  readonly workspaceIds: readonly string[];
  readonly clock: FilterClock;
};

/** @throws CodedError UNAUTHENTICATED: there is nothing that is nobody's */
export function readingOf(context: SubgraphContext): Reading {
  const identity = identityOf(context);
  return {
    kysely: context.database.kysely as unknown as Kysely<NotificationsDatabase>,
    recipientId: identity.userId,
    workspaceIds: workspaceIdsOf(identity),
    clock: { now: context.now(), timeZone: identity.timeZone },
  };
}

/** The same in one workspace only; null when it is gone or the caller does not belong to it. */
export async function readingIn(
  context: SubgraphContext,
  workspaceId: string | null | undefined,
): Promise<Reading | null> {
  const reading = readingOf(context);
  if (workspaceId == null) return reading;
  if (!reading.workspaceIds.includes(workspaceId)) return null;
  if (await isDeleted(reading.kysely, workspaceId)) return null;
  return { ...reading, workspaceIds: [workspaceId] };
}
