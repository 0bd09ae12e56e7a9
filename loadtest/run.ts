import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readLoadEnvironment } from './config.ts';

const SCENARIOS = ['smoke', 'load'] as const;
const K6_VERSION = 'v1.8.1';
const USAGE = `Runs a k6 scenario against a running Trellis.

  npm run load -- ${SCENARIOS.join('|')} [further options of k6 run]

Start the system first, with npm start for example. Settings come from the environment:

  BASE_URL   where it runs (http://127.0.0.1:4000)
  RATE       requests per second of load (1000)
  DURATION   how long load runs (1m)

The figures are written to loadtest/results/<scenario>.json.
Exit codes: 0 all thresholds held, 1 something is missing, 2 wrong use, 99 a threshold was broken.
`;

async function run(args: readonly string[]): Promise<number> {
  const [wanted, ...others] = args;
  if (args.includes('--help')) return say(USAGE, 0);
  const scenario = SCENARIOS.find((name) => name === wanted);
  if (!scenario) return say(USAGE, 2);
  const environment = readLoadEnvironment();
  if (!(await hasK6())) return say(MISSING_K6, 1);
  if (!(await answers(environment.BASE_URL))) {
    return say(`Nothing answers at ${environment.BASE_URL}: run npm start, or set BASE_URL.\n`, 1);
  }
  return runK6(scenario, others, environment);
}

const MISSING_K6 = `k6 is not on the PATH. Install it with
  go install go.k6.io/k6@${K6_VERSION}
(and add the bin folder of Go to the PATH), or from https://grafana.com/docs/k6/latest/set-up/install-k6/
`;

function say(text: string, code: number): number {
  (code === 0 ? process.stdout : process.stderr).write(text);
  return code;
}

async function hasK6(): Promise<boolean> {
  const k6 = spawn('k6', ['version'], { stdio: 'ignore' });
  return once(k6, 'exit').then(
    ([code]) => code === 0,
    () => false,
  );
}

function answers(baseUrl: string): Promise<boolean> {
  return fetch(new URL('/health', baseUrl), { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
}

async function runK6(
  scenario: string,
  others: readonly string[],
  environment: Record<string, string>,
): Promise<number> {
  const folder = import.meta.dirname;
  await mkdir(join(folder, 'results'), { recursive: true });
  const settings = { ...environment, SUMMARY: join(folder, 'results', `${scenario}.json`) };
  const variables = Object.entries(settings).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
  const script = join(folder, `${scenario}.ts`);
  const k6 = spawn('k6', ['run', ...variables, ...others, script], { stdio: 'inherit' });
  process.on('SIGINT', () => undefined); // k6 hears it too, and ends with its summary
  const [code] = await once(k6, 'exit');
  return code ?? 1;
}

process.exitCode = await run(process.argv.slice(2)).catch((error) => say(`${error.message}\n`, 1));
