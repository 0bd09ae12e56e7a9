import { isUuid } from '@trellis/kernel/ids';
import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { USER_COLUMNS } from '../persistence/rows.ts';
import type { Reader, UserView } from './reader.ts';

/** Users by id in one statement. Anybody may be found by id; the resolvers hide what is private. */
export function createUserLoader(readerOf: () => Reader): DataLoader<string, UserView | null> {
  return new DataLoader(async (ids) => {
    const reader = readerOf();
    const found = await reader.kysely
      .selectFrom('account')
      .select(USER_COLUMNS)
      .where(sql<boolean>`account.id = any(${ids.filter(isUuid)}::uuid[])`)
      .execute();
    const byId = new Map(found.map((user) => [user.id, { ...user, reader }]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
