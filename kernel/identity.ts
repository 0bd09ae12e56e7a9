import { createHash } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  errors as joseErrors,
  jwtVerify,
} from 'jose';
import * as z from 'zod';
import { CodedError, notFound, permissionDenied, unauthenticated } from './errors.ts';

export const ROLES = ['ADMIN', 'MEMBER', 'VIEWER'] as const;
export type Role = (typeof ROLES)[number];

/** Who is calling, as the access token says. `workspaces` maps workspace id to the caller's role. */
export type Identity = {
  readonly userId: string;
  readonly sessionId: string;
  /** The API key that the token was made from; null for somebody who has signed in. */
  readonly apiKeyId: string | null;
  readonly workspaces: Readonly<Record<string, Role>>;
  readonly scopes: ReadonlySet<string>;
  readonly tier: string;
  readonly timeZone: string;
  readonly locale: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
  /** The verified token itself, to be handed on to subgraphs. */
  readonly token: string;
};

const claims = z.object({
  sub: z.uuid(),
  sid: z.uuid(),
  akid: z.uuid().optional(),
  workspaces: z.record(z.uuid(), z.enum(ROLES)),
  scope: z.string(),
  tier: z.string(),
  zoneinfo: z.string(),
  locale: z.string(),
  exp: z.number().int().positive(),
});

const MAX_TOKEN_BYTES = 8 * 1024;
const MAX_CACHED_TOKENS = 10_000;
const CLOCK_SKEW_S = 30;

/** Finds the key a token was signed with. */
export type KeySource = JWTVerifyGetKey;

/** Keys fetched from a JWKS address and cached: at most one fetch per 30 s, kept for 10 minutes. */
export function remoteKeys(url: string): KeySource {
  return createRemoteJWKSet(new URL(url), {
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
    timeoutDuration: 5_000,
  });
}

/** Keys of this very process, read anew whenever a token is verified for the first time. */
export function localKeys(read: () => JSONWebKeySet | Promise<JSONWebKeySet>): KeySource {
  return async (header, token) => createLocalJWKSet(await read())(header, token);
}

export interface TokenVerifier {
  /**
   * The identity behind an `Authorization` value (`Bearer …`), or null when there is none.
   *
   * @throws CodedError UNAUTHENTICATED whatever is wrong with the token, SERVICE_UNAVAILABLE when
   *   no keys can be had
   */
  verify(authorization: string | null | undefined): Promise<Identity | null>;
}

/**
 * Verifies access tokens as RFC 8725 asks: EdDSA only, `typ` at+jwt, issuer, audience and expiry
 * checked, keys never taken from the token. Verified tokens are cached by hash until they expire.
 */
export function createTokenVerifier(options: {
  keys: KeySource;
  issuer: string;
  audience: string;
  now?: () => number;
}): TokenVerifier {
  const { keys, issuer, audience, now = Date.now } = options;
  const verified = new Map<string, Identity>();

  async function verifyToken(token: string): Promise<Identity> {
    if (Buffer.byteLength(token) > MAX_TOKEN_BYTES) throw unauthenticated();
    const hash = createHash('sha256').update(token).digest('base64');
    const known = verified.get(hash);
    if (known && known.expiresAt + CLOCK_SKEW_S > now() / 1000) return known;
    verified.delete(hash);

    const identity = await parse(token);
    if (verified.size >= MAX_CACHED_TOKENS) verified.delete(verified.keys().next().value as string);
    verified.set(hash, identity);
    return identity;
  }

  async function parse(token: string): Promise<Identity> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA'],
        typ: 'at+jwt',
        issuer,
        audience,
        clockTolerance: CLOCK_SKEW_S,
        requiredClaims: ['iss', 'aud', 'exp', 'iat', 'sub', 'jti'],
        currentDate: new Date(now()),
      });
      const known = claims.parse(payload);
      return Object.freeze({
        userId: known.sub,
        sessionId: known.sid,
        apiKeyId: known.akid ?? null,
        workspaces: Object.freeze(withoutPrototype(known.workspaces)),
        scopes: new Set(known.scope.split(' ').filter(Boolean)),
        tier: known.tier,
        timeZone: known.zoneinfo,
        locale: known.locale,
        expiresAt: known.exp,
        token,
      });
    } catch (error) {
      if (isKeySetAway(error))
        throw new CodedError('SERVICE_UNAVAILABLE', 'Tokens cannot be verified right now.', {
          cause: error,
        });
      throw unauthenticated();
    }
  }

  return {
    async verify(authorization) {
      if (authorization == null || authorization === '') return null;
      const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
      if (!token) throw unauthenticated();
      return verifyToken(token);
    },
  };
}

// Ids of workspaces come from clients, and `constructor` must be none.
function withoutPrototype<Value>(entries: Record<string, Value>): Record<string, Value> {
  return Object.assign(Object.create(null), entries);
}

// jose wraps neither a refused connection nor an answer other than 200 in a class of its own.
function isKeySetAway(error: unknown): boolean {
  if (error instanceof joseErrors.JWKSTimeout) return true;
  if (error instanceof joseErrors.JOSEError) return error.code === 'ERR_JOSE_GENERIC';
  return !(error instanceof z.ZodError);
}

/** The same caller, seen as a member of one workspace only. */
export function narrowIdentity(identity: Identity, workspaceId: string): Identity {
  const role = identity.workspaces[workspaceId];
  const workspaces = withoutPrototype<Role>(role ? { [workspaceId]: role } : {});
  return Object.freeze({ ...identity, workspaces: Object.freeze(workspaces) });
}

/** The ids of the workspaces the caller belongs to. */
export function workspaceIdsOf(identity: Identity | null): string[] {
  return identity ? Object.keys(identity.workspaces) : [];
}

/**
 * Checks that the caller may act in the workspace with at least this role.
 *
 * @throws CodedError NOT_FOUND to strangers, PERMISSION_DENIED to members of a lesser role
 */
export function requireRole(
  identity: Pick<Identity, 'workspaces'>,
  workspaceId: string,
  least: Role,
  path: readonly string[] = ['workspaceId'],
): void {
  const role = identity.workspaces[workspaceId];
  if (!role) throw notFound(path, workspaceId);
  const allowed = ROLES.slice(0, ROLES.indexOf(least) + 1);
  if (!allowed.includes(role)) throw permissionDenied(allowed);
}
