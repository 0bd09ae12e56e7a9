import { unauthenticated } from '@trellis/kernel/errors';
import type { Identity, TokenVerifier } from '@trellis/kernel/identity';
import { expect, test } from 'vitest';
import { acceptApiKeys } from './accept-api-keys.ts';

const KEY = `Bearer trl_${'k'.repeat(43)}`;

/** A clock that stands, an exchange that counts, and a verifier that shows what it was given. */
function setUp({ lifetimeMs = 300_000 } = {}) {
  const state = { now: Date.parse('2026-03-01T12:00:00Z'), asked: [] as string[], isWrong: false };
  const verifier: TokenVerifier = {
    verify: async (authorization) => ({ token: authorization }) as Identity,
  };
  const exchange = async (apiKey: string) => {
    state.asked.push(apiKey);
    if (state.isWrong) throw unauthenticated();
    const accessToken = `token-${state.asked.length}`;
    return { accessToken, expiresAt: new Date(state.now + lifetimeMs) };
  };
  const { verify } = acceptApiKeys(verifier, exchange, () => state.now);
  return { state, tokenOf: async (given: string) => (await verify(given))?.token };
}

test('an access token goes its way as it is', async () => {
  const { state, tokenOf } = setUp();
  expect(await tokenOf('Bearer eyJ.eyJ.sig')).toBe('Bearer eyJ.eyJ.sig');
  expect(state.asked).toEqual([]);
});

test('a key is exchanged once a minute', async () => {
  const { state, tokenOf } = setUp();
  expect(await tokenOf(KEY)).toBe('Bearer token-1');
  state.now += 59_999;
  expect(await tokenOf(KEY)).toBe('Bearer token-1');
  state.now += 1;
  expect(await tokenOf(KEY)).toBe('Bearer token-2');
  expect(state.asked).toHaveLength(2);
});

test('a token that is about to expire is not used any more', async () => {
  const { state, tokenOf } = setUp({ lifetimeMs: 20_000 });
  await tokenOf(KEY);
  state.now += 5_000;
  expect(await tokenOf(KEY)).toBe('Bearer token-2');
});

test('requests that come at once share one exchange', async () => {
  const { state, tokenOf } = setUp();
  const tokens = await Promise.all([tokenOf(KEY), tokenOf(KEY), tokenOf(KEY)]);
  expect(tokens).toEqual(Array(3).fill('Bearer token-1'));
  expect(state.asked).toHaveLength(1);
});

test('a key that is refused is asked about again', async () => {
  const { state, tokenOf } = setUp();
  state.isWrong = true;
  await expect(tokenOf(KEY)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  state.isWrong = false;
  expect(await tokenOf(KEY)).toBe('Bearer token-2');
});

test('a key that is revoked opens nothing after a minute', async () => {
  const { state, tokenOf } = setUp();
  await tokenOf(KEY);
  state.isWrong = true;
  state.now += 60_000;
  await expect(tokenOf(KEY)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('of very many keys the oldest are forgotten', async () => {
  const { state, tokenOf } = setUp();
  for (let index = 0; index <= 10_000; index += 1) await tokenOf(`Bearer trl_${index}`);
  await tokenOf('Bearer trl_10000');
  expect(state.asked).toHaveLength(10_001);
  await tokenOf('Bearer trl_0');
  expect(state.asked).toHaveLength(10_002);
});

test('a key that is too long is not even asked about', async () => {
  const { state, tokenOf } = setUp();
  const tooLong = `Bearer trl_${'k'.repeat(101)}`;
  await expect(tokenOf(tooLong)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(state.asked).toEqual([]);
});
