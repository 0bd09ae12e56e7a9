import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type OrderTerm,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { CHECK_IN_COLUMNS, type CheckInRow } from '../persistence/check-in-row.ts';

export type CheckInsKey = { goalId: string; page: PageArguments };

const LATEST_FIRST: readonly OrderTerm[] = [
  { column: 'check_in.created_at', type: 'timestamptz', direction: 'desc' },
];

/** The check-ins of many goals in one statement for each set of page arguments. */
export function createCheckInsLoader(
  reading: Reading,
): ListLoader<CheckInsKey, Connection<CheckInRow>> {
  return createListLoader({
    idOf: ({ goalId }: CheckInsKey) => goalId,
    argumentsOf: ({ page }) => page,
    load: (ids, page) => pagesOf(reading, ids, page),
  });
}

/** The latest check-in of many goals in one statement. */
export function createLastCheckInLoader(reading: Reading): DataLoader<string, CheckInRow | null> {
  return new DataLoader(async (goalIds) => {
    const pages = await pagesOf(reading, goalIds, { first: 1 });
    return pages.map(({ nodes }) => nodes[0] ?? null);
  });
}

export async function checkInById(reading: Reading, id: string): Promise<CheckInRow | null> {
  const found = await visible(reading).where('check_in.id', '=', id).executeTakeFirst();
  return found ?? null;
}

function visible({ kysely, workspaceIds }: Reading) {
  return kysely
    .selectFrom('check_in')
    .select(CHECK_IN_COLUMNS)
    .where(sql<boolean>`check_in.workspace_id = any(${[...workspaceIds]}::uuid[])`);
}

function pagesOf(
  reading: Reading,
  goalIds: readonly string[],
  page: PageArguments,
): Promise<Connection<CheckInRow>[]> {
  return fetchPagesByParent<CheckInRow>({
    kysely: reading.kysely,
    query: visible(reading).where('check_in.goal_id', '=', sql.ref<string>('parent.id')),
    order: LATEST_FIRST,
    idColumn: 'check_in.id',
    page,
    defaultSize: 20,
    scope: { list: 'Goal.checkIns' },
    parentIds: goalIds,
  });
}
