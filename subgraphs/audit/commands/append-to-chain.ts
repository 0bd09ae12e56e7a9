import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { type Kysely, sql } from 'kysely';
import {
  type AttestedRecord,
  GENESIS_HASH,
  hashOf,
  toAttestedTime,
} from '../chain/attested-record.ts';
import { toAuditEntry } from '../domain/audit-entry.ts';
import type { AuditEventRow } from '../persistence/audit-event-row.ts';
import type { PersonalKeys } from '../persistence/personal-keys.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { sealText, type Unsealed } from './seal-text.ts';

/** What joins a chain: an event with what of its data is recorded. */
export type Entry = Omit<EventEnvelope, 'data' | 'specversion' | 'datacontenttype' | 'position'> & {
  readonly data: Unsealed & { readonly taskId: string | null; readonly goalId: string | null };
};

/**
 * Gives an event the next place in its chain; null when it has one already. The head stays locked until the
 * commit, so places follow commits, none is left out, and each record knows the hash before it.
 */
export async function appendToChain(
  kysely: Kysely<AuditDatabase>,
  keys: PersonalKeys,
  { entry, recordedAt }: { entry: Entry; recordedAt: Date },
): Promise<AuditEventRow | null> {
  const head = await takePlace(kysely, entry);
  if (!head) return null;
  const sealed = await sealText(kysely, keys, entry);
  const { data, ...event } = entry;
  const about = toAuditEntry({ ...event, ...data });
  const record: AttestedRecord = {
    id: event.id.toLowerCase(),
    workspaceId: event.workspaceid.toLowerCase(),
    sequence: head.sequence,
    type: event.type,
    occurredAt: toAttestedTime(event.time),
    recordedAt: toAttestedTime(recordedAt.toISOString()),
    ...about,
    subjectType: event.aggregatetype,
    subjectId: event.subject,
    correlationId: event.correlationid,
    causationId: event.causationid ?? null,
    ...sealed,
  };
  const row = { ...record, prevHash: head.hash, hash: hashOf(head.hash, record) };
  await insert(kysely, row);
  return row;
}

async function takePlace(
  kysely: Kysely<AuditDatabase>,
  event: Pick<Entry, 'id' | 'workspaceid'>,
): Promise<{ sequence: number; hash: string } | null> {
  const { rows } = await sql<{ sequence: number; hash: string }>`
    insert into audit_head (workspace_id, sequence, hash)
    select ${event.workspaceid}::uuid, 1, ${GENESIS_HASH}
    where not exists (select from audit_event where id = ${event.id})
    on conflict (workspace_id) do update set sequence = audit_head.sequence + 1
    returning sequence, hash`.execute(kysely);
  return rows[0] ?? null;
}

async function insert(kysely: Kysely<AuditDatabase>, row: AuditEventRow): Promise<void> {
  await kysely
    .with('head', (cte) =>
      cte
        .updateTable('audit_head')
        .set({ hash: row.hash })
        .where('workspace_id', '=', row.workspaceId),
    )
    .insertInto('audit_event')
    .values({
      id: row.id,
      workspace_id: row.workspaceId,
      sequence: row.sequence,
      type: row.type,
      occurred_at: row.occurredAt,
      recorded_at: row.recordedAt,
      actor_kind: row.actorKind,
      actor_id: row.actorId,
      api_key_id: row.apiKeyId,
      subject_type: row.subjectType,
      subject_id: row.subjectId,
      task_id: row.taskId,
      goal_id: row.goalId,
      changes: sql`${JSON.stringify(row.changes)}::jsonb`,
      correlation_id: row.correlationId,
      causation_id: row.causationId,
      source: row.source,
      text_owner_id: row.textOwnerId,
      prev_hash: row.prevHash,
      hash: row.hash,
    })
    .execute();
}
