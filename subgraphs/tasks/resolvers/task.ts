import { RESTORABLE_DAYS } from '../commands/restore-task.ts';
import type { TaskResolvers } from '../generated/resolvers.ts';
import type { TaskRow } from '../persistence/task-row.ts';
import { summaryView } from '../queries/task-summary.ts';

export const Task: TaskResolvers = {
  __resolveReference: ({ id }, context) => context.tasks.load(id) as Promise<TaskRow>,
  goal: ({ goalId }) => (goalId ? { id: goalId } : null),
  parent: ({ parentId }, _args, context) => (parentId ? context.tasks.load(parentId) : null),
  subtasks: ({ id }, page, context) => context.subtasks.load({ id, page }),
  subtaskSummary: async ({ id }, _args, context) =>
    summaryView(await context.subtaskSummaries.load(id)),
  assignees: ({ assigneeIds }) => assigneeIds.map((id) => ({ id })),
  team: ({ teamId }) => (teamId ? { id: teamId } : null),
  due: (task) => (task.dueDate ? task : null),
  isBlocked: ({ id }, _args, context) => context.isBlocked.load(id),
  blockedBy: (task, _args, context) => blocking(context, task.id, true),
  blocks: (task, _args, context) => blocking(context, task.id, false),
  relations: async ({ id }, _args, context) =>
    (await context.relations.load(id)).filter(({ kind }) => kind !== 'BLOCKS'),
  labels: ({ labelIds }, _args, context) => context.labels.load(labelIds),
  series: ({ seriesId }, _args, context) => (seriesId ? context.series.load(seriesId) : null),
  successor: ({ successorId }, _args, context) =>
    successorId ? context.tasks.load(successorId) : null,
  reminders: async ({ id }, _args, context) => [...(await context.taskReminders.load(id))],
  comments: ({ id }, page, context) => context.taskComments.load({ id, page }),
  createdBy: ({ createdById }) => ({ id: createdById }),
  completedBy: ({ completedById }) => (completedById ? { id: completedById } : null),
  restorableUntil: ({ deletedAt }) =>
    deletedAt && new Date(new Date(deletedAt).getTime() + RESTORABLE_DAYS * 86_400_000),
};

type Context = Parameters<
  NonNullable<Extract<TaskResolvers['blocks'], (...args: never) => unknown>>
>[2];

async function blocking(context: Context, id: string, isInverse: boolean): Promise<TaskRow[]> {
  const relations = await context.relations.load(id);
  return relations
    .filter((relation) => relation.kind === 'BLOCKS' && relation.isInverse === isInverse)
    .map(({ task }) => task);
}
