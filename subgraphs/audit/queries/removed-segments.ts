import { type Kysely, sql } from 'kysely';
import type { Segment } from '../chain/statements.ts';
import type { AuditDatabase } from '../persistence/tables.ts';

/** What is left of the removed segments of a chain, in order. */
export async function removedSegments(
  kysely: Kysely<AuditDatabase>,
  workspaceId: string,
): Promise<Segment[]> {
  return kysely
    .selectFrom('audit_segment')
    .select([
      'workspace_id as workspaceId',
      'from_sequence as fromSequence',
      'to_sequence as toSequence',
      'prev_hash as prevHash',
      'hash',
      'count',
      sql<string>`to_char(removed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as(
        'removedAt',
      ),
      'signature',
    ])
    .where('workspace_id', '=', workspaceId)
    .orderBy('from_sequence')
    .execute();
}
