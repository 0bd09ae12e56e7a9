import { expect, test } from 'vitest';
import { changeOf, describeSoak, faultsOfSoak } from './soak-verdict.ts';

const phase = { from: 0, until: 90_000 };
const own = ['gateway', 'tasks'];
const metrics = (second: number, third: number) => ({
  'http_req_duration{scenario:soak-2}': { values: { 'p(99)': second } },
  'http_req_duration{scenario:soak-3}': { values: { 'p(99)': third } },
});
/** A sample every second, with the memory of one of two processes. */
const usage = (memoryAt: (second: number) => number) =>
  Array.from({ length: 100 }, (_, second) => ({
    at: second * 1_000,
    parts: {
      gateway: { cpuMs: 0, rssMiB: 100 },
      tasks: { cpuMs: 0, rssMiB: memoryAt(second) },
      PostgreSQL: { cpuMs: 0, rssMiB: second * 1_000 },
    },
  }));

test('memory that only rises at first and then goes up and down has not grown', () => {
  const memory = usage((second) => (second < 30 ? second : 100) + (second % 2));
  const change = changeOf({ metrics: metrics(50, 54), usage: memory, phase, own });
  expect(change.memoryGrowth).toBeCloseTo(0, 2);
  expect(change.p99Drift).toBeCloseTo(0.08);
  expect(faultsOfSoak(change)).toEqual([]);
});

test('memory that keeps growing and times that keep rising are faults', () => {
  const memory = usage((second) => 70 + second);
  const change = changeOf({ metrics: metrics(50, 60), usage: memory, phase, own });
  expect(change.memoryGrowth).toBeCloseTo(60 / 200);
  expect(faultsOfSoak(change)).toEqual([
    'memory grew by 30.0 % after the first third',
    'p99 drifted by 20.0 %',
  ]);
});

test('where there are no samples only times are judged, and times that are missing are a fault', () => {
  const change = changeOf({ metrics: {}, usage: [], phase, own });
  expect(describeSoak(change)).toContain('was not watched');
  expect(faultsOfSoak(change)).toHaveLength(1);
});
