import { setTimeout as wait } from 'node:timers/promises';
import { type Span, SpanKind } from '@opentelemetry/api';
import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { Logger } from '../logger.ts';
import { type Loop, startLoop } from '../loop.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { Database } from '../persistence/database.ts';
import { kindOfFailure } from '../persistence/failure.ts';
import type { KernelDatabase } from '../persistence/tables.ts';
import type { ConsumerResult } from '../telemetry/subgraph-metrics.ts';
import { traceparentOf } from '../telemetry/traceparent.ts';
import type { Tracer } from '../telemetry/tracer.ts';
import type { Broker, Delivery } from './broker.ts';
import { markReplayed, type ParkReason, parkAgain, replayable, setAside } from './dead-letters.ts';
import { type EventEnvelope, eventEnvelope } from './event.ts';
import { admit, countStart, forgetStarts } from './inbox.ts';
import type { Reaction } from './reaction.ts';

const MAX_TRIES = 5;
const MAX_STARTS = 5;
const TRY_LIMIT_MS = 30_000;
const RETRY_LIMIT_MS = 5_000;

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
  /** Told of each try, and of each message that is parked. */
  readonly onResult?: (result: ConsumerResult) => void;
};

export interface Consumer {
  settle(): Promise<void>;
  /** Looks at once for dead letters that were marked for replay. */
  replay(): Promise<void>;
  isUp(): boolean;
  close(): Promise<void>;
}

