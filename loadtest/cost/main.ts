import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { explain } from '@trellis/kernel/lifecycle';
import { describeMachine } from '../bench/machine.ts';
import { MIX, type MixedOperation } from '../lib/mix.ts';
import { type CostOptions, readCostOptions, USAGE } from './options.ts';
import { type Cost, Side } from './side.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const tell = (line: string) => process.stderr.write(`${line}\n`);

try {
  const options = readCostOptions(process.argv.slice(2));
  if (!options) say(USAGE);
  else await run(options);
} catch (error) {
  tell(explain(error));
  process.exitCode = error instanceof TypeError ? 2 : 1;
}

type Costs = Map<MixedOperation, Cost[]>;

async function run(options: CostOptions): Promise<void> {
  await using opened = new AsyncDisposableStack();
  tell('Starting, and filling with workspaces …');
  const own = opened.use(await Side.start(undefined, options.nodeOptions));
  const other = options.against ? opened.use(await Side.start(options.against)) : null;
  if (options.profile) await mkdir(options.profile, { recursive: true });
  const costs: Costs = new Map();
  const others: Costs = new Map();
  for (let round = 0; round <= options.rounds; round += 1) {
    tell(round === 0 ? 'Warming up …' : `Round ${round} of ${options.rounds} …`);
    for (const name of options.only) {
      const { requests, atOnce } = options;
      const folder = round === options.rounds ? options.profile : undefined;
      const profile = folder && join(folder, `${name}.cpuprofile`);
      const taken = await own.costOf(name, { requests, atOnce, profile });
      const othersTaken = await other?.costOf(name, { requests, atOnce });
      if (round === 0) continue;
      costs.set(name, [...(costs.get(name) ?? []), taken]);
      if (othersTaken) others.set(name, [...(others.get(name) ?? []), othersTaken]);
    }
  }
  const { model, cores, commit } = describeMachine() as Record<string, unknown>;
  say(
    `${cores} cores (${model}), commit ${commit}; µs of CPU a request, median of ${options.rounds} rounds.\n`,
  );
  say(table(options, costs, other ? others : null));
}

function table({ only }: CostOptions, costs: Costs, others: Costs | null): string {
  const head = others
    ? ['Operation', 'Node', 'other', 'ratio', 'PostgreSQL', 'other', 'ratio']
    : ['Operation', 'Node', 'PostgreSQL', 'both'];
  const rowOf = (name: string, own: Cost, other: Cost | null) =>
    other
      ? [name, ...against(own.node, other.node), ...against(own.postgres, other.postgres)]
      : [name, round(own.node), round(own.postgres), round(own.node + own.postgres)];
  const rows = only.map((name) =>
    rowOf(name, median(costs.get(name)), others && median(others.get(name))),
  );
  rows.push(rowOf('the mix', mixed(only, costs), others && mixed(only, others)));
  return [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function against(own: number, other: number): string[] {
  return [round(own), round(other), (own / other).toFixed(2)];
}

function mixed(only: readonly MixedOperation[], costs: Costs): Cost {
  const total = only.reduce((sum, name) => sum + MIX[name], 0);
  const sumOf = (part: keyof Cost) =>
    only.reduce((sum, name) => sum + (MIX[name] / total) * median(costs.get(name))[part], 0);
  return { node: sumOf('node'), postgres: sumOf('postgres') };
}

function median(costs: readonly Cost[] = []): Cost {
  const of = (part: keyof Cost) => {
    const sorted = costs.map((cost) => cost[part]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return { node: of('node'), postgres: of('postgres') };
}

function round(micros: number): string {
  return Math.round(micros).toString();
}
