import { applyChanges, transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import type { AccountsContext } from '../context.ts';
import { decideRevoke } from '../domain/invitation.ts';
import { InvitationRevoked } from '../events.ts';
import type { RevokeInvitationInput } from '../generated/resolvers.ts';
import { InvitationRecord } from '../persistence/invitation-record.ts';
import { enterWorkspaceOf } from './enter-workspace.ts';
import { type InvitationResult, invitationData } from './invitation-data.ts';

/** Takes an offer back. On one that was taken back already: success, and nothing happens. */
export function revokeInvitation(context: AccountsContext, input: RevokeInvitationInput) {
  return transact(
    context,
    { command: 'revokeInvitation', input },
    async (scope): Promise<InvitationResult> => {
      const { append, now } = scope;
      const { found: invitation } = await enterWorkspaceOf(scope, InvitationRecord, input, {
        least: 'ADMIN',
      });
      const invitationId = invitation.id;
      if (accept(decideRevoke(invitation)) === 'nothing') return { invitationId, cursor: null };
      const applied = applyChanges(invitation, { revokedAt: now() }, now());
      const cursor = append(InvitationRevoked, invitation, invitationData(invitation, applied));
      return { invitationId, cursor };
    },
  );
}
