import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@trellis/kernel/logger';
import type { Database } from '@trellis/kernel/persistence/database';
import type { Job } from '@trellis/kernel/subgraph/service';
import type { Kysely } from 'kysely';
import type { DeliveringDatabase } from '../persistence/webhook-row.ts';
import { type Claim, claimDeliveries } from './claim-deliveries.ts';
import { recordAttempt } from './record-attempt.ts';
import type { Attempt, Way } from './way.ts';

/** Queues that a process works on at once. */
const PARALLEL = 16;
const ATTEMPT_LIMIT_MS = 10_000;
/** What a way may take to notice the limit. */
const GRACE_MS = 2_000;
/** How long after the limit of an attempt its claim ends, if whoever made it has died. */
const LEASE_MS = 20_000;
const POLL_MS = 1_000;

/** Sends what is due. */
export interface Sending {
  /** Runs in every process. Done when nothing is due and nothing under way. */
  readonly job: Job;
  /** Begins nothing more and ends what is under way. */
  close(): Promise<void>;
}

/**
 * Sends deliveries when they are due, one at a time of each queue and those of many queues at once, so that
 * a slow receiver delays nobody else. What is sent is written down afterwards: a crash in between sends it
 * again, by the same id.
 */
export function createSending(options: {
  /** By the name of the channel. */
  ways: ReadonlyMap<string, Way>;
  logger: Logger;
  /** From 0 to 1; absent: by chance. */
  random?: () => number;
  /** How long an attempt may take as a whole. */
  attemptLimitMs?: number;
}): Sending {
  const { ways, logger, random = Math.random, attemptLimitMs = ATTEMPT_LIMIT_MS } = options;
  const underWay = new Set<Promise<void>>();
  let claiming: Promise<Claim[]> = Promise.resolve([]);
  let closed = false;

  async function work(claim: Claim, database: Database, now: () => Date): Promise<void> {
    const way = ways.get(claim.channel) as Way;
    const { pausesMs } = way;
    try {
      const attempt = await tryOnce(way, claim, { database, now: now() });
      const givenUp = await recordAttempt(database, claim, attempt, {
        pausesMs,
        now: now(),
        random,
      });
      for (const { id, attempts, reason } of givenUp)
        logger.warn(
          { deliveryId: id, channel: claim.channel, attempts, reason },
          'A delivery was given up.',
        );
    } catch (error) {
      logger.error(
        { err: error, queue: claim.queue },
        'The end of an attempt could not be written down; it is made again.',
      );
    }
  }

  async function tryOnce(
    way: Way,
    claim: Claim,
    { database, now }: { database: Database; now: Date },
  ): Promise<Attempt> {
    const kysely = database.kysely as unknown as Kysely<DeliveringDatabase>;
    const deliveryIds = claim.deliveries.map(({ id }) => id);
    const failed = (reason: string): Attempt => ({
      outcome: { kind: 'failed', reason },
      deliveryIds,
    });
    const signal = AbortSignal.timeout(attemptLimitMs);
    const ended = new AbortController();
    // The signal asks for an end; whoever does not listen is left behind.
    const late = wait(attemptLimitMs + GRACE_MS, failed('TIMEOUT'), { signal: ended.signal });
    late.catch(() => undefined);
    try {
      return await Promise.race([way.attempt(claim, { kysely, now, signal }), late]);
    } catch (error) {
      logger.error({ err: error, queue: claim.queue }, 'An attempt has failed on our side.');
      return failed('INTERNAL');
    } finally {
      ended.abort();
    }
  }

  async function run({ database, now, flags }: Parameters<Job['run']>[0]): Promise<boolean> {
    if (closed || !(await flags.isOn('deliveries'))) return false;
    const at = now();
    const wasBusy = underWay.size > 0;
    claiming = claimDeliveries(database, {
      channels: [...ways.keys()],
      limit: PARALLEL - underWay.size,
      now: at,
      until: new Date(at.getTime() + attemptLimitMs + LEASE_MS),
    });
    const claims = await claiming;
    for (const claim of claims) {
      const working = work(claim, database, now).finally(() => underWay.delete(working));
      underWay.add(working);
    }
    // What has ended since then may have left more in its queue.
    if (underWay.size === 0) return wasBusy;
    const looking = new AbortController();
    const poll = wait(POLL_MS, undefined, { signal: looking.signal }).catch(() => undefined);
    await Promise.race([...underWay, poll]);
    looking.abort();
    return !closed;
  }

  return {
    job: { name: 'deliveries', intervalMs: POLL_MS, run },
    async close() {
      closed = true;
      await claiming.catch(() => undefined);
      await Promise.all(underWay);
    },
  };
}
