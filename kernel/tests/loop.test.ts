import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startLoop } from '../loop.ts';

const GAP_MS = 20;

test('nudges that follow each other closely are few runs, and the last one is not forgotten', async () => {
  let runs = 0;
  let toDo = 0;
  const begun = performance.now();
  const loop = startLoop({
    run: async () => {
      runs += 1;
      toDo = 0;
      return false;
    },
    intervalMs: 60_000,
    gapMs: GAP_MS,
    onError: () => undefined,
  });
  for (let nudge = 0; nudge < 500; nudge += 1) {
    toDo += 1;
    loop.nudge();
    await nextTurn();
  }
  await expect.poll(() => toDo).toBe(0);
  expect(runs).toBeLessThanOrEqual(2 + (performance.now() - begun) / GAP_MS);
  await loop.close();
});

test('a loop that is closed between two runs does not run again', async () => {
  let runs = 0;
  const first = Promise.withResolvers<void>();
  const run = async () => {
    runs += 1;
    first.resolve();
    return false;
  };
  const loop = startLoop({ run, intervalMs: 60_000, gapMs: 1_000, onError: () => undefined });
  await first.promise;
  loop.nudge();
  await loop.close();
  expect(runs).toBe(1);
});
