import { expect, test } from 'vitest';
import { OperationUsage } from './operation-usage.ts';

test('the operations that make up most of the traffic come first, rare ones are left out', () => {
  const usage = new OperationUsage();
  const times = { often: 70, sometimes: 25, seldom: 5 };
  for (const [query, count] of Object.entries(times))
    for (let time = 0; time < count; time += 1) usage.count({ query });
  expect(usage.hottest(0.9).map(({ query }) => query)).toEqual(['often', 'sometimes']);
  expect(usage.hottest(0.5).map(({ query }) => query)).toEqual(['often']);
  expect(new OperationUsage().hottest(0.9)).toEqual([]);
});
