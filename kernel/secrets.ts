import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What all other keys of an installation are made from. It never leaves the process. */
export type SecretKey = Uint8Array;

/**
 * The key for one purpose, such as `notifications.webhook-secrets`. Who knows it learns neither the secret
 * it was made from nor a key for anything else (HKDF with SHA-256, RFC 5869).
 *
 * @returns 32 bytes
 */
export function deriveKey(secret: SecretKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `trellis/${purpose}`, KEY_BYTES));
}

/**
 * Encrypts text so that any change of it is noticed (AES-256-GCM). Equal texts give different results.
 *
 * @param context what the text belongs to, such as a row's id; `unseal` needs the same
 * @returns nonce, ciphertext and tag in base64url
 */
export function seal(key: Uint8Array, text: string, context = ''): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url');
}

/**
 * The text that was sealed.
 *
 * @throws Error when key or context is another one, or the sealed text was changed
 */
export function unseal(key: Uint8Array, sealed: string, context = ''): string {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8');
  return text + decipher.final('utf8');
}
