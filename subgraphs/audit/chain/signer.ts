import {
  createPrivateKey,
  createPublicKey,
  hash,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { canonicalJson } from '@trellis/kernel/canonical-json';
import { deriveKey, type SecretKey } from '@trellis/kernel/secrets';

// What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410).
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

export type Signed = { readonly signature: string };

/** Signs what is said about chains outside their own records. */
export interface Signer {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  readonly verifier: SignatureCheck;
  sign<Statement extends object>(kind: string, statement: Statement): Statement & Signed;
}

/** Whether a statement of this kind was signed. */
export type SignatureCheck = (kind: string, statement: Signed) => boolean;

/** The Ed25519 key pair (RFC 8032) that an installation signs anchors and removed segments with. */
export function createSigner(secretKey: SecretKey): Signer {
  const seed = deriveKey(secretKey, 'audit.anchors');
  const key = Buffer.concat([PRIVATE_PREFIX, seed]);
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(-KEY_BYTES)
    .toString('base64url');
  return {
    publicKey,
    verifier: createSignatureCheck(publicKey),
    sign: (kind, statement) => ({
      ...statement,
      signature: signBytes(null, toBytes(kind, statement), privateKey).toString('base64url'),
    }),
  };
}

/**
 * Checks signatures with a public key of `npm run audit -- public-key`.
 *
 * @throws TypeError when the text is no such key
 */
export function createSignatureCheck(publicKey: string): SignatureCheck {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (bytes.length !== KEY_BYTES)
    throw new TypeError('A public key is 32 bytes in base64url, as `public-key` prints it.');
  const der = Buffer.concat([PUBLIC_PREFIX, bytes]);
  const key: KeyObject = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return (kind, { signature, ...statement }) =>
    typeof signature === 'string' &&
    verifyBytes(null, toBytes(kind, statement), key, Buffer.from(signature, 'base64url'));
}

/** A short name of a public key. */
export function keyIdOf(publicKey: string): string {
  return hash('sha256', Buffer.from(publicKey, 'base64url')).slice(0, 16);
}

// The kind is signed as well, so that one statement never passes for another.
function toBytes(kind: string, statement: object): Buffer {
  return Buffer.from(canonicalJson({ kind: `trellis/audit.${kind}`, statement }));
}
