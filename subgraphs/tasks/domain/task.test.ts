import { expect, test } from 'vitest';
import {
  addedAssignees,
  decideComplete,
  decideReopen,
  decideStatus,
  distinctAssignees,
  evolve,
  OPEN_STATUSES,
} from './task.ts';

const now = new Date('2026-11-22T12:00:00Z');
const earlier = new Date('2026-11-20T12:00:00Z');

test('an open task moves freely between the open statuses', () => {
  for (const status of OPEN_STATUSES) {
    for (const to of OPEN_STATUSES.filter((other) => other !== status)) {
      expect(decideStatus({ status }, to, now)).toMatchObject([{ type: 'status-set', status: to }]);
    }
  }
});

test('the first start of work is remembered', () => {
  expect(decideStatus({ status: 'TODO' }, 'IN_PROGRESS', now)).toMatchObject([{ startedAt: now }]);
  expect(decideStatus({ status: 'TODO', startedAt: earlier }, 'IN_PROGRESS', now)).toMatchObject([
    { startedAt: earlier },
  ]);
});

test('a task that is done takes another status only by being reopened', () => {
  expect(decideStatus({ status: 'DONE' }, 'IN_PROGRESS', now)).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { allowed: ['TODO'] },
  });
});

test('a second completion changes nothing', () => {
  expect(decideComplete({ status: 'DONE' }, 'ada', now)).toEqual([]);
});

test('completing says who and when, and reopening forgets it', () => {
  const [fact] = decideComplete({ status: 'TODO' }, 'ada', now);
  expect(fact && evolve(fact)).toEqual({ status: 'DONE', completedAt: now, completedById: 'ada' });
  expect(evolve({ type: 'reopened' })).toEqual({
    status: 'TODO',
    completedAt: null,
    completedById: null,
  });
});

test('a task that is open is not reopened, unless it is back at TODO already', () => {
  expect(decideReopen({ status: 'TODO' })).toEqual([]);
  expect(decideReopen({ status: 'IN_PROGRESS' })).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
});

test('an assignee counts once and is new once', () => {
  expect(distinctAssignees(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(addedAssignees(['a'], ['a', 'b'])).toEqual(['b']);
});
