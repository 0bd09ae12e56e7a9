import { unauthenticated } from '@trellis/kernel/errors';
import type { Identity, TokenVerifier } from '@trellis/kernel/identity';

/** Refuses tokens whose session or API key is known to have ended, though they have not expired. */
export function refuseEnded(
  verifier: TokenVerifier,
  access: { hasEnded(identity: Identity): boolean },
): TokenVerifier {
  return {
    async verify(authorization) {
      const identity = await verifier.verify(authorization);
      if (identity && access.hasEnded(identity)) throw unauthenticated();
      return identity;
    },
  };
}
