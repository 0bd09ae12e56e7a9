import { type RawBuilder, sql } from 'kysely';

/**
 * That a row is of one of these workspaces, where an index finds the row by something narrower.
 * `is true` keeps PostgreSQL from looking up the whole workspace as well to intersect the two.
 */
export function ofWorkspaces(column: string, workspaceIds: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(column)} = any(${[...workspaceIds]}::uuid[])) is true`;
}
