import { cpus, totalmem } from 'node:os';
import { explain } from '@trellis/kernel/lifecycle';
import { stepsFor } from './data.ts';
import { HOT_READS } from './hot-reads.ts';
import { load } from './load.ts';
import { measure, type Result } from './measure.ts';
import { type Options, readOptions, USAGE } from './options.ts';
import { openServer } from './server.ts';
import { openSide } from './side.ts';
import { faultsOf, ratioOf } from './verdict.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(USAGE);
  else process.exitCode = (await run(options)) ? 0 : 1;
} catch (error) {
  tell(explain(error));
  process.exitCode = 1;
}

async function run(options: Options): Promise<boolean> {
  const { tasks, workspaces } = options;
  const tasksPerWorkspace = tasks / workspaces;
  await using server = await openServer(options.databaseUrl);
  const urls = [];
  for (const [name, count] of [
    ['scale_alone', 1],
    ['scale_among', workspaces],
  ] as const) {
    const url = await server.createDatabase(name);
    tell(`${count} workspaces with ${tasksPerWorkspace} tasks each`);
    await load(url, stepsFor({ workspaces: count, tasksPerWorkspace }), tell);
    urls.push(url);
  }
  await using alone = await openSide(urls[0] as string);
  await using among = await openSide(urls[1] as string);
  say(
    `Machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}.`,
  );
  say(
    `${tasksPerWorkspace} tasks alone, and among ${tasks} in ${workspaces} workspaces; medians of ${options.rounds} rounds in turns.\n`,
  );
  say('| Read | Alone | Among | Ratio | Indexes |\n|---|---|---|---|---|');
  const faults: string[] = [];
  for (const read of HOT_READS) {
    const result = await measure(read, { alone, among, rounds: options.rounds });
    say(rowOf(result));
    if (options.plans) for (const { text } of result.plans) say(`\n${text}\n`);
    faults.push(...faultsOf(result).map((fault) => `${result.name}: ${fault}`));
  }
  say(faults.length === 0 ? '\nAll reads hold.' : `\n${faults.join('\n')}`);
  return faults.length === 0;
}

function rowOf(result: Result): string {
  const { name, aloneMs, amongMs, plans } = result;
  const indexes = [...new Set(plans.flatMap((plan) => plan.indexes))].join(', ');
  return `| ${name} | ${aloneMs.toFixed(2)} ms | ${amongMs.toFixed(2)} ms | ${ratioOf(result).toFixed(2)} | ${indexes} |`;
}
