import { toCondition } from '@trellis/kernel/persistence/filters';
import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { sql } from 'kysely';
import type { Reading } from '../context.ts';
import { AUDIT_EVENT_COLUMNS, type AuditEventRow } from '../persistence/audit-event-row.ts';
import { AUDIT_FILTER_FIELDS, inSequence } from './audit-filter.ts';
import { isShown } from './hidden-chains.ts';

type Subject = 'task' | 'goal';
type List = { subject: Subject; types?: readonly string[] | null; page: PageArguments };

export type ActivityKey = { id: string; list: List };

/** What happened to many tasks or goals, latest first, in one statement for each list. */
export function createActivityLoader(
  reading: Reading,
): ListLoader<ActivityKey, Connection<AuditEventRow>> {
  return createListLoader({
    idOf: ({ id }: ActivityKey) => id,
    argumentsOf: ({ list }) => list,
    load: (ids, list) => activityOf(reading, ids, list),
  });
}

function activityOf(
  { kysely, workspaceIds, clock }: Reading,
  ids: readonly string[],
  { subject, types, page }: List,
): Promise<Connection<AuditEventRow>[]> {
  // Events of a task name its goal too; the activity of a goal is what happened to the goal itself.
  let query = kysely
    .selectFrom('audit_event')
    .select(AUDIT_EVENT_COLUMNS)
    .where(`audit_event.${subject}_id`, '=', sql.ref<string>('parent.id'))
    .where('audit_event.subject_type', '=', subject)
    .where(sql<boolean>`audit_event.workspace_id = any(${[...workspaceIds]}::uuid[])`)
    .where(isShown);
  if (types) query = query.where(toCondition({ types }, AUDIT_FILTER_FIELDS, clock));
  return fetchPagesByParent<AuditEventRow>({
    kysely,
    query,
    order: inSequence('desc'),
    idColumn: 'audit_event.id',
    page,
    defaultSize: 20,
    scope: { list: `${subject}.activity`, types },
    parentIds: ids,
  });
}
