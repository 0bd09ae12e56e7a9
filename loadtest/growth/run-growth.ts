import { costsOf } from '../comparing/costs.ts';
import { runRounds } from '../comparing/run-rounds.ts';
import { writeCosts } from '../comparing/write-costs.ts';
import { interruption } from '../running/interruption.ts';
import { type OwnTarget, openTarget } from '../running/open-target.ts';
import type { Options } from '../running/options.ts';
import { grow, sizeOnDisk } from './grow.ts';

/** So many times as much CPU may a request take among more tasks. */
const MOST = 1.3;

/** Runs the mix among more and more tasks, in turns, and answers the exit code. */
export async function runGrowth(options: Options, tell: (line: string) => void): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const targets = new Map<string, OwnTarget>();
  const cells: string[] = [];
  for (const wanted of options.sizes) {
    const target = opened.use(await openTarget(options, tell));
    const databaseUrl = target.system?.databaseUrl as string;
    await grow(databaseUrl, { wanted, there: options.workspaces * options.tasks }, tell);
    interruption.throwIfAborted();
    cells.push(`${((await sizeOnDisk(databaseUrl)) / 2 ** 20).toFixed(0)} MiB`);
    targets.set(`${wanted} tasks`, target);
  }
  const sides = await runRounds(targets, options, tell);
  const costs = costsOf(sides);
  await writeCosts(options, { sides, costs, notes: { heading: 'On disk', cells } });
  if (costs.every(({ ratios }) => ratios.total <= MOST)) return 0;
  tell(`BROKEN: a request takes more than ${MOST} times as much CPU among more tasks.`);
  return 99;
}
