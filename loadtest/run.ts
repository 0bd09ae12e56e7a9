import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { explain } from '@trellis/kernel/lifecycle';
import { readLoadEnvironment } from './config.ts';
import { runGrowth } from './growth/run-growth.ts';
import { writeReport } from './report/write-report.ts';
import { describeCpu } from './running/cpu-per-request.ts';
import { INTERRUPTED_CODE, interruption } from './running/interruption.ts';
import { openTarget } from './running/open-target.ts';
import { type Options, readOptions } from './running/options.ts';
import { runScenario } from './running/run-scenario.ts';
import { changeOf, describeSoak, faultsOfSoak } from './running/soak-verdict.ts';
import { USAGE } from './running/usage-text.ts';
import { runCompare } from './stock/run-compare.ts';

const MISSING_K6 = `k6 is not on the PATH. Install it with
  go install go.k6.io/k6@v1.8.1
(and add the bin folder of Go to the PATH), or from https://grafana.com/docs/k6/latest/set-up/install-k6/
`;
const tell = (text: string) => process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2)).catch((error) =>
  interruption.aborted ? INTERRUPTED_CODE : say(explain(error), 1),
);

async function main(args: readonly string[]): Promise<number> {
  let options: Options | null;
  try {
    options = readOptions(args, readLoadEnvironment());
  } catch (error) {
    return say(`${explain(error)}\nnpm run load -- --help says what there is.`, 2);
  }
  if (!options) return say(USAGE, 0);
  if (!(await hasK6())) return say(MISSING_K6, 1);
  if (options.url && !(await answers(options.url)))
    return say(`Nothing answers at ${options.url}.`, 1);
  if (options.scenario === 'growth') return runGrowth(options, tell);
  if (options.scenario === 'compare') return runCompare(options, tell);
  return run(options);
}

async function run(options: Options): Promise<number> {
  await using target = await openTarget(options, tell);
  const outcome = await runScenario(options, target);
  if (!outcome) return 1;
  if (outcome.cpu) tell(`\n${describeCpu(outcome.cpu)}`);
  const path = await writeReport(options.scenario, { options, ...outcome });
  tell(`\n${path}.html and ${options.scenario}.json are written.`);
  if (interruption.aborted) return INTERRUPTED_CODE;
  if (options.scenario !== 'soak' || !outcome.phase) return outcome.code;
  const change = changeOf({ ...outcome, phase: outcome.phase, own: target.system?.own ?? [] });
  tell(`\n${describeSoak(change)}`);
  const faults = faultsOfSoak(change);
  for (const fault of faults) tell(`BROKEN: ${fault}.`);
  return outcome.code || (faults.length > 0 ? 99 : 0);
}

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(`${text.trimEnd()}\n`);
  return code;
}

async function hasK6(): Promise<boolean> {
  const k6 = spawn('k6', ['version'], { stdio: 'ignore' });
  return once(k6, 'exit').then(
    ([code]) => code === 0,
    () => false,
  );
}

function answers(origin: string): Promise<boolean> {
  return fetch(new URL('/health', origin), { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
}
