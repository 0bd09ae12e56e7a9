import { Migration } from '@mikro-orm/migrations';

export class DeletedWorkspaces extends Migration {
  override name = '0002-deleted-workspaces';

  override up(): void {
    this.addSql(`
      create table deleted_workspace (
        workspace_id uuid primary key,
        deleted_at timestamptz not null
      )`);
    this.addSql(`create index membership_user on membership (user_id)`);
  }

  override down(): void {
    this.addSql('drop index membership_user');
    this.addSql('drop table deleted_workspace');
  }
}
