import type { UsagePoint } from './watch-usage.ts';

/** The time in which everything counts, in milliseconds since 1970. */
export type Phase = { readonly from: number; readonly until: number };

/** Milliseconds of CPU for each request. */
export type CpuPerRequest = {
  readonly requests: number;
  readonly parts: Readonly<Record<string, number>>;
  /** Without the generator. */
  readonly total: number;
};

export const GENERATOR = 'k6';

/** What each part took for a request in that phase; null if nothing was answered or sampled. */
export function cpuPerRequest(
  points: readonly UsagePoint[],
  { phase, requests }: { phase: Phase; requests: number },
): CpuPerRequest | null {
  const names = [...new Set(points.flatMap(({ parts }) => Object.keys(parts)))];
  const parts = names.flatMap((name) => {
    const cpuMs = cpuIn(phase, pointsOf(name, points));
    return cpuMs === null ? [] : [[name, cpuMs / requests] as const];
  });
  if (requests === 0 || parts.length === 0) return null;
  const total = parts.reduce((sum, [name, ms]) => (name === GENERATOR ? sum : sum + ms), 0);
  return { requests, parts: Object.fromEntries(parts), total };
}

type Point = readonly [at: number, cpuMs: number];

function pointsOf(name: string, points: readonly UsagePoint[]): Point[] {
  return points.flatMap(({ at, parts }) => {
    const usage = parts[name];
    return usage ? [[at, usage.cpuMs] as const] : [];
  });
}

// The rate is steady, so that what lies between two samples, or just after the last one of a process
// that has ended, is read off the straight line.
function cpuIn({ from, until }: Phase, points: readonly Point[]): number | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const [begin, end] = [Math.max(from, first[0]), Math.min(until, last[0])];
  if (end <= begin) return null;
  return ((cpuAt(end, points) - cpuAt(begin, points)) * (until - from)) / (end - begin);
}

function cpuAt(at: number, points: readonly Point[]): number {
  const next = points.findIndex(([time]) => time >= at);
  const [time, cpuMs] = points[next] as Point;
  if (next === 0) return cpuMs;
  const [timeBefore, cpuBefore] = points[next - 1] as Point;
  return cpuBefore + ((cpuMs - cpuBefore) * (at - timeBefore)) / (time - timeBefore);
}

/** For the reader, the most expensive part first. */
export function describeCpu({ parts, total }: CpuPerRequest): string {
  const lines = Object.entries(parts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, ms]) => `${name} ${ms.toFixed(2)}`);
  return `CPU per request in ms: ${lines.join(', ')}; in all, without ${GENERATOR}, ${total.toFixed(2)}.`;
}
