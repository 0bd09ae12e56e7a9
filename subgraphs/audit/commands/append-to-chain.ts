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

type Given = { readonly entry: Entry; readonly recordedAt: Date };
type Head = { sequence: number; hash: string };

/** Gives an event the next place in its chain; null when it has one already. */
export async function appendToChain(
  kysely: Kysely<AuditDatabase>,
  keys: PersonalKeys,
  given: Given,
): Promise<AuditEventRow | null> {
  const rows = await appendToChains(kysely, keys, [given]);
  return rows?.[0] ?? null;
}

/**
 * Gives events the next places in their chains, in their order; null, and nothing is written, when one has
 * a place already. The heads stay locked until the commit, so places follow commits, none is left out,
 * and each record knows the hash before it.
 */
export async function appendToChains(
  kysely: Kysely<AuditDatabase>,
  keys: PersonalKeys,
  all: readonly Given[],
): Promise<AuditEventRow[] | null> {
  const heads = await takePlaces(
    kysely,
    all.map(({ entry }) => entry),
  );
  if (!heads) return null;
  const rows: AuditEventRow[] = [];
  for (const { entry, recordedAt } of all) {
    const sealed = await sealText(kysely, keys, entry, rows);
    const head = heads.get(entry.workspaceid.toLowerCase()) as Head;
    head.sequence += 1;
    const record = toRecord(entry, { sequence: head.sequence, recordedAt, sealed });
    const row = { ...record, prevHash: head.hash, hash: hashOf(head.hash, record) };
    head.hash = row.hash;
    rows.push(row);
  }
  await insert(kysely, rows, heads);
  return rows;
}

function toRecord(
  { data, ...event }: Entry,
  {
    sequence,
    recordedAt,
    sealed,
  }: { sequence: number; recordedAt: Date; sealed: Awaited<ReturnType<typeof sealText>> },
): AttestedRecord {
  return {
    id: event.id.toLowerCase(),
    workspaceId: event.workspaceid.toLowerCase(),
    sequence,
    type: event.type,
    occurredAt: toAttestedTime(event.time),
    recordedAt: toAttestedTime(recordedAt.toISOString()),
    ...toAuditEntry({ ...event, ...data }),
    subjectType: event.aggregatetype,
    subjectId: event.subject,
    correlationId: event.correlationid,
    causationId: event.causationid ?? null,
    ...sealed,
  };
}

/** Takes as many places as there are events, and answers the heads as they were before. */
async function takePlaces(
  kysely: Kysely<AuditDatabase>,
  events: readonly Pick<Entry, 'id' | 'workspaceid'>[],
): Promise<Map<string, Head> | null> {
  const counts = Map.groupBy(events, ({ workspaceid }) => workspaceid.toLowerCase());
  const workspaceIds = [...counts.keys()];
  const numbers = [...counts.values()].map(({ length }) => length);
  const ids = events.map(({ id }) => id);
  const { rows } = await sql<Head & { id: string }>`
    insert into audit_head (workspace_id, sequence, hash)
    select id, count, ${GENESIS_HASH}
    from unnest(${workspaceIds}::uuid[], ${numbers}::integer[]) as chain (id, count)
    where not exists (select from audit_event where id = any(${ids}::uuid[]))
    order by id
    on conflict (workspace_id) do update set sequence = audit_head.sequence + excluded.sequence
    returning workspace_id as id, sequence, hash`.execute(kysely);
  if (rows.length === 0) return null;
  return new Map(
    rows.map(({ id, sequence, hash }) => {
      const taken = counts.get(id)?.length ?? 0;
      return [id, { sequence: sequence - taken, hash }];
    }),
  );
}

async function insert(
  kysely: Kysely<AuditDatabase>,
  rows: readonly AuditEventRow[],
  heads: ReadonlyMap<string, Head>,
): Promise<void> {
  const hashes = [...heads.values()].map(({ hash }) => hash);
  await sql`
    with head as (
      update audit_head set hash = chain.hash
      from unnest(${[...heads.keys()]}::uuid[], ${hashes}::text[]) as chain (id, hash)
      where workspace_id = chain.id
    )
    insert into audit_event (
      id, workspace_id, sequence, type, occurred_at, recorded_at, actor_kind, actor_id, api_key_id,
      subject_type, subject_id, task_id, goal_id, changes, correlation_id, causation_id, source,
      text_owner_id, prev_hash, hash
    )
    select id, "workspaceId", sequence, type, "occurredAt", "recordedAt", "actorKind", "actorId",
      "apiKeyId", "subjectType", "subjectId", "taskId", "goalId", changes, "correlationId",
      "causationId", source, "textOwnerId", "prevHash", hash
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (
      id uuid, "workspaceId" uuid, sequence integer, type text, "occurredAt" timestamptz,
      "recordedAt" timestamptz, "actorKind" text, "actorId" uuid, "apiKeyId" uuid,
      "subjectType" text, "subjectId" text, "taskId" uuid, "goalId" uuid, changes jsonb,
      "correlationId" text, "causationId" text, source text, "textOwnerId" uuid, "prevHash" text,
      hash text
    )`.execute(kysely);
}
