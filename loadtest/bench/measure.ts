import { usageOf } from '../processes/usage.ts';
import type { Running } from './arena.ts';
import { type Driven, drive } from './generator.ts';
import { percentile } from './statistics.ts';
import type { Known, Traffic } from './traffic.ts';

/** What one gateway did with one operation in one round. */
export type Sample = {
  readonly requests: number;
  readonly rps: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** CPU time of the gateway's process. */
  readonly cpuMsPerRequest: number;
  readonly rssMiB: number;
  /** The share of one core that generator and subgraphs took together. */
  readonly aroundShare: number;
};

/** Sends an operation to a gateway for a while, or so many times. */
export async function measure(
  gateway: Running,
  options: {
    traffic: Traffic;
    known: Known;
    connections: number;
    /** The process of the subgraphs. */
    replayPid: number;
    seconds?: number;
    requests?: number;
  },
): Promise<Sample> {
  const { traffic, known, replayPid, ...rest } = options;
  const pids = [gateway.pid, replayPid, process.pid];
  const before = await Promise.all(pids.map(usageOf));
  const driven = await drive({ ...rest, url: gateway.url, ...traffic.requests(known) });
  const after = await Promise.all(pids.map(usageOf));
  const [own = 0, ...around] = after.map(
    ({ cpuMs }, index) => cpuMs - (before[index]?.cpuMs as number),
  );
  const aroundMs = around.reduce((sum, one) => sum + one, 0);
  return {
    ...timesOf(driven),
    cpuMsPerRequest: own / driven.requests,
    rssMiB: after[0]?.rssMiB as number,
    aroundShare: aroundMs / (driven.seconds * 1_000),
  };
}

function timesOf({ requests, seconds, times }: Driven) {
  return {
    requests,
    rps: requests / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
  };
}
