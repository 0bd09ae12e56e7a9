import type { Identity } from '@trellis/kernel/identity';
import { narrowIdentity } from '@trellis/kernel/identity';
import type { RequestFacts } from '@trellis/kernel/subgraph';
import type { Admitted } from '../admission/admit.ts';

/** Who gets the same answers: one caller, or everybody with one role in a workspace. */
export type Audience = {
  /** Equal for those who may share. It holds no token. */
  readonly key: readonly unknown[];
  /** The workspace that all that is shared belongs to. */
  readonly workspaceId: string | null;
  /** What is known of a member, reduced to what every member has in common. */
  narrow(facts: RequestFacts): RequestFacts;
};

/**
 * The audience of a subscription. It is a workspace only if the supergraph says of every selected field
 * that all members with one role get the same (`@audience(per: "WORKSPACE")`); whoever else is in the
 * audience then is not let see what the caller sees elsewhere, since the shared execution is held to
 * that one workspace.
 */
export function audienceOf(
  { operation: { subscription }, variables }: Admitted,
  identity: Identity | null,
): Audience {
  const workspaceId = subscription?.isShared ? subscription.workspaceOf(variables) : null;
  const role = workspaceId === null ? undefined : identity?.workspaces[workspaceId];
  if (!identity || workspaceId === null || role === undefined) return ofOne(identity);
  const credential = identity.apiKeyId ? 'api-key' : 'session';
  return {
    key: ['workspace', workspaceId, role, scopesOf(identity), credential],
    workspaceId,
    narrow: (facts) => ({
      ...facts,
      identity: facts.identity && narrowIdentity(facts.identity, workspaceId),
      onlyWorkspaceId: workspaceId,
    }),
  };
}

function ofOne(identity: Identity | null): Audience {
  const { userId, apiKeyId, sessionId } = identity ?? {};
  return {
    key: identity
      ? ['user', userId, apiKeyId ?? sessionId, scopesOf(identity), identity.workspaces]
      : ['nobody'],
    workspaceId: null,
    narrow: (facts) => facts,
  };
}

function scopesOf({ scopes }: Identity): string[] {
  return [...scopes].toSorted();
}
