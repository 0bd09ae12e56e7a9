import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTasks, SERIES_STATES, TASK_STATUSES } from './task-count.ts';

test('done tasks are counted among those that were neither canceled nor skipped', () => {
  const alone = { BACKLOG: 1, TODO: 2, IN_PROGRESS: 3, DONE: 4, CANCELED: 5, SKIPPED: 6 };
  expect(countTasks({ alone, series: [] })).toEqual({ total: 10, done: 4 });
});

test('a series that goes on is one open task', () => {
  for (const state of ['ACTIVE', 'PAUSED'] as const) {
    const series = [{ state, hasDone: true, lastStatus: 'TODO' } as const];
    expect(countTasks({ alone: {}, series })).toEqual({ total: 1, done: 0 });
  }
});

test('a series that has ended is one task that is done', () => {
  const series = [{ state: 'ENDED', hasDone: true, lastStatus: 'CANCELED' } as const];
  expect(countTasks({ alone: {}, series })).toEqual({ total: 1, done: 1 });
});

test('a series that was canceled before anything of it was done does not count', () => {
  const series = [{ state: 'ENDED', hasDone: false, lastStatus: 'CANCELED' } as const];
  expect(countTasks({ alone: {}, series })).toEqual({ total: 0, done: 0 });
});

test('whatever the tasks are, no more are done than there are, and each counts once', () => {
  const alone = fc.record(
    Object.fromEntries(TASK_STATUSES.map((status) => [status, fc.nat(1_000)])),
    { requiredKeys: [] },
  );
  const series = fc.array(
    fc.record({
      state: fc.constantFrom(...SERIES_STATES),
      hasDone: fc.boolean(),
      lastStatus: fc.constantFrom(...TASK_STATUSES),
    }),
  );
  fc.assert(
    fc.property(alone, series, (statuses, all) => {
      const { total, done } = countTasks({ alone: statuses, series: all });
      const known = Object.values(statuses).reduce<number>((sum, count) => sum + (count ?? 0), 0);
      expect(done).toBeLessThanOrEqual(total);
      expect(total).toBeLessThanOrEqual(known + all.length);
    }),
  );
});
