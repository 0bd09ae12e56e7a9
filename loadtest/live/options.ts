import { parseArgs } from 'node:util';

export const USAGE = `npm run live -- [options]

Measures live changes on a system of its own: how long a change takes from its commit to all who
subscribe to it, what idle sockets cost, and whether coming and going leaves anything behind.
Ends with 1 if an event is lost or doubled, or a figure is beyond its bound.

  --subscribers <n>   sockets that subscribe to one topic (1000)
  --rate <n>          events per second (10)
  --seconds <n>       for so long (30)
  --idle <n>          idle sockets with a subscription each (10000)
  --cycles <n>        how often to subscribe and leave (1000)
  --help              print this
`;

export type Options = {
  readonly subscribers: number;
  readonly rate: number;
  readonly seconds: number;
  readonly idle: number;
  readonly cycles: number;
  readonly help: boolean;
};

/** @throws TypeError for an option that is unknown, or whose value makes no sense */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      subscribers: { type: 'string', default: '1000' },
      rate: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '30' },
      idle: { type: 'string', default: '10000' },
      cycles: { type: 'string', default: '1000' },
      help: { type: 'boolean', default: false },
    },
  });
  const count = (name: 'subscribers' | 'rate' | 'seconds' | 'idle' | 'cycles') => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value > 0) return value;
    throw new TypeError(`--${name}: expected a number from 1 on.`);
  };
  return {
    subscribers: count('subscribers'),
    rate: count('rate'),
    seconds: count('seconds'),
    idle: count('idle'),
    cycles: count('cycles'),
    help: values.help,
  };
}
