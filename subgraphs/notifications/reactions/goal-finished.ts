import { GoalUpdated } from '@trellis/goals/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { noticesOfFinishedGoal } from '../domain/notice.ts';
import { tell } from './tell.ts';

/** The owner of a goal hears that its progress is complete. */
export const onGoalUpdated = react(GoalUpdated, (scope) =>
  tell(scope, noticesOfFinishedGoal(scope.event)),
);
