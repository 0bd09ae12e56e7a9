import type { BucketState } from './bucket.ts';

/**
 * The fields `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10): a list of
 * quotas with their windows, and of what is left with the seconds until they are full again.
 */
export function rateLimitHeaders(
  states: readonly BucketState[],
  now: number = Date.now(),
): Record<string, string> {
  if (states.length === 0) return {};
  const policies = states.map(
    ({ bucket: { name, quota } }) => `"${name}";q=${quota.tokens};w=${quota.seconds}`,
  );
  const limits = states.map(
    ({ bucket, remaining, resetAt }) =>
      `"${bucket.name}";r=${remaining};t=${secondsUntil(resetAt, now)}`,
  );
  return { 'ratelimit-policy': policies.join(', '), ratelimit: limits.join(', ') };
}

function secondsUntil(resetAt: number, now: number): number {
  return Math.max(0, Math.ceil((resetAt - now) / 1_000));
}
