const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long somebody stays signed in, whatever they do. */
export const SESSION_MS = 30 * DAY_MS;
/** How long a refresh token waits to be used. */
export const IDLE_MS = 7 * DAY_MS;

export type Session = { readonly expiresAt: Date; readonly revokedAt?: Date | null };
export type RefreshToken = { readonly expiresAt: Date; readonly spentAt?: Date | null };

/** What becomes of a session when one of its refresh tokens is presented. */
export type Refresh = 'rotated' | 'reused' | 'ended';

/** A spent token was copied by somebody: the session must not go on for either of the two. */
export function decideRefresh(session: Session, token: RefreshToken, at: Date): Refresh {
  if (session.revokedAt || session.expiresAt <= at) return 'ended';
  if (token.spentAt) return 'reused';
  return token.expiresAt <= at ? 'ended' : 'rotated';
}

export function sessionExpiry(at: Date): Date {
  return new Date(at.getTime() + SESSION_MS);
}

/** A refresh token never outlives its session. */
export function refreshExpiry(session: Session, at: Date): Date {
  return new Date(Math.min(at.getTime() + IDLE_MS, session.expiresAt.getTime()));
}
