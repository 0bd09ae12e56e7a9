import { expect, test } from 'vitest';
import {
  decideClose,
  decideReopen,
  decideStatus,
  isClosed,
  OPEN_STATUSES,
  OUTCOMES,
} from './status.ts';

const at = new Date('2026-01-01T00:00:00Z');

test('an open goal can be closed with any outcome', () => {
  for (const status of OPEN_STATUSES)
    for (const outcome of OUTCOMES)
      expect(decideClose(status, outcome, at)).toEqual({ status: outcome, closedAt: at });
});

test('closing once more with the same outcome changes nothing', () => {
  expect(decideClose('MISSED', 'MISSED', at)).toBeNull();
});

test('a closed goal does not change its outcome', () => {
  expect(decideClose('MISSED', 'ACHIEVED', at)).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { from: 'MISSED', to: 'ACHIEVED', allowed: ['ACTIVE'] },
  });
});

test('a closed goal is active when it is reopened', () => {
  for (const outcome of OUTCOMES)
    expect(decideReopen(outcome)).toEqual({ status: 'ACTIVE', closedAt: null });
});

test('reopening an active goal changes nothing', () => {
  expect(decideReopen('ACTIVE')).toBeNull();
});

test('a draft is not reopened, as it is open', () => {
  expect(decideReopen('DRAFT')).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { allowed: ['ACTIVE', 'PAUSED', 'ACHIEVED', 'MISSED', 'CANCELED'] },
  });
});

test('the status is free among the open ones and stands once the goal is closed', () => {
  for (const from of OPEN_STATUSES)
    for (const to of OPEN_STATUSES) expect(decideStatus(from, to)).toBe(to);
  for (const from of OUTCOMES)
    expect(decideStatus(from, 'DRAFT')).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
});

test('only outcomes are closed', () => {
  expect(OPEN_STATUSES.some(isClosed)).toBe(false);
  expect(OUTCOMES.every(isClosed)).toBe(true);
});
