import { migrations as accounts } from '@trellis/accounts/migrations';
import { migrations as audit } from '@trellis/audit/migrations';
import { migrations as goals } from '@trellis/goals/migrations';
import type { MigrationClass } from '@trellis/kernel/persistence/provision';
import { migrations as notifications } from '@trellis/notifications/migrations';
import { migrations as tasks } from '@trellis/tasks/migrations';

/** The migrations of each subgraph, besides those of the kernel, in the order of the subgraphs. */
export const SUBGRAPH_MIGRATIONS: Readonly<Record<string, readonly MigrationClass[]>> = {
  accounts,
  goals,
  tasks,
  audit,
  notifications,
};
