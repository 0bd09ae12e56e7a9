import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { CheckIn } from './check-in.ts';
import { CheckInPayload } from './check-in-payload.ts';
import { Dashboard } from './dashboard.ts';
import { Goal } from './goal.ts';
import { GoalChange } from './goal-change.ts';
import { GoalPayload } from './goal-payload.ts';
import { KeyResult } from './key-result.ts';
import { KeyResultPayload } from './key-result-payload.ts';
import { Mutation } from './mutation.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { User } from './user.ts';

export const resolvers = {
  Query,
  Mutation,
  Subscription,
  CheckIn,
  CheckInConnection: connectionResolvers,
  CheckInPayload,
  Dashboard,
  DeadLetterConnection: connectionResolvers,
  Goal,
  GoalChange,
  GoalConnection: connectionResolvers,
  GoalPayload,
  KeyResult,
  KeyResultPayload,
  User,
};
