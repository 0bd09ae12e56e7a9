import type { Phase } from './cpu-per-request.ts';
import type { Metrics } from './run-scenario.ts';
import type { UsagePoint } from './watch-usage.ts';

const MAX_GROWTH = 0.05;
const MAX_DRIFT = 0.1;

export type Soaked = {
  readonly metrics: Metrics;
  readonly usage: readonly UsagePoint[];
  readonly phase: Phase;
  /** The parts whose memory is Trellis's own; none: it is not looked at. */
  readonly own: readonly string[];
};

/** What changed over a soak beyond its first third, in which everything comes to its working size. */
export type Change = {
  /** Of the memory of Trellis, as a share; null if it was not watched. */
  readonly memoryGrowth: number | null;
  /** Of p99 from the second third to the last, as a share. */
  readonly p99Drift: number;
};

export function changeOf({ metrics, usage, phase, own }: Soaked): Change {
  const p99 = (third: string) =>
    metrics[`http_req_duration{scenario:${third}}`]?.values['p(99)'] ?? Number.NaN;
  const begin = phase.from + (phase.until - phase.from) / 3;
  const points = usage
    .filter(({ at, parts }) => at >= begin && at <= phase.until && own.some((name) => parts[name]))
    .map(({ at, parts }) => [at, own.reduce((sum, name) => sum + (parts[name]?.rssMiB ?? 0), 0)]);
  return {
    memoryGrowth: growthOf(points as [number, number][]),
    p99Drift: p99('soak-3') / p99('soak-2') - 1,
  };
}

/** What does not hold. */
export function faultsOfSoak({ memoryGrowth, p99Drift }: Change): string[] {
  return [
    ...(memoryGrowth !== null && memoryGrowth >= MAX_GROWTH
      ? [`memory grew by ${percent(memoryGrowth)} after the first third`]
      : []),
    ...(p99Drift < MAX_DRIFT ? [] : [`p99 drifted by ${percent(p99Drift)}`]),
  ];
}

export function describeSoak({ memoryGrowth, p99Drift }: Change): string {
  const memory = memoryGrowth === null ? 'was not watched' : `grew by ${percent(memoryGrowth)}`;
  return `After the first third: memory of Trellis ${memory}, p99 drifted by ${percent(p99Drift)}.`;
}

// Of the straight line that fits best: collection of garbage lets memory rise and fall all the time.
function growthOf(points: readonly (readonly [number, number])[]): number | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  const mean = (index: 0 | 1) =>
    points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [meanAt, meanMemory] = [mean(0), mean(1)];
  const covariance = points.reduce(
    (sum, [at, memory]) => sum + (at - meanAt) * (memory - meanMemory),
    0,
  );
  const slope = covariance / points.reduce((sum, [at]) => sum + (at - meanAt) ** 2, 0);
  return (slope * (last[0] - first[0])) / (meanMemory + slope * (first[0] - meanAt));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
