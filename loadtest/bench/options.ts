import { parseArgs } from 'node:util';
import { CONTENDERS } from './gateways/index.ts';
import { OPERATIONS } from './operations.ts';

const NAMES = CONTENDERS.map(({ name }) => name);
const LETTERS = OPERATIONS.map(({ name }) => name);

export const USAGE = `npm run bench -- [options]

Puts gateways before the same replayed subgraphs and sends each the same operations in turns. An
answer that is not the right one ends the run of that gateway; it then has no figures. Needs Linux.

  --only <a,b>         gateways: ${NAMES.join(', ')} (all)
  --operations <A,B>   operations: ${LETTERS.join(', ')} (all)
  --rounds <n>         how often each is measured (5)
  --seconds <n>        for so long (10)
  --warm-up <n>        seconds before the first round, for each (10)
  --connections <n>    requests under way at a time (32)
  --variables <n>      different variables of an operation (200)
  --delay-ms <n>       how long a subgraph waits before it answers (0)
  --no-pinning         leave every process all cores; else the gateway has core 0, the rest core 1
  --profile <folder>   writes a .cpuprofile of each gateway, of all its life; its figures are then too high
  --write              also put the table into docs/performance.md
  --help               print this

${CONTENDERS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}

${OPERATIONS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}

Figures go to loadtest/results as JSON and to stdout as a Markdown table.
Exit codes: 0 all were measured or skipped, 1 one failed or answered wrongly, 2 wrong use.
`;

export type Options = {
  readonly only: readonly string[];
  readonly operations: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUp: number;
  readonly connections: number;
  readonly variables: number;
  readonly delayMs: number;
  readonly pinning: boolean;
  readonly profile: string | undefined;
  readonly write: boolean;
  readonly help: boolean;
};

/** @throws TypeError for an option that is unknown, or whose value makes no sense */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      only: { type: 'string', default: NAMES.join(',') },
      operations: { type: 'string', default: LETTERS.join(',') },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '10' },
      'warm-up': { type: 'string', default: '10' },
      connections: { type: 'string', default: '32' },
      variables: { type: 'string', default: '200' },
      'delay-ms': { type: 'string', default: '0' },
      pinning: { type: 'boolean', default: true },
      profile: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const count = (name: keyof typeof values, least = 1) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= least) return value;
    throw new TypeError(`--${name}: expected a whole number from ${least} on.`);
  };
  return {
    only: someOf('only', values.only, NAMES),
    operations: someOf('operations', values.operations.toUpperCase(), LETTERS),
    rounds: count('rounds'),
    seconds: count('seconds'),
    warmUp: count('warm-up', 0),
    connections: count('connections'),
    variables: count('variables'),
    delayMs: count('delay-ms', 0),
    pinning: values.pinning,
    profile: values.profile,
    write: values.write,
    help: values.help,
  };
}

function someOf(option: string, text: string, known: readonly string[]): readonly string[] {
  const wanted = text.split(',');
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length === 0) return known.filter((name) => wanted.includes(name));
  throw new TypeError(`--${option}: ${unknown.join(', ')} is none of ${known.join(', ')}.`);
}
