import { defineEntity, p } from '@mikro-orm/core';

const WorkspaceSchema = defineEntity({
  name: 'WorkspaceRecord',
  tableName: 'workspace',
  // The kernel's filter looks at `workspaceId`; of a workspace that is the id itself.
  filters: {
    workspace: {
      name: 'workspace',
      cond: (args: Record<string, unknown>) => ({ id: { $in: args.ids as string[] } }),
      default: true,
    },
  },
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    slug: p.text(),
    name: p.text(),
    timeZone: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

export class WorkspaceRecord extends WorkspaceSchema.class {}
WorkspaceSchema.setClass(WorkspaceRecord);

export { WorkspaceSchema };
