import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@trellis/local/processes/free-port';
import { startServer } from '@trellis/local/processes/server-process';
import { requireProgram } from '@trellis/local/testing/require-program';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import { parse, stringify } from 'yaml';

const CONFIGURATION = fileURLToPath(
  new URL('../../infra/observability/prometheus', import.meta.url),
);

type Sample = {
  readonly metric: Record<string, string>;
  readonly value: readonly [number, string];
};
type Alert = { readonly labels: Record<string, string>; readonly state: string };
type ScrapeConfig = { job_name: string; static_configs: { targets: string[] }[] };

/** A Prometheus with the jobs and the rules that we ship. */
export interface Prometheus extends AsyncDisposable {
  /** What an expression answers now. */
  query(expression: string): Promise<readonly Sample[]>;
  /** Resolves when an alert of this name fires that has these labels. */
  untilFiring(name: string, labels?: Record<string, string>): Promise<void>;
}

/**
 * Starts it with other targets for the jobs of `prometheus.yml`; jobs without any are left out. It looks
 * each second, and alerts fire as soon as their expression has held for a second: what is tried is
 * expressions, `promtool` tries how long they must hold.
 *
 * @param targets `host:port` of those to scrape, by the name of the job
 */
export async function startPrometheus(
  targets: Readonly<Record<string, readonly string[]>>,
): Promise<Prometheus> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder('prometheus'));
  await writeConfiguration(folder.path, targets);
  const address = `127.0.0.1:${await freePort()}`;
  stack.use(
    await startServer({
      name: 'Prometheus',
      command: await requireProgram('prometheus'),
      args: [
        `--config.file=${join(folder.path, 'prometheus.yml')}`,
        `--storage.tsdb.path=${join(folder.path, 'data')}`,
        `--web.listen-address=${address}`,
      ],
      isReady: (line) => line.includes('Server is ready'),
      stopSignal: 'SIGTERM',
    }),
  );
  const kept = stack.move();
  const ask = async (path: string) => {
    const response = await fetch(`http://${address}/api/v1/${path}`);
    const answer = (await response.json()) as { status: string; error?: string; data: never };
    if (answer.status !== 'success') throw new Error(answer.error);
    return answer.data;
  };
  return {
    async query(expression) {
      const data: { result: Sample[] } = await ask(`query?query=${encodeURIComponent(expression)}`);
      return data.result;
    },
    async untilFiring(name, labels = {}) {
      for (;;) {
        const { alerts }: { alerts: Alert[] } = await ask('alerts');
        const fits = (alert: Alert) =>
          alert.state === 'firing' &&
          Object.entries({ ...labels, alertname: name }).every(
            ([label, value]) => alert.labels[label] === value,
          );
        if (alerts.some(fits)) return;
        await wait(250);
      }
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function writeConfiguration(
  folder: string,
  targets: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const configuration = parse(await readFile(join(CONFIGURATION, 'prometheus.yml'), 'utf8'));
  const jobs: ScrapeConfig[] = configuration.scrape_configs;
  const unknown = Object.keys(targets).filter((name) => !jobs.some((job) => job.job_name === name));
  if (unknown.length > 0) throw new Error(`No such job: ${unknown.join(', ')}.`);
  const rules = join(folder, 'rules');
  await mkdir(rules);
  for (const file of await readdir(join(CONFIGURATION, 'rules'))) {
    await cp(join(CONFIGURATION, 'rules', file), join(rules, file));
    await quicken(join(rules, file));
  }
  const quick = {
    global: { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s' },
    rule_files: [join(rules, '*.yml')],
    scrape_configs: jobs.flatMap((job) => {
      const own = targets[job.job_name];
      return own ? [{ ...job, static_configs: [{ targets: [...own] }] }] : [];
    }),
  };
  await writeFile(join(folder, 'prometheus.yml'), stringify(quick));
}

async function quicken(path: string): Promise<void> {
  const { groups } = parse(await readFile(path, 'utf8'));
  for (const group of groups) {
    group.interval = '1s';
    for (const rule of group.rules) if (rule.for) rule.for = '1s';
  }
  await writeFile(path, stringify({ groups }));
}
