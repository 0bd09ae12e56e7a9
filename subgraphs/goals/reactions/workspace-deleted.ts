import { WorkspaceDeleted } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { lockTree } from '../commands/tree.ts';
import type { GoalsDatabase } from '../persistence/tables.ts';

/** Hides all goals of a workspace that is gone, and lets no new one be made in it. */
export const onWorkspaceDeleted = react(WorkspaceDeleted, async ({ em, event, now }) => {
  const workspaceId = event.workspaceid;
  await lockTree(em, workspaceId);
  const kysely = em.getKysely<GoalsDatabase>();
  await kysely
    .insertInto('deleted_workspace')
    .values({ id: workspaceId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await kysely
    .updateTable('goal')
    .set({ deleted_at: now() })
    .where('workspace_id', '=', workspaceId)
    .where('deleted_at', 'is', null)
    .execute();
});
