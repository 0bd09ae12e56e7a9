import { setTimeout as wait } from 'node:timers/promises';

/** Work that runs again and again, once at a time. */
export interface Loop {
  /** A hint that there is work. During a run it asks for another one. */
  nudge(): void;
  /** Runs until a run that began after this call has found nothing more to do. */
  settle(): Promise<void>;
  /** Stops after the run under way. */
  close(): Promise<void>;
}

/**
 * Polls at an interval, and at once when nudged: the poll is the truth, the nudge a hint. `run`
 * answers whether there may be more to do. After a failure it waits with backoff, up to 5 s.
 *
 * @param options.gapMs between the beginnings of two runs, so that under load each finds more to do
 */
export function startLoop(options: {
  run: () => Promise<boolean>;
  intervalMs: number;
  gapMs?: number;
  onError: (error: unknown) => void;
}): Loop {
  const { run, intervalMs, gapMs = 0, onError } = options;
  let begun = -gapMs;
  let closed = false;
  let again = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  async function runUntilDone(): Promise<void> {
    do {
      const early = begun + gapMs - performance.now();
      if (early > 0) await wait(early);
      if (closed) return;
      begun = performance.now();
      again = false;
      try {
        again = (await run()) || again;
        failures = 0;
      } catch (error) {
        failures += 1;
        again = false;
        if (!closed) onError(error);
      }
    } while (again && !closed);
  }

  function start(): Promise<void> {
    clearTimeout(timer);
    running ??= runUntilDone().finally(() => {
      running = undefined;
      if (!closed)
        timer = setTimeout(() => void start(), failures === 0 ? intervalMs : backoffMs(failures));
    });
    return running;
  }

  void start();
  return {
    nudge() {
      again = true;
      if (!closed && failures === 0) void start();
    },
    async settle() {
      await running;
      if (!closed) await start();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Doubles from 200 ms up to `limitMs`. */
export function backoffMs(failures: number, limitMs = 5_000): number {
  return Math.min(limitMs, 100 * 2 ** Math.min(failures, 20));
}
