import {
  CheckInPosted,
  GoalClosed,
  GoalDeleted,
  GoalMoved,
  GoalUpdated,
} from '@trellis/goals/events';
import { type Reaction, react } from '@trellis/kernel/messaging/reaction';
import {
  noticesOfCheckIn,
  noticesOfGoalChange,
  noticesOfGoalUpdate,
} from '../domain/goal-notices.ts';
import type { Tell } from './tell.ts';

/** Who hears of what happens to goals. */
export function goalReactions(tell: Tell): readonly Reaction[] {
  return [
    react(GoalUpdated, (scope) => tell(scope, noticesOfGoalUpdate(scope.event))),
    react(GoalMoved, (scope) => {
      const { title } = scope.event.data;
      return tell(scope, noticesOfGoalChange(scope.event, { is: 'goal-moved', title }));
    }),
    react(GoalClosed, (scope) => {
      const { title, status: outcome } = scope.event.data;
      return tell(scope, noticesOfGoalChange(scope.event, { is: 'goal-closed', title, outcome }));
    }),
    react(GoalDeleted, (scope) => {
      const { title } = scope.event.data;
      return tell(scope, noticesOfGoalChange(scope.event, { is: 'goal-deleted', title }));
    }),
    react(CheckInPosted, (scope) => tell(scope, noticesOfCheckIn(scope.event))),
  ];
}
