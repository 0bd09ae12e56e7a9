import { type Kysely, sql } from 'kysely';
import type { KernelDatabase } from '../persistence/tables.ts';

/** Has the relay publish what it has published since then, in the same order; answers how many events. */
export async function publishAgain(kysely: Kysely<KernelDatabase>, since: Date): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update outbox set published_at = null
    where occurred_at >= ${since} and published_at is not null`.execute(kysely);
  return Number(numAffectedRows);
}
