import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { PROGRESS_SOURCES } from '../domain/progress.ts';
import { GOAL_STATUSES, HEALTHS } from '../domain/status.ts';

const GoalSchema = defineEntity({
  name: 'GoalRecord',
  tableName: 'goal',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    version: p.integer(),
    title: p.text(),
    description: p.text().nullable(),
    status: p.enum(GOAL_STATUSES),
    health: p.enum(HEALTHS),
    ownerId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    parentId: p.uuid().nullable(),
    ancestorIds: p.type('uuid[]').$type<string[]>(),
    startDate: p.type('date').$type<string>().nullable(),
    targetDate: p.type('date').$type<string>().nullable(),
    progressSource: p.enum(PROGRESS_SOURCES),
    progress: p.float(),
    manualProgress: p.float(),
    progressUpdatedAt: p.datetime(),
    createdAt: p.datetime(),
    createdById: p.uuid(),
    updatedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    deletedAt: p.datetime().nullable(),
  },
});

export class GoalRecord extends GoalSchema.class {}
GoalSchema.setClass(GoalRecord);

export { GoalSchema };
