/** A random wait below a bound that doubles with each attempt, so that many who fail do not return as one. */
export function backoffMs(attempt: number, bounds: { firstMs: number; mostMs: number }): number {
  const bound = Math.min(bounds.mostMs, bounds.firstMs * 2 ** Math.min(attempt, 30));
  return bounds.firstMs / 2 + Math.random() * (bound - bounds.firstMs / 2);
}
