import { expect, test } from 'vitest';
import {
  added,
  CLOSED_STATUSES,
  decideArchive,
  decideCancel,
  decideComplete,
  decideReopen,
  decideSkip,
  decideSnooze,
  decideStatus,
  decideUnarchive,
  distinct,
  evolve,
  OPEN_STATUSES,
} from './task.ts';

const now = new Date('2026-11-22T12:00:00Z');
const earlier = new Date('2026-11-20T12:00:00Z');
const ada = { by: 'ada', at: now };

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

test.each(CLOSED_STATUSES)(
  'a task that is %s takes another status only by being reopened',
  (status) => {
    const refusal = { refused: 'ILLEGAL_TRANSITION', details: { from: status, allowed: ['TODO'] } };
    expect(decideStatus({ status }, 'IN_PROGRESS', now)).toMatchObject(refusal);
    if (status !== 'DONE') expect(decideComplete({ status }, ada)).toMatchObject(refusal);
    if (status !== 'CANCELED') expect(decideCancel({ status })).toMatchObject(refusal);
    if (status !== 'SKIPPED') expect(decideSkip({ status, seriesId: 's' })).toMatchObject(refusal);
    expect(decideReopen({ status })).toEqual([{ type: 'reopened' }]);
  },
);

test('what was done already is not done again', () => {
  expect(decideComplete({ status: 'DONE' }, ada)).toEqual([]);
  expect(decideCancel({ status: 'CANCELED' })).toEqual([]);
  expect(decideSkip({ status: 'SKIPPED' })).toEqual([]);
  expect(decideReopen({ status: 'TODO' })).toEqual([]);
  expect(decideArchive({ status: 'DONE', archivedAt: earlier }, now)).toEqual([]);
  expect(decideUnarchive({ status: 'DONE' })).toEqual([]);
  expect(decideSnooze({ status: 'TODO' }, null)).toEqual([]);
});

test('completing says who and when, and reopening forgets it', () => {
  const [fact] = decideComplete({ status: 'TODO' }, ada) as never[];
  expect(fact && evolve(fact)).toMatchObject({
    status: 'DONE',
    completedAt: now,
    completedById: 'ada',
  });
  expect(evolve({ type: 'reopened' })).toMatchObject({
    status: 'TODO',
    completedAt: null,
    completedById: null,
  });
});

test.each(['isBlocked', 'hasOpenSubtasks'] as const)(
  'a task that %s is completed only by force',
  (obstacle) => {
    const facts = { ...ada, [obstacle]: true };
    expect(decideComplete({ status: 'TODO' }, facts)).toMatchObject({
      refused: 'ILLEGAL_TRANSITION',
    });
    expect(decideComplete({ status: 'TODO' }, { ...facts, force: true })).toHaveLength(1);
  },
);

test('only what repeats can be skipped', () => {
  expect(decideSkip({ status: 'TODO' })).toMatchObject({ details: { to: 'SKIPPED' } });
  expect(decideSkip({ status: 'TODO', seriesId: 'series' })).toEqual([{ type: 'skipped' }]);
});

test('a task that is open is not reopened, unless it is back at TODO already', () => {
  expect(decideReopen({ status: 'IN_PROGRESS' })).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
});

test('only a closed task is put away, and reopening brings it back', () => {
  expect(decideArchive({ status: 'TODO' }, now)).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
  expect(decideArchive({ status: 'CANCELED' }, now)).toEqual([{ type: 'archived', at: now }]);
  expect(evolve({ type: 'reopened' })).toMatchObject({ archivedAt: null });
});

test('only an open task is snoozed, and closing it ends that', () => {
  expect(decideSnooze({ status: 'DONE' }, now)).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
  expect(decideSnooze({ status: 'TODO' }, now)).toEqual([{ type: 'snoozed', until: now }]);
  expect(evolve({ type: 'canceled' })).toMatchObject({ snoozedUntil: null });
});

test('a person counts once and is new once', () => {
  expect(distinct(['a', 'b', 'a'])).toEqual(['a', 'b']);
  expect(added(['a'], ['a', 'b'])).toEqual(['b']);
});
