import type { GoalResolvers } from '../generated/resolvers.ts';
import { summaryView } from '../queries/task-summary.ts';

export const Goal: GoalResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  tasks: ({ id }, { filter, orderBy, ...page }, context) =>
    context.goalTasks.load({
      goalId: id,
      list: { filter: filter ?? null, orderBy: orderBy ?? null, page },
    }),
  taskSummary: async ({ id }, _args, context) => summaryView(await context.goalSummaries.load(id)),
};
