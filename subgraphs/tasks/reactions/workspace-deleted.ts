import { WorkspaceDeleted } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { sql } from 'kysely';

/** With a workspace all that tasks keeps of it goes, and does not come back. */
export const onWorkspaceDeleted = react(WorkspaceDeleted, async ({ event, em }) => {
  const kysely = em.getKysely<object>();
  for (const table of ['task', 'series', 'label', 'task_number'])
    await sql`delete from ${sql.table(table)} where workspace_id = ${event.workspaceid}`.execute(
      kysely,
    );
});
