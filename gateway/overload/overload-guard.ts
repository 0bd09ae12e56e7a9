import { CodedError } from '@trellis/kernel/errors';
import type { Logger } from '@trellis/kernel/logger';
import type { Metrics } from '../telemetry/metrics.ts';
import { AnswerTimes } from './answer-times.ts';

/** As many may always be under way: one client that sends writes side by side after others have read is no overload. */
const LEAST = 48;
/** With so few under way nothing can have waited. */
const QUIET = 8;
const PATIENCE_MS = 1_000;
const CALM_MS = 1_000;
const RETRY_SPREAD_S = 3;
const UNSEEN = { type: 'unknown', operation: 'other', code: 'SERVICE_UNAVAILABLE' };

export type OverloadOptions = {
  /** How much longer than usual operations may take before others are refused; 0: none ever is. */
  readonly maxQueueMs: number;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly now?: () => number;
};

type Transport = 'http' | 'websocket';

/** An operation that was let in, until it leaves; leaving twice does nothing. */
export interface Turn {
  /** Says that it is over, and whether it was answered without an error. */
  leave(isGood: boolean): void;
}

/**
 * Refuses operations at once when more are under way than can be answered in time. By Little's law
 * what is under way is the rate of answers times the time each takes: so the rate, which is measured,
 * times the time that is allowed is how many may be let in. That holds wherever they wait: for this
 * thread, for a connection to the database or for a subgraph.
 */
export class OverloadGuard {
  readonly #options: OverloadOptions;
  readonly #now: () => number;
  readonly #times: AnswerTimes;
  #inFlight = 0;
  #limit: number | null = null;
  #lateSince: number | null = null;
  #refusedAt = 0;

  constructor(options: OverloadOptions) {
    const { metrics, now = () => performance.now() } = options;
    this.#options = options;
    this.#now = now;
    this.#times = new AnswerTimes(now());
    metrics.operationLimit.set(Number.POSITIVE_INFINITY);
  }

  /** Lets an operation in, or answers null if there are too many already. */
  enter(transport: Transport): Turn | null {
    const { metrics } = this.#options;
    const begun = this.#now();
    if (this.#isFull(begun)) {
      metrics.overloadRefused.inc({ transport });
      metrics.requests.inc(UNSEEN);
      return null;
    }
    metrics.overloadAdmitted.inc({ transport });
    this.#count(1);
    let isUnderWay = true;
    return {
      leave: (isGood) => {
        if (!isUnderWay) return;
        isUnderWay = false;
        this.#count(-1);
        this.#ended(begun, isGood);
      },
    };
  }

  #isFull(now: number): boolean {
    if (this.#limit === null || this.#inFlight < this.#limit) return false;
    if (now - this.#refusedAt > CALM_MS) {
      this.#lift();
      return false;
    }
    this.#refusedAt = now;
    return true;
  }

  #count(change: 1 | -1): void {
    this.#inFlight += change;
    this.#times.underWay(this.#inFlight);
    this.#options.metrics.operationsInFlight.set(this.#inFlight);
  }

  // A failure at once, such as that of a rate limit or an open circuit, says nothing about times. A
  // late one does: the database or a subgraph may have been too busy.
  #ended(begun: number, isGood: boolean): void {
    const { maxQueueMs, metrics } = this.#options;
    const now = this.#now();
    if (maxQueueMs === 0 || (!isGood && now - begun <= this.#allowedMs)) return;
    if (!this.#times.add(now, now - begun, isGood)) return;
    const { typicalMs, usualMs, perMs, lastPerMs, mostUnderWay } = this.#times;
    metrics.queueSeconds.set(Math.max(0, typicalMs - usualMs) / 1_000);
    const allowedMs = this.#allowedMs;
    const bearable = Math.max(LEAST, Math.round(perMs * allowedMs));
    if (this.#limit !== null && now - this.#refusedAt > CALM_MS) this.#lift();
    if (this.#limit !== null) this.#set(bearable);
    else if (typicalMs > allowedMs) this.#late(now, { bearable, perMs: lastPerMs });
    else this.#lateSince = null;
    const isCalm = this.#limit === null && typicalMs < usualMs + maxQueueMs / 2;
    this.#times.learn({ isQuiet: mostUnderWay <= QUIET, isCalm });
  }

  get #allowedMs(): number {
    const { usualMs } = this.#times;
    return Math.max(usualMs + this.#options.maxQueueMs, usualMs * 2);
  }

  // A burst is late for a moment and over then. Refusing begins when it stays so, or when what is under
  // way already would take longer.
  #late(now: number, { bearable, perMs }: { bearable: number; perMs: number }): void {
    this.#lateSince ??= now;
    const isBurst = now - this.#lateSince < PATIENCE_MS && this.#inFlight < perMs * PATIENCE_MS;
    if (isBurst || this.#inFlight <= bearable) return;
    this.#refusedAt = now;
    this.#set(bearable);
    this.#options.logger.warn(
      { inFlight: this.#inFlight, limit: bearable },
      'There is more to do than can be done in time: operations are refused.',
    );
  }

  #lift(): void {
    this.#limit = null;
    this.#lateSince = null;
    this.#options.metrics.operationLimit.set(Number.POSITIVE_INFINITY);
    this.#options.logger.info('No operation had to be refused for a second; all are let in again.');
  }

  #set(limit: number): void {
    this.#limit = limit;
    this.#options.metrics.operationLimit.set(limit);
  }
}

/** What whoever is refused is told; not all the same time, or they would all be back at once. */
export function overloaded(): CodedError {
  const retryAfter = 1 + Math.floor(Math.random() * RETRY_SPREAD_S);
  return new CodedError('SERVICE_UNAVAILABLE', 'Too much is asked at once; try again later.', {
    details: { retryAfter },
  });
}
