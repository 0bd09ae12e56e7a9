import { generateKeyPair } from 'jose';
import type { Forgery, Issuer } from './tokens.ts';

export type HostileToken = readonly [string, (issuer: Issuer) => Promise<string>];

const soon = () => Math.floor(Date.now() / 1_000) + 600;
const forged =
  (forgery: Forgery) =>
  (issuer: Issuer): Promise<string> =>
    issuer.forge(forgery);
const stranger = async () => (await generateKeyPair('EdDSA')).privateKey;

/** A1 to A3: tokens that must be refused, all in the same way. */
export const HOSTILE_TOKENS: readonly HostileToken[] = [
  ['A1 of no algorithm', async (issuer) => unsigned(await issuer.forge({}))],
  [
    'A1 signed with the public key as a secret',
    ({ forge, jwk }) =>
      forge({ header: { alg: 'HS256' }, key: new TextEncoder().encode(JSON.stringify(jwk)) }),
  ],
  ['A1 with half of its signature', async ({ forge }) => (await forge({})).slice(0, -40)],
  ['A1 without its signature', async ({ forge }) => (await forge({})).replace(/[^.]+$/, '')],
  ['A1 of another content', async ({ forge }) => otherContent(await forge({}), await forge({}))],
  ['A1 signed by a stranger', async ({ forge }) => forge({ key: await stranger() })],
  [
    'A1 signed by a stranger with a key of its own choice',
    async ({ forge }) => forge({ header: { kid: 'other' }, key: await stranger() }),
  ],
  [
    'A1 whose key would be a file',
    async ({ forge }) => forge({ header: { kid: '../../../etc/passwd' }, key: await stranger() }),
  ],
  [
    'A1 whose key would be SQL',
    async ({ forge }) => forge({ header: { kid: "' or 1=1 --" }, key: await stranger() }),
  ],
  [
    'A1 whose keys would be fetched',
    async ({ forge }) =>
      forge({
        header: { jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/keys' },
        key: await stranger(),
      }),
  ],
  [
    'A1 that brings its key',
    async ({ forge, jwk }) => forge({ header: { jwk }, key: await stranger() }),
  ],
  ['A2 of another issuer', forged({ claims: { iss: 'https://evil.example' } })],
  ['A2 for somebody else', forged({ claims: { aud: 'others' } })],
  ['A2 of another type', forged({ header: { typ: 'JWT' } })],
  ['A2 without a type', forged({ header: { typ: undefined } })],
  ['A2 of nobody', forged({ claims: { sub: undefined } })],
  ['A2 of somebody who is no id', forged({ claims: { sub: "' or 1=1 --" } })],
  ['A2 with a role that there is not', forged({ claims: { workspaces: { a: 'OWNER' } } })],
  ['A2 of 9 KB', async () => 'x'.repeat(9_000)],
  ['A2 that is a word', async () => 'nonsense'],
  ['A3 that never expires', forged({ claims: { exp: undefined } })],
  ['A3 that expired before it was made', forged({ claims: { exp: -1 } })],
  ['A3 whose end is a text', forged({ claims: { exp: String(soon()) } })],
  ['A3 that holds from later on', forged({ claims: { nbf: soon() } })],
  ['A3 that expired a minute ago', forged({ claims: { exp: soon() - 660 } })],
];

function unsigned(token: string): string {
  const [, payload] = token.split('.');
  const header = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  return `${header}.${payload}.`;
}

function otherContent(one: string, other: string): string {
  const [header, , signature] = one.split('.');
  return [header, other.split('.')[1], signature].join('.');
}
