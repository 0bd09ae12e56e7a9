import { parseArgs } from 'node:util';
import { PROFILES, type Profile, WIRINGS, type Wiring } from '../systems/profiles.ts';

export const SCENARIOS = [
  'smoke',
  'load',
  'stress',
  'spike',
  'users',
  'subscriptions',
  'event-lag',
  'soak',
  'storm',
  'growth',
  'compare',
] as const;
export type Scenario = (typeof SCENARIOS)[number];

export type Options = {
  readonly scenario: Scenario;
  /** Absent: one is started in the profile. */
  readonly url: string | undefined;
  readonly profile: Profile;
  readonly wiring: Wiring;
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
  /** How many tasks there are in all, of growth. */
  readonly sizes: readonly number[];
  readonly rounds: number;
};

const LONGEST_S = 13 * 60;
/** Where tokens are renewed. */
const LASTING: readonly Scenario[] = ['load', 'soak', 'growth', 'compare'];
/** What starts systems of its own to compare them. */
const COMPARING: readonly Scenario[] = ['growth', 'compare'];
/** What the stock wiring does not serve. */
const SUBSCRIBING: readonly Scenario[] = ['smoke', 'subscriptions', 'event-lag', 'soak', 'storm'];
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };

type Defaults = Readonly<Record<string, string>>;
type Given = { readonly [name: string]: string | boolean | undefined };
const COMMON: Defaults = {
  profile: 'embedded',
  wiring: 'ours',
  'warm-up': '30',
  peak: '4000',
  people: '1000',
  subscribers: '1000',
  events: '10',
  users: '200',
  workspaces: '40',
  tasks: '50',
  sizes: '1000,100000,1000000',
  rounds: '3',
};
const OWN: Readonly<Partial<Record<Scenario, Defaults>>> = {
  soak: { rate: '500', duration: '15m', subscribers: '500', events: '2' },
  storm: { duration: '30s', subscribers: '2000' },
  growth: { rate: '150', duration: '1m', workspaces: '20' },
  compare: { rate: '60', duration: '1m' },
};

/**
 * Null when help is asked for.
 *
 * @throws TypeError for what is unknown or makes no sense
 */
export function readOptions(
  args: readonly string[],
  environment: { BASE_URL?: string | undefined; RATE: string; DURATION: string },
): Options | null {
  const names = ['url', 'rate', 'duration', ...Object.keys(COMMON)];
  const { values: read, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean' as const },
    },
  });
  const { help, ...values }: { help?: boolean } & Given = read;
  if (help) return null;
  const scenario = SCENARIOS.find((name) => name === positionals[0]);
  if (!scenario || positionals.length > 1)
    throw new TypeError(`Name one: ${SCENARIOS.join(', ')}.`);
  const { RATE: rate, DURATION: duration, BASE_URL: url } = environment;
  const given = { rate, duration, ...COMMON, ...OWN[scenario], ...values } as Readonly<
    Record<string, string>
  >;
  const count = (name: string) => positive(name, given[name]);
  const options = {
    scenario,
    // What is started on purpose goes before a system that the environment names.
    url:
      given.url ??
      (values.profile || values.wiring || COMPARING.includes(scenario) ? undefined : url),
    profile: oneOf('profile', given.profile, PROFILES),
    wiring: oneOf('wiring', given.wiring, WIRINGS),
    rate: count('rate'),
    duration: given.duration as string,
    warmUp: count('warm-up'),
    peak: count('peak'),
    people: count('people'),
    subscribers: count('subscribers'),
    events: count('events'),
    users: count('users'),
    workspaces: count('workspaces'),
    tasks: count('tasks'),
    sizes: (given.sizes as string).split(',').map((size) => positive('sizes', size)),
    rounds: count('rounds'),
  };
  refuse(options, values);
  return options;
}

function refuse(options: Options, given: Given): void {
  const { scenario, duration, warmUp, users, workspaces, tasks, sizes, url, wiring } = options;
  const lasts = secondsOf(duration) + warmUp;
  if (lasts > LONGEST_S && !LASTING.includes(scenario))
    throw new TypeError(`--duration: with the warm-up at most ${LONGEST_S} s in ${scenario}.`);
  if (users < workspaces) throw new TypeError('--users: at least one for each workspace.');
  if (url && COMPARING.includes(scenario))
    throw new TypeError(`--url: ${scenario} starts its own systems.`);
  if (scenario === 'growth' && Math.min(...sizes) < workspaces * tasks)
    throw new TypeError(`--sizes: from ${workspaces * tasks} on, which the workspaces have.`);
  if (url && (given.profile || given.wiring))
    throw new TypeError('--url: a running system has its profile and wiring already.');
  if (wiring === 'stock' && SUBSCRIBING.includes(scenario))
    throw new TypeError(`--wiring: stock serves no subscriptions, which ${scenario} needs.`);
  if (given.wiring && scenario === 'compare')
    throw new TypeError('--wiring: compare runs both of them.');
}

function positive(option: string, text: string | undefined): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new TypeError(`--${option}: expected a number from 1 on.`);
}

function oneOf<Name extends string>(option: string, value: unknown, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found) return found;
  throw new TypeError(`--${option}: expected ${names.join(' or ')}.`);
}

/** @throws TypeError */
export function secondsOf(duration: string): number {
  const [, number, unit = ''] = /^(\d+)([smh])$/.exec(duration) ?? [];
  if (number === undefined) throw new TypeError('--duration: expected a time such as 30s or 10m.');
  return Number(number) * (SECONDS[unit] as number);
}
