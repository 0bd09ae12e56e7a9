import { isUuid } from '@trellis/kernel/ids';
import { type Kysely, sql } from 'kysely';
import type { AuditDatabase, ExportFormat, ExportState } from '../persistence/tables.ts';

/** An export as it is read. */
export type ExportRow = {
  id: string;
  workspaceId: string;
  state: ExportState;
  format: ExportFormat;
  rows: number;
  bytes: number;
  sha256: string | null;
  createdAt: Date;
  expiresAt: Date | null;
};

/** An export, whoever asks; null if there is none. One that is over is EXPIRED even before it is cleared away. */
export async function exportById(
  kysely: Kysely<AuditDatabase>,
  id: string,
  now: Date,
): Promise<ExportRow | null> {
  if (!isUuid(id)) return null;
  const { rows } = await sql<ExportRow & { bytes: string }>`
    select
      id, workspace_id as "workspaceId", format, rows, bytes, sha256,
      case when state = 'READY' and expires_at <= ${now} then 'EXPIRED' else state end as state,
      (extract(epoch from created_at) * 1000)::float8 as "createdAt",
      (extract(epoch from expires_at) * 1000)::float8 as "expiresAt"
    from audit_export
    where id = ${id}`.execute(kysely);
  const [row] = rows;
  if (!row) return null;
  const { createdAt, expiresAt, bytes } = row;
  return {
    ...row,
    bytes: Number(bytes),
    createdAt: new Date(createdAt),
    expiresAt: expiresAt === null ? null : new Date(expiresAt),
  };
}

/** The bytes of a stored export from one to another, a chunk at a time. */
export async function* exportBytes(
  kysely: Kysely<AuditDatabase>,
  id: string,
  { from, to }: { from: number; to: number },
): AsyncGenerator<Buffer, void, undefined> {
  const first = await kysely
    .selectFrom('audit_export_chunk')
    .select('number')
    .where('export_id', '=', id)
    .where('first_byte', '<=', String(from))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  let at = from;
  for (let number = first?.number ?? 0; at <= to; number += 1) {
    const chunk = await kysely
      .selectFrom('audit_export_chunk')
      .select(['first_byte', 'body'])
      .where('export_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!chunk) throw new Error('A part of the export is gone.');
    const begin = Number(chunk.first_byte);
    yield chunk.body.subarray(at - begin, to + 1 - begin);
    at = begin + chunk.body.length;
  }
}
