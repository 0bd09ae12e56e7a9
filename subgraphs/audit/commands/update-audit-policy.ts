import { transact } from '@trellis/kernel/command';
import { invalidInput } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { toCursor } from '@trellis/kernel/ids';
import type { FieldChange } from '@trellis/kernel/messaging/event';
import type { AuditContext } from '../context.ts';
import type { UpdateAuditPolicyInput } from '../generated/resolvers.ts';
import type { AuditEventRow } from '../persistence/audit-event-row.ts';
import { type AuditPolicyView, lockPolicy, writePolicy } from '../persistence/audit-policies.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { appendToChain } from './append-to-chain.ts';
import { enterChain } from './enter-chain.ts';
import { ownEntry, POLICY_CHANGED } from './own-entry.ts';

const LEAST_DAYS = 30;
const MOST_DAYS = 36_500;

export type PolicyResult = { policyOf: string; cursor: string | null };
export type AuditPolicyPayloadView = PayloadView<PolicyResult>;

/** Decides for how long a chain is kept, and whether nothing is removed for now. */
export async function updateAuditPolicy(
  context: AuditContext,
  input: UpdateAuditPolicyInput,
): Promise<PolicyResult> {
  let shown: AuditEventRow | null = null;
  const { workspaceId } = input;
  const result = await transact(
    context,
    { command: 'updateAuditPolicy', input },
    async ({ em, identity, now }) => {
      const kysely = em.getKysely<AuditDatabase>();
      await enterChain(kysely, identity, workspaceId, { orOwn: false });
      check(input);
      const before = await lockPolicy(kysely, workspaceId);
      const after = withInput(before, input);
      const changes = changesOf(before, after);
      if (changes.length === 0) return { policyOf: workspaceId, cursor: null };
      await writePolicy(kysely, workspaceId, after);
      const entry = ownEntry(context, {
        type: POLICY_CHANGED,
        aggregatetype: 'audit-policy',
        subject: workspaceId,
        workspaceId,
        identity,
        now: now(),
        changes,
      });
      shown = await appendToChain(kysely, context.parts.keys, { entry, recordedAt: now() });
      return { policyOf: workspaceId, cursor: toCursor(entry.id) };
    },
  );
  if (shown) context.parts.show(shown);
  return result;
}

function check({ retentionDays, legalHold }: UpdateAuditPolicyInput): void {
  if (retentionDays != null && (retentionDays < LEAST_DAYS || retentionDays > MOST_DAYS))
    throw invalidInput(['retentionDays'], `from ${LEAST_DAYS} to ${MOST_DAYS}, or null`);
  if (legalHold === null) throw invalidInput(['legalHold'], 'cannot be cleared');
}

function withInput(
  before: AuditPolicyView,
  { retentionDays, legalHold }: UpdateAuditPolicyInput,
): AuditPolicyView {
  return {
    retentionDays: retentionDays === undefined ? before.retentionDays : retentionDays,
    legalHold: legalHold ?? before.legalHold,
  };
}

function changesOf(before: AuditPolicyView, after: AuditPolicyView): FieldChange[] {
  return (['retentionDays', 'legalHold'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
