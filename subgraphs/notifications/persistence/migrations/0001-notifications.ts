import { Migration } from '@mikro-orm/migrations';

export class Notifications extends Migration {
  override name = '0001-notifications';

  override up(): void {
    this.addSql(`
      create table notification (
        id uuid primary key,
        workspace_id uuid not null,
        recipient_id uuid not null,
        topic text not null,
        title text not null,
        body text,
        actor_id uuid,
        task_id uuid,
        goal_id uuid,
        event_id uuid not null,
        is_waiting boolean not null,
        sent_event_id uuid unique,
        created_at timestamptz not null,
        read_at timestamptz,
        archived_at timestamptz,
        unique (event_id, recipient_id)
      )`);
    this.addSql(`
      create index notification_newest on notification (recipient_id, created_at desc, id)
      where not is_waiting`);
    this.addSql(`
      create index notification_unread on notification (recipient_id, workspace_id)
      where not is_waiting and read_at is null and archived_at is null`);
    this.addSql(`
      create index notification_waiting on notification (workspace_id, recipient_id)
      where is_waiting`);
    // A row without a role: somebody has been told of here before word came that they belong here.
    this.addSql(`
      create table membership (
        workspace_id uuid not null,
        user_id uuid not null,
        role text,
        display_name text,
        primary key (workspace_id, user_id)
      )`);
  }

  override down(): void {
    this.addSql('drop table notification, membership');
  }
}
