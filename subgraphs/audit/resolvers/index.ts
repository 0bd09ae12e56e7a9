import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { AuditEvent } from './audit-event.ts';
import { Goal } from './goal.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { Task } from './task.ts';

export const resolvers = {
  Query,
  Subscription,
  AuditConnection: connectionResolvers,
  AuditEvent,
  Goal,
  Task,
};
