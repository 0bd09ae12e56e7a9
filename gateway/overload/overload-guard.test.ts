import { createLogger } from '@trellis/kernel/logger';
import { expect, test } from 'vitest';
import { createMetrics } from '../telemetry/metrics.ts';
import { OverloadGuard } from './overload-guard.ts';

const logger = createLogger({ service: 'gateway', level: 'silent' });

/** What stands behind a guard: so many work at once, and all that is let in besides waits in line. */
class Line {
  readonly guard: OverloadGuard;
  readonly refused: number[] = [];
  readonly tookMs: number[] = [];
  now = 0;
  readonly #workers: number[];
  #leaving: { at: number; leave: () => void }[] = [];

  constructor({ workers = 1, maxQueueMs = 100 } = {}) {
    this.#workers = Array.from({ length: workers }, () => 0);
    const metrics = createMetrics();
    this.guard = new OverloadGuard({ maxQueueMs, metrics, logger, now: () => this.now });
  }

  /** Lets operations arrive one after another; each takes its worker `workMs`. */
  arrive(count: number, { everyMs, workMs }: { everyMs: number; workMs: number }): void {
    for (let index = 0; index < count; index += 1) {
      this.#until(this.now + everyMs);
      this.#ask(workMs);
    }
  }

  /** Lets all that is under way end. */
  drain(): void {
    this.#until(Number.POSITIVE_INFINITY);
  }

  #ask(workMs: number): void {
    const turn = this.guard.enter('http');
    if (!turn) {
      this.refused.push(this.now);
      return;
    }
    const began = this.now;
    const first = this.#workers.indexOf(Math.min(...this.#workers));
    const at = Math.max(began, this.#workers[first] as number) + workMs;
    this.#workers[first] = at;
    const leave = () => {
      this.tookMs.push(this.now - began);
      turn.leave(true);
    };
    this.#leaving.push({ at, leave });
  }

  #until(time: number): void {
    this.#leaving.sort((a, b) => a.at - b.at);
    while (this.#leaving[0] && this.#leaving[0].at <= time) {
      const { at, leave } = this.#leaving.shift()!;
      this.now = Math.max(this.now, at);
      leave();
    }
    if (Number.isFinite(time)) this.now = time;
  }
}

test('what can be done in time is never refused, however much it is', () => {
  const line = new Line({ workers: 50 });
  line.arrive(20_000, { everyMs: 1, workMs: 45 });
  expect(line.refused).toEqual([]);
});

test('a burst after a quiet time is not refused', () => {
  const line = new Line();
  line.arrive(100, { everyMs: 100, workMs: 3 });
  line.arrive(200, { everyMs: 0, workMs: 3 });
  line.drain();
  expect(line.refused).toEqual([]);
});

test('a client that sends 40 slow ones side by side after many quick ones is not refused', () => {
  const line = new Line({ workers: 2 });
  line.arrive(5_000, { everyMs: 2, workMs: 3 });
  for (let round = 0; round < 50; round += 1) {
    line.arrive(40, { everyMs: 0, workMs: 20 });
    line.drain();
  }
  expect(line.refused).toEqual([]);
});

test('of twice as much as can be done half is refused, and the rest is answered in time', () => {
  const line = new Line();
  line.arrive(1_000, { everyMs: 20, workMs: 2 });
  const done = line.tookMs.length;
  line.arrive(24_000, { everyMs: 1, workMs: 2 });
  const admitted = line.tookMs.slice(done);
  expect(admitted.length).toBeGreaterThan(0.95 * 12_000);
  const inTime = admitted.filter((ms) => ms < 150);
  expect(inTime.length).toBeGreaterThan(0.9 * admitted.length);
});

test('when the wave is over everything is let in again, also another burst', () => {
  const line = new Line();
  line.arrive(1_000, { everyMs: 20, workMs: 5 });
  line.arrive(4_000, { everyMs: 2.5, workMs: 5 });
  expect(line.refused.length).toBeGreaterThan(1_000);
  const refused = line.refused.length;
  line.arrive(100, { everyMs: 20, workMs: 5 });
  line.arrive(200, { everyMs: 0, workMs: 5 });
  expect(line.refused).toHaveLength(refused);
});

test('operations that hang in the smaller part of the system do not have the others refused', () => {
  const line = new Line({ workers: 1_000 });
  line.arrive(1_000, { everyMs: 10, workMs: 10 });
  for (let round = 0; round < 500; round += 1) {
    line.arrive(1, { everyMs: 5, workMs: 5_000 });
    line.arrive(2, { everyMs: 5, workMs: 10 });
  }
  expect(line.refused).toEqual([]);
});

test('what takes longer for good is usual after some seconds', () => {
  const line = new Line({ workers: 1_000 });
  line.arrive(1_000, { everyMs: 10, workMs: 20 });
  line.arrive(3_000, { everyMs: 10, workMs: 400 });
  const refused = line.refused.length;
  line.arrive(1_000, { everyMs: 10, workMs: 400 });
  expect(line.refused).toHaveLength(refused);
});

test('0 refuses nothing, whatever there is to do', () => {
  const line = new Line({ maxQueueMs: 0 });
  line.arrive(5_000, { everyMs: 1, workMs: 5 });
  expect(line.refused).toEqual([]);
});
