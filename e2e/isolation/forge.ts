import { createHmac } from 'node:crypto';
import { newId } from '@trellis/kernel/ids';
import type { TestDatabase } from '@trellis/kernel/testing/test-database';
import {
  type CryptoKey,
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  SignJWT,
} from 'jose';

type Key = { readonly kid: string; readonly private_jwk: JWK; readonly public_jwk: JWK };

/** The key that accounts signs with; only a superuser can have it from outside. */
async function stolenKey(database: TestDatabase): Promise<Key> {
  const [key] = await database.query<Key>(
    'select kid, private_jwk, public_jwk from accounts.signing_key order by signs_from limit 1',
  );
  return key as Key;
}

/** A token as accounts would sign it, with other claims. */
export async function signAs(
  database: TestDatabase,
  token: string,
  changes: JWTPayload,
): Promise<string> {
  const { kid, private_jwk } = await stolenKey(database);
  const key = (await importJWK(private_jwk, 'EdDSA')) as CryptoKey;
  return sign(key, { ...decodeJwt(token), ...changes }, kid);
}

function sign(key: CryptoKey, claims: JWTPayload, kid: string): Promise<string> {
  return new SignJWT({ ...claims, jti: newId() })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
    .sign(key);
}

/** `Authorization` values that look like those of the token's owner and are not worth anything. */
export async function forgeriesOf(
  database: TestDatabase,
  token: string,
): Promise<Readonly<Record<string, string | null>>> {
  const { kid, public_jwk } = await stolenKey(database);
  const [head, claims, signature = ''] = token.split('.');
  const now = Math.floor(Date.now() / 1_000);
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const header = decodeProtectedHeader(token);
  const none = `${encode({ ...header, alg: 'none' })}.${claims}.`;
  const symmetric = `${encode({ ...header, alg: 'HS256' })}.${claims}`;
  const mac = createHmac('sha256', JSON.stringify(public_jwk)).update(symmetric);
  const expired = await signAs(database, token, { iat: now - 960, exp: now - 60 });
  return {
    'no token': null,
    'an expired token': `Bearer ${expired}`,
    'a token of a foreign key': `Bearer ${await sign(privateKey, decodeJwt(token), kid)}`,
    'a token with alg none': `Bearer ${none}`,
    'a token with alg none and the true signature': `Bearer ${none}${signature}`,
    'a token whose secret is the public key': `Bearer ${symmetric}.${mac.digest('base64url')}`,
    'a token with half a signature': `Bearer ${head}.${claims}.${signature.slice(0, 40)}`,
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
