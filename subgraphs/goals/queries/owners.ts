import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { GoalsDatabase } from '../persistence/tables.ts';

/** Who owns these goals, each person once. */
export async function ownersOf(em: EntityManager, goalIds: readonly string[]): Promise<string[]> {
  if (goalIds.length === 0) return [];
  const rows = await em
    .getKysely<GoalsDatabase>()
    .selectFrom('goal')
    .select('owner_id as ownerId')
    .where(sql<boolean>`id = any(${[...goalIds]}::uuid[])`)
    .where('deleted_at', 'is', null)
    .execute();
  return [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))].sort();
}
