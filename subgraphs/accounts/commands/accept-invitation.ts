import { LockMode } from '@mikro-orm/core';
import { applyChanges, type CommandScope, transact } from '@trellis/kernel/command';
import { accept, alreadyExists } from '@trellis/kernel/errors';
import type { Role } from '@trellis/kernel/identity';
import { refuseApiKey } from '@trellis/kernel/refuse-api-key';
import type { AccountsContext } from '../context.ts';
import { hashSecret } from '../credentials/secret.ts';
import { decideAccept } from '../domain/invitation.ts';
import type { AcceptInvitationInput } from '../generated/resolvers.ts';
import { InvitationRecord } from '../persistence/invitation-record.ts';
import { MembershipRecord } from '../persistence/membership-record.ts';
import { WorkspaceRecord } from '../persistence/workspace-record.ts';
import { addMember } from './add-member.ts';
import { countWorkspaces } from './count-workspaces.ts';
import { lockCaller } from './lock-caller.ts';
import { membershipResult } from './membership-data.ts';

/** Makes the owner of the invited address a member. The next access token knows the new role. */
export async function acceptInvitation(context: AccountsContext, input: AcceptInvitationInput) {
  refuseApiKey(context);
  return transact(context, { command: 'acceptInvitation', input }, async (scope) => {
    const { em, append, now } = scope;
    // The lock is on the user first: all invitations of one person are accepted one by one.
    const user = await lockCaller(scope);
    const invitation = await lockInvitation(scope, input.token);
    const workspaces = await countWorkspaces(em, user.id);
    const inviterRole = invitation && (await roleOfInviter(scope, invitation));
    accept(decideAccept(invitation, { email: user.email, workspaces, inviterRole }, now()));

    const { workspaceId, role } = invitation as InvitationRecord;
    const mine = { userId: user.id, workspaceId };
    const isMember = (await em.count(MembershipRecord, mine, { filters: false })) > 0;
    if (isMember) throw alreadyExists(['token'], 'You are a member of this workspace already.');
    applyChanges(invitation as InvitationRecord, { acceptedAt: now() }, now());
    const { membership, cursor } = addMember({ em, append, now }, { user, workspaceId, role });
    return membershipResult(membership, cursor);
  });
}

/**
 * The invitation behind the lock of its workspace, which like every change of it comes first; null
 * when the workspace is gone. It is none of the caller's yet: the token opens it, and whoever calls
 * checks the address.
 */
async function lockInvitation(
  { em }: CommandScope,
  token: string,
): Promise<InvitationRecord | null> {
  const which = { tokenHash: hashSecret(token) };
  const found = await em.findOne(InvitationRecord, which, { filters: false });
  if (!found) return null;
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, filters: false } as const;
  const workspace = { id: found.workspaceId, deletedAt: null };
  if (!(await em.findOne(WorkspaceRecord, workspace, locked))) return null;
  return em.findOne(InvitationRecord, which, locked);
}

/** The lock of the workspace covers it: nobody is demoted or removed meanwhile. */
async function roleOfInviter(
  { em }: CommandScope,
  { workspaceId, invitedById }: InvitationRecord,
): Promise<Role | null> {
  const which = { workspaceId, userId: invitedById };
  const inviter = await em.findOne(MembershipRecord, which, { filters: false });
  return inviter?.role ?? null;
}
