import { payload } from '@trellis/kernel/graphql-errors';
import { acceptInvitation } from '../commands/accept-invitation.ts';
import { inviteMember } from '../commands/invite-member.ts';
import { refreshToken } from '../commands/refresh-token.ts';
import { signIn } from '../commands/sign-in.ts';
import { signOut } from '../commands/sign-out.ts';
import { signUp } from '../commands/sign-up.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const Mutation: MutationResolvers = {
  signUp: (_root, { input }, context) => payload({}, () => signUp(context, input)),
  signIn: (_root, { input }, context) => payload({}, () => signIn(context, input)),
  refreshToken: (_root, { input }, context) => payload({}, () => refreshToken(context, input)),
  signOut: (_root, { input }, context) => payload(input, () => signOut(context, input)),
  inviteMember: (_root, { input }, context) => payload(input, () => inviteMember(context, input)),
  acceptInvitation: (_root, { input }, context) =>
    payload(input, () => acceptInvitation(context, input)),
};
