import { expect, test } from 'vitest';
import { decideMove, decidePlace, heightOf } from './tree.ts';

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
  expect(decidePlace(deepest)).toMatchObject({ refused: 'LIMIT_EXCEEDED', details: { limit: 5 } });
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

test('the height of a tree is that of its deepest goal', () => {
  expect(heightOf(top, [])).toBe(1);
  expect(heightOf(child, [{ id: 'x', ancestorIds: ['top', 'child', 'y'] }])).toBe(3);
});
