import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { HEALTHS } from '../domain/status.ts';
import type { RecordedValue } from './check-in-row.ts';

const CheckInSchema = defineEntity({
  name: 'CheckInRecord',
  tableName: 'check_in',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    goalId: p.uuid(),
    authorId: p.uuid(),
    body: p.text(),
    health: p.enum(HEALTHS),
    progress: p.float(),
    values: p.json<readonly RecordedValue[]>(),
    createdAt: p.datetime(),
  },
});

export class CheckInRecord extends CheckInSchema.class {}
CheckInSchema.setClass(CheckInRecord);

export { CheckInSchema };
