import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { Dashboard } from './dashboard.ts';
import { Due } from './due.ts';
import { Goal } from './goal.ts';
import { Mutation } from './mutation.ts';
import { ReminderPayload, SeriesPayload, TaskBatchResult, TaskPayload } from './payloads.ts';
import { Query } from './query.ts';
import { Reminder } from './reminder.ts';
import { Subscription } from './subscription.ts';
import { Task } from './task.ts';
import { TaskChange } from './task-change.ts';
import { TaskSeries } from './task-series.ts';
import { User } from './user.ts';

export const resolvers = {
  Query,
  Mutation,
  Subscription,
  Dashboard,
  Due,
  Goal,
  Reminder,
  ReminderPayload,
  SeriesPayload,
  Task,
  TaskBatchResult,
  TaskChange,
  TaskConnection: connectionResolvers,
  TaskPayload,
  TaskSeries,
  TaskSeriesConnection: connectionResolvers,
  User,
};
