import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { Comment } from './comment.ts';
import { CommentChange } from './comment-change.ts';
import { Dashboard } from './dashboard.ts';
import { Due } from './due.ts';
import { Goal } from './goal.ts';
import { Mutation } from './mutation.ts';
import {
  CommentPayload,
  LabelPayload,
  ReminderPayload,
  SeriesPayload,
  TaskBatchResult,
  TaskPayload,
} from './payloads.ts';
import { Query } from './query.ts';
import { Reminder } from './reminder.ts';
import { Subscription } from './subscription.ts';
import { Task } from './task.ts';
import { TaskChange } from './task-change.ts';
import { TaskSearchEdge } from './task-search-edge.ts';
import { TaskSeries } from './task-series.ts';
import { TaskTemplate } from './task-template.ts';
import { User } from './user.ts';

export const resolvers = {
  Query,
  Mutation,
  Subscription,
  Comment,
  CommentChange,
  CommentConnection: connectionResolvers,
  CommentPayload,
  Dashboard,
  DeadLetterConnection: connectionResolvers,
  Due,
  Goal,
  LabelPayload,
  Reminder,
  ReminderPayload,
  SeriesPayload,
  Task,
  TaskBatchResult,
  TaskChange,
  TaskConnection: connectionResolvers,
  TaskPayload,
  TaskSearchEdge,
  TaskSeries,
  TaskSeriesConnection: connectionResolvers,
  TaskTemplate,
  User,
};
