import { payload } from '@trellis/kernel/graphql-errors';
import { acceptInvitation } from '../commands/accept-invitation.ts';
import { changeMemberRole } from '../commands/change-member-role.ts';
import { changePassword } from '../commands/change-password.ts';
import { addTeamMember, removeTeamMember } from '../commands/change-team-members.ts';
import { createApiKey } from '../commands/create-api-key.ts';
import { createTeam } from '../commands/create-team.ts';
import { createWorkspace } from '../commands/create-workspace.ts';
import { deleteTeam } from '../commands/delete-team.ts';
import { deleteWorkspace } from '../commands/delete-workspace.ts';
import { inviteMember } from '../commands/invite-member.ts';
import { refreshToken } from '../commands/refresh-token.ts';
import { removeMember } from '../commands/remove-member.ts';
import { revokeApiKey } from '../commands/revoke-api-key.ts';
import { revokeInvitation } from '../commands/revoke-invitation.ts';
import { revokeSession } from '../commands/revoke-session.ts';
import { rotateApiKey } from '../commands/rotate-api-key.ts';
import { signIn } from '../commands/sign-in.ts';
import { signOut } from '../commands/sign-out.ts';
import { signUp } from '../commands/sign-up.ts';
import { updateProfile } from '../commands/update-profile.ts';
import { updateTeam } from '../commands/update-team.ts';
import { updateWorkspace } from '../commands/update-workspace.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  signUp: (_root, { input }, context) => payload({}, () => signUp(context, input)),
  signIn: (_root, { input }, context) => payload({}, () => signIn(context, input)),
  refreshToken: (_root, { input }, context) => payload({}, () => refreshToken(context, input)),
  signOut: (_root, { input }, context) => payload(input, () => signOut(context, input)),
  revokeSession: (_root, { input }, context) => payload(input, () => revokeSession(context, input)),
  changePassword: (_root, { input }, context) =>
    payload(input, () => changePassword(context, input)),
  updateProfile: (_root, { input }, context) => payload(input, () => updateProfile(context, input)),
  createWorkspace: (_root, { input }, context) =>
    payload(input, () => createWorkspace(context, input)),
  updateWorkspace: (_root, { input }, context) =>
    payload(input, () => updateWorkspace(context, input)),
  deleteWorkspace: (_root, { input }, context) =>
    payload(input, () => deleteWorkspace(context, input)),
  inviteMember: (_root, { input }, context) => payload(input, () => inviteMember(context, input)),
  revokeInvitation: (_root, { input }, context) =>
    payload(input, () => revokeInvitation(context, input)),
  acceptInvitation: (_root, { input }, context) =>
    payload(input, () => acceptInvitation(context, input)),
  changeMemberRole: (_root, { input }, context) =>
    payload(input, () => changeMemberRole(context, input)),
  removeMember: (_root, { input }, context) => payload(input, () => removeMember(context, input)),
  createTeam: (_root, { input }, context) => payload(input, () => createTeam(context, input)),
  updateTeam: (_root, { input }, context) => payload(input, () => updateTeam(context, input)),
  deleteTeam: (_root, { input }, context) => payload(input, () => deleteTeam(context, input)),
  addTeamMember: (_root, { input }, context) => payload(input, () => addTeamMember(context, input)),
  removeTeamMember: (_root, { input }, context) =>
    payload(input, () => removeTeamMember(context, input)),
  createApiKey: (_root, { input }, context) => payload(input, () => createApiKey(context, input)),
  rotateApiKey: (_root, { input }, context) => payload(input, () => rotateApiKey(context, input)),
  revokeApiKey: (_root, { input }, context) => payload(input, () => revokeApiKey(context, input)),
};
