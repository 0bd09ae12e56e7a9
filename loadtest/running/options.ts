import { parseArgs } from 'node:util';

export const SCENARIOS = [
  'smoke',
  'load',
  'stress',
  'spike',
  'users',
  'subscriptions',
  'event-lag',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const USAGE = `npm run load -- <scenario> [options]

Runs a k6 scenario against a system of its own, filled with workspaces, or against one that runs.

  smoke           every named operation once, and a subscription
  load            a steady rate of the product's mix of operations
  stress          rates from an eighth of --peak up to it in eight steps
  spike           a tenth of --peak, then all of it within 5 s, for a minute, and back
  users           --people who look, create and complete, with pauses to think
  subscriptions   sockets that watch a workspace in which something changes steadily
  event-lag       changes that wait for their own echo, under queries

  --url <address>      a running system, such as http://127.0.0.1:4000 (BASE_URL); absent: npm start is
                       started with data of its own, in production mode, limits out of reach
  --rate <n>           requests per second of load, queries per second of event-lag (RATE, 1000)
  --duration <time>    how long load, users, subscriptions and event-lag run (DURATION, 1m)
  --warm-up <seconds>  before anything counts, in load (30)
  --peak <n>           highest rate of stress and spike (4000)
  --people <n>         how many are there at once in users (1000)
  --subscribers <n>    sockets of subscriptions (1000)
  --events <n>         changes per second of subscriptions and event-lag (10)
  --users <n>          who sends the requests (200)
  --workspaces <n>     where they work (40)
  --tasks <n>          open tasks in each workspace (50)
  --help               print this

Access tokens live for 15 minutes, so nothing may last longer than 13. Summary and report go to
loadtest/results/<scenario>.json and .html. k6 has to be on the PATH; CPU is charted on Linux.
Exit codes: 0 all thresholds held, 1 something is missing, 2 wrong use, 99 a threshold was broken.
`;

export type Options = {
  readonly scenario: Scenario;
  readonly url: string | undefined;
  readonly rate: number;
  readonly duration: string;
  readonly warmUp: number;
  readonly peak: number;
  readonly people: number;
  readonly subscribers: number;
  readonly events: number;
  readonly users: number;
  readonly workspaces: number;
  readonly tasks: number;
};

const LONGEST_S = 13 * 60;
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };

/**
 * Null when help is asked for.
 *
 * @throws TypeError for what is unknown or makes no sense
 */
export function readOptions(
  args: readonly string[],
  defaults: { BASE_URL?: string | undefined; RATE: string; DURATION: string },
): Options | null {
  const number = (value: string) => ({ type: 'string', default: value }) as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      rate: number(defaults.RATE),
      duration: number(defaults.DURATION),
      'warm-up': number('30'),
      peak: number('4000'),
      people: number('1000'),
      subscribers: number('1000'),
      events: number('10'),
      users: number('200'),
      workspaces: number('40'),
      tasks: number('50'),
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const scenario = SCENARIOS.find((name) => name === positionals[0]);
  if (!scenario || positionals.length > 1)
    throw new TypeError(`Name one: ${SCENARIOS.join(', ')}.`);
  const count = (name: keyof typeof values) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value > 0) return value;
    throw new TypeError(`--${name}: expected a number from 1 on.`);
  };
  const warmUp = count('warm-up');
  if (secondsOf(values.duration) + warmUp > LONGEST_S)
    throw new TypeError(`--duration: with the warm-up at most ${LONGEST_S} s.`);
  const users = count('users');
  const workspaces = count('workspaces');
  if (users < workspaces) throw new TypeError('--users: at least one for each workspace.');
  return {
    scenario,
    url: values.url ?? defaults.BASE_URL,
    rate: count('rate'),
    duration: values.duration,
    warmUp,
    peak: count('peak'),
    people: count('people'),
    subscribers: count('subscribers'),
    events: count('events'),
    users,
    workspaces,
    tasks: count('tasks'),
  };
}

/** @throws TypeError */
export function secondsOf(duration: string): number {
  const [, number, unit = ''] = /^(\d+)([smh])$/.exec(duration) ?? [];
  if (number === undefined) throw new TypeError('--duration: expected a time such as 30s or 10m.');
  return Number(number) * (SECONDS[unit] as number);
}
