import { defineEntity, p } from '@mikro-orm/core';
import { WEEKDAYS } from '../domain/weekday.ts';

const WorkspaceSchema = defineEntity({
  name: 'WorkspaceRecord',
  tableName: 'workspace',
  // The kernel's filter looks at `workspaceId`; of a workspace that is the id itself. One that was
  // deleted is found by nobody.
  filters: {
    workspace: {
      name: 'workspace',
      cond: (args: Record<string, unknown>) => ({
        id: { $in: args.ids as string[] },
        deletedAt: null,
      }),
      default: true,
    },
  },
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    slug: p.text(),
    name: p.text(),
    timeZone: p.text(),
    weekStart: p.enum(WEEKDAYS),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
  },
});

export class WorkspaceRecord extends WorkspaceSchema.class {}
WorkspaceSchema.setClass(WorkspaceRecord);

export { WorkspaceSchema };
