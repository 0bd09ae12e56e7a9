const MAX_URL_LENGTH = 2_048;
const INNER_NAMES = /(^|\.)(localhost|local|internal)$/;
const USUAL_PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Where calls go: the address as it is written, before its name is looked up. */
export type Destination = {
  readonly url: URL;
  /** In lower case, without brackets and without the dot of the root. */
  readonly host: string;
  readonly port: number;
  /** The operator has named this host, wherever it is. */
  readonly isAllowed: boolean;
};

/** What is wrong with an address, in words for its owner. */
export type Unfit = { readonly unfit: string };

/**
 * Reads the address of a webhook. Numbers of hosts in any notation become the usual one here, as they do
 * for whoever connects (URL Standard).
 *
 * @param allowedHosts hosts that may be reached by http and within private networks; with a port, there too
 */
export function readDestination(
  text: string,
  allowedHosts: readonly string[],
): Destination | Unfit {
  if (text.length > MAX_URL_LENGTH) return { unfit: `at most ${MAX_URL_LENGTH} characters` };
  if (!URL.canParse(text)) return { unfit: 'expected an address such as https://example.com/hook' };
  const url = new URL(text);
  const usualPort = USUAL_PORTS[url.protocol];
  if (!usualPort) return { unfit: 'must begin with https' };
  if (url.username || url.password) return { unfit: 'must not hold a user name or password' };
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = Number(url.port || usualPort);
  const isAllowed = allowedHosts
    .map(readAllowedHost)
    .some((entry) => entry.host === host && allowsPort(entry.port, port));
  if (url.protocol === 'http:' && !isAllowed) return { unfit: 'must begin with https' };
  if (port !== 443 && !isAllowed) return { unfit: 'its port must be 443' };
  if (!host || (INNER_NAMES.test(host) && !isAllowed))
    return { unfit: 'must be reachable from the internet' };
  return { url, host, port, isAllowed };
}

// A host without a port is allowed at the usual ones.
function allowsPort(allowed: number | null, port: number): boolean {
  return allowed === null ? port === 80 || port === 443 : port === allowed;
}

/** `host` or `host:port`, IPv6 in brackets, as in an address. */
export function readAllowedHost(text: string): { host: string; port: number | null } {
  const url = new URL(`http://${text}`);
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const port = /:\d+$/.test(text) ? Number(url.port || 80) : null;
  return { host, port };
}
