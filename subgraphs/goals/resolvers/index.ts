import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { Goal } from './goal.ts';
import { GoalChange } from './goal-change.ts';
import { GoalPayload } from './goal-payload.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';

export const resolvers = {
  Query,
  Mutation,
  Subscription,
  Goal,
  GoalChange,
  GoalConnection: connectionResolvers,
  GoalPayload,
  User,
};
