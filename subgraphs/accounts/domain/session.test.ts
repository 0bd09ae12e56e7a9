import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideRefresh, IDLE_MS, refreshExpiry, SESSION_MS, sessionExpiry } from './session.ts';

const at = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');
const session = { expiresAt: later, revokedAt: null };
const token = { expiresAt: later, spentAt: null };

test('an unspent token of a living session is exchanged', () => {
  expect(decideRefresh(session, token, at)).toBe('rotated');
});

test('a spent token is a reuse, even after its own time', () => {
  expect(decideRefresh(session, { ...token, spentAt: at }, at)).toBe('reused');
  expect(decideRefresh(session, { expiresAt: at, spentAt: at }, at)).toBe('reused');
});

test('nothing wakes a session that has ended', () => {
  expect(decideRefresh({ ...session, revokedAt: at }, token, at)).toBe('ended');
  expect(decideRefresh({ ...session, revokedAt: at }, { ...token, spentAt: at }, at)).toBe('ended');
  expect(decideRefresh({ ...session, expiresAt: at }, token, at)).toBe('ended');
  expect(decideRefresh(session, { ...token, expiresAt: at }, at)).toBe('ended');
});

test('a refresh token lives seven days and never longer than its session', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: SESSION_MS }), (elapsed) => {
      const opened = { expiresAt: sessionExpiry(at) };
      const now = new Date(at.getTime() + elapsed);
      const expiry = refreshExpiry(opened, now);
      expect(expiry.getTime()).toBe(Math.min(now.getTime() + IDLE_MS, at.getTime() + SESSION_MS));
    }),
  );
});
