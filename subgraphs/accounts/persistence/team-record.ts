import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

/** Its key is free for another team once it is deleted; its id is not. */
const TeamSchema = defineEntity({
  name: 'TeamRecord',
  tableName: 'team',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    workspaceId: p.uuid(),
    key: p.text(),
    name: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
  },
});

export class TeamRecord extends TeamSchema.class {}
TeamSchema.setClass(TeamRecord);

export { TeamSchema };
