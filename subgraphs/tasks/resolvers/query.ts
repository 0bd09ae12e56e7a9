import { identityOf } from '@trellis/kernel/context';
import { readBacklog } from '@trellis/kernel/messaging/backlog-api';
import { listDeadLetters } from '@trellis/kernel/messaging/dead-letter-api';
import { readingOf, type TasksContext } from '../context.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { listLabels } from '../queries/labels.ts';
import { searchTasks } from '../queries/search-tasks.ts';
import { listSeries } from '../queries/series-list.ts';
import { listTasks } from '../queries/task-list.ts';
import { previewOf } from '../queries/upcoming.ts';

const isMember = (context: TasksContext, workspaceId: string) =>
  Boolean(identityOf(context).workspaces[workspaceId]);

export const Query: QueryResolvers = {
  task: (_root, { id }, context) => context.tasks.load(id),
  tasks: (_root, args, context) =>
    isMember(context, args.workspaceId) ? listTasks(readingOf(context), args) : null,
  searchTasks: (_root, args, context) =>
    isMember(context, args.workspaceId) ? searchTasks(readingOf(context), args) : null,
  series: (_root, { id }, context) => context.series.load(id),
  taskSeries: (_root, args, context) =>
    isMember(context, args.workspaceId) ? listSeries(readingOf(context), args) : null,
  labels: (_root, { workspaceId }, context) =>
    isMember(context, workspaceId) ? listLabels(readingOf(context), workspaceId) : null,
  recurrencePreview: (_root, args, context) => previewOf(context, args),
  tasksDeadLetters: (_root, args, context) => listDeadLetters(context, args),
  tasksEventBacklog: (_root, args, context) => readBacklog(context, args),
};
