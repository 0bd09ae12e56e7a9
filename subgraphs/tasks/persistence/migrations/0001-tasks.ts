import { Migration } from '@mikro-orm/migrations';

export class Tasks extends Migration {
  override name = '0001-tasks';

  override up(): void {
    this.addSql(`
      create table task (
        id uuid primary key,
        workspace_id uuid not null,
        version integer not null,
        number integer not null,
        title text not null,
        description text,
        status text not null,
        priority text not null,
        goal_id uuid,
        assignee_ids uuid[] not null,
        created_at timestamptz not null,
        created_by_id uuid not null,
        updated_at timestamptz not null,
        started_at timestamptz,
        completed_at timestamptz,
        completed_by_id uuid,
        deleted_at timestamptz,
        unique (workspace_id, number)
      )`);
    this.addSql(
      `create index task_newest on task (workspace_id, created_at desc, id) where deleted_at is null`,
    );
    this.addSql(
      `create index task_goal on task (goal_id, created_at desc, id) where deleted_at is null`,
    );
    this.addSql(
      `create index task_assignees on task using gin (assignee_ids) where deleted_at is null`,
    );
    this.addSql(`create table task_number (workspace_id uuid primary key, last integer not null)`);
  }

  override down(): void {
    this.addSql('drop table task_number, task');
  }
}
