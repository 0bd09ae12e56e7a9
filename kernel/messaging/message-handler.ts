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
import { admit, areAllNew, countStart, forgetStarts, handledBefore } from './inbox.ts';
import { Patience } from './patience.ts';

const MAX_TRIES = 5;
const MAX_STARTS = 5;
const TRY_LIMIT_MS = 30_000;
const RETRY_LIMIT_MS = 5_000;
// Rows stay locked until the commit, and commands wait for them.
const MAX_TOGETHER = 25;
const MAX_LOOKED_UP = 100;

type Failure = { reason: ParkReason; error: string; final: boolean };
type Failed = { readonly culprit: EventEnvelope; readonly failure: Failure };
type Waiting = {
  readonly delivery: Delivery;
  readonly done: PromiseWithResolvers<void>;
  readonly event: EventEnvelope | undefined;
  /** Why the message is no event. */
  readonly error: string;
};

/** Deals with the messages of one consumer, and with its dead letters in between. */
export class MessageHandler {
  readonly #options: ConsumerOptions;
  readonly #logger: Logger;
  readonly #transactions: EventTransactions;
  readonly #closing = new AbortController();
  readonly #patience: Patience;
  readonly #waiting: Waiting[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: ConsumerOptions) {
    this.#options = options;
    this.#logger = options.logger.child({ consumer: options.name });
    this.#patience = new Patience(this.#logger, this.#closing.signal);
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
    const { data: event, error } = eventEnvelope.safeParse(delivery.body);
    this.#waiting.push({ delivery, done, event, error: error ? z.prettifyError(error) : '' });
    void this.#inTurn(() => this.#handleNext());
    return done.promise;
  }

  /** What waits is taken together, so a turn may find that an earlier one has left it nothing. */
  async #handleNext(): Promise<void> {
    const taken = this.#takeTogether();
    try {
      if (taken.length > 0) await this.#handleTogether(taken);
    } catch (error) {
      for (const { done } of taken) done.reject(error);
    }
  }

  /** What is delivered for the first time, or again, from the front. */
  #takeTogether(): Waiting[] {
    const isAgain = this.#waiting[0]?.delivery.redelivered ?? false;
    const most = isAgain ? MAX_LOOKED_UP : MAX_TOGETHER;
    const end = this.#waiting.findIndex(({ delivery }) => delivery.redelivered !== isAgain);
    return this.#waiting.splice(0, end === -1 ? most : Math.min(most, end));
  }

  /**
   * Events that come for the first time are applied in one transaction. Those that come again are looked up
   * first, all at once: most were handled. The rest of them is handled one by one, so that it is known which
   * one has ended the process, if one has.
   */
  async #handleTogether(taken: readonly Waiting[]): Promise<void> {
    const events = taken.flatMap(({ event }) => event ?? []);
    const comesAgain = taken.some(({ delivery }) => delivery.redelivered);
    const isWhole = taken.length > 1 && events.length === taken.length;
    const outcome = isWhole && !comesAgain ? await this.#applyTogether(events) : null;
    if (outcome === 'done') return resolveAll(taken);
    if (outcome === 'not all new' || (comesAgain && taken.length > 1)) {
      const left = await this.#withoutHandled(taken);
      if (left.length < taken.length && !comesAgain) return this.#handleTogether(left);
      return this.#handleApart(left, null);
    }
    await this.#handleApart(taken, outcome);
  }

  async #handleApart(taken: readonly Waiting[], failed: Failed | null): Promise<void> {
    for (const { delivery, event, error, done } of taken) {
      if (!event) await this.#park(delivery.body, 'BAD_ENVELOPE', { error, attempts: 0 });
      else
        await this.#handleOne(event, delivery, event === failed?.culprit ? failed.failure : null);
      done.resolve();
    }
  }

  /** Lets go of those that were handled before; answers the others. */
  async #withoutHandled(taken: readonly Waiting[]): Promise<readonly Waiting[]> {
    const { database, name, onResult } = this.#options;
    const events = taken.flatMap(({ event }) => event ?? []);
    const known = await this.#patience.persistently(() =>
      handledBefore(database.kysely, name, events),
    );
    const { handled = [], left = [] } = Object.groupBy(taken, ({ event }) =>
      event && known.has(event.id) ? 'handled' : 'left',
    );
    // When their effect came is known from the first time.
    for (const _ of handled) onResult?.('handled');
    resolveAll(handled);
    return left;
  }

  /**
   * Applies events in one transaction. If that fails nothing has happened, and they are to be handled
   * one by one; where one of them was to blame, that was its first try.
   */
  async #applyTogether(
    events: readonly EventEnvelope[],
  ): Promise<'done' | 'not all new' | Failed | null> {
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
      if (error instanceof NotAllNew) return 'not all new';
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
      await this.#patience.persistently(() =>
        forgetStarts(this.#options.database.kysely, this.#options.name, event.id),
      );
    }
  }

  async #crashesAgain(event: EventEnvelope): Promise<boolean> {
    const { database, name } = this.#options;
    const starts = await this.#patience.persistently(() =>
      countStart(database.kysely, name, event.id),
    );
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
      await this.#patience.pause(25 * 2 ** attempt);
    }
  }

  async #attempt(event: EventEnvelope, attempt: number): Promise<'done' | Failure> {
    try {
      const limitMs = attempt === 1 ? TRY_LIMIT_MS : RETRY_LIMIT_MS;
      await this.#patience.persistently(() => inTime(limitMs, this.#apply(event)));
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
    await this.#patience.persistently(() =>
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

function resolveAll(waiting: readonly Waiting[]): void {
  for (const { done } of waiting) done.resolve();
}

function reasonOf(error: unknown): ParkReason {
  if (error instanceof ParkError) return error.reason;
  return error instanceof z.ZodError ? 'BAD_PAYLOAD' : 'FAILED';
}

function inTime<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
  return withinMs(limitMs, work, `The handler took longer than ${limitMs} ms.`);
}
