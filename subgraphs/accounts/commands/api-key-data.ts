import { type AppliedChanges, type CommandScope, creationChanges } from '@trellis/kernel/command';
import type { PayloadView } from '@trellis/kernel/graphql-errors';
import { newId } from '@trellis/kernel/ids';
import { hashSecret, newApiKey, prefixOf } from '../credentials/secret.ts';
import type { Grant } from '../domain/api-key.ts';
import { ApiKeyCreated } from '../events.ts';
import { ApiKeyRecord } from '../persistence/api-key-record.ts';

export type ApiKeyResult = { apiKeyId: string; cursor: string | null };

export type ApiKeyPayloadView = PayloadView<ApiKeyResult & { secret: string | null }>;

/** What events tell of a key: how it begins, and nothing more of the secret. */
export function apiKeyData(key: ApiKeyRecord, applied: AppliedChanges) {
  const { ownerId, name, prefix, role, scopes, tier, expiresAt } = key;
  return {
    ownerId,
    name,
    prefix,
    role,
    scopes,
    tier,
    expiresAt: expiresAt?.toISOString() ?? null,
    ...applied,
  };
}

type New = { workspaceId: string; ownerId: string; name: string; grant: Grant };

/** Makes a key with a secret of its own, which is in the answer and nowhere else. */
export function addApiKey(
  { em, append, now }: Pick<CommandScope, 'em' | 'append' | 'now'>,
  { workspaceId, ownerId, name, grant }: New,
): ApiKeyResult & { secret: string } {
  const secret = newApiKey();
  const at = now();
  const fields = { name, ...grant, scopes: [...grant.scopes] };
  const key = em.create(ApiKeyRecord, {
    ...fields,
    id: newId(),
    version: 1,
    workspaceId,
    ownerId,
    prefix: prefixOf(secret),
    secretHash: hashSecret(secret),
    createdAt: at,
    updatedAt: at,
    revokedAt: null,
  });
  const cursor = append(ApiKeyCreated, key, apiKeyData(key, creationChanges(fields)));
  return { apiKeyId: key.id, cursor, secret };
}
