import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { SeriesRecord } from '../persistence/series-record.ts';
import type { TaskRecord } from '../persistence/task-record.ts';

/** The keys at which other tasks of the series stand, deleted ones aside. No two share one. */
export async function takenKeys(
  em: EntityManager,
  series: SeriesRecord,
  task: TaskRecord,
): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select occurrence_key as key from task
    where series_id = ${series.id} and id <> ${task.id} and deleted_at is null`.execute(
    em.getKysely<object>(),
  );
  return rows.map(({ key }) => key);
}
