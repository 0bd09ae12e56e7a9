import { setTimeout as wait } from 'node:timers/promises';

const TRIES = 10;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 4_000;
// Lock timeout, and a deadlock of which this side was given up.
const LOCKED = new Set(['55P03', '40P01']);

/**
 * Tries work again that did not get a lock in time. Between the tries whatever queued behind it goes
 * on, so a long transaction of others delays a migration and nothing else.
 *
 * @throws Error after ten tries, with what to look for; anything else that the work throws
 */
export async function retryLocked(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!LOCKED.has(String((error as { code?: unknown }).code))) throw error;
      if (attempt === TRIES)
        throw new Error(
          `A migration did not get its lock in ${TRIES} tries: some transaction holds it. ` +
            'Find it in pg_stat_activity (oldest xact_start), let it end or end it, then start again.',
          { cause: error },
        );
      const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt);
      await wait(longest * (0.5 + Math.random() / 2));
    }
  }
}
