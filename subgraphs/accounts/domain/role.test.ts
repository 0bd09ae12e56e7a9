import { expect, test } from 'vitest';
import { lesserRole } from './role.ts';

test.each([
  ['ADMIN', 'ADMIN', 'ADMIN'],
  ['ADMIN', 'MEMBER', 'MEMBER'],
  ['VIEWER', 'ADMIN', 'VIEWER'],
  ['MEMBER', 'VIEWER', 'VIEWER'],
] as const)('of %s and %s the lesser is %s', (a, b, lesser) => {
  expect(lesserRole(a, b)).toBe(lesser);
});
