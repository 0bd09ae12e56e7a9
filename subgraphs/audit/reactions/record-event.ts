import { WorkspaceDeleted } from '@trellis/accounts/events';
import type { ChangeFeed } from '@trellis/kernel/changes/change-feed';
import { type EventEnvelope, fieldChange } from '@trellis/kernel/messaging/event';
import { type Reaction, reactToAll } from '@trellis/kernel/messaging/reaction';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import { appendToChain } from '../commands/append-to-chain.ts';
import type { PersonalKeys } from '../persistence/personal-keys.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { toFeedMessage } from '../queries/chain-log.ts';

const recorded = z.object({
  changes: z.array(fieldChange).default([]),
  taskId: z.uuid().nullish(),
  goalId: z.uuid().nullish(),
});

/** Adds every event to the chain of its workspace, and then shows it to whoever watches that chain. */
export function recordEvent(feed: ChangeFeed, keys: PersonalKeys): Reaction {
  return reactToAll(async ({ event, em, now, afterCommit }) => {
    const kysely = em.getKysely<AuditDatabase>();
    const { changes, taskId = null, goalId = null } = recorded.parse(event.data);
    const entry = { ...event, data: { changes, taskId, goalId } };
    const row = await appendToChain(kysely, keys, { entry, recordedAt: now() });
    if (!row) return;
    if (event.type === WorkspaceDeleted.type) await hideChain(kysely, event);
    afterCommit(() => void feed.publish([toFeedMessage(row)]));
  });
}

function hideChain(kysely: Kysely<AuditDatabase>, event: EventEnvelope) {
  return kysely
    .insertInto('deleted_workspace')
    .values({ workspace_id: event.workspaceid, deleted_at: event.time })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
