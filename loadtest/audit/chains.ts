import { newId } from '@trellis/kernel/ids';
import { provision } from '@trellis/kernel/persistence/provision';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import {
  type AttestedRecord,
  GENESIS_HASH,
  hashOf,
} from '../../subgraphs/audit/chain/attested-record.ts';
import { sealValue } from '../../subgraphs/audit/chain/commitment.ts';
import { migrations } from '../../subgraphs/audit/persistence/migrations/index.ts';
import { createPersonalKeys } from '../../subgraphs/audit/persistence/personal-keys.ts';
import type { AuditDatabase } from '../../subgraphs/audit/persistence/tables.ts';

export const SECRET = Buffer.alloc(32, 1);

const BATCH = 2_000;
const PEOPLE = 50;

/** A database with one chain, to be filled. */
export interface Chains extends AsyncDisposable {
  readonly kysely: Kysely<AuditDatabase>;
  readonly workspaceId: string;
  /** Adds so many records, each with a sealed title, a sealed source and a status. */
  fill(records: number): Promise<void>;
}

export async function openChains(url: string): Promise<Chains> {
  await provision({ url, subgraph: 'audit', migrations });
  const pool = new Pool({ connectionString: url, options: '-c search_path=audit', max: 2 });
  // A server that stops may tell a connection so that is being closed.
  pool.on('error', () => undefined);
  const kysely = new Kysely<AuditDatabase>({ dialect: new PostgresDialect({ pool }) });
  const workspaceId = newId();
  return {
    kysely,
    workspaceId,
    async fill(records) {
      const keys = createPersonalKeys(SECRET);
      const people = await Promise.all(
        Array.from({ length: PEOPLE }, async () => {
          const id = newId();
          return { id, key: await keys.keyFor(kysely, id) };
        }),
      );
      let hash = GENESIS_HASH;
      for (let done = 0; done < records; done += BATCH) {
        const count = Math.min(BATCH, records - done);
        const rows = Array.from({ length: count }, (_, index) => {
          const sequence = done + index + 1;
          const record = recordOf(workspaceId, sequence, people[sequence % PEOPLE] as Person);
          const row = { ...record, prevHash: hash, hash: hashOf(hash, record) };
          hash = row.hash;
          return row;
        });
        await insert(kysely, rows);
      }
      await sql`insert into audit_head values (${workspaceId}, ${records}, ${hash})`.execute(
        kysely,
      );
      await sql`analyze audit_event`.execute(kysely);
    },
    [Symbol.asyncDispose]: () => kysely.destroy(),
  };
}

type Person = { readonly id: string; readonly key: Uint8Array };

function recordOf(workspaceId: string, sequence: number, { id: actorId, key }: Person) {
  const [id, taskId] = [newId(), newId()];
  const at = `2026-11-25T04:00:00.${String(sequence % 1_000_000).padStart(6, '0')}Z`;
  const title = sealValue(key, `Splice rope number ${sequence}`, id);
  const source = { ip: '203.0.113.7', userAgent: 'Harbour/1.0 (a benchmark)' };
  return {
    id,
    workspaceId,
    sequence,
    type: 'tasks.task-updated.v1',
    occurredAt: at,
    recordedAt: at,
    actorKind: 'USER',
    actorId,
    apiKeyId: null,
    subjectType: 'task',
    subjectId: taskId,
    taskId,
    goalId: null,
    changes: [
      { field: 'title', before: null, after: title, isSealed: true },
      { field: 'status', before: 'TODO', after: 'DONE' },
    ],
    correlationId: newId(),
    causationId: null,
    source: sealValue(key, source, id),
    textOwnerId: actorId,
  } satisfies AttestedRecord;
}

async function insert(kysely: Kysely<AuditDatabase>, rows: readonly object[]): Promise<void> {
  await sql`
    insert into audit_event (
      id, workspace_id, sequence, type, occurred_at, recorded_at, actor_kind, actor_id, subject_type,
      subject_id, task_id, changes, correlation_id, source, text_owner_id, prev_hash, hash
    )
    select
      id, "workspaceId", sequence, type, "occurredAt", "recordedAt", "actorKind", "actorId",
      "subjectType", "subjectId", "taskId", changes, "correlationId", source, "textOwnerId", "prevHash", hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (
      id uuid, "workspaceId" uuid, sequence integer, type text, "occurredAt" timestamptz,
      "recordedAt" timestamptz, "actorKind" text, "actorId" uuid, "subjectType" text, "subjectId" text,
      "taskId" uuid, changes jsonb, "correlationId" text, source text, "textOwnerId" uuid,
      "prevHash" text, hash text
    )`.execute(kysely);
}
