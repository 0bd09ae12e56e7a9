import type { Aggregate } from '@trellis/kernel/outbox/outbox';

/** Something about a user and no workspace; its events form the user's own stream. */
export function inOwnStream(aggregate: { id: string; version: number }, userId: string): Aggregate {
  return { id: aggregate.id, version: aggregate.version, workspaceId: userId };
}
