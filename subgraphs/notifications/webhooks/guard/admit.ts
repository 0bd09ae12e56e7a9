import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Destination } from './destination.ts';
import { isPublicAddress } from './is-public-address.ts';

/** All addresses of a name. Rejects when it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** It leads where calls must not go. */
export class BlockedDestination extends Error {
  constructor(message = 'must be reachable from the internet') {
    super(message);
    this.name = 'BlockedDestination';
  }
}

/** As every program of this machine resolves names, its own hosts file included. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true, order: 'verbatim' })).map(({ address }) => address);

/**
 * The addresses to connect to. The name is looked up once, here, and whoever connects must use these and
 * not look it up again: otherwise the answer may have changed in between.
 *
 * @throws BlockedDestination unless every address is public or the host is an allowed one; what `resolve`
 *   rejects with
 */
export async function admit(
  { host, isAllowed }: Destination,
  resolve: Resolve,
): Promise<readonly string[]> {
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (addresses.length === 0) throw new Error('The name has no address.');
  if (!isAllowed && !addresses.every(isPublicAddress)) throw new BlockedDestination();
  return addresses;
}
