import type { IncomingHttpHeaders } from 'node:http';

/** The first and the last byte that are asked for. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * The part of a file that a request asks for (RFC 9110, section 14). Null: all of it, as when it asks for
 * several parts at once or has part of another version already.
 */
export function readRange(
  { range, 'if-range': ifRange }: IncomingHttpHeaders,
  { etag, bytes }: { etag: string; bytes: number },
): ByteRange | 'unsatisfiable' | null {
  if (!range || (ifRange && ifRange !== etag)) return null;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range.trim()) ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (first !== '' && last !== '' && Number(last) < from) return null;
  return from > to ? 'unsatisfiable' : { from, to };
}
