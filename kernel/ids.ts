import { parse, stringify, v7, validate, version } from 'uuid';

/** A new UUIDv7 (RFC 9562). Within a process each is greater than the one before. */
export function newId(): string {
  return v7();
}

export function isUuid(text: string): boolean {
  return validate(text);
}

export function isUuidV7(text: string): boolean {
  return validate(text) && version(text) === 7;
}

/** The opaque form of an event id that clients see as `ChangeCursor`. */
export function toCursor(eventId: string): string {
  return Buffer.from(parse(eventId)).toString('base64url');
}

/** The event id behind a `ChangeCursor`, or null when the text is none. */
export function fromCursor(cursor: string): string | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length !== 16 || bytes.toString('base64url') !== cursor) return null;
  const id = stringifyOrNull(bytes);
  return id && isUuid(id) ? id : null;
}

function stringifyOrNull(bytes: Uint8Array): string | null {
  try {
    return stringify(bytes);
  } catch {
    return null;
  }
}
