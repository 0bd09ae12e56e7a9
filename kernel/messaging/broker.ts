import type { EventEnvelope } from './event.ts';

/** A message as a consumer gets it: nothing about it was checked yet. */
export type Delivery = {
  readonly body: unknown;
  /** It may have been handled before: the first attempt had no known end. */
  readonly redelivered: boolean;
};

export type QueueBinding = {
  /** One durable queue per consumer, such as `goals.progress`. */
  readonly name: string;
  /** Event types, or all of a publisher's (`tasks.#`), or all (`#`). */
  readonly types: readonly string[];
};

export type ConsumerQueue = QueueBinding & {
  /**
   * Called with one message after another, in order, without waiting for those before. Resolves when
   * the message is dealt with for good; it rejects only when the consumer is closing, and the message
   * comes again later.
   */
  readonly handle: (delivery: Delivery) => Promise<void>;
};

export interface Consumption {
  /** Resolves when the queue is empty and nothing is being handled. */
  settle(): Promise<void>;
  /**
   * How many messages wait in the queue or are being handled here; null while the broker does not say.
   * What another process has taken and not acknowledged yet is not counted.
   */
  waiting(): Promise<number | null>;
  /** Takes no more messages and ends the running handler. */
  close(): Promise<void>;
}

/** Carries events from a relay to every consumer that wants their type. */
export interface Broker {
  readonly name: string;
  /**
   * Publishes events in order and resolves with how many from the front are safe: confirmed by the
   * broker, or committed by every consumer. Rejects when the broker is away.
   *
   * @param subscribers the queues that must exist before anything is published, so that a consumer
   *   that has never run misses nothing
   */
  publish(events: readonly PublishedEvent[], subscribers: readonly QueueBinding[]): Promise<number>;
  consume(queue: ConsumerQueue): Promise<Consumption>;
  isUp(): boolean;
  close(): Promise<void>;
}

export type PublishedEvent = { readonly envelope: EventEnvelope; readonly redelivered: boolean };

/** Whether a queue bound to `types` takes an event of this type. */
export function isBoundTo(types: readonly string[], type: string): boolean {
  return types.some(
    (bound) =>
      bound === '#' ||
      bound === type ||
      (bound.endsWith('.#') && type.startsWith(bound.slice(0, -1))),
  );
}
