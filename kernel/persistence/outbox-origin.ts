import { Migration } from '@mikro-orm/migrations';

/** Events remember by what means and from where they were caused; those of before do not. */
export class OutboxOrigin extends Migration {
  override name = '0000-outbox-origin';

  override up(): void {
    this.addSql('alter table outbox add column api_key_id uuid');
    this.addSql('alter table outbox add column origin_ip text');
    this.addSql('alter table outbox add column origin_user_agent text');
  }

  override down(): void {
    this.addSql(
      'alter table outbox drop column api_key_id, drop column origin_ip, drop column origin_user_agent',
    );
  }
}
