import { subscribers as ofAccounts } from '@trellis/accounts/subscribers';
import { subscribers as ofAudit } from '@trellis/audit/subscribers';
import { subscribers as ofGoals } from '@trellis/goals/subscribers';
import { subscribers as ofNotifications } from '@trellis/notifications/subscribers';
import { subscribers as ofTasks } from '@trellis/tasks/subscribers';

/** Every consumer that some subgraph publishes for, by name. */
export const CONSUMERS: readonly string[] = [
  ...new Set(
    [ofAccounts, ofGoals, ofTasks, ofAudit, ofNotifications].flat().map(({ name }) => name),
  ),
].sort();
