import { type Reaction, react } from '@trellis/kernel/messaging/reaction';
import { TaskCreated, TaskUpdated } from '@trellis/tasks/events';
import { noticesOfAssignment } from '../domain/notice.ts';
import { tell } from './tell.ts';

/** Whoever is given a task, new or old, hears of it. */
export const assignmentReactions: readonly Reaction[] = [
  react(TaskCreated, (scope) => tell(scope, noticesOfAssignment(scope.event))),
  react(TaskUpdated, (scope) => tell(scope, noticesOfAssignment(scope.event))),
];
