import { isUuid } from '@trellis/kernel/ids';
import { type Connection, fetchPage, type PageArguments } from '@trellis/kernel/persistence/paging';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import type { SeriesState } from '../domain/series.ts';
import { SERIES_COLUMNS, type SeriesRow } from '../persistence/series-row.ts';

/** The series of a workspace that the caller belongs to, newest first. */
export function listSeries(
  { kysely }: Reading,
  args: PageArguments & { workspaceId: string; state?: readonly SeriesState[] | null },
): Promise<Connection<SeriesRow>> {
  const { workspaceId, state = null, ...page } = args;
  let query = kysely
    .selectFrom('series')
    .select(SERIES_COLUMNS)
    .where('series.workspace_id', '=', workspaceId);
  if (state) query = query.where(sql<boolean>`series.state = any(${[...state]}::text[])`);
  return fetchPage<SeriesRow>({
    kysely,
    query: query as never,
    order: [{ column: 'series.created_at', type: 'timestamptz', direction: 'desc' }],
    idColumn: 'series.id',
    page,
    defaultSize: 50,
    scope: { list: 'taskSeries', workspaceId, state },
  });
}

/** Series by id in one statement; null where the caller sees none. */
export function createSeriesLoader({
  kysely,
  workspaceIds,
}: Reading): DataLoader<string, SeriesRow | null> {
  return new DataLoader(async (ids) => {
    const rows = await kysely
      .selectFrom('series')
      .select(SERIES_COLUMNS)
      .where(sql<boolean>`series.id = any(${ids.filter(isUuid)}::uuid[])`)
      .where(sql<boolean>`series.workspace_id = any(${[...workspaceIds]}::uuid[])`)
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row as SeriesRow]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
