import { type CheckedLink, toCheckedLink } from './attested-record.ts';
import { commitmentOf, commitmentTo, sealedValues } from './commitment.ts';
import type { EndLine, RecordLine } from './export-file.ts';

/** What a line of an export says, as far as it can be judged without those before it. */
export type ReadLine =
  | {
      readonly link: CheckedLink;
      /** Whether what can be read is what the record has committed to. */
      readonly areTextsTrue: boolean;
      /** Why the line could not be judged. */
      readonly failure?: unknown;
    }
  | EndLine
  | 'UNREADABLE';

const HASHES = /^\{"hash":"([0-9a-f]{64})","prevHash":"([0-9a-f]{64})","record":/;
const HASHES_LENGTH = 162;
const TEXTS = ',"texts":';

/** The lines of a block that have something in them. They end with LF or CRLF. */
export function linesOf(block: Uint8Array): string[] {
  const text = Buffer.from(block.buffer, block.byteOffset, block.byteLength).toString();
  return text.split('\n').filter((line) => line !== '' && line !== '\r');
}

/** Reads a block in a thread of its own. */
export function readBlock(block: Uint8Array): ReadLine[] {
  return linesOf(block).map(readLine);
}

/** Reads a line after the first. Never throws: what comes before a line may be to blame already. */
export function readLine(text: string): ReadLine {
  const parts = canonicalParts(text);
  if (parts) return judge(parts, parts.text);
  const line = parseOrNull(text) as (RecordLine & EndLine) | null;
  if (line?.end) return { end: { rows: line.end.rows } };
  if (!isObject(line?.record)) return 'UNREADABLE';
  return judge(line as RecordLine);
}

function judge(line: RecordLine, text?: string): ReadLine {
  try {
    const link = toCheckedLink(line, text);
    return { link, areTextsTrue: !link.isHashTrue || areTextsTrue(line) };
  } catch (failure) {
    const { record, prevHash, hash } = line;
    const { sequence, workspaceId } = record;
    const link = { sequence, workspaceId, prevHash, hash, isHashTrue: true };
    return { link, areTextsTrue: true, failure };
  }
}

/**
 * A line in canonical form, with its record as it is written. Its parts are parsed one by one, so that there
 * is nothing else in the line that a reader could take for the record, such as a second one.
 */
function canonicalParts(text: string): (RecordLine & { readonly text: string }) | null {
  const [, hash, prevHash] = HASHES.exec(text) ?? [];
  const end = text.indexOf(TEXTS, HASHES_LENGTH);
  if (hash === undefined || prevHash === undefined || end === -1 || !text.endsWith('}'))
    return null;
  const written = text.slice(HASHES_LENGTH, end);
  const record = parseOrNull(written) as RecordLine['record'] | null;
  const texts = parseOrNull(text.slice(end + TEXTS.length, -1)) as RecordLine['texts'] | null;
  if (!isObject(record) || !isObject(texts)) return null;
  return { record, prevHash, hash, texts, text: written };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

export function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function areTextsTrue({ record, texts }: RecordLine): boolean {
  const named = Object.entries(texts ?? {});
  if (named.length === 0) return true;
  const commitments = sealedValues(record).map(commitmentOf);
  return named.every(
    ([commitment, opened]) =>
      commitments.includes(commitment) && commitmentTo(opened) === commitment,
  );
}
