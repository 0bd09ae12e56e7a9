import { setTimeout as wait } from 'node:timers/promises';
import { CodedError } from '@trellis/kernel/errors';
import { backoffMs } from '../transport/backoff.ts';
import { SourceLost } from '../transport/source-errors.ts';
import { untilAborted } from '../transport/until-aborted.ts';
import { RecentCursors } from './recent-cursors.ts';

export type ResumableSource<Event> = {
  /** Opens the source after a cursor, or from now on; what it holds is freed when the signal fires. */
  open(after: string | undefined, signal: AbortSignal): AsyncIterable<Event>;
  cursorOf(event: Event): string | undefined;
  readonly after: string | undefined;
  /** Whether an end means a loss: a change log has none, its subgraph is just being restarted. */
  readonly isEndless: boolean;
  /** Told when the source breaks off, with the reason. */
  onLost(cause: unknown): void;
};

/** What a subscription gets from its source; after a gap the client has to read its state again. */
export type SourceStep<Event> =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'gap' };

const REOPEN_BOUNDS = { firstMs: 250, mostMs: 5_000 };
const GIVE_UP_MS = 5 * 60_000;
const REMEMBERED_CURSORS = 64;

/**
 * The events of a source that outlive the loss of it: it is opened again after the last event that
 * was taken, and what comes twice is dropped.
 */
export class ResumingEvents<Event> {
  readonly #source: ResumableSource<Event>;
  readonly #signal: AbortSignal;
  readonly #seen = new RecentCursors(REMEMBERED_CURSORS);
  #cursor: string | undefined;
  #attempt = 0;
  #reading = new AbortController();
  #lostSince: number | null = null;
  #isGapTold = false;

  constructor(source: ResumableSource<Event>, signal: AbortSignal) {
    this.#source = source;
    this.#signal = signal;
    this.#cursor = source.after;
  }

  /** The place of the last event that was taken. */
  get cursor(): string | undefined {
    return this.#cursor;
  }

  /** Leaves the source as it is and opens it again, after the event that was taken last. */
  reopen(): void {
    this.#reading.abort();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<SourceStep<Event>, void> {
    while (!this.#signal.aborted) {
      try {
        yield* this.#readOnce();
        if (this.#signal.aborted) return;
        if (this.#reading.signal.aborted) {
          if (this.#isGapNew()) yield { kind: 'gap' };
          continue;
        }
        if (!this.#source.isEndless) return;
        this.#source.onLost(new SourceLost('The source ended.'));
      } catch (error) {
        if (!(error instanceof SourceLost)) throw error;
        this.#source.onLost(error);
      }
      await this.#pause();
      if (this.#isGapNew()) yield { kind: 'gap' };
    }
  }

  async *#readOnce(): AsyncGenerator<SourceStep<Event>, void> {
    this.#reading = new AbortController();
    const signal = AbortSignal.any([this.#signal, this.#reading.signal]);
    const events = untilAborted(this.#source.open(this.#cursor, signal), signal);
    for await (const event of events) {
      this.#recover();
      const cursor = this.#source.cursorOf(event);
      if (cursor !== undefined && this.#seen.has(cursor)) continue;
      yield { kind: 'event', event };
      // Only now has it been taken: a generator goes on when the next value is asked for.
      if (cursor === undefined) continue;
      this.#seen.add(cursor);
      this.#cursor = cursor;
    }
  }

  #recover(): void {
    this.#attempt = 0;
    this.#lostSince = null;
    this.#isGapTold = false;
  }

  async #pause(): Promise<void> {
    const now = performance.now();
    this.#lostSince ??= now;
    if (now - this.#lostSince > GIVE_UP_MS)
      throw new CodedError(
        'SUBSCRIPTION_SOURCE_LOST',
        'The source of events has been away for long.',
      );
    const ms = backoffMs(this.#attempt, REOPEN_BOUNDS);
    this.#attempt += 1;
    await wait(ms, undefined, { signal: this.#signal }).catch(() => undefined);
  }

  #isGapNew(): boolean {
    const isNew = this.#cursor === undefined && !this.#isGapTold && !this.#signal.aborted;
    if (isNew) this.#isGapTold = true;
    return isNew;
  }
}
