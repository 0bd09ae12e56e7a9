import { isIP } from 'node:net';

const GROUPS = 8;
/** Whoever has one address of IPv6 has a network of 2^64. */
const NETWORK_GROUPS = 4;

/** What counts as one address: of IPv6 the network of 64 bits. */
export function addressKey(address: string | null): string {
  const plain = (address ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 0) return 'unknown';
  return family === 4 ? plain : `${networkOf(plain)}::/64`;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const gap = tail === undefined ? 0 : GROUPS - before.length - after.length;
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after];
  return groups
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

// The last 32 bits may be written as IPv4; they are beyond what counts, but take two places.
function groupsOf(part: string): string[] {
  const groups = part.split(':').filter(Boolean);
  return groups.flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
