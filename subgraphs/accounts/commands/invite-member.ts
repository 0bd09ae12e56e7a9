import { creationChanges, transact, validate } from '@trellis/kernel/command';
import { alreadyExists } from '@trellis/kernel/errors';
import { newId } from '@trellis/kernel/ids';
import * as z from 'zod';
import type { AccountsContext } from '../context.ts';
import { hashSecret, newSecret } from '../credentials/secret.ts';
import { invitationExpiry } from '../domain/invitation.ts';
import { InvitationCreated } from '../events.ts';
import type { InviteMemberInput } from '../generated/resolvers.ts';
import { InvitationRecord } from '../persistence/invitation-record.ts';
import { MembershipRecord } from '../persistence/membership-record.ts';
import { UserRecord } from '../persistence/user-record.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { email } from './fields.ts';
import { type InvitationResult, invitationData } from './invitation-data.ts';

const fields = z.object({ email });

/** Offers a role in a workspace to the owner of an address, who need not have signed up yet. */
export async function inviteMember(context: AccountsContext, input: InviteMemberInput) {
  // Not part of the transaction's answer, which is stored: whoever repeats the call gets none.
  let token: string | null = null;
  const result = await transact(
    context,
    { command: 'inviteMember', input },
    async (scope): Promise<InvitationResult> => {
      const { em, identity, append, now } = scope;
      const { workspaceId, role } = input;
      await enterWorkspace(scope, workspaceId, { least: 'ADMIN' });
      const { email: address } = validate(fields, input);
      const user = await em.findOne(UserRecord, { email: address });
      if (user && (await em.count(MembershipRecord, { workspaceId, userId: user.id })) > 0)
        throw alreadyExists(['email'], 'The owner of this address is a member already.');

      token = newSecret();
      const at = now();
      const expiresAt = invitationExpiry(at);
      const invitation = em.create(InvitationRecord, {
        id: newId(),
        version: 1,
        workspaceId,
        email: address,
        role,
        tokenHash: hashSecret(token),
        invitedById: identity.userId,
        createdAt: at,
        updatedAt: at,
        expiresAt,
        acceptedAt: null,
        revokedAt: null,
      });
      const created = creationChanges({ email: address, role, expiresAt });
      const cursor = append(InvitationCreated, invitation, invitationData(invitation, created));
      return { invitationId: invitation.id, cursor };
    },
  );
  return { ...result, token };
}
