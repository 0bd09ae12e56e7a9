import { request } from 'undici';
import { expect, test } from 'vitest';
import { BlockedDestination } from '../webhooks/guard/admit.ts';
import { checkAddress } from '../webhooks/guard/check-address.ts';
import { createGuardedAgent } from '../webhooks/guard/guarded-agent.ts';
import { answers, startWebhookReceiver } from './webhook-receiver.ts';

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'public.example': ['93.184.216.34'],
  'private.example': ['10.0.0.7'],
  'mixed.example': ['93.184.216.34', '192.168.1.1'],
  'six.example': ['2606:4700::1111', 'fd00::1'],
  'alias.example': ['127.0.0.1'],
  'metadata.example': ['169.254.169.254'],
  'zone.example': ['fe80::1%eth0'],
  'xn--bcher-kva.example': ['10.1.1.1'],
};

async function resolve(host: string): Promise<readonly string[]> {
  const found = NAMES[host];
  if (!found) throw Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' });
  return found;
}

/** Tries to send something; answers what went wrong and how many connections were made. */
async function send(
  url: string,
  options: { allowedHosts?: string[]; resolve?: typeof resolve } = {},
) {
  let connects = 0;
  const dispatcher = createGuardedAgent({
    allowedHosts: [],
    resolve,
    connectTimeoutMs: 500,
    connect: (target, callback) => {
      connects += 1;
      callback(new Error(`would connect to ${target.hostname}`), null);
    },
    ...options,
  });
  const error = await request(url, { method: 'POST', dispatcher }).catch((failure) => failure);
  await dispatcher.destroy();
  return { error: error as Error, connects };
}

const blocked = [
  ['this machine', 'https://127.0.0.1/'],
  ['another address of this machine', 'https://127.8.9.10/'],
  ['this machine in IPv6', 'https://[::1]/'],
  ['no address', 'https://0.0.0.0/'],
  ['no address in IPv6', 'https://[::]/'],
  ['cloud metadata', 'https://169.254.169.254/latest/meta-data/'],
  ['cloud metadata in IPv6', 'https://[fd00:ec2::254]/'],
  ['a private network, 10/8', 'https://10.1.2.3/'],
  ['a private network, 172.16/12', 'https://172.31.0.1/'],
  ['a private network, 192.168/16', 'https://192.168.0.1/'],
  ['a private network in IPv6', 'https://[fc00::1]/'],
  ['a site-local network', 'https://[fec0::1]/'],
  ['a link-local address', 'https://[fe80::1]/'],
  ['a carrier network', 'https://100.64.0.1/'],
  ['protocol assignments', 'https://192.0.0.8/'],
  ['a benchmark network', 'https://198.18.0.1/'],
  ['a documentation network', 'https://203.0.113.7/'],
  ['a multicast group', 'https://224.0.0.1/'],
  ['reserved addresses', 'https://240.0.0.1/'],
  ['everybody', 'https://255.255.255.255/'],
  ['IPv4 mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
  ['IPv4 mapped, in hexadecimal', 'https://[::ffff:7f00:1]/'],
  ['IPv4-compatible IPv6', 'https://[::7f00:1]/'],
  ['NAT64', 'https://[64:ff9b::7f00:1]/'],
  ['NAT64 of a network', 'https://[64:ff9b:1::1]/'],
  ['6to4', 'https://[2002:7f00:1::]/'],
  ['Teredo', 'https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/'],
  ['documentation in IPv6', 'https://[2001:db8::1]/'],
  ['a decimal address', 'https://2130706433/'],
  ['an octal address', 'https://0177.0.0.1/'],
  ['a hexadecimal address', 'https://0x7f.0.0.1/'],
  ['a short address', 'https://127.1/'],
  ['an address with the dot of the root', 'https://127.0.0.1./'],
  ['digits of another script', 'https://①②⑦.0.0.1/'],
  ['localhost', 'https://localhost/'],
  ['localhost with the dot of the root', 'https://localhost./'],
  ['a name below localhost', 'https://any.localhost/'],
  ['LOCALHOST', 'https://LOCALHOST/'],
  ['an inner name', 'https://metadata.google.internal/'],
  ['a name of a private address', 'https://private.example/'],
  ['several addresses, one of them private', 'https://mixed.example/'],
  ['several in IPv6, one of them private', 'https://six.example/'],
  ['an alias of this machine', 'https://alias.example/'],
  ['a name of cloud metadata', 'https://metadata.example/'],
  ['a name with a zone', 'https://zone.example/'],
  ['an international name of a private address', 'https://bücher.example/'],
  ['a port of SSH', 'https://public.example:22/'],
  ['a port of PostgreSQL', 'https://public.example:5432/'],
  ['a port of Redis', 'https://public.example:6379/'],
  ['no encryption', 'http://public.example/'],
  ['no encryption on the port for it', 'http://public.example:443/'],
] as const;

const unreadable = [
  ['a user name', 'https://user@public.example/'],
  ['a password', 'https://:secret@public.example/'],
  ['a host behind a user name', 'https://public.example@127.0.0.1/'],
  ['a zone', 'https://[fe80::1%25eth0]/'],
  ['a file', 'file:///etc/passwd'],
  ['gopher', 'gopher://public.example/'],
  ['FTP', 'ftp://public.example/'],
  ['a socket of this machine', 'unix:/run/docker.sock'],
  ['a script', 'javascript:alert(1)'],
  ['no host', 'https:///hook'],
  ['no address at all', 'public.example'],
  ['nothing', ''],
  ['a very long name', `https://${'a'.repeat(3_000)}.example/`],
  ['a name that is not known', 'https://unknown.example/'],
] as const;

test.each(blocked)('%s is never connected to', async (_what, url) => {
  const { error, connects } = await send(url);
  expect(error).toBeInstanceOf(BlockedDestination);
  expect(connects).toBe(0);
});

test.each([...blocked, ...unreadable])('%s cannot be saved', async (_what, url) => {
  await expect(checkAddress(url, { allowedHosts: [], resolve })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    inputPath: ['url'],
  });
});

