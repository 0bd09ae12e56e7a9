import { lesserRole, type Role } from './role.ts';

/** From least to most. */
export const TIERS = ['FREE', 'STANDARD', 'PRO'] as const;
export type Tier = (typeof TIERS)[number];

/** RFC 3339 writes years in four digits; a time zone can lead beyond them. */
const TOO_LATE = new Date('+010000-01-01T00:00:00Z');

export type Power = { readonly role: Role; readonly tier: Tier };

export type ApiKey = {
  readonly expiresAt?: Date | null;
  readonly revokedAt?: Date | null;
};

type Refusal = {
  readonly refused: 'INVALID_INPUT' | 'PERMISSION_DENIED' | 'ILLEGAL_TRANSITION';
  readonly message: string;
  readonly path: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

/** What a key can do while its owner has this role: never more than the owner. */
export function powerOf(key: Power, ownerRole: Role): Power {
  const isCapped = key.tier === 'PRO' && ownerRole !== 'ADMIN';
  return { role: lesserRole(key.role, ownerRole), tier: isCapped ? 'STANDARD' : key.tier };
}

/** Whether a key still opens anything. */
export function isAlive({ expiresAt, revokedAt }: ApiKey, at: Date): boolean {
  return !revokedAt && !(expiresAt && expiresAt <= at);
}

export type Wish = {
  readonly role?: Role | null;
  readonly tier: Tier;
  readonly scopes: readonly string[];
  readonly expiresAt?: Date | null;
};

export type Creator = { readonly role: Role; readonly scopes: ReadonlySet<string> };

export type Grant = Power & {
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
};

/** What a new key may do, of what somebody wishes for it. */
export function decideGrant(wish: Wish, creator: Creator, at: Date): Grant | Refusal {
  const { role = null, tier, expiresAt = null } = wish;
  const wanted = role ?? creator.role;
  if (creator.role === 'VIEWER') return denied(['ADMIN', 'MEMBER'], []);
  if (lesserRole(wanted, creator.role) !== wanted) return denied(['ADMIN'], ['role']);
  if (tier === 'PRO' && creator.role !== 'ADMIN') return denied(['ADMIN'], ['tier']);
  if (expiresAt && expiresAt <= at) return invalid(['expiresAt'], 'must be in the future');
  if (expiresAt && expiresAt >= TOO_LATE)
    return invalid(['expiresAt'], 'must be before the year 10000');
  return (
    refuseScopes(wish.scopes, creator) ?? {
      role: wanted,
      tier,
      expiresAt,
      scopes: unique(wish.scopes),
    }
  );
}

/** What takes the place of a key that is still alive. */
export function decideRotation(key: ApiKey & Grant, owner: Creator, at: Date): Grant | Refusal {
  if (!isAlive(key, at)) return over(key.revokedAt ? 'REVOKED' : 'EXPIRED');
  const { scopes, expiresAt } = key;
  return {
    ...powerOf(key, owner.role),
    scopes: scopes.filter((scope) => owner.scopes.has(scope)),
    expiresAt,
  };
}

function refuseScopes(scopes: readonly string[], { scopes: own }: Creator): Refusal | null {
  if (scopes.length === 0) return invalid(['scopes'], 'at least one');
  // Whoever has a key must not be able to make more of them.
  const wrong = scopes.findIndex((scope) => scope.startsWith('credentials:') || !own.has(scope));
  return wrong === -1 ? null : invalid(['scopes', String(wrong)], 'not a scope that you can give');
}

function unique(scopes: readonly string[]): string[] {
  return [...new Set(scopes)].sort();
}

function denied(requires: readonly Role[], path: readonly string[]): Refusal {
  return {
    refused: 'PERMISSION_DENIED',
    message: 'A key can do no more than its owner.',
    path,
    details: { requires },
  };
}

function invalid(path: readonly string[], constraint: string): Refusal {
  return {
    refused: 'INVALID_INPUT',
    message: `${path.join('.')}: ${constraint}.`,
    path,
    details: { constraint },
  };
}

function over(from: 'REVOKED' | 'EXPIRED'): Refusal {
  return {
    refused: 'ILLEGAL_TRANSITION',
    message: `This key is ${from.toLowerCase()}; create a new one.`,
    path: ['id'],
    details: { from, to: 'ROTATED', allowed: [] },
  };
}
