import { expect, test } from 'vitest';
import { cpuPerRequest, describeCpu } from './cpu-per-request.ts';
import { partsOf } from './watch-usage.ts';

const point = (at: number, cpu: Record<string, number>) => ({
  at,
  parts: Object.fromEntries(
    Object.entries(cpu).map(([name, cpuMs]) => [name, { cpuMs, rssMiB: 1 }]),
  ),
});

test('what each part takes for a request is counted from the first to the last moment that counts', () => {
  const points = [
    point(0, { Trellis: 500, k6: 0 }),
    point(2_000, { Trellis: 1_500, k6: 200 }),
    point(4_000, { Trellis: 3_500, k6: 600 }),
    point(6_000, { Trellis: 3_500 }),
  ];
  const cpu = cpuPerRequest(points, { phase: { from: 1_000, until: 4_000 }, requests: 100 });
  expect(cpu).toEqual({ requests: 100, parts: { Trellis: 25, k6: 5 }, total: 25 });
  expect(describeCpu(cpu!)).toContain('Trellis 25.00, k6 5.00; in all, without k6, 25.00');
});

test('a part that ends before the phase does is taken to have gone on as it was', () => {
  const points = [point(0, { k6: 0 }), point(2_000, { k6: 200 }), point(4_000, {})];
  const cpu = cpuPerRequest(points, { phase: { from: 0, until: 4_000 }, requests: 10 });
  expect(cpu?.parts).toEqual({ k6: 40 });
});

test('there is no figure without requests or without samples', () => {
  const phase = { from: 0, until: 1_000 };
  expect(cpuPerRequest([], { phase, requests: 10 })).toBeNull();
  expect(cpuPerRequest([point(0, { a: 1 }), point(1_000, { a: 2 })], { phase, requests: 0 })).toBe(
    null,
  );
});

test('processes belong to the part they were started by, and PostgreSQL is a part of its own', () => {
  const one = (pid: number, parent: number, command = 'node') => ({
    pid,
    parent,
    command,
    cpuMs: 10,
    endedCpuMs: 1,
    rssMiB: 2,
  });
  const processes = [one(10, 1), one(11, 10), one(12, 10, 'postgres'), one(13, 12, 'postgres')];
  expect(partsOf([...processes, one(20, 1)], { Trellis: 10 })).toEqual({
    Trellis: { cpuMs: 22, rssMiB: 4 },
    PostgreSQL: { cpuMs: 22, rssMiB: 4 },
  });
});
