import { expect, test } from 'vitest';
import { lossesOf } from './verdict.ts';

const committed = { C: 0.6, D: 1 };

test('as much as was committed is no loss, and neither is any gain', () => {
  expect(lossesOf({ C: 0.6, D: 1 }, committed)).toEqual([]);
  expect(lossesOf({ C: 0.01, D: 0.5 }, committed)).toEqual([]);
});

test('fifteen per cent more are borne, and what is beyond them is not', () => {
  expect(lossesOf({ C: 0.6 * 1.149, D: 1.149 }, committed)).toEqual([]);
  expect(lossesOf({ C: 0.6 * 1.151, D: 1.149 }, committed)).toEqual(['C']);
});

test('an operation that was not measured counts as lost', () => {
  expect(lossesOf({ C: 0.6 }, committed)).toEqual(['D']);
});
