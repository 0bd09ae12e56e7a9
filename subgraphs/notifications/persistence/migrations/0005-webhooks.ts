import { Migration } from '@mikro-orm/migrations';

export class Webhooks extends Migration {
  override name = '0005-webhooks';

  override up(): void {
    this.addSql(`
      create table webhook (
        id uuid primary key,
        version integer not null,
        workspace_id uuid not null,
        url text not null,
        description text,
        event_types text[] not null,
        is_enabled boolean not null,
        disabled_reason text,
        secret_sealed text not null,
        secret_hint text not null,
        secret_rotated_at timestamptz,
        previous_secret_sealed text,
        previous_secret_until timestamptz,
        failing_since timestamptz,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz
      )`);
    this.addSql(`
      create index webhook_of_workspace on webhook (workspace_id, id) where deleted_at is null`);
    this.addSql(`
      create table webhook_body (
        event_id uuid primary key,
        body text not null,
        created_at timestamptz not null
      )`);
    this.addSql(`
      create index delivery_claimed on delivery (queue)
      where status = 'PENDING' and claimed_until is not null`);
    this.addSql(`
      create index delivery_ended on delivery (created_at) where status <> 'PENDING'`);
    this.addSql(`
      create index delivery_of_event on delivery (event_id) where webhook_id is not null`);
  }

  override down(): void {
    this.addSql('drop index delivery_of_event');
    this.addSql('drop index delivery_ended');
    this.addSql('drop index delivery_claimed');
    this.addSql('drop table webhook_body');
    this.addSql('drop table webhook');
  }
}
