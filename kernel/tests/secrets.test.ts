import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSecretKey } from '../config.ts';
import { deriveKey, seal, unseal } from '../secrets.ts';

const key = randomBytes(32);

test('what is sealed is read again with the same key and context only', () => {
  const sealed = seal(key, 'Grüße 🪢', 'hook-1');
  expect(unseal(key, sealed, 'hook-1')).toBe('Grüße 🪢');
  expect(() => unseal(key, sealed, 'hook-2')).toThrow();
  expect(() => unseal(randomBytes(32), sealed, 'hook-1')).toThrow();
});

test('a change of any byte is noticed, and so is the loss of some', () => {
  const sealed = Buffer.from(seal(key, 'whsec'), 'base64url');
  for (const index of sealed.keys()) {
    const forged = Buffer.from(sealed);
    forged[index] = (forged[index] as number) ^ 1;
    expect(() => unseal(key, forged.toString('base64url'))).toThrow();
  }
  expect(() => unseal(key, sealed.subarray(0, 20).toString('base64url'))).toThrow();
  expect(() => unseal(key, '')).toThrow();
});

test('equal texts look different, and keys of two purposes have nothing in common', () => {
  expect(seal(key, 'a')).not.toBe(seal(key, 'a'));
  expect(deriveKey(key, 'a')).not.toEqual(deriveKey(key, 'b'));
  expect(deriveKey(key, 'a')).toEqual(deriveKey(key, 'a'));
});

test('production needs a secret key of its own, of 32 bytes', () => {
  const secret = randomBytes(32).toString('base64');
  expect(readSecretKey({ SECRET_KEY: secret })).toEqual(Buffer.from(secret, 'base64'));
  expect(readSecretKey({})).toHaveLength(32);
  expect(() => readSecretKey({ NODE_ENV: 'production' })).toThrow(/SECRET_KEY is missing/);
  for (const wrong of ['short', `${secret}AAAA`, 'ä'.repeat(43)])
    expect(() => readSecretKey({ SECRET_KEY: wrong })).toThrow(/SECRET_KEY: expected 32 bytes/);
});
