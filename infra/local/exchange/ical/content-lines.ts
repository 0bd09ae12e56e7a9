import { MAX_LINE_BYTES } from '../records/limits.ts';

/** An unfolded line of a calendar, with the number of the line it begins on. */
type ContentLine = { readonly line: number } & (
  | { readonly text: string }
  | { readonly problem: string }
);

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The content lines of a calendar, ended by CRLF or LF. */
export function* contentLines(bytes: Buffer): Generator<ContentLine> {
  // Other programs fold between the bytes of a character, so decoding comes after unfolding.
  const lines = bytes
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .split(/\r\n|\n|\r/);
  let parts: string[] = [];
  let first = 1;
  for (const [index, line] of lines.entries()) {
    if (index > 0 && /^[ \t]/.test(line)) {
      parts.push(line.slice(1));
      continue;
    }
    yield* close(parts, first);
    parts = [line];
    first = index + 1;
  }
  yield* close(parts, first);
}

function* close(parts: readonly string[], line: number): Generator<ContentLine> {
  const bytes = Buffer.from(parts.join(''), 'latin1');
  if (bytes.length > MAX_LINE_BYTES) {
    yield { line, problem: 'longer than 1 MiB' };
    return;
  }
  try {
    const text = UTF_8.decode(bytes);
    if (text.trim()) yield { line, text };
  } catch {
    yield { line, problem: 'not UTF-8' };
  }
}
