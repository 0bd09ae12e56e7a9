import { expect, test } from 'vitest';
import { faultsOf } from './verdict.ts';

const plan = { text: '', indexes: ['task_newest'], scanned: [] };

test('a read that is as fast among many, by indexes, is good', () => {
  const result = { name: 'list', aloneMs: 2, amongMs: 3, plans: [plan] };
  expect(faultsOf(result)).toEqual([]);
});

test('a read that is slower or scans a large table is at fault', () => {
  const plans = [plan, { ...plan, scanned: ['task'] }];
  expect(faultsOf({ name: 'list', aloneMs: 2, amongMs: 4, plans })).toEqual([
    'reads task from end to end',
    'takes 2.00 times as long',
  ]);
});
