import { Migration } from '@mikro-orm/migrations';

/** A place for the newest event of each aggregate once the outbox forgets it, and indexes for reading back. */
export class RetainedEvents extends Migration {
  override name = '0000-retained-events';

  override up(): void {
    this.addSql('create table outbox_latest (like outbox)');
    this.addSql('alter table outbox_latest add primary key (aggregate_id)');
    this.addSql('create index outbox_latest_position on outbox_latest (position)');
    this.addSql('create index outbox_latest_stream on outbox_latest (stream_id, position)');
    this.addSql('create index outbox_aggregate on outbox (aggregate_id, version)');
    // Rows come in the order of their age, so that little says where the old ones are.
    this.addSql('create index inbox_age on inbox using brin (handled_at)');
    this.addSql('create index dead_letter_of_workspace on dead_letter (workspace_id, seq desc)');
  }

  override down(): void {
    this.addSql('drop index outbox_aggregate, inbox_age, dead_letter_of_workspace');
    this.addSql('drop table outbox_latest');
  }
}
