import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeMachine } from '../bench/machine.ts';
import { RESULTS } from '../report/write-report.ts';
import type { Options } from '../running/options.ts';
import { type Cost, type Side, tableOf } from './costs.ts';

/** Prints what a request costs on each side, and writes all rounds to results/<scenario>.json. */
export async function writeCosts(
  options: Options,
  {
    sides,
    costs,
    notes,
  }: { sides: readonly Side[]; costs: readonly Cost[] } & {
    notes?: Parameters<typeof tableOf>[1];
  },
): Promise<void> {
  const { scenario, rounds, duration, rate, profile } = options;
  const machine = describeMachine();
  const result = { scenario, machine, options, costs, sides, notes };
  await mkdir(RESULTS, { recursive: true });
  await writeFile(join(RESULTS, `${scenario}.json`), `${JSON.stringify(result, null, 2)}\n`);
  const what = `${rounds} rounds of ${duration} at ${rate}/s, ${profile}, on ${machine.cores} cores (${machine.model}), ${machine.node}, commit ${machine.commit}`;
  process.stdout.write(
    `\nCPU per request, in brackets how many times that of the first row: medians of ${what}.\n\n${tableOf(costs, notes)}\n\n`,
  );
}
