import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { ANCHORS, MISSED_POLICIES, MONTH_END_POLICIES, SERIES_STATES } from '../domain/series.ts';
import { PRIORITIES } from '../domain/task.ts';

const SeriesSchema = defineEntity({
  name: 'SeriesRecord',
  tableName: 'series',
  filters: workspaceFilter,
  properties: {
    id: p.uuid().primary(),
    workspaceId: p.uuid(),
    version: p.integer(),
    state: p.enum(SERIES_STATES),
    rule: p.text(),
    start: p.text(),
    timeZone: p.text(),
    anchor: p.enum(ANCHORS),
    missed: p.enum(MISSED_POLICIES),
    monthEnd: p.enum(MONTH_END_POLICIES),
    dayStartsAt: p.text(),
    generatedCount: p.integer(),
    skippedKeys: p.type('text[]').$type<string[]>(),
    title: p.text(),
    description: p.text().nullable(),
    goalId: p.uuid().nullable(),
    priority: p.enum(PRIORITIES),
    assigneeIds: p.type('uuid[]').$type<string[]>(),
    teamId: p.uuid().nullable(),
    labelIds: p.type('uuid[]').$type<string[]>(),
    estimateMinutes: p.integer().nullable(),
    previousId: p.uuid().nullable(),
    nextId: p.uuid().nullable(),
    createdAt: p.datetime(),
    createdById: p.uuid(),
    updatedAt: p.datetime(),
  },
});

export class SeriesRecord extends SeriesSchema.class {}
SeriesSchema.setClass(SeriesRecord);

export { SeriesSchema };
