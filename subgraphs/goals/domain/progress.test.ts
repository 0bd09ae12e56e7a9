import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Measured } from './key-result.ts';
import { decideManualProgress, isOtherProgress, progressOf } from './progress.ts';

const keyResult = (current: number, weight = 1): Measured => ({
  unit: 'NUMBER',
  start: 0,
  target: 10,
  current,
  weight,
});
const byKeyResults = (...keyResults: Measured[]) =>
  progressOf({ source: 'KEY_RESULTS', keyResults });
const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
const measured = fc
  .record({
    unit: fc.constant('NUMBER' as const),
    start: value,
    target: value,
    current: value,
    weight: fc.double({ min: 0, minExcluded: true, max: 1_000, noNaN: true }),
  })
  .filter(({ start, target }) => start !== target);

test('progress by tasks is their share that is done, from 0 to 1', () => {
  const counts = fc
    .nat(1_000)
    .chain((total) => fc.record({ total: fc.constant(total), done: fc.nat(total) }));
  fc.assert(
    fc.property(counts, (tasks) => {
      const progress = progressOf({ source: 'TASKS', tasks });
      if (tasks.total === 0) expect(progress).toBe(0);
      else expect(progress * tasks.total).toBeCloseTo(tasks.done);
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThanOrEqual(1);
    }),
  );
});

test('progress by key results is their mean by weight', () => {
  expect(byKeyResults(keyResult(10), keyResult(0))).toBe(0.5);
  expect(byKeyResults(keyResult(10, 3), keyResult(0, 1))).toBe(0.75);
});

test('without key results nothing is reached', () => {
  expect(byKeyResults()).toBe(0);
});

test('progress by any key results lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(measured, { maxLength: 50 }), (keyResults) => {
      const progress = byKeyResults(...keyResults);
      expect(progress).toBeGreaterThanOrEqual(0);
      expect(progress).toBeLessThanOrEqual(1);
    }),
  );
});

test('key results that are all reached make exactly 1, whatever their weights', () => {
  fc.assert(
    fc.property(fc.array(measured, { minLength: 1, maxLength: 50 }), (keyResults) => {
      expect(byKeyResults(...keyResults.map((one) => ({ ...one, current: one.target })))).toBe(1);
    }),
  );
});

test('a key result that comes nearer to its target never lowers the progress', () => {
  const shares = fc.tuple(fc.nat(100), fc.nat(100));
  fc.assert(
    fc.property(shares, fc.array(measured, { maxLength: 5 }), ([a, b], others) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const at = (share: number) => byKeyResults(...others, keyResult(share / 10));
      expect(at(more)).toBeGreaterThanOrEqual(at(less));
    }),
  );
});

test('progress by children is their mean, and 0 without any', () => {
  expect(progressOf({ source: 'SUBGOALS', mean: 0.25 })).toBe(0.25);
  expect(progressOf({ source: 'SUBGOALS', mean: 1 + Number.EPSILON })).toBe(1);
  expect(progressOf({ source: 'SUBGOALS', mean: null })).toBe(0);
});

test('progress by hand is what was set', () => {
  expect(progressOf({ source: 'MANUAL', progress: 0.4 })).toBe(0.4);
  expect(decideManualProgress({ status: 'ACTIVE', progressSource: 'MANUAL' }, 0.4)).toBe(0.4);
});

test.each(['TASKS', 'KEY_RESULTS', 'SUBGOALS'] as const)(
  'progress by hand is refused where %s are counted',
  (progressSource) => {
    expect(decideManualProgress({ status: 'ACTIVE', progressSource }, 0.4)).toMatchObject({
      refused: 'INVALID_INPUT',
      path: ['progress'],
    });
  },
);

test('the progress of a closed goal is not set', () => {
  const goal = { status: 'MISSED', progressSource: 'MANUAL' } as const;
  expect(decideManualProgress(goal, 0.4)).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { allowed: ['ACTIVE'] },
  });
});

test('rounding is no change, but reaching an end is', () => {
  expect(isOtherProgress(0.1 + 0.2, 0.3)).toBe(false);
  expect(isOtherProgress(0.3, 0.31)).toBe(true);
  expect(isOtherProgress(1 - Number.EPSILON, 1)).toBe(true);
});
