import { expect, test } from 'vitest';
import { decideRemoval, decideRole } from './membership.ts';

test('a member gets any role', () => {
  expect(decideRole('VIEWER', 'ADMIN', 1)).toBe('ADMIN');
  expect(decideRole('MEMBER', 'VIEWER', 1)).toBe('VIEWER');
});

test('one of two ADMINs can be demoted and can go', () => {
  expect(decideRole('ADMIN', 'VIEWER', 2)).toBe('VIEWER');
  expect(decideRemoval('ADMIN', 2)).toBe('removed');
});

test('the last ADMIN stays one', () => {
  expect(decideRole('ADMIN', 'MEMBER', 1)).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { from: 'ADMIN', to: 'MEMBER', allowed: ['ADMIN'] },
  });
  expect(decideRole('ADMIN', 'ADMIN', 1)).toBe('ADMIN');
});

test('the last ADMIN cannot go, everybody else can', () => {
  expect(decideRemoval('ADMIN', 1)).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
  expect(decideRemoval('MEMBER', 1)).toBe('removed');
});
