import type { Reaction } from '@trellis/kernel/messaging/reaction';
import { onGoalUpdated } from './goal-finished.ts';
import { onMemberAdded } from './member-added.ts';
import { assignmentReactions } from './task-assigned.ts';

/** All that notifications reacts to. Publishers list the same types in their `subscribers.ts`. */
export const reactions: readonly Reaction[] = [
  ...assignmentReactions,
  onGoalUpdated,
  onMemberAdded,
];
