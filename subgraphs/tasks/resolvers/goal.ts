import type { GoalResolvers } from '../generated/resolvers.ts';

export const Goal: GoalResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tasks: ({ id }, { filter, orderBy, ...page }, context) =>
    context.goalTasks.load({
      goalId: id,
      list: { filter: filter ?? null, orderBy: orderBy ?? null, page },
    }),
  taskSummary: async ({ id }, _args, context) => {
    const { total, done } = await context.taskSummaries.load(id);
    return { total, done, ratio: total === 0 ? 0 : done / total };
  },
};
