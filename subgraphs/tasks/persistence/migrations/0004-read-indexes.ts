import { Migration } from '@mikro-orm/migrations';

export class ReadIndexes extends Migration {
  override name = '0004-read-indexes';

  override up(): void {
    // What is counted lies in the index itself: in a large table each row is a page of its own.
    this.addSql('drop index task_goal');
    this.addSql(`
      create index task_goal on task (goal_id, created_at desc, id)
      include (workspace_id, status, series_id, occurrence_key) where deleted_at is null`);
    this.addSql('drop index task_overdue');
    this.addSql(`
      create index task_overdue on task (workspace_id, overdue_at)
      include (status, priority, due_date, completed_at)
      where deleted_at is null and archived_at is null`);
    // The order that lists compute, so that a page of them is a piece of the index.
    this.addSql(`
      create index task_priority on task (
        workspace_id, array_position('{NONE,LOW,MEDIUM,HIGH,URGENT}'::text[], priority) desc, id
      ) where deleted_at is null and archived_at is null`);
  }

  override down(): void {
    this.addSql('drop index task_priority');
    this.addSql('drop index task_goal');
    this.addSql(
      `create index task_goal on task (goal_id, created_at desc, id) where deleted_at is null`,
    );
    this.addSql('drop index task_overdue');
    this.addSql(
      `create index task_overdue on task (workspace_id, overdue_at) where deleted_at is null and archived_at is null`,
    );
  }
}
