import type { GoalResolvers } from '../generated/resolvers.ts';
import type { GoalRow } from '../persistence/goal-row.ts';

export const Goal: GoalResolvers = {
  __resolveReference: ({ id }, context) => context.goals.load(id) as Promise<GoalRow>,
  owner: ({ ownerId }) => (ownerId ? { id: ownerId } : null),
  team: ({ teamId }) => (teamId ? { id: teamId } : null),
  createdBy: ({ createdById }) => ({ id: createdById }),
  parent: ({ parentId }, _args, context) => (parentId ? context.goals.load(parentId) : null),
  children: ({ id }, page, context) => context.children.load({ parentId: id, page }),
  ancestors: async ({ ancestorIds }, _args, context) => {
    const ancestors = await Promise.all(ancestorIds.map((id) => context.goals.load(id)));
    return ancestors.filter((goal) => goal !== null);
  },
  depth: ({ ancestorIds }) => ancestorIds.length + 1,
  keyResults: ({ id }, _args, context) => context.keyResults.load(id),
  checkIns: ({ id }, page, context) => context.checkIns.load({ goalId: id, page }),
  lastCheckIn: ({ id }, _args, context) => context.lastCheckIns.load(id),
};
