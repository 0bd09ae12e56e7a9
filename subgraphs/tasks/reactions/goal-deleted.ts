import { LockMode } from '@mikro-orm/core';
import { GoalDeleted } from '@trellis/goals/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { announce, changeTask } from '../commands/task-data.ts';
import { TaskUpdated } from '../events.ts';
import { SeriesRecord } from '../persistence/series-record.ts';
import { TaskRecord } from '../persistence/task-record.ts';

/** The tasks of a goal that is gone belong to none, nor do those that its series will make. */
export const onGoalDeleted = react(GoalDeleted, async ({ event, em, append, now }) => {
  const ofGoal = { goalId: event.subject };
  const locked = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } } as const;
  for (const series of await em.find(SeriesRecord, ofGoal, locked)) series.goalId = null;
  const tasks = await em.find(TaskRecord, { ...ofGoal, deletedAt: null }, locked);
  for (const task of tasks) {
    const applied = changeTask(task, { goalId: null }, now());
    await announce({ em, append }, TaskUpdated, task, applied);
  }
});
