import type { AccessChange } from '@trellis/kernel/changes/access-changes';
import { type Identity, ROLES, type Role } from '@trellis/kernel/identity';
import { LRUCache } from 'lru-cache';
import type { Subscriber } from './subscriber.ts';

/** No access token lives longer, so nobody needs to be reminded of a change after that. */
const REMEMBER_MS = 30 * 60_000;
const MAX_REMEMBERED = 100_000;

/**
 * Knows which access tokens say more than is true by now: those of sessions and keys that have ended,
 * and those with a role that their owner has no more.
 */
export class AccessWatch {
  readonly #ended = remembering<true>();
  readonly #roles = remembering<{ role: Role | null }>();
  readonly #listeners = new Set<(change: AccessChange) => void>();

  /** Takes a change in, and tells whoever listens. */
  learn(change: AccessChange): void {
    switch (change.kind) {
      case 'session-ended':
        this.#ended.set(change.sessionId, true);
        break;
      case 'api-key-ended':
        this.#ended.set(change.apiKeyId, true);
        break;
      case 'workspace-deleted':
        this.#ended.set(change.workspaceId, true);
        break;
      case 'membership':
        this.#roles.set(`${change.userId} ${change.workspaceId}`, { role: change.role });
        break;
    }
    for (const listener of this.#listeners) listener(change);
  }

  /** Answers how to stop listening. */
  onChange(listener: (change: AccessChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whether the session or the API key behind a token has ended. */
  hasEnded({ sessionId, apiKeyId }: Identity): boolean {
    return this.#ended.has(sessionId) || (apiKeyId !== null && this.#ended.has(apiKeyId));
  }

  /** Whether a token grants a role in a workspace that its owner has no more. */
  holdsTooMuch({ userId, workspaces }: Identity): boolean {
    return Object.entries(workspaces).some(([workspaceId, held]) => {
      const known = this.#roles.get(`${userId} ${workspaceId}`);
      if (known === undefined) return false;
      return known.role === null || ROLES.indexOf(held) < ROLES.indexOf(known.role);
    });
  }

  /** Whether the token of a subscription says more, or other, than its owner may by now. */
  isOutdated({ facts: { identity }, workspaceId }: Subscriber): boolean {
    if (!identity) return false;
    const concerned = workspaceId === null ? Object.keys(identity.workspaces) : [workspaceId];
    return this.hasEnded(identity) || concerned.some((id) => this.#isOutdatedIn(identity, id));
  }

  /** Whether a change makes the token of a subscription say more, or other, than is true. */
  concerns(change: AccessChange, subscriber: Subscriber): boolean {
    const { identity } = subscriber.facts;
    if (!identity) return false;
    if (change.kind === 'session-ended') return change.sessionId === identity.sessionId;
    if (change.kind === 'api-key-ended') return change.apiKeyId === identity.apiKeyId;
    const { workspaceId } = change;
    if (identity.workspaces[workspaceId] === undefined) return false;
    if (subscriber.workspaceId !== null && subscriber.workspaceId !== workspaceId) return false;
    return this.#isOutdatedIn(identity, workspaceId);
  }

  #isOutdatedIn({ userId, workspaces, apiKeyId }: Identity, workspaceId: string): boolean {
    const held = workspaces[workspaceId];
    if (held === undefined) return false;
    if (this.#ended.has(workspaceId)) return true;
    const known = this.#roles.get(`${userId} ${workspaceId}`);
    if (known === undefined || known.role === held) return false;
    // An API key may have been made for less than its owner may.
    const isLess = known.role !== null && ROLES.indexOf(held) > ROLES.indexOf(known.role);
    return apiKeyId === null || !isLess;
  }
}

function remembering<Value extends object | true>(): LRUCache<string, Value> {
  return new LRUCache({ max: MAX_REMEMBERED, ttl: REMEMBER_MS });
}
