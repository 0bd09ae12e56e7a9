import { createHash, randomBytes } from 'node:crypto';

const API_KEY_PREFIX = 'trl_';
const SHOWN_CHARACTERS = 8;

/** A secret to be shown once: 256 random bits. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The secret of an API key. Its beginning tells people, and programs that look for leaks, what it is. */
export function newApiKey(): string {
  return `${API_KEY_PREFIX}${newSecret()}`;
}

/** So much of a key's secret as may be shown again: 48 of its bits, which leave 208. */
export function prefixOf(apiKey: string): string {
  return apiKey.slice(0, API_KEY_PREFIX.length + SHOWN_CHARACTERS);
}

/** A fast hash is enough for what cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
