import { type Kysely, sql } from 'kysely';
import type { AuditDatabase } from './tables.ts';

export type AuditPolicyView = {
  /** Null: everything is kept. */
  readonly retentionDays: number | null;
  readonly legalHold: boolean;
};

const KEEP_EVERYTHING: AuditPolicyView = { retentionDays: null, legalHold: false };

/** What is kept of a chain; everything, unless somebody has decided otherwise. */
export async function readPolicy(
  kysely: Kysely<AuditDatabase>,
  workspaceId: string,
): Promise<AuditPolicyView> {
  const row = await kysely
    .selectFrom('audit_policy')
    .select(['retention_days as retentionDays', 'legal_hold as legalHold'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ?? KEEP_EVERYTHING;
}

/** The same, locked for the transaction, so that the next one decides on what this one leaves. */
export async function lockPolicy(
  kysely: Kysely<AuditDatabase>,
  workspaceId: string,
): Promise<AuditPolicyView> {
  const { rows } = await sql<AuditPolicyView>`
    insert into audit_policy (workspace_id, legal_hold) values (${workspaceId}, false)
    on conflict (workspace_id) do update set legal_hold = audit_policy.legal_hold
    returning retention_days as "retentionDays", legal_hold as "legalHold"`.execute(kysely);
  return rows[0] as AuditPolicyView;
}

export async function writePolicy(
  kysely: Kysely<AuditDatabase>,
  workspaceId: string,
  { retentionDays, legalHold }: AuditPolicyView,
): Promise<void> {
  await kysely
    .updateTable('audit_policy')
    .set({ retention_days: retentionDays, legal_hold: legalHold })
    .where('workspace_id', '=', workspaceId)
    .execute();
}
