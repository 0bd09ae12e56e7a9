import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../infra/local/testing/temporary-folder.ts';
import { inheritedEnvironment } from '../baseline/config.ts';
import { type Moment, readRecord } from '../report/record.ts';
import { type CpuPerRequest, cpuPerRequest, GENERATOR, type Phase } from './cpu-per-request.ts';
import { interruption } from './interruption.ts';
import { type Options, secondsOf } from './options.ts';
import type { TokenKeeper } from './token-keeper.ts';
import { type UsagePoint, watchUsage } from './watch-usage.ts';

/** What a scenario runs against. */
export type Target = {
  /** Of the gateway, without a path. */
  readonly origin: string;
  /** What to watch, by name; empty for a system that others have started. */
  readonly processes: Readonly<Record<string, number>>;
  /** Absent: nobody is there but the demo user. */
  readonly tokens?: TokenKeeper | undefined;
};

export type Metrics = Readonly<
  Record<string, { values: Record<string, number>; thresholds?: Record<string, { ok: boolean }> }>
>;

/** When what counts was sent, and by which scenarios of k6. */
type Measured = Phase & { readonly scenarios: readonly string[] };

export type Outcome = {
  /** Of k6. */
  readonly code: number;
  readonly metrics: Metrics;
  readonly moments: readonly Moment[];
  readonly usage: readonly UsagePoint[];
  /** Absent where the scenario does not say what counts. */
  readonly phase: Measured | undefined;
  /** Null where the scenario does not say what counts, was interrupted, or was not sampled. */
  readonly cpu: CpuPerRequest | null;
};

/** Runs a scenario in k6 while the parts of the system are watched; null if k6 left no summary. */
export async function runScenario(options: Options, target: Target): Promise<Outcome | null> {
  await using folder = await temporaryFolder('k6');
  const place = (name: string) => join(folder.path, name);
  if (target.tokens)
    await writeFile(place('world.json'), JSON.stringify(target.tokens.workspaces()));
  const { code, usage } = await runK6(options, target, place);
  const read = (name: string) => readFile(place(name), 'utf8').catch(() => null);
  const summary = await read('summary.json');
  if (!summary) return null;
  const { metrics, setup_data: said } = JSON.parse(summary);
  const phase: Measured | undefined = said?.scenarios && said;
  const moments = readRecord((await read('record.ndjson')) ?? '');
  return { code, metrics, moments, usage, phase, cpu: cpuOf(metrics, phase, usage) };
}

type Place = (name: string) => string;

async function runK6(options: Options, { origin, processes, tokens }: Target, place: Place) {
  const variables = {
    BASE_URL: origin,
    WORLD: place('world.json'),
    TOKENS_URL: tokens?.url ?? '',
    RATE: options.rate,
    DURATION: options.duration,
    DURATION_S: secondsOf(options.duration),
    WARM_UP: options.warmUp,
    PEAK: options.peak,
    PEOPLE: options.people,
    SUBSCRIBERS: options.subscribers,
    EVENTS: options.events,
    SUMMARY: place('summary.json'),
  };
  const given = Object.entries(variables).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const script = join(import.meta.dirname, '..', `${options.scenario}.ts`);
  // Everything over time, summed up by k6 itself; writing down each request would cost too much.
  const dashboard = {
    K6_WEB_DASHBOARD: 'true',
    K6_WEB_DASHBOARD_PORT: '-1',
    K6_WEB_DASHBOARD_PERIOD: '2s',
    K6_WEB_DASHBOARD_RECORD: place('record.ndjson'),
  };
  interruption.throwIfAborted();
  // Without its own server, whose port another k6 of this machine may have.
  const k6 = spawn('k6', ['run', '--no-usage-report', '--address', '', ...given, script], {
    stdio: 'inherit',
    env: { ...inheritedEnvironment(), HOME: place('.'), ...dashboard },
  });
  const end = () => k6.kill('SIGINT'); // it ends with its summary
  interruption.addEventListener('abort', end);
  const watching = watchUsage({ ...processes, [GENERATOR]: k6.pid as number });
  const [code] = await once(k6, 'exit');
  interruption.removeEventListener('abort', end);
  return { code: (code as number | null) ?? 1, usage: await watching.stop() };
}

function cpuOf(metrics: Metrics, phase: Measured | undefined, usage: readonly UsagePoint[]) {
  if (!phase || interruption.aborted) return null;
  // One check for each request of the mix that was answered while everything counted.
  const requests = phase.scenarios.reduce((sum, name) => {
    const { passes = 0, fails = 0 } = metrics[`checks{scenario:${name}}`]?.values ?? {};
    return sum + passes + fails;
  }, 0);
  return cpuPerRequest(usage, { phase, requests });
}
