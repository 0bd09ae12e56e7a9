/** CPU per request of our gateway as a share of what the stock wiring takes, by operation. */
export type Ratios = Readonly<Record<string, number>>;

/** By how much a ratio may exceed the committed one. */
export const TOLERANCE = 0.15;

/** The operations that cost more than the committed ratio allows. Being better is no matter. */
export function lossesOf(measured: Ratios, committed: Ratios): string[] {
  return Object.entries(committed).flatMap(([operation, allowed]) => {
    const found = measured[operation];
    if (found === undefined) return [operation];
    return found > allowed * (1 + TOLERANCE) ? [operation] : [];
  });
}
