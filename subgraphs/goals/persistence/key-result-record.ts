import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { METRIC_UNITS } from '../domain/key-result.ts';

const KeyResultSchema = defineEntity({
  name: 'KeyResultRecord',
  tableName: 'key_result',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    goalId: p.uuid(),
    version: p.integer(),
    name: p.text(),
    unit: p.enum(METRIC_UNITS),
    start: p.float(),
    target: p.float(),
    current: p.float(),
    weight: p.float(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    deletedAt: p.datetime().nullable(),
  },
});

export class KeyResultRecord extends KeyResultSchema.class {}
KeyResultSchema.setClass(KeyResultRecord);

export { KeyResultSchema };
