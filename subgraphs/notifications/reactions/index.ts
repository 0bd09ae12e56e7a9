import type { Reaction } from '@trellis/kernel/messaging/reaction';
import { onGoalUpdated } from './goal-finished.ts';
import { onMemberAdded } from './member-added.ts';
import { onMemberRemoved } from './member-removed.ts';
import { onMemberRoleChanged } from './member-role-changed.ts';
import { assignmentReactions } from './task-assigned.ts';
import { onUserUpdated } from './user-updated.ts';
import { onWebhookChanged } from './webhook-disabled.ts';
import { onWorkspaceDeleted } from './workspace-deleted.ts';

/** All that notifications reacts to. Publishers list the same types in their `subscribers.ts`. */
export const reactions: readonly Reaction[] = [
  ...assignmentReactions,
  onGoalUpdated,
  onMemberAdded,
  onMemberRoleChanged,
  onMemberRemoved,
  onUserUpdated,
  onWorkspaceDeleted,
  onWebhookChanged,
];
