import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { KEY_RESULT_COLUMNS, type KeyResultRow } from '../persistence/key-result-row.ts';

/** The key results of many goals, in the order in which they were made, in one statement. */
export function createKeyResultsLoader({
  kysely,
  workspaceIds,
}: Reading): DataLoader<string, KeyResultRow[]> {
  return new DataLoader(async (goalIds) => {
    const found = await kysely
      .selectFrom('key_result')
      .select(KEY_RESULT_COLUMNS)
      .where(sql<boolean>`key_result.goal_id = any(${[...goalIds]}::uuid[])`)
      .where(sql<boolean>`key_result.workspace_id = any(${[...workspaceIds]}::uuid[])`)
      .where('key_result.deleted_at', 'is', null)
      .orderBy('key_result.created_at')
      .orderBy('key_result.id')
      .execute();
    const byGoal = Map.groupBy(found, ({ goalId }) => goalId);
    return goalIds.map((id) => byGoal.get(id) ?? []);
  });
}

/** One key result for the payload of its change, also when that has deleted it. */
export async function keyResultById(
  { kysely, workspaceIds }: Reading,
  id: string,
): Promise<KeyResultRow | null> {
  if (!isUuid(id)) return null;
  const found = await kysely
    .selectFrom('key_result')
    .select(KEY_RESULT_COLUMNS)
    .where('key_result.id', '=', id)
    .where(sql<boolean>`key_result.workspace_id = any(${[...workspaceIds]}::uuid[])`)
    .executeTakeFirst();
  return found ?? null;
}
