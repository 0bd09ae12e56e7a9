import { Arena, type Running } from '../arena.ts';
import { ours } from '../gateways/ours.ts';
import { stock } from '../gateways/stock.ts';
import { measure } from '../measure.ts';
import { OPERATIONS } from '../operations.ts';
import { median } from '../statistics.ts';
import type { Known, Traffic } from '../traffic.ts';
import type { Ratios } from './verdict.ts';

/** How often each operation is sent in a round: so that each takes about as much time. */
const REQUESTS: Readonly<Record<string, number>> = { A: 30, C: 300, D: 600 };
const ROUNDS = 7;
const WARM_UP_ROUNDS = 2;
const VARIABLES = 20;
const CONNECTIONS = 8;

type Side = { readonly gateway: Running; readonly known: Known };
type Pair = { readonly traffic: Traffic; readonly ours: Side; readonly stock: Side };

/** Our gateway and the stock wiring, to be compared as often as wanted. */
export class Comparison implements AsyncDisposable {
  readonly #arena: Arena;
  readonly #pairs: readonly Pair[];

  private constructor(arena: Arena, pairs: readonly Pair[]) {
    this.#arena = arena;
    this.#pairs = pairs;
  }

  /**
   * Starts both, checks their answers and warms them up.
   *
   * @throws WrongAnswer
   */
  static async open(): Promise<Comparison> {
    await using opening = new AsyncDisposableStack();
    const arena = opening.use(await Arena.open());
    const [own, other] = await Promise.all([arena.start(ours), arena.start(stock)]);
    const pairs: Pair[] = [];
    for (const operation of OPERATIONS.filter(({ name }) => name in REQUESTS)) {
      const traffic = await arena.prepare(operation, VARIABLES);
      const side = async (gateway: Running) => ({
        gateway,
        known: await traffic.learn(gateway.url, CONNECTIONS),
      });
      pairs.push({ traffic, ours: await side(own), stock: await side(other) });
    }
    const comparison = new Comparison(arena, pairs);
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) await comparison.#round();
    opening.move();
    return comparison;
  }

  /** The median over rounds in turns, for each operation. */
  async ratios(): Promise<Ratios> {
    const rounds: Ratios[] = [];
    while (rounds.length < ROUNDS) rounds.push(await this.#round());
    const names = this.#pairs.map(({ traffic }) => traffic.operation.name);
    const of = (name: string) => median(rounds.map((round) => round[name] as number));
    return Object.fromEntries(names.map((name) => [name, of(name)]));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#arena[Symbol.asyncDispose]();
  }

  async #round(): Promise<Ratios> {
    const found: Record<string, number> = {};
    for (const { traffic, ours: own, stock: other } of this.#pairs) {
      const { name } = traffic.operation;
      found[name] = (await this.#cpu(traffic, own)) / (await this.#cpu(traffic, other));
    }
    return found;
  }

  async #cpu(traffic: Traffic, { gateway, known }: Side): Promise<number> {
    const { cpuMsPerRequest } = await measure(gateway, {
      traffic,
      known,
      connections: CONNECTIONS,
      replayPid: this.#arena.replay.pid,
      requests: REQUESTS[traffic.operation.name] as number,
    });
    return cpuMsPerRequest;
  }
}
