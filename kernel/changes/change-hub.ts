import { CodedError } from '../errors.ts';
import { toCursor } from '../ids.ts';
import type { Logger } from '../logger.ts';
import { type Loop, startLoop } from '../loop.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { Change, ChangeLog } from './change-log.ts';

const PAGE = 200;
const MAX_BUFFERED = 1_024;
const PENDING_LIMIT_MS = 2_000;

/** What a follower gets: a change, or word that some cannot be had any more. */
export type Followed =
  | { readonly kind: 'change'; readonly cursor: string; readonly envelope: EventEnvelope }
  | {
      readonly kind: 'resync';
      readonly reason: string;
      readonly earliest: string;
      readonly latest: string;
    };

/** Lets subscriptions of this process follow streams of changes without a gap. */
export interface ChangeHub {
  /**
   * Changes of a stream in order, live, after `after` if it is given. Ends when the signal fires.
   *
   * @throws CodedError BAD_USER_INPUT when `after` is no cursor of this stream that ever was
   */
  follow(
    stream: string,
    options: { after?: string | null; signal?: AbortSignal },
  ): AsyncGenerator<Followed, void, undefined>;
  /** How many followers there are now. */
  readonly size: number;
  close(): Promise<void>;
}

/**
 * Joins the feed (fast, may lose) with the log (complete): a follower listens first, then reads the
 * log, and reads it again whenever a message shows a gap or the log's head runs ahead.
 */
export function createChangeHub(options: {
  log: ChangeLog;
  feed: ChangeFeed;
  logger: Logger;
  nudge?: () => void;
  pollIntervalMs?: number;
}): ChangeHub {
  const { log, feed, logger, nudge = () => undefined, pollIntervalMs = 1_000 } = options;
  const followers = new Set<Follower>();

  async function compareHeads(): Promise<boolean> {
    if (followers.size === 0) return false;
    const heads = await log.heads([...new Set([...followers].map((follower) => follower.stream))]);
    for (const follower of followers) follower.learnHead(heads.get(follower.stream) ?? 0);
    return false;
  }

  const polling: Loop = startLoop({
    run: compareHeads,
    intervalMs: pollIntervalMs,
    onError: (error) => logger.warn({ err: error }, 'The change log cannot be read.'),
  });

  async function* follow(
    stream: string,
    { after, signal }: { after?: string | null; signal?: AbortSignal },
  ): AsyncGenerator<Followed, void, undefined> {
    const follower = new Follower(stream, log);
    const unsubscribe = await feed.subscribe(stream, (message) =>
      follower.offer(message.previous, message.envelope),
    );
    const stop = () => follower.stop();
    signal?.addEventListener('abort', stop);
    if (signal?.aborted) stop();
    followers.add(follower);
    try {
      yield* begin(follower, after);
      yield* follower.changes();
    } finally {
      followers.delete(follower);
      signal?.removeEventListener('abort', stop);
      unsubscribe();
    }
  }

  async function* begin(
    follower: Follower,
    after: string | null | undefined,
  ): AsyncGenerator<Followed, void, undefined> {
    const position = after ? await locate(follower.stream, after) : null;
    if (position !== null && position !== 'unknown') return follower.startAt(position);
    const bounds = position === 'unknown' ? await log.bounds(follower.stream) : null;
    follower.startAt((await log.heads([follower.stream])).get(follower.stream) ?? 0);
    if (position === 'unknown') {
      const latest = bounds?.latest ?? (after as string);
      yield {
        kind: 'resync',
        reason: 'The change log does not reach back to this cursor.',
        earliest: bounds?.earliest ?? latest,
        latest,
      };
    }
  }

  async function locate(stream: string, cursor: string): Promise<number | 'unknown'> {
    const deadline = Date.now() + PENDING_LIMIT_MS;
    for (;;) {
      const located = await log.locate(stream, cursor);
      if (located !== 'pending') return located;
      if (Date.now() > deadline)
        throw new CodedError(
          'TIMEOUT',
          'The change at this cursor is not in the log yet; try again.',
        );
      nudge();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  return {
    follow,
    get size() {
      return followers.size;
    },
    async close() {
      for (const follower of followers) follower.stop();
      await polling.close();
    },
  };
}

/** One subscription's place in a stream. */
class Follower {
  readonly stream: string;
  readonly #log: ChangeLog;
  readonly #buffer: { previous: number; envelope: EventEnvelope }[] = [];
  #position = 0;
  #behind = true;
  #started = false;
  #stopped = false;
  #wake = Promise.withResolvers<void>();

  constructor(stream: string, log: ChangeLog) {
    this.stream = stream;
    this.#log = log;
  }

  startAt(position: number): void {
    this.#position = position;
    this.#started = true;
  }

  offer(previous: number, envelope: EventEnvelope): void {
    // A full buffer is no loss: what is dropped here is read from the log.
    if (this.#buffer.length >= MAX_BUFFERED) this.#behind = true;
    else this.#buffer.push({ previous, envelope });
    this.#wake.resolve();
  }

  learnHead(head: number): void {
    if (!this.#started || head <= this.#position || this.#buffer.length > 0) return;
    this.#behind = true;
    this.#wake.resolve();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake.resolve();
  }

  async *changes(): AsyncGenerator<Followed, void, undefined> {
    while (!this.#stopped) {
      if (this.#behind) yield* this.#readLog();
      yield* this.#drainBuffer();
      if (this.#behind || this.#stopped) continue;
      await this.#wake.promise;
      this.#wake = Promise.withResolvers();
    }
  }

  async *#readLog(): AsyncGenerator<Followed, void, undefined> {
    this.#behind = false;
    const head = (await this.#log.heads([this.stream])).get(this.stream) ?? 0;
    for (;;) {
      const page = await this.#log.read(this.stream, this.#position, PAGE);
      for (const change of page) {
        if (this.#stopped) return;
        yield this.#move(change);
      }
      if (page.length < PAGE) break;
    }
    // The stream may have nothing as new as the head; remember that we looked.
    this.#position = Math.max(this.#position, head);
  }

  async *#drainBuffer(): AsyncGenerator<Followed, void, undefined> {
    for (let next = this.#buffer.shift(); next && !this.#stopped; next = this.#buffer.shift()) {
      const { previous, envelope } = next;
      if (envelope.position <= this.#position) continue;
      if (previous > this.#position) {
        this.#behind = true;
        return;
      }
      yield this.#move({ stream: this.stream, position: envelope.position, envelope });
    }
  }

  #move(change: Change): Followed {
    this.#position = Math.max(this.#position, change.position);
    return { kind: 'change', cursor: toCursor(change.envelope.id), envelope: change.envelope };
  }
}
