import { Migration } from '@mikro-orm/migrations';

export class Goals extends Migration {
  override name = '0001-goals';

  override up(): void {
    this.addSql(`
      create table goal (
        id uuid primary key,
        workspace_id uuid not null,
        version integer not null,
        title text not null,
        description text,
        status text not null,
        owner_id uuid,
        parent_id uuid references goal (id),
        ancestor_ids uuid[] not null,
        start_date date,
        target_date date,
        progress_source text not null,
        progress double precision not null check (progress between 0 and 1),
        manual_progress double precision not null check (manual_progress between 0 and 1),
        total_tasks integer not null check (total_tasks >= 0),
        done_tasks integer not null check (done_tasks between 0 and total_tasks),
        progress_updated_at timestamptz not null,
        created_at timestamptz not null,
        created_by_id uuid not null,
        updated_at timestamptz not null,
        deleted_at timestamptz
      )`);
    this.addSql(
      `create index goal_newest on goal (workspace_id, created_at desc, id) where deleted_at is null`,
    );
    this.addSql(
      `create index goal_parent on goal (parent_id, created_at, id) where deleted_at is null`,
    );
    this.addSql(
      `create index goal_owner on goal (owner_id, workspace_id, created_at desc, id) where deleted_at is null`,
    );
    this.addSql(`create index goal_ancestors on goal using gin (ancestor_ids)`);
    this.addSql(`
      create table goal_task (
        task_id uuid primary key,
        workspace_id uuid not null,
        goal_id uuid not null,
        is_done boolean not null
      )`);
    this.addSql(`create index goal_task_goal on goal_task (goal_id)`);
  }

  override down(): void {
    this.addSql('drop table goal_task, goal');
  }
}
