import { type CommandScope, transact } from '@trellis/kernel/command';
import { invalidInput, limitExceeded, notFound } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import { fromCursor, isUuid } from '@trellis/kernel/ids';
import { type RawBuilder, sql } from 'kysely';
import type { NotificationsContext } from '../context.ts';
import type { MarkNotificationsInput } from '../generated/resolvers.ts';
import { isStillThere } from '../persistence/deleted-workspaces.ts';

const MAX_IDS = 100;
const MAX_ANSWERED = 100;

export type MarkResult = { notificationIds: string[]; cursor: null };

export type NotificationsPayloadView = PayloadView<MarkResult>;

/** Marks the caller's notifications as read or archived, or takes that back. Nobody else hears of it. */
export function markNotifications(
  context: NotificationsContext,
  input: MarkNotificationsInput,
): Promise<MarkResult> {
  return transact(context, { command: 'markNotifications', input }, async (scope) => {
    const { ids, upTo } = input;
    if ((ids == null) === (upTo == null)) throw invalidInput([], 'either `ids` or `upTo`');
    if (input.read == null && input.archived == null)
      throw invalidInput([], 'at least one of `read` and `archived`');
    const marked = ids ? await markEach(scope, ids, input) : await markUpTo(scope, input);
    return { notificationIds: marked.slice(0, MAX_ANSWERED), cursor: null };
  });
}

async function markEach(
  scope: CommandScope,
  ids: readonly string[],
  input: MarkNotificationsInput,
): Promise<string[]> {
  if (ids.length > MAX_IDS)
    throw limitExceeded(['ids'], MAX_IDS, `At most ${MAX_IDS} notifications at once.`);
  const marked = await mark(scope, input, sql<boolean>`id = any(${ids.filter(isUuid)}::uuid[])`);
  const missing = ids.findIndex((id) => !marked.includes(id.toLowerCase()));
  if (missing !== -1) throw notFound(['ids', String(missing)], ids[missing]);
  return marked;
}

/** All that had arrived with the change at the cursor, which must be one of the caller's. */
async function markUpTo(scope: CommandScope, input: MarkNotificationsInput): Promise<string[]> {
  const sentEventId = fromCursor(input.upTo as string);
  const { rows } = await sql<{ id: string; createdAt: string }>`
    select id, created_at as "createdAt" from notification
    where sent_event_id = ${sentEventId} and ${isOwn(scope)}`.execute(kyselyOf(scope));
  const [last] = rows;
  if (!last) throw notFound(['upTo'], input.upTo as string);
  return mark(
    scope,
    input,
    sql<boolean>`(created_at, id) <= (${last.createdAt}::timestamptz, ${last.id}::uuid) and ${isOtherwise(input)}`,
  );
}

/** One statement for any number; answers the ids of what it has written, latest first. */
async function mark(
  scope: CommandScope,
  { read, archived }: MarkNotificationsInput,
  which: RawBuilder<boolean>,
): Promise<string[]> {
  const at = scope.now();
  const { rows } = await sql<{ id: string }>`
    with marked as (
      update notification
      set read_at = ${instant('read_at', read, at)}, archived_at = ${instant('archived_at', archived, at)}
      where ${isOwn(scope)} and ${which}
      returning id, created_at
    )
    select id from marked order by created_at desc, id desc`.execute(kyselyOf(scope));
  return rows.map(({ id }) => id);
}

/** The first time is kept; false forgets it, and what is not said stays as it is. */
function instant(
  column: string,
  wanted: boolean | null | undefined,
  at: Date,
): RawBuilder<unknown> {
  if (wanted == null) return sql.ref(column);
  return wanted ? sql`coalesce(${sql.ref(column)}, ${at}::timestamptz)` : sql`null`;
}

/** Those that are as asked already need no new row, however many they are. */
function isOtherwise({ read, archived }: MarkNotificationsInput): RawBuilder<boolean> {
  return sql<boolean>`(
    (read_at is null) is not distinct from ${read ?? null}::boolean
    or (archived_at is null) is not distinct from ${archived ?? null}::boolean
  )`;
}

function isOwn({ identity }: CommandScope): RawBuilder<boolean> {
  return sql<boolean>`
    recipient_id = ${identity.userId}
    and workspace_id = any(${workspaceIdsOf(identity)}::uuid[])
    and ${isStillThere('notification.workspace_id')}
    and not is_waiting`;
}

function kyselyOf({ em }: CommandScope) {
  return em.getKysely<object>();
}
