import type { TeamPayloadResolvers } from '../generated/resolvers.ts';
import { lastStateOfTeam } from '../queries/teams-by-id.ts';

export const TeamPayload: TeamPayloadResolvers = {
  team: ({ teamId }, _args, context) => (teamId ? lastStateOfTeam(context.reader, teamId) : null),
};
