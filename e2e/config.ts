/** Where child processes find their programs. */
export function inheritedPath(): string {
  return process.env.PATH ?? '';
}

/** How many events the redelivery test delivers, and the seed of what comes again when. */
export function redeliveryRun(): { events: number; seed: number } {
  const { REDELIVERED_EVENTS = '2000', SEED } = process.env;
  return { events: Number(REDELIVERED_EVENTS), seed: Number(SEED ?? Date.now() % 100_000) };
}
