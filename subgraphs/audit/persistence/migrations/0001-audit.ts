import { Migration } from '@mikro-orm/migrations';
import { roleOf } from '@trellis/kernel/persistence/provision';

export class Audit extends Migration {
  override name = '0001-audit';

  override up(): void {
    this.addSql(`
      create table audit_event (
        id uuid primary key,
        workspace_id uuid not null,
        sequence integer not null check (sequence > 0),
        type text not null,
        occurred_at timestamptz not null,
        recorded_at timestamptz not null,
        actor_kind text not null,
        actor_id uuid,
        subject_type text not null,
        subject_id text not null,
        task_id uuid,
        goal_id uuid,
        changes jsonb not null,
        correlation_id text not null,
        causation_id text,
        unique (workspace_id, sequence)
      )`);
    this.addSql(`
      create index audit_event_task on audit_event (task_id, sequence desc, id)
      where task_id is not null`);
    this.addSql(`
      create index audit_event_goal on audit_event (goal_id, sequence desc, id)
      where goal_id is not null`);
    this.addSql(
      `create index audit_event_subject on audit_event (workspace_id, subject_id, sequence)`,
    );
    this.addSql(
      `create index audit_event_request on audit_event (workspace_id, correlation_id, sequence)`,
    );
    this.addSql(`
      create table audit_head (
        workspace_id uuid primary key,
        sequence integer not null
      )`);
    this.#onlyAddTo('audit_event');
    this.addSql(`revoke delete, truncate on audit_head from ${roleOf('audit')}`);
  }

  /** The role may not change rows, and the trigger keeps even the owner from it by mistake. */
  #onlyAddTo(table: string): void {
    this.addSql(`revoke update, delete, truncate on ${table} from ${roleOf('audit')}`);
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% on % is refused: the audit trail is only added to', tg_op, tg_table_name
          using errcode = 'insufficient_privilege';
      end $$`);
    this.addSql(`
      create trigger only_add before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`);
    // Also for sessions that replay a replica's changes, which pass by ordinary triggers.
    this.addSql(`alter table ${table} enable always trigger only_add`);
  }

  override down(): void {
    this.addSql('drop table audit_head, audit_event');
    this.addSql('drop function refuse_change');
  }
}
