import { type RawBuilder, sql } from 'kysely';
import type { Reader } from './reader.ts';

/** Whether a column names a workspace that the viewer belongs to and that is still there. */
export function inOwnWorkspace(
  { workspaceIds }: Pick<Reader, 'workspaceIds'>,
  column: string,
): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} in (
    select id from workspace
    where id = any(${[...workspaceIds]}::uuid[]) and deleted_at is null
  )`;
}
