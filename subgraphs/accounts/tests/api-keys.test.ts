import { createTokenVerifier, remoteKeys } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { createAccountsService } from '../service.ts';
import { type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

const CREATE = /* GraphQL */ `
  mutation ($input: CreateApiKeyInput!) {
    createApiKey(input: $input) { secret apiKey { id expiresAt } errors { code } }
  }
`;
const MINUTE_MS = 60_000;

let now = Date.parse('2026-03-01T12:00:00Z');
let accounts: TestAccounts;
let ada: Person;
beforeAll(async () => {
  accounts = await startAccounts({ listen: true, now: () => new Date(now) });
  ada = await accounts.signUp({ locale: 'fr', timeZone: 'Asia/Tokyo' });
});
afterAll(() => accounts[Symbol.asyncDispose]());

async function createKey(fields: object = {}) {
  const wish = { workspaceId: ada.workspaceId, name: 'CI', scopes: ['tasks:read'], ...fields };
  const { createApiKey } = await ada.query(CREATE, { input: wish });
  expect(createApiKey.errors).toEqual([]);
  return { secret: createApiKey.secret as string, id: createApiKey.apiKey.id as string };
}

const exchange = (authorization?: string) =>
  fetch(`${accounts.service.url}/api-keys/exchange`, {
    method: 'POST',
    headers: { ...(authorization && { authorization }) },
  });
const lastUse = async (id: string) => {
  const query = 'select last_used_at as at from accounts.api_key where id = $1';
  const [row] = await accounts.database.query<{ at: Date }>(query, [id]);
  return row?.at?.getTime() ?? null;
};

test('a key is exchanged for a token of five minutes that says what it may do', async () => {
  const { secret, id } = await createKey({ role: 'MEMBER', tier: 'PRO' });
  const response = await exchange(`Bearer ${secret}`);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const { accessToken, expiresAt } = (await response.json()) as Record<string, string>;
  expect(Date.parse(expiresAt as string)).toBe(now + 5 * MINUTE_MS);
  expect(decodeJwt(accessToken as string)).toMatchObject({
    sub: ada.id,
    sid: id,
    akid: id,
    workspaces: { [ada.workspaceId]: 'MEMBER' },
    scope: 'tasks:read',
    tier: 'PRO',
    zoneinfo: 'Asia/Tokyo',
    locale: 'fr',
  });
  const verifier = createTokenVerifier({
    keys: remoteKeys(`${accounts.service.url}/.well-known/jwks.json`),
    ...TEST_TOKENS,
    now: () => now,
  });
  expect(await verifier.verify(`Bearer ${accessToken}`)).toMatchObject({
    sessionId: id,
    apiKeyId: id,
  });
  const { identity } = await accounts.bearer(ada.accessToken);
  expect(identity.apiKeyId).toBeNull();
});

test('a token does not outlive its key, nor is a key exchanged after its end', async () => {
  const expiresAt = new Date(now + 2 * MINUTE_MS).toISOString();
  const { secret } = await createKey({ expiresAt });
  const answer = (await (await exchange(`Bearer ${secret}`)).json()) as { expiresAt: string };
  expect(answer.expiresAt).toBe(expiresAt);
  now += 2 * MINUTE_MS;
  expect((await exchange(`Bearer ${secret}`)).status).toBe(401);
});

test.each([
  ['no key', undefined],
  ['a key that never was', `Bearer trl_${'x'.repeat(43)}`],
  ['an access token', 'Bearer eyJ.eyJ.sig'],
  ['a key of another kind', 'Basic dHJsOg=='],
])('%s is exchanged for nothing', async (_name, authorization) => {
  const response = await exchange(authorization);
  expect(response.status).toBe(401);
  const { errors } = (await response.json()) as { errors: { extensions: object }[] };
  expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('the use of a key is noted once a minute at most', async () => {
  const { secret, id } = await createKey();
  const first = now;
  await exchange(`Bearer ${secret}`);
  now += MINUTE_MS - 1;
  await exchange(`Bearer ${secret}`);
  expect(await lastUse(id)).toBe(first);
  now += 1;
  await exchange(`Bearer ${secret}`);
  expect(await lastUse(id)).toBe(now);
});

test('of a secret only the hash is stored', async () => {
  const { secret, id } = await createKey();
  const [row] = await accounts.database.query<{ text: string }>(
    'select row::text as text from accounts.api_key as row where id = $1',
    [id],
  );
  expect(row?.text).not.toContain(secret.slice(12));
  const keys = await accounts.database.query('select result from accounts.idempotency');
  expect(JSON.stringify(keys)).not.toContain(secret.slice(12));
});

test('within one process a key is exchanged without the network', async () => {
  const { secret } = await createKey();
  const { exchangeApiKey } = accounts.service as Awaited<ReturnType<typeof createAccountsService>>;
  expect(decodeJwt((await exchangeApiKey(secret)).accessToken).sub).toBe(ada.id);
  await expect(exchangeApiKey(newId())).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
