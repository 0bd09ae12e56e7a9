import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '@trellis/kernel/config';
import { runOperation } from '@trellis/local/run-operation';
import { say } from '@trellis/local/say';
import { parse } from 'yaml';
import { podsOf, readManifests } from './manifests.ts';

// node infra/checks/variables.ts FILE: each service of the chart, rendered into FILE, gets every variable that
// docker-compose.yml gives it, and none that is not a setting.

const ROOT = join(import.meta.dirname, '../..');

type Service = {
  readonly build?: string;
  readonly environment?: Readonly<Record<string, unknown>>;
};

await runOperation(async () => {
  const [path] = process.argv.slice(2);
  if (!path) throw new ConfigError('node infra/checks/variables.ts FILE');
  const read = (name: string) => readFile(join(ROOT, name), 'utf8');
  const compose = parse(await read('docker-compose.yml'), { merge: true, maxAliasCount: -1 });
  const settings = new Set(
    (await read('.env.example'))
      .match(/^#? ?[A-Z][A-Z0-9_]+(?==)/gm)
      ?.map((name) => name.replace(/^# ?/, '')),
  );
  const pods = podsOf(await readManifests(path)).flatMap(({ spec }) => spec.containers);
  const inChart = new Map(
    pods.map(({ name, env = [] }) => [name, new Set(env.map((variable) => variable.name))]),
  );
  const services = Object.entries<Service>(compose.services).filter(
    ([name]) => inChart.has(name) && name in compose.services,
  );
  const own = services.filter(([, { build }]) => build);
  if (own.length < 6)
    throw new Error(`Only ${own.length} services are in both: is ${path} the chart?`);
  const faults = own.flatMap(([name, { environment = {} }]) => {
    const given = inChart.get(name) as Set<string>;
    return [
      ...Object.keys(environment)
        .filter((variable) => !given.has(variable))
        .map((variable) => `${name} has ${variable} in docker-compose.yml, not in the chart`),
      ...[...given]
        .filter((variable) => !settings.has(variable))
        .map(
          (variable) => `${name} has ${variable} in the chart, which .env.example does not know`,
        ),
    ];
  });
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  say(`${own.length} services compared, ${faults.length} faults`);
  if (faults.length > 0) process.exitCode = 1;
});
