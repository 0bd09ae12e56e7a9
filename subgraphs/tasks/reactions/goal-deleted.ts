import { LockMode } from '@mikro-orm/core';
import { GoalDeleted } from '@trellis/goals/events';
import { applyChanges } from '@trellis/kernel/command';
import { react } from '@trellis/kernel/messaging/reaction';
import { taskData } from '../commands/task-data.ts';
import { TaskUpdated } from '../events.ts';
import { TaskRecord } from '../persistence/task-record.ts';

/** The tasks of a goal that is gone belong to none. */
export const onGoalDeleted = react(GoalDeleted, async ({ event, em, append, now }) => {
  const tasks = await em.find(
    TaskRecord,
    { goalId: event.subject, deletedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const task of tasks) {
    const applied = applyChanges(task, { goalId: null }, now());
    append(TaskUpdated, task, taskData(task, applied));
  }
});
