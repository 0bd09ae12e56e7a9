import type { HotRead } from './hot-reads.ts';
import { explain, type Plan } from './plan.ts';
import type { Side } from './side.ts';

const WARM_UP = 5;

export type Result = {
  readonly name: string;
  readonly aloneMs: number;
  readonly amongMs: number;
  /** In the large database. */
  readonly plans: readonly Plan[];
};

/** Times a read on either side in turns, so that what disturbs the machine disturbs both. */
export async function measure(
  { name, prepare }: HotRead,
  { alone, among, rounds }: { alone: Side; among: Side; rounds: number },
): Promise<Result> {
  const runs = [await prepare(alone), await prepare(among)] as const;
  for (let round = 0; round < WARM_UP; round += 1) for (const run of runs) await run();
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1)
    for (const side of [0, 1] as const) times[side].push(await timeOf(runs[side]));
  return {
    name,
    aloneMs: median(times[0]),
    amongMs: median(times[1]),
    plans: await explain(among.url, await among.statementsOf(runs[1])),
  };
}

async function timeOf(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}
