import { defineEntity, p } from '@mikro-orm/core';
import { workspaceFilter } from '@trellis/kernel/persistence/database';

/** What goals knows of a task that counts for one of its goals. */
const GoalTaskSchema = defineEntity({
  name: 'GoalTaskRecord',
  tableName: 'goal_task',
  filters: workspaceFilter,
  properties: {
    taskId: p.uuid().primary(),
    workspaceId: p.uuid(),
    goalId: p.uuid(),
    isDone: p.boolean(),
  },
});

export class GoalTaskRecord extends GoalTaskSchema.class {}
GoalTaskSchema.setClass(GoalTaskRecord);

export { GoalTaskSchema };
