import { GoalUpdated } from '@trellis/goals/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { noticesOfFinishedGoal } from '../domain/notice.ts';
import { tell } from './tell.ts';

/** The owner of a goal hears that all its tasks are done. */
export const onGoalUpdated = react(GoalUpdated, (scope) =>
  tell(scope, noticesOfFinishedGoal(scope.event)),
);
