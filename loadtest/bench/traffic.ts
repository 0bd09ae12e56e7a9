import { isDeepStrictEqual } from 'node:util';
import { type Drive, drive, type Exchange, WrongAnswer } from './generator.ts';
import type { Operation } from './operations.ts';
import { zipf } from './statistics.ts';
import type { Golden } from './world/golden.ts';

const DRAWN = 20_000;
/** One answer in so many is compared whole, the others by their length. */
const COMPARED = 64;

/** One operation with the variables and callers it is sent with, and the answers that are right. */
export class Traffic {
  readonly operation: Operation;
  readonly #bodies: readonly string[];
  readonly #golden: readonly unknown[];
  readonly #authorizations: readonly string[];
  readonly #drawn: readonly number[];
  #sent = 0;

  private constructor(
    operation: Operation,
    parts: { golden: unknown[]; callers: readonly string[] },
  ) {
    const { golden, callers } = parts;
    this.operation = operation;
    this.#golden = golden;
    this.#bodies = golden.map((_, number) => JSON.stringify(operation.request(number)));
    this.#authorizations = callers;
    this.#drawn = zipf(DRAWN, { count: golden.length, seed: 1 });
  }

  /** Works out the right answers for that many different variables. */
  static async prepare(
    operation: Operation,
    options: { golden: Golden; variables: number; callers: readonly string[] },
  ): Promise<Traffic> {
    const answers = Array.from({ length: options.variables }, (_, number) =>
      options.golden(operation.request(number)),
    );
    return new Traffic(operation, { golden: await Promise.all(answers), callers: options.callers });
  }

  /**
   * Sends every request once and compares each answer whole.
   *
   * @throws WrongAnswer
   */
  async learn(url: string, connections: number): Promise<Known> {
    const lengths = new Map<number, number>();
    await drive({
      url,
      connections,
      requests: this.#bodies.length,
      next: () => this.#request(this.#sent % this.#bodies.length),
      check: (exchange, key) => {
        this.#compare(exchange, key);
        lengths.set(key, exchange.body.length);
      },
    });
    return { lengths };
  }

  /** The requests as they are measured: variables by Zipf, each request of another caller. */
  requests(known: Known): Pick<Drive, 'next' | 'check'> {
    let seen = 0;
    return {
      next: () => this.#request(this.#drawn[this.#sent % DRAWN] as number),
      check: (exchange, key) => {
        seen += 1;
        const isAsKnown =
          exchange.status === 200 && exchange.body.length === known.lengths.get(key);
        if (!isAsKnown || seen % COMPARED === 0) this.#compare(exchange, key);
      },
    };
  }

  #request(key: number) {
    const authorization = this.#authorizations[this.#sent % this.#authorizations.length] as string;
    this.#sent += 1;
    return { body: this.#bodies[key] as string, authorization, key };
  }

  #compare({ status, body }: Exchange, key: number): void {
    const text = body.toString();
    const { data, errors } = status === 200 ? JSON.parse(text) : {};
    if (errors === undefined && isDeepStrictEqual(data, this.#golden[key])) return;
    const { name } = this.operation;
    throw new WrongAnswer(`${name} was answered wrongly (${status}): ${text.slice(0, 300)}`);
  }
}

/** How long the answers of one gateway are. */
export type Known = { readonly lengths: ReadonlyMap<number, number> };
