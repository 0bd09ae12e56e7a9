import { sql } from 'kysely';
import { TEAM_COLUMNS } from '../persistence/rows.ts';
import { inOwnWorkspace } from './in-own-workspace.ts';
import type { Reader } from './reader.ts';

/** The teams that the viewer may see, in the order of their names. */
export function teamsByName(reader: Reader) {
  return reader.kysely
    .selectFrom('team')
    .select(TEAM_COLUMNS)
    .where('team.deleted_at', 'is', null)
    .where(inOwnWorkspace(reader, 'team.workspace_id'))
    .orderBy(sql`lower(team.name)`)
    .orderBy('team.id');
}
