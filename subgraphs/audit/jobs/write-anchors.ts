import { type Kysely, sql } from 'kysely';
import type { Signer } from '../chain/signer.ts';
import type { AnchorStore } from '../persistence/anchor-files.ts';
import type { AuditDatabase } from '../persistence/tables.ts';

const BATCH = 100;
const MAX_UNANCHORED = 10_000;
// An hour early, so that a day never passes without.
const MAX_AGE_MS = 23 * 3_600_000;

/**
 * Writes the heads of chains down outside the database: of those that have grown, once a day and every
 * 10,000 records. Answers whether there may be more.
 */
export async function writeAnchors(
  kysely: Kysely<AuditDatabase>,
  { store, signer, now }: { store: AnchorStore; signer: Signer; now: Date },
): Promise<boolean> {
  return kysely.transaction().execute(async (transaction) => {
    if (!(await isFirst(transaction))) return false;
    const due = await dueHeads(transaction, now);
    if (due.length === 0) return false;
    const anchoredAt = now.toISOString();
    // The disk comes first: what fails after it is written there twice, which does no harm.
    await store.append(due.map((head) => signer.sign('anchor', { ...head, anchoredAt })));
    for (const { workspaceId, sequence } of due) {
      const values = { workspace_id: workspaceId, sequence, anchored_at: anchoredAt };
      await transaction
        .insertInto('anchored_head')
        .values(values)
        .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(values))
        .execute();
    }
    return due.length === BATCH;
  });
}

/** Whether no other process is at it. */
async function isFirst(kysely: Kysely<AuditDatabase>): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('audit.anchors', 0)) as free`.execute(kysely);
  return rows[0]?.free ?? false;
}

type Head = { workspaceId: string; sequence: number; hash: string };

async function dueHeads(kysely: Kysely<AuditDatabase>, now: Date): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select head.workspace_id as "workspaceId", head.sequence, head.hash
    from audit_head as head
    left join anchored_head as anchored on anchored.workspace_id = head.workspace_id
    where anchored.workspace_id is null
      or head.sequence >= anchored.sequence + ${MAX_UNANCHORED}
      or (
        head.sequence > anchored.sequence
        and anchored.anchored_at <= ${new Date(now.getTime() - MAX_AGE_MS)}
      )
    order by head.workspace_id
    limit ${BATCH}`.execute(kysely);
  return rows;
}
