import type { OperationCost } from './cost/operation-cost.ts';
import type { BucketState } from './rate-limits/bucket.ts';
import type { Charge } from './rate-limits/charge.ts';

type Data = Record<string, unknown> | null | undefined;

/** `extensions.cost` of an answer. */
export type CostExtension = {
  readonly requested?: number;
  readonly actual?: number;
  readonly buckets?: readonly {
    readonly name: string;
    readonly limit: number;
    readonly remaining: number;
    /** Seconds until the bucket is full again. */
    readonly resetAfter: number;
  }[];
};

/** What an operation costs and what was charged for it, as far as that is known. */
export class Receipt {
  readonly #charges: Charge[] = [];
  readonly #settling: ((data: Data, isWhole: boolean) => void)[] = [];
  #cost: OperationCost | null = null;
  #requested: number | undefined;
  #actual: number | undefined;

  price(cost: OperationCost, requested: number): void {
    this.#cost = cost;
    this.#requested = requested;
  }

  charge(charge: Charge): void {
    this.#charges.push(charge);
  }

  /** Is called with the result when the operation has run, and whether all of it is there. */
  onSettled(listener: (data: Data, isWhole: boolean) => void): void {
    this.#settling.push(listener);
  }

  /** Takes down what the operation came to, and tells those who wait for that. */
  settle(data: Data, isWhole: boolean): void {
    this.#actual = this.#cost?.actual(data) ?? 0;
    for (const listener of this.#settling) listener(data, isWhole);
  }

  get actual(): number | undefined {
    return this.#actual;
  }

  get states(): readonly BucketState[] {
    return this.#charges.flatMap(({ states }) => states);
  }

  /** Absent when nothing is known. */
  get extension(): CostExtension | undefined {
    const { states } = this;
    if (this.#requested === undefined && states.length === 0) return undefined;
    const buckets = states.map(({ bucket, remaining, resetAt }) => ({
      name: bucket.name,
      limit: bucket.quota.tokens,
      remaining,
      resetAfter: Math.max(0, Math.ceil((resetAt - Date.now()) / 1_000)),
    }));
    return {
      ...(this.#requested !== undefined && { requested: this.#requested }),
      ...(this.#actual !== undefined && { actual: this.#actual }),
      ...(buckets.length > 0 && { buckets }),
    };
  }
}
