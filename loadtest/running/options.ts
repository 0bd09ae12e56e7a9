import { parseArgs } from 'node:util';
import { PROFILES, type Profile } from '../systems/profiles.ts';

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

export type Options = {
  readonly scenario: Scenario;
  /** Absent: one is started in the profile. */
  readonly url: string | undefined;
  readonly profile: Profile;
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
/** Where tokens are renewed. */
const LASTING: readonly Scenario[] = ['load'];
const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600 };

type Defaults = Readonly<Record<string, string>>;
type Given = { readonly [name: string]: string | boolean | undefined };
const COMMON: Defaults = {
  profile: 'embedded',
  'warm-up': '30',
  peak: '4000',
  people: '1000',
  subscribers: '1000',
  events: '10',
  users: '200',
  workspaces: '40',
  tasks: '50',
};
const OWN: Readonly<Partial<Record<Scenario, Defaults>>> = {};

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
  const count = (name: string) => {
    const value = Number(given[name]);
    if (Number.isInteger(value) && value > 0) return value;
    throw new TypeError(`--${name}: expected a number from 1 on.`);
  };
  const options = {
    scenario,
    // What is started on purpose goes before a system that the environment names.
    url: given.url ?? (values.profile ? undefined : url),
    profile: oneOf('profile', given.profile, PROFILES),
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
  };
  refuse(options, values);
  return options;
}

function refuse(options: Options, given: Given): void {
  const { scenario, duration, warmUp, users, workspaces, url } = options;
  const lasts = secondsOf(duration) + warmUp;
  if (lasts > LONGEST_S && !LASTING.includes(scenario))
    throw new TypeError(`--duration: with the warm-up at most ${LONGEST_S} s in ${scenario}.`);
  if (users < workspaces) throw new TypeError('--users: at least one for each workspace.');
  if (url && given.profile) throw new TypeError('--profile: a running system has one already.');
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
