import { hash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@trellis/kernel/canonical-json';
import { seal, unseal } from '@trellis/kernel/secrets';
import type { AttestedRecord } from './attested-record.ts';

const SALT_BYTES = 16;

/** A value with the salt that its commitment was made with. */
export type Opened = { readonly salt: string; readonly value: unknown };

/**
 * What a record attests in place of personal text: SHA-256 over salt and value. It binds to the text and
 * tells nothing of it to those who do not know the salt.
 */
export function commitmentTo({ salt, value }: Opened): string {
  const bytes = Buffer.concat([Buffer.from(salt, 'base64url'), Buffer.from(canonicalJson(value))]);
  return hash('sha256', bytes, 'base64url');
}

/**
 * A value as it is stored: its commitment, a dot, and value and salt under the key of a person. Without
 * the key neither can be had again.
 *
 * @param context the id of the event that it belongs to
 */
export function sealValue(key: Uint8Array, value: unknown, context: string): string {
  const opened = { salt: randomBytes(SALT_BYTES).toString('base64url'), value };
  return `${commitmentTo(opened)}.${seal(key, JSON.stringify(opened), context)}`;
}

/** The value and its salt, or null when the key is gone or another one. */
export function openValue(key: Uint8Array | null, sealed: string, context: string): Opened | null {
  if (!key) return null;
  try {
    return JSON.parse(unseal(key, sealed.slice(sealed.indexOf('.') + 1), context)) as Opened;
  } catch {
    return null;
  }
}

/** The commitment that a sealed value begins with. */
export function commitmentOf(sealed: string): string {
  return sealed.slice(0, sealed.indexOf('.'));
}

/** What is sealed in a record. */
export function sealedValues({
  changes,
  source,
}: Pick<AttestedRecord, 'changes' | 'source'>): string[] {
  const sealed = source === null ? [] : [source];
  for (const { isSealed, before, after } of changes)
    if (isSealed)
      for (const side of [before, after]) if (typeof side === 'string') sealed.push(side);
  return sealed;
}
