import { LockMode } from '@mikro-orm/core';
import { applyChanges, transact } from '@trellis/kernel/command';
import { accept, alreadyExists, unauthenticated } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import type { Role } from '@trellis/kernel/identity';
import type { AccountsContext } from '../context.ts';
import { hashSecret } from '../credentials/secret.ts';
import { decideAccept } from '../domain/invitation.ts';
import type { AcceptInvitationInput } from '../generated/resolvers.ts';
import { InvitationRecord } from '../persistence/invitation-record.ts';
import { MembershipRecord } from '../persistence/membership-record.ts';
import { UserRecord } from '../persistence/user-record.ts';
import { addMember } from './add-member.ts';

type MembershipResult = { workspaceId: string; role: Role; cursor: string };

export type MembershipPayloadView = PayloadView<MembershipResult>;

/** Makes the owner of the invited address a member. The next access token knows the new role. */
export function acceptInvitation(context: AccountsContext, input: AcceptInvitationInput) {
  return transact(
    context,
    { command: 'acceptInvitation', input },
    async ({ em, identity, append, now }): Promise<MembershipResult> => {
      // The lock is on the user first: all invitations of one person are accepted one by one.
      const user = await em.findOne(
        UserRecord,
        { id: identity.userId },
        { lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (!user) throw unauthenticated();
      // The workspace is none of the caller's yet. The token opens it, and the address is checked.
      const invitation = await em.findOne(
        InvitationRecord,
        { tokenHash: hashSecret(input.token) },
        { lockMode: LockMode.PESSIMISTIC_WRITE, filters: false },
      );
      const mine = { userId: user.id };
      const workspaces = await em.count(MembershipRecord, mine, { filters: false });
      accept(decideAccept(invitation, { email: user.email, workspaces }, now()));

      const { workspaceId, role } = invitation as InvitationRecord;
      const member = await em.count(MembershipRecord, { ...mine, workspaceId }, { filters: false });
      if (member > 0) throw alreadyExists(['token'], 'You are a member of this workspace already.');
      applyChanges(invitation as InvitationRecord, { acceptedAt: now() }, now());
      const { cursor } = addMember({ em, append, now }, { user, workspaceId, role });
      return { workspaceId, role, cursor };
    },
  );
}
