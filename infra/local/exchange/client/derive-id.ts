import { createHash } from 'node:crypto';

// A UUIDv7 begins with a time; this one only marks ids as derived. 2026-01-01T00:00:00Z.
const TIME_PART = (1_767_225_600_000).toString(16).padStart(12, '0');

/** The same UUIDv7 for the same names, always. */
export function deriveId(names: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    TIME_PART.slice(0, 8),
    TIME_PART.slice(8),
    `7${hash.slice(0, 3)}`,
    `${variant}${hash.slice(4, 7)}`,
    hash.slice(7, 19),
  ];
  return parts.join('-');
}
