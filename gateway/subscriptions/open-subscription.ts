import type { ExecutionResult } from 'graphql';
import type { Subscriber } from './subscriber.ts';
import type { SubscriptionHub } from './subscription-hub.ts';

/**
 * A subscription as the protocol library sees it: an iterator without values, because the frames are
 * written past the library. It ends when the subscription does. Nothing begins before the first
 * `next()`, and `return()` answers at once.
 */
export class OpenSubscription implements AsyncIterableIterator<ExecutionResult, void> {
  readonly #hub: SubscriptionHub;
  readonly #subscriber: Subscriber;
  #hasBegun = false;

  constructor(hub: SubscriptionHub, subscriber: Subscriber) {
    this.#hub = hub;
    this.#subscriber = subscriber;
  }

  async next(): Promise<IteratorResult<ExecutionResult, void>> {
    if (!this.#hasBegun && !this.#subscriber.isOver) this.#hub.begin(this.#subscriber);
    this.#hasBegun = true;
    await this.#subscriber.ended;
    return { done: true, value: undefined };
  }

  async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.#subscriber.leave();
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<ExecutionResult, void>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
