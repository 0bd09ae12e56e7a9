import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explain } from '@trellis/kernel/lifecycle';
import { inheritedEnvironment } from './baseline/config.ts';
import { describeMachine } from './bench/machine.ts';
import { readLoadEnvironment } from './config.ts';
import { pageOf } from './report/page.ts';
import { readRecord } from './report/record.ts';
import { type Options, readOptions, secondsOf, USAGE } from './running/options.ts';
import { startOwnSystem } from './running/own-system.ts';
import { type CpuPoint, watchCpu } from './running/watch-cpu.ts';
import { prepareWorld } from './running/world.ts';

const K6_VERSION = 'v1.8.1';
const RESULTS = join(import.meta.dirname, 'results');
const MISSING_K6 = `k6 is not on the PATH. Install it with
  go install go.k6.io/k6@${K6_VERSION}
(and add the bin folder of Go to the PATH), or from https://grafana.com/docs/k6/latest/set-up/install-k6/
`;
const tell = (text: string) => process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2)).catch((error) => say(explain(error), 1));

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
  return run(options);
}

async function run(options: Options): Promise<number> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'trellis-k6-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  if (!options.url) tell('Starting Trellis with a database of its own …');
  const own = options.url ? null : opened.use(await startOwnSystem());
  const origin = own?.origin ?? (options.url as string);
  const world = join(folder, 'world.json');
  if (options.scenario !== 'smoke') {
    tell(`Making ${options.users} users in ${options.workspaces} workspaces …`);
    await writeFile(world, JSON.stringify(await prepareWorld(`${origin}/graphql`, options)));
  }
  await mkdir(RESULTS, { recursive: true });
  const { code, cpu } = await runK6(options, { origin, world, folder, systemPid: own?.pid });
  await report(options, folder, cpu);
  return code;
}

type Places = { origin: string; world: string; folder: string; systemPid: number | undefined };

async function runK6(options: Options, { origin, world, folder, systemPid }: Places) {
  const variables = {
    BASE_URL: origin,
    WORLD: world,
    RATE: options.rate,
    DURATION: options.duration,
    DURATION_S: secondsOf(options.duration),
    WARM_UP: options.warmUp,
    PEAK: options.peak,
    PEOPLE: options.people,
    SUBSCRIBERS: options.subscribers,
    EVENTS: options.events,
    SUMMARY: join(folder, 'summary.json'),
  };
  const given = Object.entries(variables).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const script = join(import.meta.dirname, `${options.scenario}.ts`);
  // Everything over time, summed up by k6 itself; writing down each request would cost too much.
  const dashboard = {
    K6_WEB_DASHBOARD: 'true',
    K6_WEB_DASHBOARD_PORT: '-1',
    K6_WEB_DASHBOARD_PERIOD: '2s',
    K6_WEB_DASHBOARD_RECORD: join(folder, 'record.ndjson'),
  };
  const k6 = spawn('k6', ['run', '--no-usage-report', ...given, script], {
    stdio: 'inherit',
    env: { ...inheritedEnvironment(), HOME: folder, ...dashboard },
  });
  process.once('SIGINT', () => undefined); // k6 hears it too, and ends with its summary
  const watching = watchCpu({
    k6: k6.pid as number,
    ...(systemPid && { Trellis: systemPid }),
  });
  const [code] = await once(k6, 'exit');
  return { code: (code as number | null) ?? 1, cpu: watching.stop() };
}

async function report(options: Options, folder: string, cpu: CpuPoint[]): Promise<void> {
  const { scenario } = options;
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  const summary = await read('summary.json');
  if (!summary) return;
  const { metrics } = JSON.parse(summary);
  const moments = readRecord((await read('record.ndjson')) ?? '');
  const all = { scenario, machine: describeMachine(), options, metrics, cpu, moments };
  const path = join(RESULTS, scenario);
  await writeFile(`${path}.json`, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(`${path}.html`, pageOf(all));
  tell(`\n${path}.html and ${scenario}.json are written.`);
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
