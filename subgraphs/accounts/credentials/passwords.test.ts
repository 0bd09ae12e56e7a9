import { expect, test } from 'vitest';
import { createPasswords } from './passwords.ts';

test('two hashes run and fifty wait; whoever comes then is told so', async () => {
  const passwords = createPasswords();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 60 }, () => passwords.matches(null, 'correct horse battery')),
  );
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toHaveLength(8);
  expect(refused[0]).toMatchObject({ reason: { code: 'SERVICE_UNAVAILABLE' } });
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(52);
  // The places are free again.
  expect(await passwords.matches(null, 'correct horse battery')).toBe(false);
});

test('hashing leaves the event loop to others', async () => {
  const passwords = createPasswords();
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 1);
  await Promise.all(Array.from({ length: 8 }, () => passwords.hash('correct horse battery')));
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
});

test('a hash knows its password and whether it is of today', async () => {
  const passwords = createPasswords();
  const stored = await passwords.hash('correct horse battery');
  expect(await passwords.matches(stored, 'correct horse battery')).toBe(true);
  expect(await passwords.matches(stored, 'correct horse batterz')).toBe(false);
  expect(passwords.isOutdated(stored)).toBe(false);
  expect(passwords.isOutdated(stored.replace('t=2', 't=1'))).toBe(true);
});

test('a failure gives its place back', async () => {
  const passwords = createPasswords();
  for (let round = 0; round < 4; round += 1)
    await expect(passwords.matches('not a hash', 'correct horse battery')).rejects.toThrow();
  expect(await passwords.matches(null, 'correct horse battery')).toBe(false);
});
