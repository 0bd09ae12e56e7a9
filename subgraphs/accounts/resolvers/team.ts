import type { TeamResolvers } from '../generated/resolvers.ts';
import type { TeamView } from '../queries/reader.ts';

export const Team: TeamResolvers = {
  __resolveReference: ({ id }, context) => context.reader.teams.load(id) as Promise<TeamView>,
  members: ({ id, reader }) => reader.teamMembers.load(id),
};
