import type { Logger } from '@trellis/kernel/logger';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { openDatabase, takeTime } from '@trellis/kernel/persistence/database';
import { type Kysely, sql } from 'kysely';
import { migrations } from '../persistence/migrations/index.ts';
import type { NotificationsDatabase } from '../persistence/notification-row.ts';
import { directoryReactions } from '../reactions/directory.ts';

/** How much the directory holds afterwards. */
export type RebuiltDirectory = { readonly people: number; readonly memberships: number };

/**
 * Builds the directory of people, workspaces and memberships anew from what accounts has said, beside the
 * service that runs on it. Nobody is told anything by it. Consumers wait meanwhile, reads show what was
 * there before.
 *
 * @param log all that accounts has said, in order
 */
export async function rebuildDirectory(options: {
  databaseUrl: string;
  logger: Logger;
  log: () => AsyncIterable<readonly EventEnvelope[]>;
}): Promise<RebuiltDirectory> {
  const database = await openDatabase({
    url: options.databaseUrl,
    subgraph: 'notifications',
    entities: [],
    migrations,
    poolSize: 1,
    logger: options.logger,
  });
  const reactions = new Map(directoryReactions.map((reaction) => [reaction.type, reaction]));
  try {
    // Of no workspace in particular; the reactions name theirs in each statement.
    return await database.fork([]).transactional(async (em) => {
      const kysely = em.getKysely<NotificationsDatabase>();
      const scope = { em, append: sayNothing, now: () => new Date(), afterCommit: () => undefined };
      await takeTime(em);
      // Before the log is read, so that no event is applied that was not in it yet.
      await emptyDirectory(kysely);
      for await (const events of options.log())
        for (const event of events) await reactions.get(event.type)?.run(event, scope);
      return countDirectory(kysely);
    });
  } finally {
    await database.close();
  }
}

async function emptyDirectory(kysely: Kysely<NotificationsDatabase>): Promise<void> {
  await sql`lock table person, membership, workspace in share row exclusive mode`.execute(kysely);
  for (const table of ['person', 'membership', 'workspace'])
    await sql`delete from ${sql.table(table)}`.execute(kysely);
}

async function countDirectory(kysely: Kysely<NotificationsDatabase>): Promise<RebuiltDirectory> {
  const { rows } = await sql<RebuiltDirectory>`
    select (select count(*)::int from person) as people,
      (select count(*)::int from membership where role is not null) as memberships`.execute(kysely);
  return rows[0] as RebuiltDirectory;
}

function sayNothing(): never {
  throw new Error('The directory says nothing.');
}
