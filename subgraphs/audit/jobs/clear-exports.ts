import { type Kysely, sql } from 'kysely';
import type { AuditDatabase } from '../persistence/tables.ts';

const BATCH = 100;

/** Throws away the files of exports that are over or have failed. Answers whether there may be more. */
export async function clearExports(kysely: Kysely<AuditDatabase>, now: Date): Promise<boolean> {
  await sql`
    update audit_export set state = 'EXPIRED'
    where state = 'READY' and expires_at <= ${now}`.execute(kysely);
  const { rows } = await sql`
    delete from audit_export_chunk
    where (export_id, number) in (
      select chunk.export_id, chunk.number
      from audit_export_chunk as chunk
      join audit_export as export on export.id = chunk.export_id
      where export.state in ('EXPIRED', 'FAILED')
      limit ${BATCH}
    )
    returning number`.execute(kysely);
  return rows.length === BATCH;
}
