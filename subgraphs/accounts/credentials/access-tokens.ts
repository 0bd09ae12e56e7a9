import type { Role } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { SignJWT } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

const LIFETIME_S = 15 * 60;
const SIGNED_IN_TIER = 'FREE';

/** What somebody who signed in with a password may do: all of it. */
const ALL_SCOPES = [
  'accounts',
  'goals',
  'tasks',
  'audit',
  'notifications',
  'webhooks',
  'credentials',
].flatMap((name) => [`${name}:read`, `${name}:write`]);

export type Bearer = {
  readonly userId: string;
  readonly sessionId: string;
  /** Absent: the bearer has signed in. */
  readonly apiKeyId?: string;
  readonly workspaces: Readonly<Record<string, Role>>;
  readonly timeZone: string;
  readonly locale: string;
  /** Absent: all there are. */
  readonly scopes?: readonly string[];
  /** Absent: that of people. */
  readonly tier?: string;
  /** Absent: when the usual time is over. It is never later than that. */
  readonly expiresAt?: Date;
};

export interface AccessTokens {
  sign(bearer: Bearer): Promise<{ accessToken: string; accessExpiresAt: Date }>;
}

export function createAccessTokens(options: {
  signingKeys: SigningKeys;
  issuer: string;
  audience: string;
  now: () => Date;
}): AccessTokens {
  const { signingKeys, issuer, audience, now } = options;
  return {
    async sign(bearer) {
      const { userId, sessionId, apiKeyId, workspaces, timeZone, locale } = bearer;
      const { scopes = ALL_SCOPES, tier = SIGNED_IN_TIER } = bearer;
      const { kid, privateKey } = await signingKeys.current();
      const issuedAt = Math.floor(now().getTime() / 1000);
      const wanted = Math.floor((bearer.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) / 1000);
      const expiresAt = Math.min(issuedAt + LIFETIME_S, wanted);
      const accessToken = await new SignJWT({
        sid: sessionId,
        ...(apiKeyId && { akid: apiKeyId }),
        workspaces,
        scope: scopes.join(' '),
        tier,
        zoneinfo: timeZone,
        locale,
      })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
        .setSubject(userId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setJti(newId())
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(privateKey);
      return { accessToken, accessExpiresAt: new Date(expiresAt * 1000) };
    },
  };
}
