import { generateKeyBetween } from 'fractional-indexing';
import { expect, test } from 'vitest';
import { sortKeyOf } from './sort-key.ts';

const NUMBERS = [1, 2, 61, 62, 63, 3_843, 3_844, 62 ** 4 - 1, 62 ** 4, 62 ** 4 + 1];

test('places rise with the numbers, byte by byte', () => {
  const keys = NUMBERS.map(sortKeyOf);
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('there is always room between two places', () => {
  for (const [index, number] of NUMBERS.entries()) {
    const [low, high] = [sortKeyOf(number), sortKeyOf(NUMBERS[index + 1] ?? number + 1)];
    const between = generateKeyBetween(low, high);
    expect(low < between && between < high).toBe(true);
  }
});
