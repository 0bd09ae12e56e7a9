import { createHash } from 'node:crypto';

/**
 * A value as JSON in the one form that RFC 8785 gives it: keys sorted by UTF-16 code units, numbers as
 * ECMAScript writes them, no spaces. So equal values give equal text, also in other languages.
 *
 * What is no JSON is treated as `JSON.stringify` does: dates become text, undefined fields are left out. A
 * lone surrogate, which the RFC forbids, is escaped.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Number.isFinite(value) ? String(value) : 'null';
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      return value === null ? 'null' : ofObject(value);
    default:
      return 'null';
  }
}

function ofObject(value: object): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON());
  const fields = value as Record<string, unknown>;
  let text = '';
  for (const key of sortedKeys(fields)) {
    const field = fields[key];
    if (field === undefined || typeof field === 'function' || typeof field === 'symbol') continue;
    text += `${text && ','}${quoted(key)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}

// What is in order already, as most is that was written canonically, is not sorted again.
function sortedKeys(fields: object): string[] {
  const keys = Object.keys(fields);
  for (let index = 1; index < keys.length; index += 1)
    if ((keys[index - 1] as string) > (keys[index] as string)) return keys.sort();
  return keys;
}

const MAX_QUOTED = 1_000;
const quotedKeys = new Map<string, string>();

// The same few names of fields come over and over again.
function quoted(key: string): string {
  const known = quotedKeys.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify(key);
  if (quotedKeys.size < MAX_QUOTED) quotedKeys.set(key, text);
  return text;
}

/** SHA-256 over the canonical JSON of a value, in hexadecimal. */
export function canonicalHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
