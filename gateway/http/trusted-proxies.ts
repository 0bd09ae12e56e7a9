import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP } from 'node:net';

const MAX_HOPS = 20;

/** Which proxies are believed in what they say of who asked them. */
export type TrustedProxies = {
  trusts(address: string | undefined): boolean;
  /** The nearest address that is no trusted proxy. */
  clientAddress(peer: string | undefined, headers: IncomingHttpHeaders): string | undefined;
};

/**
 * Reads addresses and networks such as `10.0.0.0/8`.
 *
 * @throws Error that names an entry that is neither
 */
export function trustedProxies(entries: readonly string[]): TrustedProxies {
  const list = new BlockList();
  for (const entry of entries) addEntry(list, entry);

  function trusts(address: string | undefined): boolean {
    const plain = withoutMapping(address);
    const family = isIP(plain);
    return family !== 0 && list.check(plain, family === 4 ? 'ipv4' : 'ipv6');
  }

  return {
    trusts,
    clientAddress(peer, headers) {
      // Each proxy writes behind the others, so only what stands last was seen by ours.
      const named = String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .map((one) => one.trim())
        .slice(-MAX_HOPS);
      let address = peer;
      while (trusts(address)) {
        const next = named.pop();
        if (!next || isIP(withoutMapping(next)) === 0) break;
        address = next;
      }
      return address;
    },
  };
}

function addEntry(list: BlockList, entry: string): void {
  const [address = '', bits, ...more] = entry.split('/');
  const family = isIP(address);
  const most = family === 4 ? 32 : 128;
  const prefix = bits === undefined ? most : Number(bits);
  const isPrefix = /^\d{1,3}$/.test(bits ?? '0') && prefix <= most;
  if (family === 0 || more.length > 0 || !isPrefix)
    throw new Error(`"${entry}" is neither an address nor a network`);
  list.addSubnet(address, prefix, family === 4 ? 'ipv4' : 'ipv6');
}

function withoutMapping(address = ''): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
