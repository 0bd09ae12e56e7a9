import { WorkspaceDeleted } from '@trellis/accounts/events';
import type { ChangeFeed } from '@trellis/kernel/changes/change-feed';
import { type EventEnvelope, fieldChange } from '@trellis/kernel/messaging/event';
import { type Reaction, reactToAllTogether } from '@trellis/kernel/messaging/reaction';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { appendToChains, type Entry } from '../commands/append-to-chain.ts';
import { type PersonalKeys, rememberKeys } from '../persistence/personal-keys.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { toFeedMessage } from '../queries/chain-log.ts';

const recorded = z.object({
  changes: z.array(fieldChange).default([]),
  taskId: z.uuid().nullish(),
  goalId: z.uuid().nullish(),
});

/** Adds events to the chains of their workspaces, and then shows them to whoever watches those. */
export function recordEvents(feed: ChangeFeed, keys: PersonalKeys): Reaction {
  return reactToAllTogether(async (events, { em, now, afterCommit }) => {
    const kysely = em.getKysely<AuditDatabase>();
    const given = events.map((event) => ({ entry: toEntry(event), recordedAt: now() }));
    const rows = await appendToChains(kysely, rememberKeys(keys), given);
    if (!rows && events.length > 1) throw new Error('One of the events is recorded already.');
    if (!rows) return;
    for (const event of events)
      if (event.type === WorkspaceDeleted.type) await hideChain(kysely, event);
    afterCommit(() => void feed.publish(rows.map(toFeedMessage)));
  });
}

function toEntry(event: EventEnvelope): Entry {
  const { changes, taskId = null, goalId = null } = recorded.parse(event.data);
  return { ...event, data: { changes, taskId, goalId } };
}

function hideChain(kysely: Kysely<AuditDatabase>, event: EventEnvelope) {
  return kysely
    .insertInto('deleted_workspace')
    .values({ workspace_id: event.workspaceid, deleted_at: event.time })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
