import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { explain } from '@trellis/kernel/lifecycle';
import * as z from 'zod';
import { Comparison } from './compare.ts';
import { lossesOf, type Ratios, TOLERANCE } from './verdict.ts';

const COMMITTED = new URL('../guard.json', import.meta.url);
const USAGE = `npm run bench:guard -- [options]

Compares the CPU time that our gateway takes for a request with what the stock wiring takes, in one
run, and fails if it is more than ${TOLERANCE * 100} % above loadtest/bench/guard.json twice in succession.

  --update   write what was measured into loadtest/bench/guard.json instead
  --help     print this
`;
const ratiosShape = z.record(z.string(), z.number().positive());
const say = (text: string) => process.stdout.write(`${text}\n`);

try {
  const options = { update: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  if (values.help) process.stdout.write(USAGE);
  else process.exitCode = (await (values.update ? update() : guard())) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
}

async function guard(): Promise<boolean> {
  const committed = ratiosShape.parse(JSON.parse(await readFile(COMMITTED, 'utf8')));
  await using comparison = await Comparison.open();
  const first = await measured(comparison, committed);
  if (first.length === 0) return true;
  say(`More than is allowed: ${first.join(', ')}. Measuring once more …`);
  const second = await measured(comparison, committed);
  const lost = first.filter((operation) => second.includes(operation));
  if (lost.length === 0) return true;
  say(`Our gateway has become slower: ${lost.join(', ')}. npm run bench shows how much.`);
  return false;
}

async function update(): Promise<boolean> {
  await using comparison = await Comparison.open();
  const ratios = await comparison.ratios();
  const rounded = Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toFixed(3))]);
  await writeFile(COMMITTED, `${JSON.stringify(Object.fromEntries(rounded), null, 2)}\n`);
  say('loadtest/bench/guard.json is written.');
  return true;
}

async function measured(comparison: Comparison, committed: Ratios): Promise<string[]> {
  const ratios = await comparison.ratios();
  for (const [operation, ratio] of Object.entries(ratios))
    say(`${operation}: ${ratio.toFixed(3)} of stock, ${committed[operation]} is committed`);
  return lossesOf(ratios, committed);
}
