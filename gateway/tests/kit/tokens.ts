import { randomUUID } from 'node:crypto';
import { localKeys } from '@trellis/kernel/identity';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const ISSUER = 'https://accounts.example';
export const AUDIENCE = 'trellis';

export type TokenOptions = {
  expiresIn?: number;
  userId?: string;
  scope?: string;
  tier?: string;
  /** In some workspace. */
  role?: 'ADMIN' | 'MEMBER' | 'VIEWER';
  apiKeyId?: string;
  /** Beside, or in place of, what is in every token. */
  claims?: object;
};

export type Forgery = {
  header?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  key?: Parameters<SignJWT['sign']>[0];
};

/** An issuer of tokens with a key of its own. */
export async function createIssuer() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA' };
  const userId = randomUUID();

  async function sign(options: TokenOptions = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      sid: randomUUID(),
      workspaces: options.role ? { [randomUUID()]: options.role } : {},
      scope: options.scope ?? 'goals:read',
      tier: options.tier ?? 'FREE',
      ...(options.apiKeyId && { akid: options.apiKeyId }),
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

  /** A token with something changed, signed with this issuer's key or with another. */
  async function forge({ header, claims, key = privateKey }: Forgery): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const payload = {
      iss: ISSUER,
      aud: AUDIENCE,
      sub: userId,
      sid: randomUUID(),
      jti: randomUUID(),
      iat: now,
      exp: now + 600,
      workspaces: {},
      scope: '',
      tier: 'FREE',
      zoneinfo: 'UTC',
      locale: 'en',
      ...claims,
    };
    const present = Object.fromEntries(
      Object.entries(payload).filter(([, value]) => value !== undefined),
    );
    return new SignJWT(present)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'test', ...header })
      .sign(key);
  }

  return { sign, forge, jwk, userId, keys: localKeys(() => ({ keys: [jwk] })) };
}

export type Issuer = Awaited<ReturnType<typeof createIssuer>>;
