import type { SessionPayloadResolvers } from '../generated/resolvers.ts';
import { sessionById } from '../queries/session-by-id.ts';

export const SessionPayload: SessionPayloadResolvers = {
  session: ({ sessionId }, _args, context) =>
    sessionId ? sessionById(context.reader, sessionId) : null,
};
