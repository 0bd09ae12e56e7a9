import { Migration } from '@mikro-orm/migrations';

export class TasksInFull extends Migration {
  override name = '0002-tasks-in-full';

  override up(): void {
    this.addSql(`
      alter table task
        add column parent_id uuid references task (id) on delete cascade deferrable initially deferred,
        add column team_id uuid,
        add column label_ids uuid[] not null default '{}',
        add column watcher_ids uuid[] not null default '{}',
        add column sort_key text collate "C",
        add column estimate_minutes integer,
        add column due_date date,
        add column due_time text collate "C",
        add column due_time_zone text,
        add column due_at timestamptz,
        add column overdue_at timestamptz,
        add column snoozed_until timestamptz,
        add column archived_at timestamptz,
        add column deletion_id uuid,
        add column series_id uuid,
        add column occurrence_key text collate "C",
        add column successor_id uuid,
        add column ended_series_by text`);
    // The same as domain/sort-key.ts.
    this.addSql(`
      create function sort_key_of(number integer) returns text language sql immutable return (
        select 'd' || string_agg(
          substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
            (number / (62 ^ place)::integer) % 62 + 1, 1), '' order by place desc)
        from generate_series(0, 3) as place)`);
    this.addSql(`update task set sort_key = sort_key_of(number),
      watcher_ids = array(select distinct unnest(assignee_ids || created_by_id))`);
    this.addSql(`drop function sort_key_of`);
    this.addSql(`alter table task alter column sort_key set not null`);
    this.addSql(`
      create unique index task_occurrence on task (series_id, occurrence_key)
      where deleted_at is null and series_id is not null`);
    this.addSql(`drop index task_newest`);
    this.addSql(`drop index task_goal`);
    this.addSql(`drop index task_assignees`);
    for (const [name, columns] of [
      ['newest', 'created_at desc, id'],
      ['updated', 'updated_at desc, id'],
      ['due', 'due_date, due_time, id'],
      ['overdue', 'overdue_at'],
    ])
      this.addSql(
        `create index task_${name} on task (workspace_id, ${columns}) where deleted_at is null and archived_at is null`,
      );
    this.addSql(`create index task_place on task (workspace_id, sort_key, id)`);
    this.addSql(
      `create index task_goal on task (goal_id, created_at desc, id) where deleted_at is null`,
    );
    this.addSql(
      `create index task_parent on task (parent_id, sort_key, id) where deleted_at is null`,
    );
    this.addSql(
      `create index task_series on task (series_id, occurrence_key) where series_id is not null`,
    );
    this.addSql(
      `create index task_assignees on task using gin (assignee_ids) where deleted_at is null`,
    );
    this.addSql(`create index task_labels on task using gin (label_ids) where deleted_at is null`);
    this.addSql(`create index task_deletion on task (deletion_id) where deletion_id is not null`);
    this.addSql(`create index task_deleted on task (deleted_at) where deleted_at is not null`);

    this.addSql(`
      create table series (
        id uuid primary key,
        workspace_id uuid not null,
        version integer not null,
        state text not null,
        rule text not null,
        start text not null,
        time_zone text not null,
        anchor text not null,
        missed text not null,
        month_end text not null,
        day_starts_at text not null,
        generated_count integer not null,
        skipped_keys text[] not null,
        title text not null,
        description text,
        goal_id uuid,
        priority text not null,
        assignee_ids uuid[] not null,
        team_id uuid,
        label_ids uuid[] not null,
        estimate_minutes integer,
        previous_id uuid,
        next_id uuid,
        created_at timestamptz not null,
        created_by_id uuid not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`create index series_newest on series (workspace_id, created_at desc, id)`);
    this.addSql(`create index series_goal on series (goal_id) where goal_id is not null`);

    this.addSql(`
      create table task_relation (
        workspace_id uuid not null,
        task_id uuid not null references task (id) on delete cascade deferrable initially deferred,
        other_id uuid not null references task (id) on delete cascade deferrable initially deferred,
        kind text not null,
        created_at timestamptz not null,
        primary key (task_id, kind, other_id)
      )`);
    this.addSql(`create index task_relation_other on task_relation (other_id, kind)`);

    this.addSql(`
      create table label (
        id uuid primary key,
        workspace_id uuid not null,
        version integer not null,
        name text not null,
        color text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      )`);
    this.addSql(`create unique index label_name on label (workspace_id, lower(name))`);

    this.addSql(`
      create table comment (
        id uuid primary key,
        workspace_id uuid not null,
        task_id uuid not null references task (id) on delete cascade deferrable initially deferred,
        version integer not null,
        author_id uuid not null,
        body text not null,
        mention_ids uuid[] not null,
        parent_id uuid,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        edited_at timestamptz,
        deleted_at timestamptz
      )`);
    this.addSql(`create index comment_task on comment (task_id, created_at, id)`);

    this.addSql(`
      create table reminder (
        id uuid primary key,
        workspace_id uuid not null,
        task_id uuid not null references task (id) on delete cascade deferrable initially deferred,
        version integer not null,
        recipient_id uuid not null,
        "offset" text,
        at timestamptz,
        time_of_day text not null,
        is_urgent boolean not null,
        channels text[] not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz
      )`);
    this.addSql(`create index reminder_task on reminder (task_id, created_at, id)`);
    // source_id is the reminder, or the task where being overdue is the cause.
    this.addSql(`
      create table reminder_firing (
        id uuid primary key,
        workspace_id uuid not null,
        source_id uuid not null,
        task_id uuid not null references task (id) on delete cascade deferrable initially deferred,
        cause text not null,
        recipient_id uuid not null,
        fire_at timestamptz not null,
        state text not null,
        is_snooze boolean not null default false,
        is_late boolean not null default false,
        fired_at timestamptz,
        unique (source_id, fire_at, recipient_id)
      )`);
    this.addSql(
      `create index reminder_firing_due on reminder_firing (fire_at) where state = 'PENDING'`,
    );
    this.addSql(`create index reminder_firing_task on reminder_firing (task_id)`);
    // Of a workspace that was deleted: it takes no more tasks.
    this.addSql(`alter table task_number add column is_closed boolean not null default false`);
    // With which release of the zone data the instants of open tasks were computed.
    this.addSql(`create table zone_data (version text not null)`);
  }

  override down(): void {
    this.addSql(
      'drop table zone_data, reminder_firing, reminder, comment, label, task_relation, series',
    );
    this.addSql(`alter table task_number drop column is_closed`);
    this.addSql(`alter table task drop column parent_id, drop column team_id, drop column label_ids,
      drop column watcher_ids, drop column sort_key, drop column estimate_minutes, drop column due_date,
      drop column due_time, drop column due_time_zone, drop column due_at, drop column overdue_at,
      drop column snoozed_until, drop column archived_at, drop column deletion_id,
      drop column series_id, drop column occurrence_key, drop column successor_id,
      drop column ended_series_by`);
  }
}
