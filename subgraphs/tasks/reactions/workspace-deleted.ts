import { WorkspaceDeleted } from '@trellis/accounts/events';
import { react } from '@trellis/kernel/messaging/reaction';
import { type Kysely, sql } from 'kysely';

/** With a workspace all that tasks keeps of it goes, and nothing new is made in it. */
export const onWorkspaceDeleted = react(WorkspaceDeleted, async ({ event, em }) => {
  const kysely = em.getKysely<object>();
  const workspaceId = event.workspaceid;
  await sql`
    insert into task_number (workspace_id, last, is_closed) values (${workspaceId}, 0, true)
    on conflict (workspace_id) do update set is_closed = true`.execute(kysely);
  for (const table of ['task', 'series', 'label'])
    while (await removeSome(kysely, table, workspaceId));
});

// A statement has five seconds, and a workspace may be large.
const BATCH = 2_000;

async function removeSome(
  kysely: Kysely<object>,
  table: string,
  workspaceId: string,
): Promise<boolean> {
  const { rows } = await sql`
    delete from ${sql.table(table)}
    where id in (
      select id from ${sql.table(table)} where workspace_id = ${workspaceId} limit ${BATCH}
    )
    returning 1`.execute(kysely);
  return rows.length > 0;
}
