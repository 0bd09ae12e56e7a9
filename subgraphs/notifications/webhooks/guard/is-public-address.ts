import ipaddr from 'ipaddr.js';

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];

/**
 * Whether anybody on the internet may be there. Loopback, private and link-local networks, carrier NAT,
 * documentation, multicast and reserved ranges are not public, and neither is an IPv6 address that leads
 * to an IPv4 one (mapped, NAT64, 6to4, Teredo). Text that is no address is not public.
 */
export function isPublicAddress(text: string): boolean {
  // A zone names an interface of this machine.
  if (text.includes('%') || !ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast') return false;
  // What was never given out, such as the IPv4-compatible ::/96, counts as unicast too.
  return address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_UNICAST);
}
