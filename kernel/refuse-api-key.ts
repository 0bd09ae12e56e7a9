import type { SubgraphContext } from './context.ts';
import { CodedError } from './errors.ts';

/**
 * A key opens one workspace; what reaches beyond it is for its owner, whatever the scopes. Called
 * before the transaction, which would repeat to the key what it has answered the owner.
 *
 * @throws CodedError PERMISSION_DENIED
 */
export function refuseApiKey({ identity }: Pick<SubgraphContext, 'identity'>): void {
  if (!identity?.apiKeyId) return;
  throw new CodedError(
    'PERMISSION_DENIED',
    'An API key cannot do this; its owner has to sign in.',
    {
      details: { requires: [] },
    },
  );
}
