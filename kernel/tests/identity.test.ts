import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { expect, test } from 'vitest';
import { createTokenVerifier, remoteKeys, requireRole } from '../identity.ts';
import { newId } from '../ids.ts';
import { createTestTokens, TEST_TOKENS } from '../testing/test-tokens.ts';

const tokens = await createTestTokens();
const verifier = createTokenVerifier({ keys: tokens.keys, ...TEST_TOKENS });
const workspaceId = newId();
const person = { userId: newId(), workspaces: { [workspaceId]: 'MEMBER' } as const };
const verify = (token: string) => verifier.verify(`Bearer ${token}`);
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

test('a good token says who calls, in which workspaces and roles', async () => {
  expect(await verify(await tokens.sign(person))).toMatchObject({
    userId: person.userId,
    workspaces: person.workspaces,
    timeZone: 'UTC',
    tier: 'FREE',
    apiKeyId: null,
  });
});

test('a token made from an API key names the key', async () => {
  const akid = newId();
  const token = await tokens.sign(person, { claims: { akid } });
  expect((await verify(token))?.apiKeyId).toBe(akid);
});

test('no token means nobody', async () => {
  expect(await verifier.verify(undefined)).toBeNull();
  expect(await verifier.verify('')).toBeNull();
});

test('a token that has just expired passes for 30 seconds of skew', async () => {
  expect(await verify(await tokens.sign(person, { expiresAt: inSeconds(-20) }))).toMatchObject({
    userId: person.userId,
  });
});

const forged: [string, () => Promise<string> | string][] = [
  ['expired', () => tokens.sign(person, { expiresAt: inSeconds(-60) })],
  ['of another issuer', () => tokens.sign(person, { claims: { iss: 'https://evil.example' } })],
  ['for another audience', () => tokens.sign(person, { claims: { aud: 'others' } })],
  ['of another type', () => tokens.sign(person, { header: { typ: 'JWT' } })],
  ['with an unknown key id', () => tokens.sign(person, { header: { kid: '../../etc/passwd' } })],
  ['not valid yet', () => tokens.sign(person, { claims: { nbf: inSeconds(600) } })],
  [
    'with claims that are none',
    () => tokens.sign(person, { claims: { workspaces: { x: 'OWNER' } } }),
  ],
  ['with an API key that is none', () => tokens.sign(person, { claims: { akid: 'trl_x' } })],
  ['with an API key of another type', () => tokens.sign(person, { claims: { akid: [newId()] } })],
  ['with an empty API key', () => tokens.sign(person, { claims: { akid: '' } })],
  ['with null for an API key', () => tokens.sign(person, { claims: { akid: null } })],
  ['over 8 KB', () => tokens.sign(person, { claims: { pad: 'x'.repeat(9_000) } })],
  ['cut short', async () => (await tokens.sign(person)).slice(0, -8)],
  ['of two parts', () => 'a.b'],
  [
    'signed with another key',
    async () => signWith((await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey, 'EdDSA'),
  ],
  [
    'signed with the public key as a secret',
    async () =>
      signWith(
        new TextEncoder().encode(
          await exportSPKI((await generateKeyPair('EdDSA', { crv: 'Ed25519' })).publicKey),
        ),
        'HS256',
      ),
  ],
  [
    'without a signature',
    () =>
      new UnsecuredJWT({ sub: person.userId })
        .setIssuer(TEST_TOKENS.issuer)
        .setAudience(TEST_TOKENS.audience)
        .setExpirationTime('1h')
        .encode(),
  ],
];

function signWith(key: Parameters<SignJWT['sign']>[0], alg: string): Promise<string> {
  return new SignJWT({
    sid: newId(),
    workspaces: {},
    scope: '',
    tier: 'FREE',
    zoneinfo: 'UTC',
    locale: 'en',
  })
    .setProtectedHeader({ alg, typ: 'at+jwt', kid: 'test' })
    .setSubject(person.userId)
    .setIssuer(TEST_TOKENS.issuer)
    .setAudience(TEST_TOKENS.audience)
    .setJti(newId())
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(key);
}

test.each(forged)('a token %s is refused with one code and no reason', async (_name, make) => {
  const token = await make();
  await expect(verify(token)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: 'A valid access token is needed.',
  });
});

test('a header of another scheme is refused', async () => {
  await expect(verifier.verify('Basic YTpi')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('keys come over HTTP, are asked for once, and serve on while their server is away', async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' };
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  const remote = createTokenVerifier({ keys: remoteKeys(url), ...TEST_TOKENS });
  const unknown = (kid: string) => tokens.sign(person, { header: { kid } });
  expect(await remote.verify(`Bearer ${await signWith(privateKey, 'EdDSA')}`)).toMatchObject({
    userId: person.userId,
  });
  for (let index = 0; index < 20; index += 1)
    await expect(remote.verify(`Bearer ${await unknown(`k${index}`)}`)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  expect(asked).toBe(1);
  server.close();
  server.closeAllConnections();
  expect(await remote.verify(`Bearer ${await signWith(privateKey, 'EdDSA')}`)).toMatchObject({
    userId: person.userId,
  });
});

test('without any keys the service is unavailable and the token not called wrong', async () => {
  const remote = createTokenVerifier({
    keys: remoteKeys('http://127.0.0.1:9/keys'),
    ...TEST_TOKENS,
  });
  await expect(remote.verify(`Bearer ${await tokens.sign(person)}`)).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
  });
});

test('a role suffices for what a lesser one may do; strangers find nothing', async () => {
  const identity = await tokens.identify(person);
  expect(() => requireRole(identity, workspaceId, 'VIEWER')).not.toThrow();
  expect(() => requireRole(identity, workspaceId, 'ADMIN')).toThrow(
    expect.objectContaining({ code: 'PERMISSION_DENIED' }),
  );
  expect(() => requireRole(identity, newId(), 'VIEWER')).toThrow(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  );
});
