import { Migration } from '@mikro-orm/migrations';

export class SessionAge extends Migration {
  override name = '0003-session-age';

  override up(): void {
    this.addSql('create index session_end on session (least(expires_at, revoked_at))');
  }

  override down(): void {
    this.addSql('drop index session_end');
  }
}
