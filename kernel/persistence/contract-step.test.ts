import { expect, test } from 'vitest';
import { isOlderRelease, unusedSince } from './contract-step.ts';

test.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.0', '0.10.0', true],
  ['1.0.0', '0.10.9', false],
  ['0.2.0', '0.2.0', false],
  ['0.2.0-rc.1', '0.2.0', false],
  ['0.2.0-rc.1', '0.2.1', true],
])('release %s is older than %s: %s', (release, other, isOlder) => {
  expect(isOlderRelease(release, other)).toBe(isOlder);
});

test('the name of a contract step says which release stopped using what it takes away', () => {
  expect(unusedSince('0007-drop-health-unused-since-0.3.0')).toBe('0.3.0');
  expect(unusedSince('0007-drop-health')).toBeUndefined();
});
