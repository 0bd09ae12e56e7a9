import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decideCount,
  decideMetric,
  decideValue,
  MAX_KEY_RESULTS,
  METRIC_UNITS,
  shareOf,
} from './key-result.ts';

const metric = { unit: 'NUMBER', start: 0, target: 10, weight: 1 } as const;
const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });

test('a number that falls to its target counts like one that rises', () => {
  expect(shareOf({ start: 100, target: 20, current: 40 })).toBe(0.75);
  expect(shareOf({ start: 20, target: 100, current: 80 })).toBe(0.75);
});

test('a key result beyond its ends counts as nothing or all', () => {
  expect(shareOf({ ...metric, current: -5 })).toBe(0);
  expect(shareOf({ ...metric, current: 15 })).toBe(1);
});

test('the share of any accepted key result lies between 0 and 1, with the ends where they belong', () => {
  fc.assert(
    fc.property(number, number, number, (start, target, current) => {
      fc.pre(start !== target);
      const share = shareOf({ start, target, current });
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(shareOf({ start, target, current: start })).toBeCloseTo(0);
      expect(shareOf({ start, target, current: target })).toBe(1);
    }),
  );
});

test('a key result whose target is its start measures nothing', () => {
  expect(decideMetric({ ...metric, target: 0 })).toMatchObject({
    refused: 'INVALID_INPUT',
    path: ['target'],
  });
});

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a weight of %d is refused', (weight) => {
  expect(decideMetric({ ...metric, weight })).toMatchObject({ path: ['weight'] });
});

test.each([
  ['NUMBER', -3.5, true],
  ['NUMBER', 1e13, false],
  ['NUMBER', Number.NaN, false],
  ['NUMBER', Number.POSITIVE_INFINITY, false],
  ['PERCENT', 99.5, true],
  ['PERCENT', 101, false],
  ['PERCENT', -1, false],
  ['COUNT', 7, true],
  ['COUNT', 7.5, false],
  ['COUNT', -1, false],
  ['HOURS', 1.25, true],
  ['HOURS', -1, false],
  ['BOOLEAN', 1, true],
  ['BOOLEAN', 0.5, false],
] as const)('%s of %d: %s', (unit, value, isAccepted) => {
  const decision = decideValue(unit, value);
  if (isAccepted) expect(decision).toBe(value);
  else expect(decision).toMatchObject({ refused: 'INVALID_INPUT', path: ['value'] });
});

test('whatever is accepted as start and target has a unit that takes both', () => {
  fc.assert(
    fc.property(fc.constantFrom(...METRIC_UNITS), number, number, (unit, start, target) => {
      const decision = decideMetric({ unit, start, target, weight: 1 });
      fc.pre(!('refused' in decision));
      expect(decideValue(unit, start)).toBe(start);
      expect(decideValue(unit, target)).toBe(target);
    }),
  );
});

test('a goal has fifty key results at most', () => {
  expect(decideCount(MAX_KEY_RESULTS - 1)).toBe(49);
  expect(decideCount(MAX_KEY_RESULTS)).toMatchObject({
    refused: 'LIMIT_EXCEEDED',
    details: { limit: 50 },
  });
});
