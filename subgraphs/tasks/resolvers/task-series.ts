import { dueFields } from '../commands/due-fields.ts';
import { dueOfKey } from '../commands/schedule-of.ts';
import { describeRule } from '../domain/recurrence/describe-rule.ts';
import { endOf } from '../domain/recurrence/end-of-rule.ts';
import type { TaskSeriesResolvers } from '../generated/resolvers.ts';
import { upcomingOf } from '../queries/upcoming.ts';

export const TaskSeries: TaskSeriesResolvers = {
  summary: (series) => describeRule(series),
  start: ({ start, timeZone }) => dueFields(dueOfKey(start, timeZone)) as never,
  endsOn: ({ rule }) => endOf(rule).endsOn,
  count: ({ rule }) => endOf(rule).count,
  template: (series) => series,
  upcoming: (series, { first }, context) => upcomingOf(context, series, first),
  openTask: ({ id }, _args, context) => context.openTasks.load(id),
  tasks: ({ id }, page, context) => context.seriesTasks.load({ id, page }),
  previous: ({ previousId }, _args, context) =>
    previousId ? context.series.load(previousId) : null,
  next: ({ nextId }, _args, context) => (nextId ? context.series.load(nextId) : null),
};
