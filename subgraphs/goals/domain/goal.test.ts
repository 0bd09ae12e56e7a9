import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideMove, decidePlace, decideProgress, progressOf } from './goal.ts';

const top = { id: 'top', ancestorIds: [] };
const child = { id: 'child', ancestorIds: ['top'] };
const deepest = { id: 'e', ancestorIds: ['a', 'b', 'c', 'd'] };

test('a goal without a parent is at the top', () => {
  expect(decidePlace(null)).toEqual([]);
});

test('a goal knows its ancestors from the topmost down', () => {
  expect(decidePlace(child)).toEqual(['top', 'child']);
});

test('a sixth level is refused', () => {
  expect(decidePlace(deepest)).toMatchObject({ refused: 'LIMIT_EXCEEDED' });
});

test('a goal does not move below itself or its descendants', () => {
  expect(decideMove(top, top, 1)).toMatchObject({ refused: 'HIERARCHY_CYCLE' });
  expect(decideMove(top, child, 2)).toMatchObject({ refused: 'HIERARCHY_CYCLE' });
});

test('a move counts the levels that the goal brings along', () => {
  const parent = { id: 'p', ancestorIds: ['a', 'b', 'c'] };
  expect(decideMove(top, parent, 1)).toEqual(['a', 'b', 'c', 'p']);
  expect(decideMove(top, parent, 2)).toMatchObject({ refused: 'LIMIT_EXCEEDED' });
});

test('progress by tasks is their share that is done, from 0 to 1', () => {
  const counts = fc
    .nat(1_000)
    .chain((totalTasks) =>
      fc.record({ totalTasks: fc.constant(totalTasks), doneTasks: fc.nat(totalTasks) }),
    );
  fc.assert(
    fc.property(counts, ({ totalTasks, doneTasks }) => {
      const progress = progressOf({
        progressSource: 'TASKS',
        manualProgress: 1,
        totalTasks,
        doneTasks,
      });
      return totalTasks === 0
        ? progress === 0
        : progress * totalTasks - doneTasks < 1e-9 && progress >= 0 && progress <= 1;
    }),
  );
});

test('progress by hand ignores tasks and is refused where tasks are counted', () => {
  expect(
    progressOf({ progressSource: 'MANUAL', manualProgress: 0.4, totalTasks: 2, doneTasks: 2 }),
  ).toBe(0.4);
  expect(decideProgress({ progressSource: 'MANUAL' }, 0.4)).toBe(0.4);
  expect(decideProgress({ progressSource: 'TASKS' }, 0.4)).toMatchObject({
    refused: 'INVALID_INPUT',
    path: ['progress'],
  });
});
