import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '@trellis/kernel/config';
import { runOperation } from '@trellis/local/run-operation';
import { say } from '@trellis/local/say';

// node infra/checks/metrics.ts FILE…: each metric of Trellis that a file names is one that Trellis has. Names with
// a colon are those of recording rules, which are not looked at.

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = { gateway: 'gateway/telemetry', subgraph: 'kernel/telemetry' };
const SUFFIX = /_(bucket|sum|count)$/;

await runOperation(async () => {
  const paths = process.argv.slice(2);
  if (paths.length === 0) throw new ConfigError('node infra/checks/metrics.ts FILE…');
  const known = new Set<string>();
  for (const [part, folder] of Object.entries(FOLDERS))
    for (const name of await namesIn(join(ROOT, folder))) known.add(`trellis_${part}_${name}`);
  const used = new Set<string>();
  for (const path of paths) {
    const text = await readFile(path, 'utf8');
    for (const [name] of text.matchAll(/\btrellis_(?:gateway|subgraph)_[a-z_]+(?![a-z_:])/g))
      used.add(name);
  }
  const unknown = [...used].filter(
    (name) => !known.has(name) && !known.has(name.replace(SUFFIX, '')),
  );
  for (const name of unknown) process.stderr.write(`Nothing of Trellis has the metric ${name}.\n`);
  if (used.size === 0) throw new Error('No metric is named anywhere.');
  say(`${used.size} metrics are named: ${[...used].sort().join(', ')}`);
  if (unknown.length > 0) process.exitCode = 1;
});

// They are registered by their names without the prefix.
async function namesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /\.ts$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) =>
    [...text.matchAll(/'([a-z]+(?:_[a-z]+)*)'/g)].map(([, name]) => name as string),
  );
}
