import { applyChanges, transact } from '@trellis/kernel/command';
import { accept, CodedError } from '@trellis/kernel/errors';
import type { AccountsContext } from '../context.ts';
import { decideRotation } from '../domain/api-key.ts';
import { ApiKeyRevoked } from '../events.ts';
import type { RotateApiKeyInput } from '../generated/resolvers.ts';
import type { ApiKeyRecord } from '../persistence/api-key-record.ts';
import { type ApiKeyResult, addApiKey, apiKeyData } from './api-key-data.ts';
import { enterVisibleKey } from './enter-visible-key.ts';

/** Puts a new key in the place of an old one, which opens nothing any more. */
export async function rotateApiKey(context: AccountsContext, input: RotateApiKeyInput) {
  // Not part of the transaction's answer, which is stored: whoever repeats the call gets none.
  let secret: string | null = null;
  const result = await transact(
    context,
    { command: 'rotateApiKey', input },
    async (scope): Promise<ApiKeyResult> => {
      const { identity, append, now } = scope;
      const { found: key, role } = await enterVisibleKey(scope, input.id);
      if (key.ownerId !== identity.userId) throw notYours();
      const { workspaceId, ownerId, name } = key;
      const { scopes } = identity;
      const grant = accept(decideRotation(stateOf(key), { role, scopes }, now()));
      const applied = applyChanges(key, { revokedAt: now() }, now());
      append(ApiKeyRevoked, key, apiKeyData(key, applied));
      const made = addApiKey(scope, { workspaceId, ownerId, name, grant });
      secret = made.secret;
      return { apiKeyId: made.apiKeyId, cursor: made.cursor };
    },
  );
  return { ...result, secret };
}

function stateOf({ role, tier, scopes, expiresAt = null, revokedAt }: ApiKeyRecord) {
  return { role, tier, scopes, expiresAt, revokedAt };
}

/** The secret of the new key is shown to whoever asks, so an ADMIN is not enough. */
function notYours(): CodedError<'PERMISSION_DENIED'> {
  return new CodedError('PERMISSION_DENIED', 'Only its owner can rotate a key.', {
    path: ['id'],
    details: { requires: [] },
  });
}
