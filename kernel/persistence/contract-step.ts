import manifest from '../package.json' with { type: 'json' };

/** The release of the code that runs; all parts have the same. */
export const RELEASE: string = manifest.version;

/**
 * From which release on nothing uses any more what a migration takes away: its name ends in it, as in
 * `0007-drop-goal-health-unused-since-0.3.0`. Undefined: the migration takes nothing away.
 */
export function unusedSince(migration: string): string | undefined {
  return /-unused-since-(\d+\.\d+\.\d+)$/.exec(migration)?.[1];
}

/** Whether a release came before another one. What follows the three numbers does not count. */
export function isOlderRelease(release: string, other: string): boolean {
  const [left, right] = [release, other].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (const [index, number] of (left as number[]).entries()) {
    const difference = number - ((right as number[])[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
