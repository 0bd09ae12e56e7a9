import { expect, test } from 'vitest';
import { faultsOf } from './run-rounds.ts';

const metrics = (broken: readonly string[]) =>
  Object.fromEntries(
    ['checks', 'http_req_failed', 'dropped_iterations', 'http_req_duration'].map((name) => [
      `${name}{scenario:load}`,
      { values: {}, thresholds: { rule: { ok: !broken.includes(name) } } },
    ]),
  );

test('a round counts if all was sent and answered rightly, however long it took', () => {
  expect(faultsOf(metrics([]))).toEqual([]);
  expect(faultsOf(metrics(['http_req_duration']))).toEqual([]);
});

test('a round with wrong answers or dropped requests does not count, nor one without any', () => {
  expect(faultsOf(metrics(['checks', 'dropped_iterations']))).toEqual([
    'checks{scenario:load}',
    'dropped_iterations{scenario:load}',
  ]);
  expect(faultsOf({})).toHaveLength(3);
});
