import { unauthenticated } from '@trellis/kernel/errors';
import type { TokenVerifier } from '@trellis/kernel/identity';

/** Lets nobody prove who they are: for a supergraph that is open to all, without a source of keys. */
export const anonymousOnly: TokenVerifier = {
  async verify(authorization) {
    if (authorization) throw unauthenticated();
    return null;
  },
};
