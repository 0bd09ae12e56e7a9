import type { Flags } from '../flags.ts';
import type { Logger } from '../logger.ts';
import { type Loop, startLoop } from '../loop.ts';
import type { Relay } from '../outbox/relay.ts';
import { forgetOld, type Retention } from '../outbox/retention.ts';
import type { Database } from '../persistence/database.ts';

import type { Job, SubgraphDefinition } from './definition.ts';

const RETENTION: Retention = { outboxDays: 7, inboxDays: 30 };

/** Keeps the kernel's tables small. Processes that do it at once skip each other's rows. */
export function retentionJob(
  { keptEvents: kept = [] }: SubgraphDefinition,
  retention = RETENTION,
): Job {
  return {
    name: 'retention',
    intervalMs: 3_600_000,
    // By the clock that ids and rows were made by, which is not that of the domain in every host.
    run: ({ database }) => forgetOld(database.kysely, { retention, kept, now: new Date() }),
  };
}

/** Runs jobs until they are closed; what they commit is published. */
export function startJobs(
  jobs: readonly Job[],
  parts: { database: Database; relay: Relay; logger: Logger; now: () => Date; flags: Flags },
): Loop[] {
  const { database, relay, logger, now, flags } = parts;
  return jobs.map(({ name, intervalMs, run }) =>
    startLoop({
      intervalMs,
      async run() {
        const hasMore = await run({ database, now, flags });
        relay.nudge();
        return hasMore;
      },
      onError: (error) =>
        logger.error({ err: error, job: name }, 'A job failed; it is tried again.'),
    }),
  );
}
