import { newId } from '@trellis/kernel/ids';
import type { TestDatabase } from '@trellis/kernel/testing/test-database';

/** Puts an event aside in the name of a consumer that there is not; answers its id. */
export async function plantDeadLetter(
  database: TestDatabase,
  letter: { schema: string; workspaceId: string; id?: string; subject?: string },
): Promise<string> {
  const { schema, workspaceId, id = newId(), subject = id } = letter;
  await database.query(
    `insert into ${schema}.dead_letter
       (id, consumer, event_id, type, subject, workspace_id, envelope, state, reason, attempts)
     values ($1, 'planted', $1, 'goals.goal-deleted.v1', $2, $3, '{}', 'parked', 'FAILED', 5)`,
    [id, subject, workspaceId],
  );
  return id;
}
