import { toCondition } from '@trellis/kernel/persistence/filters';
import { createListLoader, type ListLoader } from '@trellis/kernel/persistence/list-loader';
import {
  type Connection,
  fetchPagesByParent,
  type PageArguments,
} from '@trellis/kernel/persistence/paging';
import { type RawBuilder, sql } from 'kysely';
import type { Reading } from '../context.ts';
import { AUDIT_EVENT_COLUMNS, type AuditEventRow } from '../persistence/audit-event-row.ts';
import { AUDIT_FILTER_FIELDS, inSequence } from './audit-filter.ts';
import { isShown } from './hidden-chains.ts';

type Subject = 'task' | 'goal' | 'dashboard';
type List = { subject: Subject; types?: readonly string[] | null; page: PageArguments };

export type ActivityKey = { id: string; list: List };

// Events of a task name its goal too; the activity of a goal is what happened to the goal itself.
const CONCERNS: Readonly<Record<Subject, RawBuilder<boolean>>> = {
  task: sql`audit_event.task_id = parent.id and audit_event.subject_type = 'task'`,
  goal: sql`audit_event.goal_id = parent.id and audit_event.subject_type = 'goal'`,
  dashboard: sql`audit_event.workspace_id = parent.id and audit_event.subject_type in ('task', 'goal')`,
};

/** What happened to many tasks, goals or workspaces, latest first, in one statement for each list. */
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
  let query = kysely
    .selectFrom('audit_event')
    .select(AUDIT_EVENT_COLUMNS)
    .where(CONCERNS[subject])
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
