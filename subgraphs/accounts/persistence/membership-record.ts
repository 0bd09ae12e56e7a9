import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '@trellis/kernel/identity';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

const MembershipSchema = defineEntity({
  name: 'MembershipRecord',
  tableName: 'membership',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    workspaceId: p.uuid(),
    userId: p.uuid(),
    role: p.enum(ROLES),
    joinedAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

export class MembershipRecord extends MembershipSchema.class {}
MembershipSchema.setClass(MembershipRecord);

export { MembershipSchema };
