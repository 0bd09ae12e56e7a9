import { expect, test } from 'vitest';
import { median, percentile, variation, zipf } from './statistics.ts';

test('the median lies in the middle, whatever the order', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([7])).toBe(7);
});

test('a percentile is a value that was there', () => {
  const sorted = Array.from({ length: 100 }, (_, index) => index);
  expect(percentile(sorted, 0.5)).toBe(50);
  expect(percentile(sorted, 0.99)).toBe(99);
  expect(percentile(sorted, 1)).toBe(99);
});

test('what does not vary has no variation', () => {
  expect(variation([5, 5, 5])).toBe(0);
  expect(variation([90, 100, 110])).toBeCloseTo(0.1);
});

test('by Zipf the first is drawn most often, all are drawn, and the same seed draws the same', () => {
  const drawn = zipf(10_000, { count: 50, seed: 1 });
  const times = Array.from(
    { length: 50 },
    (_, wanted) => drawn.filter((one) => one === wanted).length,
  );
  expect(Math.min(...times)).toBeGreaterThan(0);
  expect(Math.max(...times)).toBe(times[0]);
  expect(times[0]! / times[9]!).toBeGreaterThan(5);
  expect(zipf(100, { count: 50, seed: 1 })).toEqual(drawn.slice(0, 100));
});
