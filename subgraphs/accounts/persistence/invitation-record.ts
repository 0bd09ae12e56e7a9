import { defineEntity, p } from '@mikro-orm/core';
import { ROLES } from '@trellis/kernel/identity';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

const InvitationSchema = defineEntity({
  name: 'InvitationRecord',
  tableName: 'invitation',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    version: p.integer(),
    workspaceId: p.uuid(),
    email: p.text(),
    role: p.enum(ROLES),
    tokenHash: p.text(),
    invitedById: p.uuid(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    expiresAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
  },
});

export class InvitationRecord extends InvitationSchema.class {}
InvitationSchema.setClass(InvitationRecord);

export { InvitationSchema };
