const JITTER = 0.2;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * When a delivery is due again after an attempt that failed; null when it is given up.
 *
 * @param options.attempts how many there were
 * @param options.pausesMs before the second attempt and each one after it; spread by a fifth either way, so
 *   that what failed together does not come back together
 * @param options.retryAfterMs what the other side asked for; a day at most is granted
 * @param options.random from 0 to 1
 */
export function nextAttempt(options: {
  attempts: number;
  pausesMs: readonly number[];
  retryAfterMs?: number | undefined;
  now: Date;
  random: () => number;
}): Date | null {
  const { attempts, pausesMs, retryAfterMs = 0, now, random } = options;
  const pause = pausesMs[attempts - 1];
  if (pause === undefined) return null;
  const spread = pause * (1 - JITTER + 2 * JITTER * random());
  const asked = Math.min(Math.max(retryAfterMs, 0), LONGEST_WAIT_MS);
  return new Date(now.getTime() + Math.round(Math.max(spread, asked)));
}

/** The milliseconds of a `Retry-After` header (RFC 9110 10.2.3): seconds or a date. */
export function readRetryAfter(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = HTTP_DATE.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now.getTime());
}
