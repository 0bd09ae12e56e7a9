import type { InvitationResolvers } from '../generated/resolvers.ts';
import type { UserView } from '../queries/reader.ts';

export const Invitation: InvitationResolvers = {
  invitedBy: ({ invitedById, reader }) => reader.users.load(invitedById) as Promise<UserView>,
};
