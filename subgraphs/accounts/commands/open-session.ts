import type { EntityManager } from '@mikro-orm/postgresql';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { newId } from '@trellis/kernel/ids';
import type { Origin } from '@trellis/kernel/subgraph';
import type { AccountsContext } from '../context.ts';
import { hashSecret, newSecret } from '../credentials/secret.ts';
import { refreshExpiry, sessionExpiry } from '../domain/session.ts';
import { RefreshTokenRecord } from '../persistence/refresh-token-record.ts';
import { SessionRecord } from '../persistence/session-record.ts';
import type { UserRecord } from '../persistence/user-record.ts';
import type { Viewer } from '../queries/reader.ts';
import { rolesOf } from '../queries/roles-of.ts';

/** What signing up, signing in and refreshing answer. Never stored. */
export type AuthResult = {
  accessToken: string;
  accessExpiresAt: Date;
  refreshToken: string;
  viewer: Viewer;
};

export type AuthPayloadView = PayloadView<AuthResult>;

/** What a transaction leaves behind for the tokens that are made after it. */
export type OpenSession = {
  readonly sessionId: string;
  readonly refreshToken: string;
  readonly user: Pick<UserRecord, 'id' | 'timeZone' | 'locale'>;
};

export function openSession(
  em: EntityManager,
  { user, origin, at }: { user: UserRecord; origin: Origin | undefined; at: Date },
): SessionRecord {
  return em.create(SessionRecord, {
    id: newId(),
    version: 1,
    userId: user.id,
    ip: origin?.ip ?? null,
    userAgent: origin?.userAgent ?? null,
    createdAt: at,
    updatedAt: at,
    lastSeenAt: at,
    expiresAt: sessionExpiry(at),
    revokedAt: null,
  });
}

/** The next refresh token of a session; only its hash is kept. */
export function addRefreshToken(em: EntityManager, session: SessionRecord, at: Date): string {
  const refreshToken = newSecret();
  em.create(RefreshTokenRecord, {
    hash: hashSecret(refreshToken),
    sessionId: session.id,
    createdAt: at,
    expiresAt: refreshExpiry(session, at),
    spentAt: null,
  });
  return refreshToken;
}

/** Signs the access token with the roles that its owner has now. */
export async function toAuthResult(
  context: AccountsContext,
  { sessionId, refreshToken, user }: OpenSession,
): Promise<AuthResult> {
  const workspaces = await rolesOf(context.kysely, user.id);
  const { id: userId, timeZone, locale } = user;
  const access = await context.accessTokens.sign({
    userId,
    sessionId,
    workspaces,
    timeZone,
    locale,
  });
  return { ...access, refreshToken, viewer: { userId, workspaces } };
}
