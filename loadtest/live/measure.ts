import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { LocalSystem } from '../baseline/local-system.ts';
import type { Options } from './options.ts';
import { LiveSubscriber, openMany } from './subscriber.ts';

export type Login = { readonly token: string; readonly workspaceId: string };
export type FanOut = {
  readonly events: number;
  readonly lost: number;
  readonly doubled: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

const WATCH = await readOperation('watch-tasks');
const CREATE = await readOperation('create-task');
const COME_TO_REST_MS = 3_000;
const LAST_EVENTS_MS = 2_000;

/** The time of events from their commit to many who subscribe to the same, and whether all came. */
export async function measureFanOut(
  system: LocalSystem,
  login: Login,
  { subscribers, rate, seconds }: Options,
): Promise<FanOut> {
  const all = await openMany(subscribers, () => subscriberOf(system, login));
  const cursors = await changeSteadily(system, login, { rate, seconds });
  await wait(LAST_EVENTS_MS);
  for (const one of all) one.close();
  const lags = all
    .flatMap(({ received }) => received.map(({ lagMs }) => lagMs))
    .toSorted((a, b) => a - b);
  const counts = all.map(
    ({ received }) =>
      new Map(
        cursors.map((cursor) => [cursor, received.filter((one) => one.cursor === cursor).length]),
      ),
  );
  const at = (share: number) =>
    lags[Math.min(lags.length - 1, Math.floor(lags.length * share))] ?? Number.NaN;
  const tally = (fits: (count: number) => boolean) =>
    counts.reduce((sum, one) => sum + [...one.values()].filter(fits).length, 0);
  return {
    events: cursors.length,
    lost: tally((count) => count === 0),
    doubled: tally((count) => count > 1),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

/** Memory of the server in MiB before and with so many sockets that wait for events. */
export async function measureIdle(
  system: LocalSystem,
  login: Login,
  { idle }: Options,
): Promise<{ before: number; with: number }> {
  const before = await memoryAtRest(system);
  const all = await openMany(idle, () => subscriberOf(system, login));
  const during = await memoryAtRest(system);
  for (const one of all) one.close();
  return { before, with: during };
}

/** What is left in the server after subscribing and leaving that often, as its metrics say. */
export async function measureCycles(
  system: LocalSystem,
  login: Login,
  { cycles }: Options,
): Promise<Record<string, number>> {
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const one = subscriberOf(system, login);
    await one.ready;
    one.close();
  }
  const names = ['sockets', 'subscribers', 'subscription_groups', 'subscription_sources'];
  for (let second = 0; ; second += 1) {
    const left = await readMetrics(system, names);
    if (second === 15 || Object.values(left).every((count) => count === 0)) return left;
    await wait(1_000);
  }
}

function subscriberOf({ url }: LocalSystem, { token, workspaceId }: Login): LiveSubscriber {
  return new LiveSubscriber(url, token, { query: WATCH, variables: { workspaceId } });
}

async function changeSteadily(
  { url }: LocalSystem,
  { token, workspaceId }: Login,
  { rate, seconds }: Pick<Options, 'rate' | 'seconds'>,
): Promise<string[]> {
  const startedAt = performance.now();
  const changes = Array.from({ length: rate * seconds }, async (_, index) => {
    await wait(Math.max(0, (index * 1_000) / rate - (performance.now() - startedAt)));
    const input = { workspaceId, title: `Change ${index}` };
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: CREATE, variables: { input } }),
    });
    const { data } = (await response.json()) as { data: { createTask: { cursor: string } } };
    return data.createTask.cursor;
  });
  return Promise.all(changes);
}

async function memoryAtRest(system: LocalSystem): Promise<number> {
  await wait(COME_TO_REST_MS);
  return system.memory().node;
}

async function readMetrics({ url }: LocalSystem, names: string[]): Promise<Record<string, number>> {
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  const sum = (name: string) => {
    const lines = text.split('\n');
    const found = lines.filter((line) => new RegExp(`^trellis_gateway_${name}[ {]`).test(line));
    if (!text.includes(`trellis_gateway_${name} `)) throw new Error(`There is no metric ${name}.`);
    return found.reduce((total, line) => total + Number(line.split(' ').at(-1)), 0);
  };
  return Object.fromEntries(names.map((name) => [name, sum(name)]));
}

function readOperation(name: string): Promise<string> {
  return readFile(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');
}
