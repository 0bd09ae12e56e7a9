import { Migration } from '@mikro-orm/migrations';
import { roleOf } from '@trellis/kernel/persistence/provision';
import { type AttestedRecord, GENESIS_HASH, hashOf } from '../../chain/attested-record.ts';

const PAGE = 1_000;

/** Chains what has been recorded so far. Its text stays as it is: it was not sealed when it came. */
export class HashChain extends Migration {
  override name = '0003-hash-chain';

  override async up(): Promise<void> {
    for (const statement of COLUMNS) await this.execute(statement);
    await this.execute('alter table audit_event disable trigger only_add');
    await this.#chainAll();
    await this.execute('alter table audit_event enable always trigger only_add');
    this.addSql('alter table audit_event alter prev_hash set not null, alter hash set not null');
    this.addSql(`
      create table personal_key (
        user_id uuid primary key,
        sealed_key text,
        created_at timestamptz not null,
        erased_at timestamptz
      )`);
    this.addSql(`revoke update, delete, truncate on personal_key from ${roleOf('audit')}`);
  }

  async #chainAll(): Promise<void> {
    let last = { workspaceId: '00000000-0000-0000-0000-000000000000', sequence: 0 };
    let hash = GENESIS_HASH;
    for (;;) {
      const records = (await this.execute(RECORDS, [
        last.workspaceId,
        last.sequence,
        PAGE,
      ])) as unknown as AttestedRecord[];
      if (records.length === 0) return;
      const links = records.map((record) => {
        const prevHash = record.workspaceId === last.workspaceId ? hash : GENESIS_HASH;
        hash = hashOf(prevHash, record);
        last = record;
        return { id: record.id, prevHash, hash };
      });
      await this.execute(LINK, [JSON.stringify(links)]);
      await this.execute(HEADS, [JSON.stringify(links)]);
    }
  }

  override down(): void {
    this.addSql('drop table personal_key');
    this.addSql('alter table audit_head drop column hash');
    this.addSql(`
      alter table audit_event
        drop column api_key_id, drop column source, drop column text_owner_id,
        drop column prev_hash, drop column hash`);
  }
}

const COLUMNS = [
  `alter table audit_event
     add column api_key_id uuid,
     add column source text,
     add column text_owner_id uuid,
     add column prev_hash text,
     add column hash text`,
  `alter table audit_head add column hash text not null default '${GENESIS_HASH}'`,
];

// Written out: what later releases read differently, this one has attested like this.
const RECORDS = `
  select
    id, workspace_id as "workspaceId", sequence, type,
    to_char(occurred_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "occurredAt",
    to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
    actor_kind as "actorKind", actor_id as "actorId", api_key_id as "apiKeyId",
    subject_type as "subjectType", subject_id as "subjectId", task_id as "taskId",
    goal_id as "goalId", changes, correlation_id as "correlationId",
    causation_id as "causationId", source, text_owner_id as "textOwnerId"
  from audit_event
  where (workspace_id, sequence) > (?::uuid, ?::integer)
  order by workspace_id, sequence
  limit ?`;

const LINK = `
  update audit_event
  set prev_hash = link."prevHash", hash = link.hash
  from jsonb_to_recordset(?::jsonb) as link (id uuid, "prevHash" text, hash text)
  where audit_event.id = link.id`;

const HEADS = `
  update audit_head
  set hash = audit_event.hash
  from audit_event
  where audit_event.workspace_id = audit_head.workspace_id
    and audit_event.sequence = audit_head.sequence
    and audit_event.id in (
      select link.id from jsonb_to_recordset(?::jsonb) as link (id uuid)
    )`;
