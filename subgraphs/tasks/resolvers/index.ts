import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { Goal } from './goal.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { Task } from './task.ts';
import { TaskChange } from './task-change.ts';
import { TaskPayload } from './task-payload.ts';
import { User } from './user.ts';

export const resolvers = {
  Query,
  Mutation,
  Subscription,
  Goal,
  Task,
  TaskChange,
  TaskConnection: connectionResolvers,
  TaskPayload,
  User,
};
