import { WorkspaceDeleted } from '@trellis/accounts/events';
import type { ChangeFeed } from '@trellis/kernel/changes/change-feed';
import { type EventEnvelope, fieldChange } from '@trellis/kernel/messaging/event';
import { type Reaction, reactToAll } from '@trellis/kernel/messaging/reaction';
import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import { toAuditEntry } from '../domain/audit-entry.ts';
import {
  AUDIT_EVENT_COLUMNS,
  type AuditDatabase,
  type AuditEventRow,
} from '../persistence/audit-event-row.ts';
import { toFeedMessage } from '../queries/chain-log.ts';

const recorded = z.object({
  changes: z.array(fieldChange).default([]),
  taskId: z.uuid().nullish(),
  goalId: z.uuid().nullish(),
});

/** Adds every event to the chain of its workspace, and then shows it to whoever watches that chain. */
export function recordEvent(feed: ChangeFeed): Reaction {
  return reactToAll(async ({ event, em, now, afterCommit }) => {
    const kysely = em.getKysely<AuditDatabase>();
    const sequence = await nextSequence(kysely, event);
    if (sequence === null) return;
    if (event.type === WorkspaceDeleted.type) await hideChain(kysely, event);
    const row = await insert(kysely, event, { sequence, recordedAt: now() });
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

/**
 * The next place in the chain, or null when the event has one already. The head stays locked until
 * the commit, so places follow commits and none is left out.
 */
async function nextSequence(
  kysely: Kysely<AuditDatabase>,
  event: EventEnvelope,
): Promise<number | null> {
  const { rows } = await sql<{ sequence: number }>`
    insert into audit_head (workspace_id, sequence)
    select ${event.workspaceid}::uuid, 1
    where not exists (select from audit_event where id = ${event.id})
    on conflict (workspace_id) do update set sequence = audit_head.sequence + 1
    returning sequence`.execute(kysely);
  return rows[0]?.sequence ?? null;
}

function insert(
  kysely: Kysely<AuditDatabase>,
  event: EventEnvelope,
  { sequence, recordedAt }: { sequence: number; recordedAt: Date },
): Promise<AuditEventRow> {
  const { changes, taskId = null, goalId = null } = recorded.parse(event.data);
  const entry = toAuditEntry({ ...event, taskId, goalId });
  return kysely
    .insertInto('audit_event')
    .values({
      id: event.id,
      workspace_id: event.workspaceid,
      sequence,
      type: event.type,
      occurred_at: event.time,
      recorded_at: recordedAt.toISOString(),
      actor_kind: entry.actorKind,
      actor_id: entry.actorId,
      subject_type: event.aggregatetype,
      subject_id: event.subject,
      task_id: entry.taskId,
      goal_id: entry.goalId,
      changes: sql`${JSON.stringify(changes)}::jsonb`,
      correlation_id: event.correlationid,
      causation_id: event.causationid ?? null,
    })
    .returning(AUDIT_EVENT_COLUMNS)
    .executeTakeFirstOrThrow();
}
