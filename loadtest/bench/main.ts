import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { explain } from '@trellis/kernel/lifecycle';
import { stayOn } from '../processes/program.ts';
import { Arena, type Running } from './arena.ts';
import { CONTENDERS } from './gateways/index.ts';
import { describeMachine, type Machine } from './machine.ts';
import { OPERATIONS } from './operations.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { runRounds } from './rounds.ts';
import { doubtsOf, tableOf } from './table.ts';
import { writeTable } from './write-table.ts';

const GATEWAY_CORE = 0;
const REST_CORE = 1;
const RESULTS = join(import.meta.dirname, '../results');
const say = (text: string) => process.stdout.write(`${text}\n`);
const tell = (text: string) => process.stderr.write(`${text}\n`);

process.exitCode = await main(process.argv.slice(2)).catch((error) => {
  tell(explain(error));
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const options = readSafely(args);
  if (!options) return 2;
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  return (await run(options)) ? 0 : 1;
}

function readSafely(args: readonly string[]): Options | null {
  try {
    return readOptions(args);
  } catch (error) {
    tell(`${explain(error)}\nnpm run bench -- --help says what there is.`);
    return null;
  }
}

async function run(options: Options): Promise<boolean> {
  const isPinned = options.pinning && cpus().length > 1;
  const core = (number: number) => (isPinned ? number : undefined);
  if (isPinned) stayOn(REST_CORE);
  await using arena = await Arena.open({ core: core(REST_CORE), delayMs: options.delayMs });
  const { gateways, skipped } = await startAll(arena, options, core(GATEWAY_CORE));
  const operations = OPERATIONS.filter(({ name }) => options.operations.includes(name));
  const { results, faults } = await runRounds(arena, { gateways, operations, options, tell });
  const machine = describeMachine();
  const notes = [...skipped, ...doubtsOf(results), ...faults];
  const text = [
    conditions(machine, options, isPinned),
    tableOf(results, operations),
    ...(notes.length > 0 ? [notes.map((note) => `- ${note}`).join('\n')] : []),
  ].join('\n\n');
  const path = await save({ machine, options, isPinned, results, notes });
  say(text);
  tell(`\nAll figures are in ${path}.`);
  if (options.write) await writeTable(text);
  return faults.length === 0;
}

async function startAll(arena: Arena, options: Options, core: number | undefined) {
  const nodeOptions =
    options.profile && `--cpu-prof --cpu-prof-dir=${JSON.stringify(resolve(options.profile))}`;
  const gateways: Running[] = [];
  const skipped: string[] = [];
  for (const contender of CONTENDERS.filter(({ name }) => options.only.includes(name))) {
    const toDo = (await contender.missing?.()) ?? null;
    if (toDo) skipped.push(`${contender.name} was skipped; \`${toDo}\` installs it.`);
    else gateways.push(await arena.start(contender, { core, nodeOptions }));
  }
  for (const line of skipped) tell(line);
  return { gateways, skipped };
}

function conditions(machine: Machine, options: Options, isPinned: boolean): string {
  const { rounds, seconds, connections, variables, delayMs } = options;
  return [
    `${machine.cores} cores (${machine.model}), ${machine.memoryGiB} GiB, Node ${machine.node}, commit ${machine.commit}, ${machine.date.slice(0, 10)};`,
    `${rounds} rounds of ${seconds} s in turns, ${connections} connections, closed loop, ${variables} different variables by Zipf, another caller with each request, subgraphs answer after ${delayMs} ms;`,
    isPinned
      ? 'the gateway on core 0, generator and subgraphs on core 1.'
      : 'nothing is pinned to a core.',
  ].join('\n');
}

async function save(report: { machine: Machine } & Record<string, unknown>): Promise<string> {
  await mkdir(RESULTS, { recursive: true });
  const path = join(RESULTS, `${report.machine.date.replaceAll(':', '-').slice(0, 19)}-bench.json`);
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}
