import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

const LabelSchema = defineEntity({
  name: 'LabelRecord',
  tableName: 'label',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    version: p.integer(),
    name: p.text(),
    color: p.text(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

export class LabelRecord extends LabelSchema.class {}
LabelSchema.setClass(LabelRecord);

export { LabelSchema };
