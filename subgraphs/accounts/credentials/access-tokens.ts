import type { Role } from '@trellis/kernel/identity';
import { newId } from '@trellis/kernel/ids';
import { SignJWT } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

const LIFETIME_S = 15 * 60;

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
  readonly workspaces: Readonly<Record<string, Role>>;
  readonly timeZone: string;
  readonly locale: string;
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
    async sign({ userId, sessionId, workspaces, timeZone, locale }) {
      const { kid, privateKey } = await signingKeys.current();
      const issuedAt = Math.floor(now().getTime() / 1000);
      const expiresAt = issuedAt + LIFETIME_S;
      const accessToken = await new SignJWT({
        sid: sessionId,
        workspaces,
        scope: ALL_SCOPES.join(' '),
        tier: 'FREE',
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
