/** Where child processes find their programs. */
export function inheritedPath(): string {
  return process.env.PATH ?? '';
}

/**
 * How long the drill writes before all is lost, and the `archive_timeout` it does so with. As it is in production:
 * DRILL_SECONDS=150 ARCHIVE_TIMEOUT_SECONDS=60, as `npm run drill` has it.
 */
export function drillRun(): { seconds: number; archiveTimeoutSeconds: number } {
  const { DRILL_SECONDS = '12', ARCHIVE_TIMEOUT_SECONDS = '5' } = process.env;
  return {
    seconds: Number(DRILL_SECONDS),
    archiveTimeoutSeconds: Number(ARCHIVE_TIMEOUT_SECONDS),
  };
}

/** How many requests a second the rolling restart is tried under: few beside other tests, 200 by `npm run rolling-restart`. */
export function rollingRun(): { requestsPerSecond: number } {
  const { REQUESTS_PER_SECOND = '40' } = process.env;
  return { requestsPerSecond: Number(REQUESTS_PER_SECOND) };
}

/** How many events the redelivery test delivers, and the seed of what comes again when. */
export function redeliveryRun(): { events: number; seed: number } {
  const { REDELIVERED_EVENTS = '2000', SEED } = process.env;
  return { events: Number(REDELIVERED_EVENTS), seed: Number(SEED ?? Date.now() % 100_000) };
}
