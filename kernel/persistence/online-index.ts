import { Migration } from '@mikro-orm/migrations';

/**
 * A migration that makes one index while the table is read and written. It runs outside a transaction,
 * so it holds this index and nothing else; what an earlier try has left invalid is dropped first.
 */
export abstract class OnlineIndex extends Migration {
  /** The name of the index. */
  protected abstract readonly index: string;
  /** What follows `on`, such as `task (workspace_id, created_at desc) where deleted_at is null`. */
  protected abstract readonly on: string;
  protected readonly isUnique: boolean = false;

  override isTransactional(): boolean {
    return false;
  }

  override up(): void {
    // It waits for transactions that are older than itself, and nobody waits behind it.
    this.addSql(`set lock_timeout = '1min'`);
    this.addSql(`drop index concurrently if exists ${this.index}`);
    this.addSql(
      `create ${this.isUnique ? 'unique ' : ''}index concurrently if not exists ${this.index} on ${this.on}`,
    );
    this.addSql('reset lock_timeout');
  }

  override down(): void {
    this.addSql(`drop index concurrently if exists ${this.index}`);
  }
}
