import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://accounts.bench.example';
export const AUDIENCE = 'bench';

const LIFETIME_S = 6 * 60 * 60;
const KEY_ID = 'bench';

/** Callers with good tokens, and the address of the key that shows they are good. */
export interface Callers extends AsyncDisposable {
  readonly jwksUrl: string;
  /** Values of the header `Authorization`, each of somebody else. */
  readonly authorizations: readonly string[];
}

export async function createCallers(count: number): Promise<Callers> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'EdDSA' };
  const keySet = JSON.stringify({ keys: [jwk] });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(keySet);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const tokens = Array.from({ length: count }, () => sign(privateKey));
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    authorizations: (await Promise.all(tokens)).map((token) => `Bearer ${token}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function sign(privateKey: Parameters<SignJWT['sign']>[0]): Promise<string> {
  const issuedAt = Math.floor(Date.now() / 1_000);
  const claims = {
    sid: randomUUID(),
    workspaces: { [randomUUID()]: 'ADMIN' },
    scope: 'accounts:read goals:read tasks:read tasks:write notifications:read',
    tier: 'PRO',
    zoneinfo: 'UTC',
    locale: 'en',
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: KEY_ID })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(randomUUID())
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + LIFETIME_S)
    .sign(privateKey);
}
