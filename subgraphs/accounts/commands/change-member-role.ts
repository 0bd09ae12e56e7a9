import { applyChanges, transact } from '@trellis/kernel/command';
import { accept } from '@trellis/kernel/errors';
import type { AccountsContext } from '../context.ts';
import { decideRole } from '../domain/membership.ts';
import { MemberRoleChanged } from '../events.ts';
import type { ChangeMemberRoleInput } from '../generated/resolvers.ts';
import { enterWorkspace } from './enter-workspace.ts';
import { countAdmins, findMember } from './find-member.ts';
import { membershipResult } from './membership-data.ts';

/** Gives a member another role, which that member's next access token knows. */
export function changeMemberRole(context: AccountsContext, input: ChangeMemberRoleInput) {
  return transact(context, { command: 'changeMemberRole', input }, async (scope) => {
    const { em, append, now } = scope;
    const { workspaceId, userId } = input;
    await enterWorkspace(scope, workspaceId, { least: 'ADMIN' });
    const member = await findMember(em, { workspaceId, userId });
    const role = accept(decideRole(member.role, input.role, await countAdmins(em, workspaceId)));
    const applied = applyChanges(member, { role }, now());
    if (applied.changedFields.length === 0) return membershipResult(member, null);
    const data = { userId: member.userId, role, ...applied };
    return membershipResult(member, append(MemberRoleChanged, member, data));
  });
}
