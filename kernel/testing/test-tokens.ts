import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import {
  createTokenVerifier,
  type Identity,
  type KeySource,
  localKeys,
  type Role,
} from '../identity.ts';
import { newId } from '../ids.ts';

export const TEST_TOKENS = {
  issuer: 'https://accounts.trellis.example',
  audience: 'trellis',
} as const;

const ALL_SCOPES = [
  'accounts',
  'goals',
  'tasks',
  'audit',
  'notifications',
  'webhooks',
  'credentials',
]
  .flatMap((name) => [`${name}:read`, `${name}:write`])
  .join(' ');

export type TestPerson = {
  readonly userId?: string;
  readonly workspaces?: Readonly<Record<string, Role>>;
};

/** Signs real access tokens with a key of its own, whose public half it serves. */
export interface TestTokens {
  readonly keys: KeySource;
  sign(
    person: TestPerson,
    changes?: { claims?: JWTPayload; header?: Record<string, unknown>; expiresAt?: number },
  ): Promise<string>;
  /** The identity that a token of this person stands for. */
  identify(person: TestPerson): Promise<Identity>;
}

export async function createTestTokens(): Promise<TestTokens> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' };
  const keys = localKeys(() => ({ keys: [jwk] }));

  async function sign(
    person: TestPerson,
    {
      claims = {},
      header = {},
      expiresAt,
    }: { claims?: JWTPayload; header?: Record<string, unknown>; expiresAt?: number } = {},
  ): Promise<string> {
    const payload = {
      sid: newId(),
      workspaces: person.workspaces ?? {},
      scope: ALL_SCOPES,
      tier: 'FREE',
      zoneinfo: 'UTC',
      locale: 'en',
    };
    return new SignJWT({ ...payload, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: 'test', ...header })
      .setSubject(person.userId ?? newId())
      .setIssuer(claims.iss ?? TEST_TOKENS.issuer)
      .setAudience((claims.aud as string) ?? TEST_TOKENS.audience)
      .setJti(newId())
      .setIssuedAt()
      .setExpirationTime(expiresAt ?? Math.floor(Date.now() / 1000) + 900)
      .sign(privateKey);
  }

  const verifier = createTokenVerifier({ keys, ...TEST_TOKENS });
  return {
    keys,
    sign,
    async identify(person) {
      return (await verifier.verify(`Bearer ${await sign(person)}`)) as Identity;
    },
  };
}
