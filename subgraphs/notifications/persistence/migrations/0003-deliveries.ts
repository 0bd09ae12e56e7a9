import { Migration } from '@mikro-orm/migrations';

export class Deliveries extends Migration {
  override name = '0003-deliveries';

  override up(): void {
    this.addSql(`
      create table delivery (
        id uuid primary key,
        workspace_id uuid,
        channel text not null,
        status text not null check (status in ('PENDING', 'SENT', 'FAILED', 'CANCELED')),
        event_id uuid not null,
        notification_id uuid,
        recipient_id uuid,
        webhook_id uuid,
        queue text not null,
        batch_key text,
        attempts integer not null default 0,
        due_at timestamptz,
        deferred_until timestamptz,
        claimed_until timestamptz,
        sent_at timestamptz,
        failed_at timestamptz,
        reason text,
        provider_message_id text,
        created_at timestamptz not null,
        check ((status = 'PENDING') = (due_at is not null)),
        unique (notification_id, channel),
        unique (webhook_id, event_id)
      )`);
    this.addSql(`create index delivery_due on delivery (due_at, queue) where status = 'PENDING'`);
    this.addSql(`
      create index delivery_waiting on delivery (queue, batch_key, due_at) where status = 'PENDING'`);
    this.addSql(`
      create index delivery_failed on delivery (workspace_id, failed_at desc, id)
      where status = 'FAILED'`);
    this.addSql(`
      create index delivery_of_webhook on delivery (webhook_id, created_at desc, id)
      where webhook_id is not null`);
  }

  override down(): void {
    this.addSql('drop table delivery');
  }
}
