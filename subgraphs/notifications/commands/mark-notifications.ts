import { type CommandScope, transact } from '@trellis/kernel/command';
import { invalidInput, limitExceeded, notFound } from '@trellis/kernel/errors';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { workspaceIdsOf } from '@trellis/kernel/identity';
import { fromCursor, isUuid } from '@trellis/kernel/ids';
import { type RawBuilder, sql } from 'kysely';
import type { NotificationsContext } from '../context.ts';
import type { MarkNotificationsInput } from '../generated/resolvers.ts';
import { isOwn } from '../queries/own-notifications.ts';

const MAX_IDS = 100;
const MAX_ANSWERED = 100;

export type MarkResult = { notificationIds: string[]; cursor: null };

export type NotificationsPayloadView = PayloadView<MarkResult>;

/** Marks the caller's notifications as read, archived or put off, or takes that back. Nobody else hears of it. */
export function markNotifications(
  context: NotificationsContext,
  input: MarkNotificationsInput,
): Promise<MarkResult> {
  return transact(context, { command: 'markNotifications', input }, async (scope) => {
    const { ids, upTo } = input;
    if ((ids == null) === (upTo == null)) throw invalidInput([], 'either `ids` or `upTo`');
    checkWhat(scope, input);
    const marked = ids ? await markEach(scope, ids, input) : await markUpTo(scope, input);
    return { notificationIds: marked.slice(0, MAX_ANSWERED), cursor: null };
  });
}

function checkWhat(
  { now }: CommandScope,
  { read, archived, snoozedUntil }: MarkNotificationsInput,
): void {
  if (read == null && archived == null && snoozedUntil === undefined)
    throw invalidInput([], 'at least one of `read`, `archived` and `snoozedUntil`');
  if (snoozedUntil && snoozedUntil <= now())
    throw invalidInput(['snoozedUntil'], 'a moment in the future');
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
    where sent_event_id = ${sentEventId} and ${isCallers(scope)}`.execute(kyselyOf(scope));
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
  input: MarkNotificationsInput,
  which: RawBuilder<boolean>,
): Promise<string[]> {
  const at = scope.now();
  const { rows } = await sql<{ id: string }>`
    with marked as (
      update notification
      set read_at = ${readAt(input, at)}, archived_at = ${instant('archived_at', input.archived, at)},
        snoozed_until = ${snoozedUntil(input)}
      where ${isCallers(scope)} and ${which}
      returning id, created_at
    )
    select id from marked order by created_at desc, id desc`.execute(kyselyOf(scope));
  return rows.map(({ id }) => id);
}

/** What is put off comes back unread, whatever else is asked. */
function readAt({ read, snoozedUntil }: MarkNotificationsInput, at: Date): RawBuilder<unknown> {
  return snoozedUntil ? sql`null` : instant('read_at', read, at);
}

function snoozedUntil({ snoozedUntil: until }: MarkNotificationsInput): RawBuilder<unknown> {
  return until === undefined ? sql.ref('snoozed_until') : sql`${until}::timestamptz`;
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
function isOtherwise({ read, archived, snoozedUntil: until }: MarkNotificationsInput) {
  const isPutOff =
    until === undefined
      ? sql<boolean>`false`
      : sql<boolean>`snoozed_until is distinct from ${until}::timestamptz`;
  return sql<boolean>`(
    (read_at is null) is not distinct from ${read ?? null}::boolean
    or (archived_at is null) is not distinct from ${archived ?? null}::boolean
    or ${isPutOff}
  )`;
}

function isCallers({ identity }: CommandScope): RawBuilder<boolean> {
  return isOwn({
    recipientId: identity.userId,
    workspaceIds: workspaceIdsOf(identity),
    hasPersonal: identity.apiKeyId === null,
  });
}

function kyselyOf({ em }: CommandScope) {
  return em.getKysely<object>();
}
