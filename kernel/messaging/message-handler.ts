import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Logger } from '../logger.ts';
import { kindOfFailure } from '../persistence/failure.ts';
import { traceOf } from '../telemetry/traceparent.ts';
import { withinMs } from '../time-limit.ts';
import type { Delivery } from './broker.ts';
import type { ConsumerOptions } from './consumer.ts';
import { markReplayed, type ParkReason, parkAgain, replayable, setAside } from './dead-letters.ts';
import { type EventEnvelope, eventEnvelope } from './event.ts';
import { EventTransactions, ParkError } from './event-transaction.ts';
import { admit, areAllNew, countStart, forgetStarts } from './inbox.ts';

const MAX_TRIES = 5;
const MAX_STARTS = 5;
const TRY_LIMIT_MS = 30_000;
const RETRY_LIMIT_MS = 5_000;
// Rows stay locked until the commit, and commands wait for them.
const MAX_TOGETHER = 25;

type Failure = { reason: ParkReason; error: string; final: boolean };
type Waiting = { readonly delivery: Delivery; readonly done: PromiseWithResolvers<void> };

/** Deals with the messages of one consumer, and with its dead letters in between. */
export class MessageHandler {
  readonly #options: ConsumerOptions;
  readonly #logger: Logger;
  readonly #transactions: EventTransactions;
  readonly #closing = new AbortController();
  readonly #waiting: Waiting[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ConsumerOptions) {
    this.#options = options;
    this.#logger = options.logger.child({ consumer: options.name });
    this.#transactions = new EventTransactions(options);
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

  /** Resolves when the message is dealt with for good; rejects only when the consumer is closing. */
  handle(delivery: Delivery): Promise<void> {
    const done = Promise.withResolvers<void>();
    this.#waiting.push({ delivery, done });
    void this.#inTurn(() => this.#handleNext());
    return done.promise;
  }

  /** What waits is taken together, so a turn may find that an earlier one has left it nothing. */
  async #handleNext(): Promise<void> {
    const taken = this.#takeTogether();
    if (taken.length === 0) return;
    try {
      await this.#handleTogether(taken.map(({ delivery }) => delivery));
      for (const { done } of taken) done.resolve();
    } catch (error) {
      for (const { done } of taken) done.reject(error);
    }
  }

  /** A message that may have ended its process is handled alone, so that it is known which one did. */
  #takeTogether(): Waiting[] {
    const again = this.#waiting.findIndex(({ delivery }) => delivery.redelivered);
    const fresh = again === -1 ? MAX_TOGETHER : Math.min(MAX_TOGETHER, again);
    return this.#waiting.splice(0, Math.max(1, fresh));
  }

  async #handleTogether(deliveries: readonly Delivery[]): Promise<void> {
    const parsed = deliveries.map(({ body }) => eventEnvelope.safeParse(body));
    const events = parsed.flatMap(({ data }) => data ?? []);
    const isWhole = deliveries.length > 1 && events.length === deliveries.length;
    const outcome = isWhole ? await this.#applyTogether(events) : null;
    if (outcome === 'done') return;
    for (const [index, delivery] of deliveries.entries()) {
      const { data: event, error } = parsed[index] as (typeof parsed)[number];
      if (!event)
        await this.#park(delivery.body, 'BAD_ENVELOPE', {
          error: z.prettifyError(error as z.ZodError),
          attempts: 0,
        });
      else
        await this.#handleOne(event, delivery, event === outcome?.culprit ? outcome.failure : null);
    }
  }

  /**
   * Applies events in one transaction. If that fails nothing has happened, and they are to be handled
   * one by one; where one of them was to blame, that was its first try.
   */
  async #applyTogether(
    events: readonly EventEnvelope[],
  ): Promise<'done' | { culprit: EventEnvelope; failure: Failure } | null> {
    let current: EventEnvelope | null = null;
    try {
      this.#closing.signal.throwIfAborted();
      const applying = this.#transactions.run(events, async ({ kysely, react, reactTogether }) => {
        if (!(await areAllNew(kysely, this.#options.name, events))) throw new NotAllNew();
        if (await reactTogether()) return;
        for (const event of events) {
          current = event;
          await react(event);
        }
        current = null;
      });
      await inTime(TRY_LIMIT_MS, applying);
      for (const event of events) this.#options.onResult?.('handled', event);
      return 'done';
    } catch (error) {
      if (this.#closing.signal.aborted) throw error;
      const isOrdinary = reasonOf(error) === 'FAILED' && kindOfFailure(error) === 'handler';
      if (!current || !isOrdinary) return null;
      return { culprit: current, failure: this.#failed(current, 1, error) };
    }
  }

  async #handleOne(
    event: EventEnvelope,
    { redelivered }: Delivery,
    firstFailure: Failure | null,
  ): Promise<void> {
    if (redelivered && (await this.#crashesAgain(event))) return;
    await this.#tryUntilDone(event, firstFailure);
    if (redelivered) {
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

  async #tryUntilDone(event: EventEnvelope, firstFailure: Failure | null): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const isKnown = attempt === 1 && firstFailure;
      const outcome = isKnown ? firstFailure : await this.#attempt(event, attempt);
      if (outcome === 'done') return;
      if (outcome.final || attempt >= MAX_TRIES)
        return this.#park(event, outcome.reason, { error: outcome.error, attempts: attempt });
      await this.#pause(25 * 2 ** attempt);
    }
  }

  async #attempt(event: EventEnvelope, attempt: number): Promise<'done' | Failure> {
    try {
      const limitMs = attempt === 1 ? TRY_LIMIT_MS : RETRY_LIMIT_MS;
      await this.#persistently(() => inTime(limitMs, this.#apply(event)));
      this.#options.onResult?.('handled', event);
      return 'done';
    } catch (error) {
      if (this.#closing.signal.aborted) throw error;
      return this.#failed(event, attempt, error);
    }
  }

  #failed(event: EventEnvelope, attempt: number, error: unknown): Failure {
    this.#options.onResult?.('failed');
    this.#logger.warn(
      { err: error, ...aboutEvent(event), attempt },
      'An event could not be handled.',
    );
    const reason = reasonOf(error);
    return {
      reason,
      error: String((error as Error)?.message ?? error),
      final: reason !== 'FAILED',
    };
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
    await this.#transactions.run([event], async ({ kysely, react }) => {
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
      if (admission === 'new') await react(event);
    });
  }

  async #park(
    body: unknown,
    reason: ParkReason,
    { error, attempts }: { error: string; attempts: number },
  ): Promise<void> {
    const { database, name } = this.#options;
    const event = eventEnvelope.safeParse(body).data;
    this.#options.onResult?.('parked');
    this.#logger.error({ ...aboutEvent(event), reason, error }, 'An event was parked.');
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
      await this.#transactions.run([event], async ({ kysely, react }) => {
        await react(event);
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

function aboutEvent(event: EventEnvelope | undefined) {
  return { eventId: event?.id, type: event?.type, ...traceOf(event?.traceparent) };
}

/** Some were handled before, or wait behind one that is parked. */
class NotAllNew extends Error {}

function reasonOf(error: unknown): ParkReason {
  if (error instanceof ParkError) return error.reason;
  return error instanceof z.ZodError ? 'BAD_PAYLOAD' : 'FAILED';
}

function inTime<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
  return withinMs(limitMs, work, `The handler took longer than ${limitMs} ms.`);
}
