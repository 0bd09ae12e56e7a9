import { Migration } from '@mikro-orm/migrations';
import { roleOf } from '@trellis/kernel/persistence/provision';

const ROLE = roleOf('audit');

export class RetentionAndExports extends Migration {
  override name = '0004-retention-and-exports';

  override up(): void {
    for (const statement of [...TABLES, ...REMOVAL]) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop function remove_segment');
    this.addSql('drop trigger only_segments on audit_event');
    this.addSql('drop function refuse_other_removals');
    this.addSql('drop table audit_segment, audit_policy, anchored_head');
    this.addSql('drop table audit_export_chunk, audit_export');
    this.addSql('drop index audit_event_dashboard');
    this.addSql(REFUSE_ALL);
  }
}

const TABLES = [
  `create index audit_event_dashboard on audit_event (workspace_id, sequence desc, id)
   where subject_type in ('task', 'goal')`,
  `create table anchored_head (
     workspace_id uuid primary key,
     sequence integer not null,
     anchored_at timestamptz not null
   )`,
  `create table audit_policy (
     workspace_id uuid primary key,
     retention_days integer check (retention_days >= 30),
     legal_hold boolean not null
   )`,
  `create table audit_segment (
     workspace_id uuid not null,
     from_sequence integer not null,
     to_sequence integer not null,
     prev_hash text not null,
     hash text not null,
     count integer not null,
     removed_at timestamptz not null,
     signature text not null,
     primary key (workspace_id, from_sequence)
   )`,
  `create table audit_export (
     id uuid primary key,
     workspace_id uuid not null,
     state text not null,
     format text not null,
     filter jsonb,
     time_zone text not null,
     to_sequence integer not null,
     done_sequence integer not null default 0,
     rows integer not null default 0,
     chunks integer not null default 0,
     bytes bigint not null default 0,
     attempts integer not null default 0,
     sha256 text,
     created_at timestamptz not null,
     touched_at timestamptz not null,
     expires_at timestamptz
   )`,
  `create index audit_export_open on audit_export (touched_at, id)
   where state in ('PENDING', 'RUNNING')`,
  `create index audit_export_ready on audit_export (expires_at) where state = 'READY'`,
  `create table audit_export_chunk (
     export_id uuid not null references audit_export (id),
     number integer not null,
     first_byte bigint not null,
     body bytea not null,
     primary key (export_id, number)
   )`,
  // What is sealed cannot be made smaller, so trying costs time only.
  'alter table audit_export_chunk alter column body set storage external',
  `revoke delete, truncate on anchored_head, audit_policy, audit_export from ${ROLE}`,
  `revoke update, truncate on audit_export_chunk from ${ROLE}`,
  `revoke update, delete, truncate on audit_segment from ${ROLE}`,
];

const REFUSE_ALL = `
  create or replace function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '% on % is refused: the audit trail is only added to', tg_op, tg_table_name
      using errcode = 'insufficient_privilege';
  end $$`;

const REMOVAL = [
  // A setting can be made by anybody, but who may delete at all is the owner, and what is deleted is
  // looked at afterwards.
  `create or replace function refuse_change() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' and tg_table_name = 'audit_event'
       and current_setting('trellis.removing_segment', true) = 'on' then
       return null;
     end if;
     raise exception '% on % is refused: the audit trail is only added to', tg_op, tg_table_name
       using errcode = 'insufficient_privilege';
   end $$`,
  `create trigger only_add before update or delete or truncate on audit_segment
   for each statement execute function refuse_change()`,
  'alter table audit_segment enable always trigger only_add',
  `create function refuse_other_removals() returns trigger language plpgsql as $$
   begin
     if exists (
       select from removed
       where not exists (
         select from audit.audit_segment as part
         where part.workspace_id = removed.workspace_id
           and removed.sequence between part.from_sequence and part.to_sequence
       )
     ) then
       raise exception 'DELETE on audit_event is refused: no removed segment covers all of it'
         using errcode = 'insufficient_privilege';
     end if;
     return null;
   end $$`,
  `create trigger only_segments after delete on audit_event
   referencing old table as removed
   for each statement execute function refuse_other_removals()`,
  'alter table audit_event enable always trigger only_segments',
  // The role of the service may not delete. This may, as the owner, after it has looked for itself.
  `create function remove_segment(chain uuid, first integer) returns integer
   language plpgsql security definer set search_path = audit, pg_temp as $$
   declare
     part audit.audit_segment;
     kept audit.audit_policy;
     found_count integer;
     newest timestamptz;
     removed integer;
   begin
     select * into part from audit.audit_segment
     where workspace_id = chain and from_sequence = first;
     select * into kept from audit.audit_policy where workspace_id = chain for share;
     if part.workspace_id is null then
       raise exception 'removal is refused: there is no record of this segment'
         using errcode = 'insufficient_privilege';
     end if;
     if kept.workspace_id is null or kept.legal_hold or kept.retention_days is null then
       raise exception 'removal is refused: the policy keeps everything'
         using errcode = 'insufficient_privilege';
     end if;
     select count(*), max(recorded_at) into found_count, newest from audit.audit_event
     where workspace_id = chain and sequence between part.from_sequence and part.to_sequence;
     if found_count <> part.count
       or newest >= now() - make_interval(days => kept.retention_days)
       or exists (
         select from audit.audit_event where workspace_id = chain and sequence < part.from_sequence
       )
       or not exists (
         select from audit.audit_event
         where workspace_id = chain and sequence = part.from_sequence and prev_hash = part.prev_hash
       )
       or not exists (
         select from audit.audit_event
         where workspace_id = chain and sequence = part.to_sequence and hash = part.hash
       ) then
       raise exception 'removal is refused: the record does not fit the chain or its age'
         using errcode = 'insufficient_privilege';
     end if;
     perform set_config('trellis.removing_segment', 'on', true);
     delete from audit.audit_event
     where workspace_id = chain and sequence between part.from_sequence and part.to_sequence;
     get diagnostics removed = row_count;
     perform set_config('trellis.removing_segment', 'off', true);
     return removed;
   end $$`,
  'revoke execute on function remove_segment from public',
  `grant execute on function remove_segment to ${ROLE}`,
];
