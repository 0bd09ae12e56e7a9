import type { InvitationPayloadResolvers } from '../generated/resolvers.ts';
import { invitationById } from '../queries/invitation-by-id.ts';

export const InvitationPayload: InvitationPayloadResolvers = {
  invitation: ({ invitationId }, _args, context) =>
    invitationId ? invitationById(context.reader, invitationId) : null,
};
