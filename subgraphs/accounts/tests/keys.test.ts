import { createTokenVerifier, remoteKeys } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { createLogger } from '@trellis/kernel/logger';
import { createInProcessBroker } from '@trellis/kernel/messaging/in-process-broker';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAccessTokens } from '../credentials/access-tokens.ts';
import { createSigningKeys } from '../credentials/signing-keys.ts';
import { MAX_WORKSPACES } from '../domain/invitation.ts';
import { createAccountsService } from '../service.ts';
import { startAccounts, type TestAccounts } from './start-accounts.ts';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts({ listen: true });
});
afterAll(() => accounts[Symbol.asyncDispose]());

const jwksUrl = () => `${accounts.service.url}/.well-known/jwks.json`;
const overHttp = () => createTokenVerifier({ keys: remoteKeys(jwksUrl()), ...TEST_TOKENS });
const kids = async () => {
  const { keys } = (await (await fetch(jwksUrl())).json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
};

test('the key set is public, shows public halves alone and may be cached', async () => {
  const response = await fetch(jwksUrl());
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('public, max-age=300');
  const { keys } = (await response.json()) as { keys: object[] };
  expect(keys).toEqual([
    {
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      kid: expect.any(String),
      x: expect.any(String),
    },
  ]);
});

test('whoever fetches the key set can verify a token', async () => {
  const { accessToken, id } = await accounts.signUp();
  const identity = await overHttp().verify(`Bearer ${accessToken}`);
  expect(identity?.userId).toBe(id);
  expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
});

test('accounts itself verifies with its own keys, and takes no others', async () => {
  const { accessToken, id } = await accounts.signUp();
  const ask = async (token: string) => {
    const response = await fetch(`${accounts.service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  expect(await ask(accessToken)).toEqual({ status: 200, body: { data: { viewer: { id } } } });
  const forged = await accounts.tokens.sign({ userId: id });
  expect((await ask(forged)).status).toBe(401);
});

test('a restart keeps the keys, and tokens from before stay good', async () => {
  const { accessToken, id } = await accounts.signUp();
  const before = await kids();
  await accounts.restart();
  expect(await kids()).toEqual(before);
  expect((await overHttp().verify(`Bearer ${accessToken}`))?.userId).toBe(id);
});

test('processes that start at once share one key', async () => {
  await accounts.database.query('delete from accounts.signing_key');
  const broker = createInProcessBroker();
  const start = () =>
    createAccountsService(
      {
        databaseUrl: accounts.database.url,
        poolSize: 2,
        tokens: TEST_TOKENS,
        drainDelayMs: 0,
        relayIntervalMs: 1_000,
        messagingPrefix: 'keys',
      },
      { broker, subscribers: [], logger: createLogger({ service: 'test', level: 'silent' }) },
    );
  const services = await Promise.all([start(), start(), start()]);
  expect(await accounts.database.query('select from accounts.signing_key')).toHaveLength(1);
  for (const service of services) await service[Symbol.asyncDispose]();
  await broker.close();
  await accounts.restart();
});

test('the newest key that may signs, all that are not expired verify', async () => {
  const [current] = await kids();
  const { accessToken } = await accounts.signUp();
  const copy = (kid: string, from: string, until: string | null) =>
    accounts.database.query(
      `insert into accounts.signing_key (kid, public_jwk, private_jwk, signs_from, verifies_until)
       select $1, public_jwk || jsonb_build_object('kid', $1::text), private_jwk,
         now() + $2::interval, now() + $3::interval
       from accounts.signing_key where kid = $4`,
      [kid, from, until, current],
    );
  await copy('expired', '-30 days', '-1 second');
  await copy('previous', '-30 days', '10 minutes');
  await copy('newest', '-1 second', null);
  await copy('announced', '10 minutes', null);
  await accounts.restart();
  expect(await kids()).toEqual(['previous', current, 'newest', 'announced']);
  expect(decodeProtectedHeader((await accounts.signUp()).accessToken).kid).toBe('newest');
  expect(await overHttp().verify(`Bearer ${accessToken}`)).not.toBeNull();
});

test('only the role of accounts can reach the keys', async () => {
  const [rights] = await accounts.database.query(
    `select has_schema_privilege('public', 'accounts', 'usage') as schema,
       has_table_privilege('public', 'accounts.signing_key', 'select') as keys,
       has_table_privilege('trellis_accounts', 'accounts.signing_key', 'select') as own`,
  );
  expect(rights).toEqual({ schema: false, keys: false, own: true });
});

test('a database that is away is asked again, and meanwhile the known keys serve on', async () => {
  const { kysely } = accounts.service.database;
  let isAway = true;
  const flaky = {
    get kysely() {
      if (isAway) throw new Error('The database is away.');
      return kysely;
    },
  };
  const keys = createSigningKeys(Promise.resolve(flaky));
  await expect(keys.current()).rejects.toThrow('away');
  isAway = false;
  expect((await keys.current()).kid).toBe('newest');
  isAway = true;
  const later = Date.now() + 120_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
  expect((await keys.current()).kid).toBe('newest');
  vi.restoreAllMocks();
});

test('a token that names as many workspaces as anybody may have is still accepted', async () => {
  const keys = createSigningKeys(Promise.resolve(accounts.service.database));
  const tokens = createAccessTokens({ signingKeys: keys, ...TEST_TOKENS, now: () => new Date() });
  const workspaces = Object.fromEntries(
    Array.from({ length: MAX_WORKSPACES }, () => [newId(), 'MEMBER' as const]),
  );
  const { accessToken } = await tokens.sign({
    userId: newId(),
    sessionId: newId(),
    workspaces,
    timeZone: 'America/Argentina/ComodRivadavia',
    locale: 'en',
  });
  expect((await overHttp().verify(`Bearer ${accessToken}`))?.workspaces).toEqual(workspaces);
});
