import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { GOAL_COLUMNS, type GoalRow } from '../persistence/goal-row.ts';

/** Goals by id in one statement; null where the caller sees none. */
export function createGoalLoader(reading: Reading): DataLoader<string, GoalRow | null> {
  return new DataLoader(async (ids) => {
    const found = await goalsById(reading, ids, { includeDeleted: false });
    const byId = new Map(found.map((goal) => [goal.id, goal]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

export function goalsById(
  { kysely, workspaceIds }: Reading,
  ids: readonly string[],
  options: { includeDeleted: boolean },
): Promise<GoalRow[]> {
  let query = kysely
    .selectFrom('goal')
    .select(GOAL_COLUMNS)
    .where(sql<boolean>`goal.id = any(${ids.filter(isUuid)}::uuid[])`)
    .where(sql<boolean>`goal.workspace_id = any(${[...workspaceIds]}::uuid[])`);
  if (!options.includeDeleted) query = query.where('goal.deleted_at', 'is', null);
  return query.execute();
}

/** The goal of a payload: read anew, and also when it was just deleted. */
export async function changedGoal(
  reading: Reading,
  id: string | null | undefined,
): Promise<GoalRow | null> {
  if (!id) return null;
  const [goal] = await goalsById(reading, [id], { includeDeleted: true });
  return goal ?? null;
}
