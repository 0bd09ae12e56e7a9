import { type Kysely, sql } from 'kysely';
import { transact } from '../command.ts';
import type { SubgraphContext } from '../context.ts';
import { limitExceeded, notFound } from '../errors.ts';
import { type PayloadView, payload } from '../graphql-errors.ts';
import { requireRole } from '../identity.ts';
import { isUuid } from '../ids.ts';
import { type Connection, fetchPage, type PageArguments } from '../persistence/paging.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import { markForReplay, type ParkReason } from './dead-letters.ts';

const MAX_IDS = 100;

/** A dead letter as administrators see it. Times are text as PostgreSQL gives them. */
export type DeadLetterView = {
  id: string;
  eventId: string;
  eventType: string;
  subjectId: string;
  consumer: string;
  attempts: number;
  error: string | null;
  parkedAt: string;
  replayedAt: string | null;
};

export type DeadLetterConnectionView = Connection<DeadLetterView>;
export type DeadLettersPayloadView = PayloadView<{ deadLetters: DeadLetterView[]; cursor: null }>;

export type ReplayInput = {
  workspaceId: string;
  ids: readonly string[];
  meta?: { idempotencyKey?: string | null; clientMutationId?: string | null } | null;
};

// What a handler failed with may name tables and hosts; that is for the log and the command.
const ERRORS: Readonly<Record<ParkReason, string | null>> = {
  BAD_ENVELOPE: 'BAD_ENVELOPE: the message is no event.',
  UNKNOWN_TYPE: 'UNKNOWN_TYPE: this release does not know the type.',
  BAD_PAYLOAD: 'BAD_PAYLOAD: the data does not fit the schema of the type.',
  ID_COLLISION: 'ID_COLLISION: another event had this id before.',
  FAILED: 'FAILED: every try ended with an error; the log of the service has it.',
  CRASHED: 'CRASHED: the process ended during each try.',
  HELD: null,
};

/**
 * What the consumers of a subgraph have put aside of a workspace, latest first; null unless the caller is
 * its ADMIN. Replayed ones are shown until retention removes them.
 */
export async function listDeadLetters(
  { identity, database }: SubgraphContext,
  { workspaceId, ...page }: PageArguments & { workspaceId: string },
): Promise<DeadLetterConnectionView | null> {
  if (identity?.workspaces[workspaceId] !== 'ADMIN') return null;
  const connection = await fetchPage({
    kysely: database.kysely,
    query: lettersOf(database.kysely, workspaceId),
    order: [{ column: 'dead_letter.seq', type: 'bigint', direction: 'desc' }],
    idColumn: 'dead_letter.id',
    page,
    defaultSize: 50,
    scope: { list: 'deadLetters', schema: database.schema, workspaceId },
  });
  return {
    ...connection,
    nodes: connection.nodes.map(toView),
    edges: connection.edges.map(({ cursor, node }) => ({ cursor, node: toView(node) })),
  };
}

/**
 * Lets consumers try parked events of a workspace again, for its ADMINs. What is replayed already, on its
 * way, or waits behind another stays as it is.
 */
export async function replayDeadLetters(
  context: SubgraphContext,
  input: ReplayInput,
): Promise<DeadLettersPayloadView> {
  const command = `replayDeadLetters of ${context.database.schema}`;
  const view = await payload(input, () =>
    transact(context, { command, input }, async ({ em, identity }) => {
      const { workspaceId, ids } = input;
      requireRole(identity, workspaceId, 'ADMIN');
      if (ids.length > MAX_IDS)
        throw limitExceeded(['ids'], MAX_IDS, `At most ${MAX_IDS} events at once.`);
      const kysely = em.getKysely<KernelDatabase>();
      const wanted = sql<boolean>`dead_letter.id = any(${ids.filter(isUuid)}::uuid[])`;
      const found = await lettersOf(kysely, workspaceId).where(wanted).execute();
      const byId = new Map(found.map((letter) => [letter.id, toView(letter)]));
      const deadLetters = ids.map((id, index) => {
        const letter = byId.get(id.toLowerCase());
        if (!letter) throw notFound(['ids', String(index)], id);
        return letter;
      });
      for (const [consumer, letters] of Map.groupBy(deadLetters, (letter) => letter.consumer))
        await markForReplay(kysely, { consumer, ids: letters.map(({ id }) => id) });
      return { deadLetters, cursor: null };
    }),
  );
  return { deadLetters: [], ...view };
}

type Letter = Omit<DeadLetterView, 'error'> & { reason: string };

function lettersOf(kysely: Kysely<KernelDatabase>, workspaceId: string) {
  return kysely
    .selectFrom('dead_letter')
    .select([
      'dead_letter.id',
      sql<string>`dead_letter.event_id`.as('eventId'),
      sql<string>`dead_letter.type`.as('eventType'),
      sql<string>`dead_letter.subject`.as('subjectId'),
      'dead_letter.consumer',
      'dead_letter.attempts',
      'dead_letter.reason',
      sql<string>`dead_letter.parked_at`.as('parkedAt'),
      sql<string | null>`dead_letter.replayed_at`.as('replayedAt'),
    ])
    .where('dead_letter.workspace_id', '=', workspaceId)
    .where('dead_letter.state', '<>', 'discarded');
}

function toView({ reason, ...letter }: Letter): DeadLetterView {
  return { ...letter, error: ERRORS[reason as ParkReason] ?? null };
}
