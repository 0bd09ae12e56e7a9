import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideGrant, decideRotation, isAlive, powerOf, TIERS } from './api-key.ts';
import { lesserRole } from './role.ts';

const at = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');
const scopes = new Set(['tasks:read', 'tasks:write', 'credentials:write']);
const admin = { role: 'ADMIN', scopes } as const;
const member = { role: 'MEMBER', scopes } as const;
const wish = { tier: 'STANDARD', scopes: ['tasks:read'] } as const;
const roles = fc.constantFrom('ADMIN', 'MEMBER', 'VIEWER');

test('a key gets the role of its owner unless it is to have less', () => {
  expect(decideGrant(wish, member, at)).toEqual({
    role: 'MEMBER',
    tier: 'STANDARD',
    scopes: ['tasks:read'],
    expiresAt: null,
  });
  expect(decideGrant({ ...wish, role: 'VIEWER' }, member, at)).toMatchObject({ role: 'VIEWER' });
});

test('no key gets a greater role than its owner', () => {
  expect(decideGrant({ ...wish, role: 'ADMIN' }, member, at)).toMatchObject({
    refused: 'PERMISSION_DENIED',
    path: ['role'],
  });
});

test('a VIEWER makes no keys', () => {
  expect(decideGrant(wish, { role: 'VIEWER', scopes }, at)).toMatchObject({
    refused: 'PERMISSION_DENIED',
  });
});

test('more than STANDARD is for an ADMIN', () => {
  expect(decideGrant({ ...wish, tier: 'PRO' }, admin, at)).toMatchObject({ tier: 'PRO' });
  expect(decideGrant({ ...wish, tier: 'PRO' }, member, at)).toMatchObject({ path: ['tier'] });
  expect(decideGrant({ ...wish, tier: 'FREE' }, member, at)).toMatchObject({ tier: 'FREE' });
});

test.each([
  ['none', [], ['scopes']],
  ['those of credentials', ['tasks:read', 'credentials:write'], ['scopes', '1']],
  ['what the creator lacks', ['goals:read'], ['scopes', '0']],
  ['what does not exist', ['everything'], ['scopes', '0']],
])('of scopes, a key cannot have %s', (_name, wanted, path) => {
  expect(decideGrant({ ...wish, scopes: wanted }, admin, at)).toMatchObject({
    refused: 'INVALID_INPUT',
    path,
  });
});

test('a scope that is named twice is given once', () => {
  const wanted = ['tasks:write', 'tasks:read', 'tasks:write'];
  expect(decideGrant({ ...wish, scopes: wanted }, admin, at)).toMatchObject({
    scopes: ['tasks:read', 'tasks:write'],
  });
});

test('a key does not end before it begins', () => {
  expect(decideGrant({ ...wish, expiresAt: at }, admin, at)).toMatchObject({ path: ['expiresAt'] });
  expect(decideGrant({ ...wish, expiresAt: later }, admin, at)).toMatchObject({ expiresAt: later });
  const tooLate = new Date('9999-12-31T23:59:59-23:59');
  expect(decideGrant({ ...wish, expiresAt: tooLate }, admin, at)).toMatchObject({
    path: ['expiresAt'],
  });
});

test('whatever a key was given, it can do no more than its owner now', () => {
  fc.assert(
    fc.property(roles, fc.constantFrom(...TIERS), roles, (role, tier, ownerRole) => {
      const power = powerOf({ role, tier }, ownerRole);
      expect(lesserRole(power.role, ownerRole)).toBe(power.role);
      expect(lesserRole(power.role, role)).toBe(power.role);
      expect(power.tier === 'PRO' && ownerRole !== 'ADMIN').toBe(false);
    }),
  );
});

test('a key is alive until it expires or is revoked', () => {
  expect(isAlive({ expiresAt: null, revokedAt: null }, at)).toBe(true);
  expect(isAlive({ expiresAt: later, revokedAt: null }, at)).toBe(true);
  expect(isAlive({ expiresAt: at, revokedAt: null }, at)).toBe(false);
  expect(isAlive({ expiresAt: later, revokedAt: at }, at)).toBe(false);
});

const key = {
  role: 'ADMIN',
  tier: 'PRO',
  scopes: ['goals:read', 'tasks:read'],
  expiresAt: later,
  revokedAt: null,
} as const;

test('what takes the place of a key can do as much, as far as the owner still can', () => {
  expect(decideRotation(key, { ...admin, scopes: new Set(key.scopes) }, at)).toEqual({
    role: 'ADMIN',
    tier: 'PRO',
    scopes: key.scopes,
    expiresAt: later,
  });
  expect(decideRotation(key, member, at)).toEqual({
    role: 'MEMBER',
    tier: 'STANDARD',
    scopes: ['tasks:read'],
    expiresAt: later,
  });
});

test('a key that is over is not replaced', () => {
  expect(decideRotation({ ...key, revokedAt: at }, admin, at)).toMatchObject({
    refused: 'ILLEGAL_TRANSITION',
    details: { from: 'REVOKED' },
  });
  expect(decideRotation({ ...key, expiresAt: at }, admin, at)).toMatchObject({
    details: { from: 'EXPIRED' },
  });
});
