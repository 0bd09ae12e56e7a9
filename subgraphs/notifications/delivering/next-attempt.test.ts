import { expect, test } from 'vitest';
import { nextAttempt, readRetryAfter } from './next-attempt.ts';

const now = new Date('2026-11-25T12:00:00Z');
const pausesMs = [30_000, 120_000];
const after = (options: Partial<Parameters<typeof nextAttempt>[0]>) => {
  const next = nextAttempt({ attempts: 1, pausesMs, now, random: () => 0.5, ...options });
  return next && next.getTime() - now.getTime();
};

test('the pause before an attempt depends on how many there were', () => {
  expect(after({ attempts: 1 })).toBe(30_000);
  expect(after({ attempts: 2 })).toBe(120_000);
});

test('a pause is spread by a fifth either way', () => {
  expect(after({ random: () => 0 })).toBe(24_000);
  expect(after({ random: () => 1 })).toBe(36_000);
});

test('when no pause is left, the delivery is given up', () => {
  expect(after({ attempts: 3 })).toBeNull();
});

test('what the other side asks for is granted, up to a day, and never shortens a pause', () => {
  expect(after({ retryAfterMs: 90_000 })).toBe(90_000);
  expect(after({ retryAfterMs: 1_000 })).toBe(30_000);
  expect(after({ retryAfterMs: 1e12 })).toBe(24 * 3_600_000);
});

test.each([
  ['120', 120_000],
  [' 7 ', 7_000],
  ['Wed, 25 Nov 2026 12:01:00 GMT', 60_000],
  ['Wed, 25 Nov 2020 12:01:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['', undefined],
])('Retry-After "%s" is %s ms', (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});
