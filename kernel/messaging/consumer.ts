import type { Logger } from '../logger.ts';
import { type Loop, startLoop } from '../loop.ts';
import type { Database } from '../persistence/database.ts';
import type { ConsumerResult } from '../telemetry/subgraph-metrics.ts';
import type { Tracer } from '../telemetry/tracer.ts';
import type { Broker } from './broker.ts';
import type { EventEnvelope } from './event.ts';
import { MessageHandler } from './message-handler.ts';
import type { Reaction } from './reaction.ts';

export type ConsumerOptions = {
  /** Names queue, inbox and dead letters, such as `goals.progress`. */
  readonly name: string;
  readonly types: readonly string[];
  readonly reactions: readonly Reaction[];
  readonly database: Database;
  readonly broker: Broker;
  readonly logger: Logger;
  readonly now: () => Date;
  /** Says that reactions have committed, maybe with events of their own. */
  readonly onCommitted: () => void;
  readonly replayIntervalMs?: number;
  readonly tracer?: Tracer | null;
  /** Told of each try, and of each message that is parked; when it was handled, also of which event. */
  readonly onResult?: (result: ConsumerResult, event?: EventEnvelope) => void;
};

export interface Consumer {
  readonly name: string;
  settle(): Promise<void>;
  /** Looks at once for dead letters that were marked for replay. */
  replay(): Promise<void>;
  /** How many events wait for it or are being handled here; null while the broker does not say. */
  waiting(): Promise<number | null>;
  isUp(): boolean;
  close(): Promise<void>;
}

/**
 * Takes events from the broker in order and applies each exactly once: the effect and the inbox row
 * commit together. Those that wait are applied several in one transaction, and one by one if that
 * fails. A message that fails is tried again in place, then parked; later messages of its subject are
 * held behind it and the queue moves on. While the database is away nothing is counted and nothing
 * parked.
 */
export async function startConsumer(options: ConsumerOptions): Promise<Consumer> {
  const handler = new MessageHandler(options);
  const { name, types, broker } = options;
  const consumption = await broker.consume({
    name,
    types,
    handle: (delivery) => handler.handle(delivery),
  });
  const replaying: Loop = startLoop({
    run: () => handler.replay(),
    intervalMs: options.replayIntervalMs ?? 5_000,
    onError: (error) =>
      options.logger.warn({ err: error, consumer: name }, 'Dead letters could not be replayed.'),
  });
  return {
    name,
    settle: () => consumption.settle(),
    waiting: () => consumption.waiting(),
    replay: () => replaying.settle(),
    isUp: () => broker.isUp(),
    async close() {
      handler.close();
      await replaying.close();
      await consumption.close();
    },
  };
}
