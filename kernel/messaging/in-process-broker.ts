import { setTimeout as wait } from 'node:timers/promises';
import { type Broker, type ConsumerQueue, isBoundTo, type PublishedEvent } from './broker.ts';

const START_LIMIT_MS = 2_000;
const START_POLL_MS = 10;

type Chain = {
  readonly queue: ConsumerQueue;
  readonly underWay: Map<string, Promise<void>>;
  closed: boolean;
};

/**
 * The broker of a single process. A publish resolves when every consumer has committed, so what a
 * crash interrupts is still unpublished in the outbox and comes again at the next start.
 */
export function createInProcessBroker(): Broker {
  const chains = new Map<string, Chain>();
  let closed = false;

  /** What a consumer that has not started would take waits in the outbox. */
  async function untilStarted(names: readonly string[]): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    for (let missing = absent(names); missing; missing = absent(names)) {
      if (closed || Date.now() > deadline)
        throw new Error(`The consumer ${missing} has not started.`);
      await wait(START_POLL_MS);
    }
  }

  function absent(names: readonly string[]): string | undefined {
    return names.find((name) => !chains.has(name));
  }

  function enqueue(chain: Chain, event: PublishedEvent): Promise<void> {
    const { id } = event.envelope;
    const known = chain.underWay.get(id);
    if (known) return known;
    const handled = chain.closed
      ? Promise.reject(new Error(`The consumer ${chain.queue.name} is closed.`))
      : chain.queue.handle({ body: event.envelope, redelivered: event.redelivered });
    const done = handled.finally(() => chain.underWay.delete(id));
    chain.underWay.set(id, done);
    return done;
  }

  async function publishOne(event: PublishedEvent): Promise<void> {
    const takers = [...chains.values()].filter((chain) =>
      isBoundTo(chain.queue.types, event.envelope.type),
    );
    await Promise.all(takers.map((chain) => enqueue(chain, event)));
  }

  return {
    name: 'in-process',
    async publish(events, subscribers) {
      await untilStarted(subscribers.map(({ name }) => name));
      const outcomes = await Promise.allSettled(events.map(publishOne));
      const failed = outcomes.findIndex((outcome) => outcome.status === 'rejected');
      return failed === -1 ? events.length : failed;
    },
    async consume(queue) {
      const chain: Chain = { queue, underWay: new Map(), closed: false };
      chains.set(queue.name, chain);
      return {
        async settle() {
          await emptied(chain);
        },
        waiting: async () => chain.underWay.size,
        async close() {
          // The chain stays: publishing to it fails, so that the event remains in the outbox.
          chain.closed = true;
          await emptied(chain);
        },
      };
    },
    isUp: () => true,
    async close() {
      closed = true;
      for (const chain of chains.values()) chain.closed = true;
    },
  };
}

async function emptied({ underWay }: Chain): Promise<void> {
  await Promise.allSettled(underWay.values());
}
