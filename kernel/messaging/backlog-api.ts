import { type Kysely, sql } from 'kysely';
import type { SubgraphContext } from '../context.ts';
import type { KernelDatabase } from '../persistence/tables.ts';

/** As many events of a line are looked at, so that a long outage does not make the question dear. */
const MAX_COUNTED = 10_000;

/** What waits for one consumer. */
export type QueueView = {
  name: string;
  /** Of all workspaces; null while the broker does not say. */
  waiting: number | null;
  retrying: number;
  setAside: number;
};

/** How far the events of a subgraph lag behind, and what waits in its queues. */
export type BacklogView = {
  lagSeconds: number;
  /** Of the workspace; null when the line is too long to be counted. */
  unpublished: number | null;
  queues: QueueView[];
};

/**
 * What waits to be published by a subgraph, and to be taken by its consumers; null unless the caller is an
 * ADMIN of the workspace. What can be counted by workspace is; how long the common lines are is the same
 * for everybody (docs/decisions/0029).
 */
export async function readBacklog(
  { identity, database, consumers }: SubgraphContext,
  { workspaceId }: { workspaceId: string },
): Promise<BacklogView | null> {
  if (identity?.workspaces[workspaceId] !== 'ADMIN') return null;
  const [line, letters, waiting] = await Promise.all([
    unpublishedOf(database.kysely, workspaceId),
    lettersOf(database.kysely, workspaceId),
    Promise.all(consumers.map((consumer) => consumer.waiting())),
  ]);
  const queues = consumers.map(({ name }, index) => {
    const { retrying = 0, setAside = 0 } = letters.get(name) ?? {};
    return { name, waiting: waiting[index] ?? null, retrying, setAside };
  });
  return { ...line, queues };
}

async function unpublishedOf(
  kysely: Kysely<KernelDatabase>,
  workspaceId: string,
): Promise<Pick<BacklogView, 'lagSeconds' | 'unpublished'>> {
  const { rows } = await sql<{ all: number; own: number; age: number | null }>`
    select
      count(*)::integer as all,
      (count(*) filter (where workspace_id = ${workspaceId}))::integer as own,
      extract(epoch from now() - min(occurred_at))::double precision as age
    from (
      select workspace_id, occurred_at from outbox
      where published_at is null order by position limit ${MAX_COUNTED + 1}
    ) as line`.execute(kysely);
  const { all = 0, own = 0, age = null } = rows[0] ?? {};
  return { lagSeconds: Math.max(0, age ?? 0), unpublished: all > MAX_COUNTED ? null : own };
}

type Letters = Pick<QueueView, 'retrying' | 'setAside'>;

async function lettersOf(
  kysely: Kysely<KernelDatabase>,
  workspaceId: string,
): Promise<Map<string, Letters>> {
  const { rows } = await sql<Letters & { consumer: string }>`
    select consumer,
      (count(*) filter (where state = 'replaying'))::integer as retrying,
      (count(*) filter (where state <> 'replaying'))::integer as "setAside"
    from dead_letter
    where workspace_id = ${workspaceId} and state in ('parked', 'held', 'replaying')
    group by consumer`.execute(kysely);
  return new Map(rows.map(({ consumer, ...letters }) => [consumer, letters]));
}
