import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';
import { TASK_STATUSES } from '../domain/task-count.ts';

/** What goals knows of a task that belongs to one of its goals. */
const GoalTaskSchema = defineEntity({
  name: 'GoalTaskRecord',
  tableName: 'goal_task',
  filters: workspaceFilter,
  properties: {
    taskId: p.uuid().primary(),
    workspaceId: p.uuid(),
    goalId: p.uuid(),
    status: p.enum(TASK_STATUSES),
    /** Rises from task to task, so that the last occurrence of a series can be told. */
    number: p.integer(),
    seriesId: p.uuid().nullable(),
  },
});

export class GoalTaskRecord extends GoalTaskSchema.class {}
GoalTaskSchema.setClass(GoalTaskRecord);

export { GoalTaskSchema };
