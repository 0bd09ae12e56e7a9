import { CodedError } from '@trellis/kernel/errors';
import type { AccountsContext } from '../context.ts';

/**
 * A key opens one workspace; what reaches beyond it is for its owner, whatever the scopes. Called
 * before the transaction, which would repeat to the key what it has answered the owner.
 */
export function refuseApiKey({ identity }: Pick<AccountsContext, 'identity'>): void {
  if (!identity?.apiKeyId) return;
  throw new CodedError(
    'PERMISSION_DENIED',
    'An API key cannot do this; its owner has to sign in.',
    {
      details: { requires: [] },
    },
  );
}
