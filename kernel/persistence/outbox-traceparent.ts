import { Migration } from '@mikro-orm/migrations';

/** Events remember the trace that they were made in; those of before have none. */
export class OutboxTraceparent extends Migration {
  override name = '0000-outbox-traceparent';

  override up(): void {
    this.addSql('alter table outbox add column traceparent text');
  }

  override down(): void {
    this.addSql('alter table outbox drop column traceparent');
  }
}