test.each([
  ['https://public.example/hook', 'https://public.example/hook'],
  ['https://PUBLIC.example:443/hook?a=b', 'https://public.example/hook?a=b'],
  ['https://1.1.1.1/', 'https://1.1.1.1/'],
  ['https://[2606:4700::1111]/', 'https://[2606:4700::1111]/'],
])('%s can be saved', async (url, saved) => {
  expect(await checkAddress(url, { allowedHosts: [], resolve })).toBe(saved);
});

test('a connection goes to the very address that was checked', async () => {
  const { error, connects } = await send('https://public.example/');
  expect([error.message, connects]).toEqual(['would connect to 93.184.216.34', 1]);
});

test('a name that turns private between check and use is looked up once and never reached', async () => {
  let looks = 0;
  const rebinding = async () => (looks++ === 0 ? ['93.184.216.34'] : ['127.0.0.1']);
  const saved = await checkAddress('https://rebind.example/', {
    allowedHosts: [],
    resolve: rebinding,
  });
  const { error, connects } = await send(saved, { resolve: rebinding });
  expect(error).toBeInstanceOf(BlockedDestination);
  expect([looks, connects]).toEqual([2, 0]);
});

test.each([
  ['http://10.0.0.7:8080/hook', ['10.0.0.7:8080'], true],
  ['http://10.0.0.7/hook', ['10.0.0.7'], true],
  ['http://10.0.0.7:8081/hook', ['10.0.0.7:8080'], false],
  ['http://10.0.0.7/hook', ['10.0.0.7:8080'], false],
  ['https://10.0.0.7/hook', ['10.0.0.7:8080'], false],
  ['https://public.example:80/', [], false],
  ['https://public.example/', ['public.example:8080'], true],
  ['http://private.example/hook', ['private.example'], true],
  ['http://10.0.0.7/hook', ['private.example'], false],
  ['https://mixed.example/', ['private.example'], false],
  ['http://[fd00::1]:8080/', ['[fd00::1]:8080'], true],
])('%s, where %j are allowed: %s', async (url, allowedHosts, isAllowed) => {
  const { error, connects } = await send(url, { allowedHosts });
  expect(connects).toBe(isAllowed ? 1 : 0);
  expect(error instanceof BlockedDestination).toBe(!isAllowed);
});

test('a redirect is not followed', async () => {
  await using receiver = await startWebhookReceiver();
  await using inside = await startWebhookReceiver();
  receiver.answer = answers.status(307, { location: inside.url });
  const dispatcher = createGuardedAgent({
    allowedHosts: [receiver.host],
    resolve,
    connectTimeoutMs: 500,
  });
  const { statusCode, body } = await request(receiver.url, { method: 'POST', dispatcher });
  await body.dump();
  await dispatcher.destroy();
  expect([statusCode, inside.calls.length]).toEqual([307, 0]);
});
