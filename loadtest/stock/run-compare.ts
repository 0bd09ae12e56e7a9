import { costsOf } from '../comparing/costs.ts';
import { runRounds } from '../comparing/run-rounds.ts';
import { writeCosts } from '../comparing/write-costs.ts';
import { type OwnTarget, openTarget } from '../running/open-target.ts';
import type { Options } from '../running/options.ts';
import { WIRINGS } from '../systems/profiles.ts';

/** So many times as much CPU as ours does the stock wiring take, at least. */
const LEAST = 3;

/** Runs the mix on our wiring and on the stock wiring, in turns, and answers the exit code. */
export async function runCompare(options: Options, tell: (line: string) => void): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const targets = new Map<string, OwnTarget>();
  for (const wiring of WIRINGS)
    targets.set(wiring, opened.use(await openTarget({ ...options, wiring }, tell)));
  const sides = await runRounds(targets, options, tell);
  const costs = costsOf(sides);
  await writeCosts(options, { sides, costs });
  if (costs.every(({ name, ratios }) => name === 'ours' || ratios.total >= LEAST)) return 0;
  tell(`BROKEN: the stock wiring takes less than ${LEAST} times as much CPU for a request.`);
  return 99;
}
