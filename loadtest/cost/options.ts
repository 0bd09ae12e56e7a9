import { parseArgs } from 'node:util';
import { MIX, MIXED, type MixedOperation } from '../lib/mix.ts';

export const USAGE = `npm run cost -- [options]

CPU of one request of each operation of the mix, with all that follows from it, of Node and of PostgreSQL:
the system is started, and gets requests of one operation after the other in turns.

  --only <name>,…     these operations of: ${MIXED.join(', ')}
  --against <folder>  another checkout with its packages, measured in turns with this one
  --node-options <o>  for the process of this checkout, as in NODE_OPTIONS
  --requests <n>      of each operation in a round (300)
  --rounds <n>        (5)
  --at-once <n>       requests that are under way at a time (8)
  --profile <folder>  writes a .cpuprofile of each operation in the last round
  --help              print this
`;

export type CostOptions = {
  readonly only: readonly MixedOperation[];
  readonly against: string | null;
  readonly nodeOptions: string;
  readonly requests: number;
  readonly rounds: number;
  readonly atOnce: number;
  readonly profile: string | undefined;
};

/**
 * Reads the arguments; null: help is asked for.
 *
 * @throws TypeError with a sentence for people
 */
export function readCostOptions(args: readonly string[]): CostOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: MIXED.join(',') },
      against: { type: 'string' },
      'node-options': { type: 'string', default: '' },
      requests: { type: 'string', default: '300' },
      rounds: { type: 'string', default: '5' },
      'at-once': { type: 'string', default: '8' },
      profile: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const only = values.only.split(',');
  const unknown = only.find((name) => !(name in MIX));
  if (unknown !== undefined)
    throw new TypeError(`--only: ${unknown} is not one of ${MIXED.join(', ')}.`);
  return {
    only: only as MixedOperation[],
    against: values.against ?? null,
    nodeOptions: values['node-options'],
    requests: positive('requests', values.requests),
    rounds: positive('rounds', values.rounds),
    atOnce: positive('at-once', values['at-once']),
    profile: values.profile,
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new TypeError(`--${name} is a whole number of at least 1, not ${text}.`);
  return number;
}
