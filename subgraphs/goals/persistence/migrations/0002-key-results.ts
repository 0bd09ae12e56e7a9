import { Migration } from '@mikro-orm/migrations';

/** Key results, check-ins, closed goals, and progress that knows canceled tasks and series. */
export class KeyResults extends Migration {
  override name = '0002-key-results';

  override up(): void {
    this.#extendGoals();
    this.#addKeyResults();
    this.#addCheckIns();
    this.#extendTasks();
    this.addSql('create table deleted_workspace (id uuid primary key)');
  }

  #extendGoals(): void {
    this.addSql(`
      alter table goal
        add column health text not null default 'UNKNOWN',
        add column team_id uuid,
        add column closed_at timestamptz,
        drop column total_tasks,
        drop column done_tasks`);
    this.addSql(`alter table goal alter column health drop default`);
    this.addSql(
      `create index goal_top on goal (workspace_id, created_at desc, id) where parent_id is null and deleted_at is null`,
    );
    this.addSql(
      `create index goal_target on goal (workspace_id, target_date, id) where deleted_at is null`,
    );
    this.addSql(
      `create index goal_open on goal (workspace_id) include (status, health, target_date, progress) where closed_at is null and deleted_at is null`,
    );
    this.addSql(
      `create index goal_team on goal (team_id, workspace_id) where team_id is not null and deleted_at is null`,
    );
  }

  #addKeyResults(): void {
    this.addSql(`
      create table key_result (
        id uuid primary key,
        workspace_id uuid not null,
        goal_id uuid not null references goal (id),
        version integer not null,
        name text not null,
        unit text not null,
        start double precision not null,
        target double precision not null check (target <> start),
        current double precision not null,
        weight double precision not null check (weight > 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        deleted_at timestamptz
      )`);
    this.addSql(
      `create index key_result_goal on key_result (goal_id, created_at, id) where deleted_at is null`,
    );
  }

  #addCheckIns(): void {
    this.addSql(`
      create table check_in (
        id uuid primary key,
        workspace_id uuid not null,
        goal_id uuid not null references goal (id),
        author_id uuid not null,
        body text not null,
        health text not null,
        progress double precision not null check (progress between 0 and 1),
        values jsonb not null,
        created_at timestamptz not null
      )`);
    this.addSql(`create index check_in_newest on check_in (goal_id, created_at desc, id)`);
  }

  #extendTasks(): void {
    this.addSql(`
      alter table goal_task
        add column status text,
        add column number integer not null default 0,
        add column series_id uuid`);
    this.addSql(`update goal_task set status = case when is_done then 'DONE' else 'TODO' end`);
    this.addSql(`
      alter table goal_task
        alter column status set not null,
        alter column number drop default,
        drop column is_done`);
    this.addSql('drop index goal_task_goal');
    this.addSql('create index goal_task_goal on goal_task (goal_id, series_id, status)');
    this.addSql(
      'create index goal_task_series on goal_task (series_id) where series_id is not null',
    );
    this.addSql(`
      create table task_series (
        id uuid primary key,
        workspace_id uuid not null,
        state text not null,
        position bigint not null
      )`);
  }

  override down(): void {
    this.addSql('drop table deleted_workspace, task_series, check_in, key_result');
    this.addSql('drop index goal_task_series, goal_task_goal');
    this.addSql('alter table goal_task add column is_done boolean');
    this.addSql(`update goal_task set is_done = status = 'DONE'`);
    this.addSql(
      'alter table goal_task alter column is_done set not null, drop column status, drop column number, drop column series_id',
    );
    this.addSql('create index goal_task_goal on goal_task (goal_id)');
    this.addSql('drop index goal_top, goal_target, goal_open, goal_team');
    this.addSql(`
      alter table goal
        drop column health,
        drop column team_id,
        drop column closed_at,
        add column total_tasks integer not null default 0,
        add column done_tasks integer not null default 0`);
  }
}
