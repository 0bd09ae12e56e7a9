import { CodedError, unauthenticated } from '@trellis/kernel/errors';
import type { Identity } from '@trellis/kernel/identity';

/** What a caller must have: a rule of `@authenticated`, `@requiresScopes` or `@policy`. */
export type Rule = {
  /** Equal for rules that mean the same. */
  readonly key: string;
  readonly kind: 'authenticated' | 'requiresScopes' | 'policy';
  /** One of these sets is enough, but all of it. Empty for `authenticated`. */
  readonly alternatives: readonly (readonly string[])[];
};

export function createRule(kind: Rule['kind'], alternatives: Rule['alternatives'] = []): Rule {
  return Object.freeze({ key: `${kind}${JSON.stringify(alternatives)}`, kind, alternatives });
}

/** Whether the caller has what the rule asks for. A policy that is not known is held by nobody. */
export function isMet({ kind, alternatives }: Rule, identity: Identity | null): boolean {
  if (!identity) return false;
  if (kind === 'authenticated') return true;
  const holds = kind === 'policy' ? policiesOf(identity) : identity.scopes;
  return alternatives.some((all) => all.every((one) => holds.has(one)));
}

/** What a caller is told who does not meet the rule: to sign in, or what the token lacks. */
export function refusalOf({ alternatives }: Rule, identity: Identity | null): CodedError {
  if (!identity) return unauthenticated();
  return new CodedError('FORBIDDEN', 'The access token does not allow this.', {
    details: { missing: alternatives },
  });
}

// The role in any workspace: which one is concerned is known only behind the gateway.
function policiesOf({ workspaces }: Identity): ReadonlySet<string> {
  const roles = new Set(Object.values(workspaces));
  if (roles.has('ADMIN')) return new Set(['member', 'admin']);
  return new Set(roles.has('MEMBER') ? ['member'] : []);
}
