import { applyChanges, transact } from '@trellis/kernel/command';
import type { AccountsContext } from '../context.ts';
import { ApiKeyRevoked } from '../events.ts';
import type { RevokeApiKeyInput } from '../generated/resolvers.ts';
import { type ApiKeyResult, apiKeyData } from './api-key-data.ts';
import { enterVisibleKey } from './enter-visible-key.ts';

/** Takes a key out of use. On one that is revoked already: success, and nothing happens. */
export async function revokeApiKey(context: AccountsContext, input: RevokeApiKeyInput) {
  return transact(
    context,
    { command: 'revokeApiKey', input },
    async (scope): Promise<ApiKeyResult> => {
      const { append, now } = scope;
      const { found: key } = await enterVisibleKey(scope, input.id);
      if (key.revokedAt) return { apiKeyId: key.id, cursor: null };
      const applied = applyChanges(key, { revokedAt: now() }, now());
      return { apiKeyId: key.id, cursor: append(ApiKeyRevoked, key, apiKeyData(key, applied)) };
    },
  );
}
