import { expect, test } from 'vitest';
import { costsOf, tableOf } from './costs.ts';

const cpu = (gateway: number, tasks: number, postgres: number) => ({
  requests: 100,
  parts: { gateway, tasks, PostgreSQL: postgres, Redis: 1, k6: 1 },
  total: gateway + tasks + postgres + 1,
});
const own = ['gateway', 'tasks'];

test('ratios are those within a round, so that a slow round does no harm', () => {
  const [few, many] = costsOf([
    { name: 'few', own, rounds: [cpu(1, 1, 1), cpu(2, 2, 3), cpu(1, 1, 1)] },
    { name: 'many', own, rounds: [cpu(1, 1, 3), cpu(2, 2, 9), cpu(1, 1, 3)] },
  ]);
  expect(few).toEqual({
    name: 'few',
    ms: { trellis: 2, postgres: 1, total: 4 },
    ratios: { trellis: 1, postgres: 1, total: 1 },
  });
  expect(many?.ratios).toEqual({ trellis: 1, postgres: 3, total: 1.5 });
});

test('costs are shown with their ratios', () => {
  const costs = costsOf([{ name: 'few', own, rounds: [cpu(1, 1, 1)] }]);
  expect(tableOf(costs, { heading: 'On disk', cells: ['9 MiB'] }).split('\n')).toEqual([
    '|  | Trellis | PostgreSQL | All | On disk |',
    '| --- | --- | --- | --- | --- |',
    '| few | 2.00 ms (1.00) | 1.00 ms (1.00) | 4.00 ms (1.00) | 9 MiB |',
  ]);
});