/**
 * Takes events from the broker one at a time, in order, and applies each exactly once: the effect
 * and the inbox row commit together. A message that fails is tried again in place, then parked;
 * later messages of its subject are held behind it and the queue moves on. While the database is
 * away nothing is counted and nothing parked.
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
    settle: () => consumption.settle(),
    replay: () => replaying.settle(),
    isUp: () => broker.isUp(),
    async close() {
      handler.close();
      await replaying.close();
      await consumption.close();
    },
  };
}

class MessageHandler {
  readonly #options: ConsumerOptions;
  readonly #logger: Logger;
  readonly #reactions: ReadonlyMap<string, Reaction>;
  readonly #closing = new AbortController();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ConsumerOptions) {
    this.#options = options;
    this.#logger = options.logger.child({ consumer: options.name });
    this.#reactions = new Map(options.reactions.map((reaction) => [reaction.type, reaction]));
  }

  close(): void {
    this.#closing.abort();
  }

  /** Messages and replays share one chain, so that there is never a second writer. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  handle(delivery: Delivery): Promise<void> {
    return this.#inTurn(() => this.#handle(delivery));
  }

  async #handle(delivery: Delivery): Promise<void> {
    const parsed = eventEnvelope.safeParse(delivery.body);
    if (!parsed.success)
      return this.#park(delivery.body, 'BAD_ENVELOPE', {
        error: z.prettifyError(parsed.error),
        attempts: 0,
      });
    const event = parsed.data;
    if (delivery.redelivered && (await this.#crashesAgain(event))) return;
    await this.#tryUntilDone(event);
    if (delivery.redelivered) {
      await this.#persistently(() =>
        forgetStarts(this.#options.database.kysely, this.#options.name, event.id),
      );
    }
  }

  async #crashesAgain(event: EventEnvelope): Promise<boolean> {
    const { database, name } = this.#options;
    const starts = await this.#persistently(() => countStart(database.kysely, name, event.id));
    if (starts <= MAX_STARTS) return false;
    await this.#park(event, 'CRASHED', {
      error: `The process ended during each of ${MAX_STARTS} tries.`,
      attempts: MAX_STARTS,
    });
    return true;
  }

  async #tryUntilDone(event: EventEnvelope): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#attempt(event, attempt);
      if (outcome === 'done') return;
      if (outcome.final || attempt >= MAX_TRIES)
        return this.#park(event, outcome.reason, { error: outcome.error, attempts: attempt });
      await this.#pause(25 * 2 ** attempt);
    }
  }

  async #attempt(
    event: EventEnvelope,
    attempt: number,
  ): Promise<'done' | { reason: ParkReason; error: string; final: boolean }> {
    try {
      const limitMs = attempt === 1 ? TRY_LIMIT_MS : RETRY_LIMIT_MS;
      await this.#persistently(() => withLimit(this.#apply(event), limitMs));
      this.#options.onResult?.('handled');
      return 'done';
    } catch (error) {
      if (this.#closing.signal.aborted) throw error;
      this.#options.onResult?.('failed');
      this.#logger.warn(
        { err: error, eventId: event.id, type: event.type, attempt },
        'An event could not be handled.',
      );
      const reason = reasonOf(error);
      return {
        reason,
        error: String((error as Error)?.message ?? error),
        final: reason !== 'FAILED',
      };
    }
  }

  /** Repeats what fails because of the database alone, for as long as that lasts. */
  async #persistently<Value>(work: () => Promise<Value>): Promise<Value> {
    for (let failures = 0; ; failures += 1) {
      try {
        this.#closing.signal.throwIfAborted();
        return await work();
      } catch (error) {
        const kind = kindOfFailure(error);
        if (kind === 'handler' || this.#closing.signal.aborted) throw error;
        if (kind === 'contention' && failures < 3) continue;
        if (failures % 10 === 0)
          this.#logger.warn({ err: error }, 'The consumer waits for its database.');
        await this.#pause(Math.min(30_000, 200 * 2 ** Math.min(failures, 10)));
      }
    }
  }

  async #pause(ms: number): Promise<void> {
    await wait(ms, undefined, { signal: this.#closing.signal });
  }

  async #apply(event: EventEnvelope): Promise<void> {
    const { name } = this.#options;
    await this.#inTransaction(event, async ({ kysely, react }) => {
      const admission = await admit(kysely, name, event);
      if (admission === 'collision')
        throw new ParkError('ID_COLLISION', 'The same id came with other data before.');
      if (admission === 'blocked')
        return setAside(kysely, {
          consumer: name,
          body: event,
          state: 'held',
          reason: 'HELD',
          attempts: 0,
        });
      if (admission === 'new') await react();
    });
  }

  async #inTransaction(
    event: EventEnvelope,
    work: (scope: { kysely: Kysely<KernelDatabase>; react: () => Promise<void> }) => Promise<void>,
  ): Promise<void> {
    const { database, now, onCommitted } = this.#options;
    const span = event.traceparent && this.#options.tracer ? this.#startSpan(event) : undefined;
    using _ = { [Symbol.dispose]: () => span?.end() };
    const outbox = new Outbox({
      actor: null,
      correlationId: event.correlationid,
      causationId: event.id,
      traceparent: span ? traceparentOf(span) : event.traceparent,
      now,
    });
    const afterwards: (() => void)[] = [];
    const wrote = await database.fork([event.workspaceid]).transactional(async (em) => {
      const kysely = em.getKysely<KernelDatabase>();
      const scope = {
        em,
        append: outbox.append,
        now,
        afterCommit: (task: () => void) => void afterwards.push(task),
      };
      await work({ kysely, react: () => this.#reactionTo(event).run(event, scope) });
      await em.flush();
      return outbox.write(kysely);
    });
    for (const task of afterwards) task();
    if (wrote) onCommitted();
  }

  #startSpan({ id, type, traceparent }: EventEnvelope): Span | undefined {
    const { name, tracer } = this.#options;
    return tracer?.start('consumer.handle', {
      parent: traceparent,
      kind: SpanKind.CONSUMER,
      attributes: {
        'messaging.consumer.group.name': name,
        'messaging.message.id': id,
        'trellis.event.type': type,
      },
    });
  }

  #reactionTo(event: EventEnvelope): Reaction {
    const reaction = this.#reactions.get(event.type) ?? this.#reactions.get('#');
    if (!reaction) throw new ParkError('UNKNOWN_TYPE', `No reaction to ${event.type} is known.`);
    return reaction;
  }

  async #park(
    body: unknown,
    reason: ParkReason,
    { error, attempts }: { error: string; attempts: number },
  ): Promise<void> {
    const { database, name } = this.#options;
    const event = eventEnvelope.safeParse(body).data;
    this.#options.onResult?.('parked');
    this.#logger.error(
      { eventId: event?.id, type: event?.type, reason, error },
      'An event was parked.',
    );
    await this.#persistently(() =>
      database.kysely.transaction().execute(async (transaction) => {
        // A duplicate of a parked event is a duplicate still. A collision has its row already.
        if (
          event &&
          reason !== 'ID_COLLISION' &&
          (await admit(transaction, name, event)) === 'duplicate'
        )
          return;
        await setAside(transaction, {
          consumer: name,
          body,
          state: 'parked',
          reason,
          error,
          attempts,
        });
      }),
    );
  }

  /** Works through what is marked for replay. Answers whether there may be more. */
  replay(): Promise<boolean> {
    return this.#inTurn(async () => {
      const { database, name } = this.#options;
      const letters = await replayable(database.kysely, name);
      for (const letter of letters) {
        if (this.#closing.signal.aborted || !(await this.#replayOne(letter))) return false;
      }
      return letters.length > 0;
    });
  }

  async #replayOne(letter: { id: string; envelope: unknown }): Promise<boolean> {
    const { database } = this.#options;
    try {
      const event = eventEnvelope.parse(letter.envelope);
      await this.#inTransaction(event, async ({ kysely, react }) => {
        await react();
        await markReplayed(kysely, letter.id);
      });
      return true;
    } catch (error) {
      if (kindOfFailure(error) !== 'handler') throw error;
      await parkAgain(database.kysely, letter.id, String((error as Error)?.message ?? error));
      return false;
    }
  }
}

class ParkError extends Error {
  readonly reason: ParkReason;

  constructor(reason: ParkReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

function reasonOf(error: unknown): ParkReason {
  if (error instanceof ParkError) return error.reason;
  return error instanceof z.ZodError ? 'BAD_PAYLOAD' : 'FAILED';
}

async function withLimit<Value>(work: Promise<Value>, limitMs: number): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`The handler took longer than ${limitMs} ms.`)),
    limitMs,
  );
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
