import { randomUUID } from 'node:crypto';
import { localKeys } from '@trellis/kernel/identity';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://accounts.example';
export const AUDIENCE = 'trellis';

/** An issuer of tokens with a key of its own. */
export async function createIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' };
  const userId = randomUUID();

  async function sign(
    options: { expiresIn?: number; userId?: string; claims?: object } = {},
  ): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      sid: randomUUID(),
      workspaces: {},
      scope: 'goals:read',
      tier: 'FREE',
      zoneinfo: 'UTC',
      locale: 'en',
      ...options.claims,
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'test' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(options.userId ?? userId)
      .setJti(randomUUID())
      .setIssuedAt(now - 1_000)
      .setExpirationTime(now + (options.expiresIn ?? 600))
      .sign(privateKey);
  }

  return { sign, userId, keys: localKeys(() => ({ keys: [jwk] })) };
}

export type Issuer = Awaited<ReturnType<typeof createIssuer>>;
