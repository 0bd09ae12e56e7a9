import { connectionResolvers } from '@trellis/kernel/persistence/paging';
import { AuditEvent } from './audit-event.ts';
import { AuditExport } from './audit-export.ts';
import { Dashboard } from './dashboard.ts';
import { Goal } from './goal.ts';
import { Mutation } from './mutation.ts';
import { AuditExportPayload, AuditPolicyPayload } from './payloads.ts';
import { Query } from './query.ts';
import { Subscription } from './subscription.ts';
import { Task } from './task.ts';

export const resolvers = {
  Query,
  Mutation,
  Subscription,
  AuditConnection: connectionResolvers,
  AuditEvent,
  AuditExport,
  AuditExportPayload,
  AuditPolicyPayload,
  Dashboard,
  Goal,
  Task,
  DeadLetterConnection: connectionResolvers,
};
