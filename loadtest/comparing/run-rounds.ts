import type { CpuPerRequest } from '../running/cpu-per-request.ts';
import { interruption } from '../running/interruption.ts';
import type { OwnTarget } from '../running/open-target.ts';
import type { Options } from '../running/options.ts';
import { type Metrics, runScenario } from '../running/run-scenario.ts';
import type { Side } from './costs.ts';

/**
 * Sends the mix to each target in turns.
 *
 * @throws Error when a target did not keep the rate or answered wrongly: then it has no figures
 */
export async function runRounds(
  targets: ReadonlyMap<string, OwnTarget>,
  options: Options,
  tell: (line: string) => void,
): Promise<Side[]> {
  const sides = [...targets].map(([name, target]) => ({
    name,
    target,
    own: target.system?.own ?? [],
    rounds: [] as CpuPerRequest[],
  }));
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const { name, target, rounds } of sides) {
      tell(`Round ${round} of ${options.rounds}: ${name}`);
      const outcome = await runScenario({ ...options, scenario: 'load' }, target);
      interruption.throwIfAborted();
      const faults = faultsOf(outcome?.metrics ?? {});
      if (!outcome?.cpu || faults.length > 0)
        throw new Error(`There are no figures of ${name}: ${faults.join(', ') || 'no samples'}.`);
      rounds.push(outcome.cpu);
    }
  }
  return sides.map(({ name, own, rounds }) => ({ name, own, rounds }));
}

/** What must hold for any figure to count. How long requests took is not looked at. */
export function faultsOf(metrics: Metrics): string[] {
  return ['checks', 'http_req_failed', 'dropped_iterations']
    .map((name) => `${name}{scenario:load}`)
    .filter((name) => !isKept(metrics, name));
}

function isKept(metrics: Metrics, name: string): boolean {
  const { thresholds } = metrics[name] ?? {};
  return !!thresholds && Object.values(thresholds).every(({ ok }) => ok);
}
