import { Migration } from '@mikro-orm/migrations';

export class Preferences extends Migration {
  override name = '0004-preferences';

  override up(): void {
    this.#addPeople();
    this.#addPreferences();
    this.#extendNotifications();
    // When it was to leave as first planned: what is told later about the same looks at that.
    this.addSql('alter table delivery add planned_at timestamptz');
    this.addSql(`
      create index delivery_planned on delivery (queue, batch_key, planned_at)
      where planned_at is not null and batch_key is not null`);
  }

  #addPeople(): void {
    this.addSql(`
      create table person (
        user_id uuid primary key,
        display_name text not null,
        email text,
        time_zone text not null,
        locale text not null,
        known_at timestamptz not null,
        version integer not null
      )`);
    // Nothing but names is known of those who came before; whatever is told of them is newer.
    this.addSql(`
      insert into person (user_id, display_name, time_zone, locale, known_at, version)
      select distinct on (user_id) user_id, display_name, 'UTC', 'en', '-infinity', 0
      from membership where display_name is not null`);
    this.addSql('alter table membership drop display_name, add changed_at timestamptz');
    this.addSql(`
      create table workspace (
        id uuid primary key,
        name text not null,
        known_at timestamptz not null
      )`);
    this.addSql(`
      create table failed_sign_in (
        event_id uuid primary key,
        user_id uuid not null,
        at timestamptz not null,
        was_told boolean not null default false
      )`);
    this.addSql('create index failed_sign_in_user on failed_sign_in (user_id, at)');
  }

  #addPreferences(): void {
    // field_versions: with which version a part was changed last.
    this.addSql(`
      create table preference (
        user_id uuid primary key,
        version integer not null,
        time_zone text,
        digest_at text not null,
        notify_own_actions boolean not null,
        rules jsonb not null,
        quiet_hours jsonb not null,
        field_versions jsonb not null
      )`);
    this.addSql(`
      create table mute (
        user_id uuid not null,
        kind text not null check (kind in ('TASK', 'GOAL')),
        subject_id uuid not null,
        primary key (user_id, kind, subject_id)
      )`);
  }

  #extendNotifications(): void {
    this.addSql(`
      alter table notification
        alter workspace_id drop not null,
        add is_urgent boolean not null default false,
        add is_shown boolean not null default true,
        add group_key text,
        add reminder_id uuid,
        add snoozed_until timestamptz,
        add asked_channels text[] not null default '{}',
        add saying jsonb`);
    this.addSql(`
      update notification
      set group_key = coalesce('task:' || task_id, 'goal:' || goal_id, lower(topic))`);
    this.addSql('alter table notification alter group_key set not null');
    this.addSql(`
      create index notification_group on notification (recipient_id, group_key)
      where not is_waiting and read_at is null and archived_at is null`);
    this.addSql(`
      create index notification_of_task on notification (task_id) where task_id is not null`);
    this.addSql(`
      create index notification_of_reminder on notification (reminder_id)
      where reminder_id is not null`);
  }

  override down(): void {
    this.addSql('drop index delivery_planned');
    this.addSql('alter table delivery drop planned_at');
    this.addSql('drop index notification_group, notification_of_task, notification_of_reminder');
    this.addSql('delete from notification where workspace_id is null');
    this.addSql(`
      alter table notification
        alter workspace_id set not null,
        drop is_urgent, drop is_shown, drop group_key, drop reminder_id, drop snoozed_until,
        drop asked_channels, drop saying`);
    this.addSql('alter table membership drop changed_at, add display_name text');
    this.addSql(`
      update membership set display_name = person.display_name
      from person where person.user_id = membership.user_id`);
    this.addSql('drop table person, workspace, failed_sign_in, preference, mute');
  }
}
