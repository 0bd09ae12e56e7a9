import { createReadStream } from 'node:fs';
import { GENESIS_HASH } from './attested-record.ts';
import { type ChainCheck, createChainCheck, indexAnchors } from './chain-check.ts';
import { cutBlocks } from './cut-blocks.ts';
import { type EndLine, type Manifest, manifest } from './export-file.ts';
import { linesOf, parseOrNull, type ReadLine, readLine } from './read-block.ts';
import { readBlocks } from './read-blocks.ts';
import { createSignatureCheck } from './signer.ts';
import { type Anchor, type Fault, firstOf, followSegments } from './statements.ts';

const PART_BYTES = 1_048_576;
// So far clocks of processes may be apart.
const CLOCK_SKEW_MS = 300_000;

export type ExportVerification = {
  readonly manifest: Manifest;
  readonly checked: number;
  /** Null: intact. */
  readonly fault: Fault | null;
  /** How many anchors lie within the range. */
  readonly anchors: number;
  /** The last record that a good anchor speaks for; null without one. What follows, only the file itself does. */
  readonly anchoredTo: number | null;
};

/** The file is no export in JSONL. */
export class NotAnExportError extends Error {}

export type VerifyExportOptions = {
  /** Checks signatures; absent: the key that the file itself names. */
  readonly publicKey?: string;
  /** From the directory of anchors, besides those in the file. */
  readonly anchors?: readonly Anchor[];
  readonly onProgress?: (checked: number) => void;
};

/** Checks a file as {@link verifyExport} does. */
export function verifyExportFile(
  path: string,
  options?: VerifyExportOptions,
): Promise<ExportVerification> {
  return verifyExport(createReadStream(path, { highWaterMark: PART_BYTES }), options);
}

/**
 * Checks an export in JSONL against itself and against anchors, without a database. Its first part is read
 * here, the others in threads, which are worth it if parts are large.
 *
 * @throws NotAnExportError
 */
export async function verifyExport(
  bytes: AsyncIterable<Uint8Array>,
  options: VerifyExportOptions = {},
): Promise<ExportVerification> {
  await using blocks = cutBlocks(bytes);
  const [first, ...lines] = await firstLines(blocks);
  const file = openFile(first, options);
  takeLines(file, lines.map(readLine));
  if (!file.found)
    for await (const read of readBlocks(blocks)) {
      takeLines(file, read);
      options.onProgress?.(file.check.checked);
      if (file.found) break;
    }
  const { head, check, anchors, segmentFault } = file;
  return {
    manifest: head,
    checked: check.checked,
    fault: firstOf([
      segmentFault,
      file.found ?? faultAtEnd(file),
      anchors.faultIn(head.fromSequence, head.toSequence),
      faultInLength(file),
    ]),
    anchors: anchors.countIn(head.fromSequence, head.toSequence),
    anchoredTo: anchors.latest?.sequence ?? null,
  };
}

/** The lines of the first block that has any. */
async function firstLines(
  blocks: AsyncGenerator<Uint8Array>,
): Promise<[first: string, ...others: string[]]> {
  for (;;) {
    const { value: block } = await blocks.next();
    if (!block) throw new NotAnExportError('The file is empty.');
    const [first, ...others] = linesOf(block);
    if (first !== undefined) return [first, ...others];
  }
}

type OpenedFile = {
  readonly head: Manifest;
  readonly check: ChainCheck;
  readonly anchors: ReturnType<typeof indexAnchors>;
  readonly segmentFault: Fault | null;
  found: Fault | null;
  end: EndLine['end'] | null;
};

function openFile(line: string, options: VerifyExportOptions): OpenedFile {
  const parsed = manifest.safeParse(parseOrNull(line));
  if (!parsed.success)
    throw new NotAnExportError('This is no export of an audit trail in the format JSONL.');
  const head = parsed.data;
  const { workspaceId, fromSequence, isWhole } = head;
  const isSigned = createSignatureCheck(options.publicKey ?? head.publicKey);
  const { beginning, fault } = followSegments(head.segments, {
    workspaceId,
    genesis: GENESIS_HASH,
    isSigned,
  });
  const anchors = indexAnchors([...head.anchors, ...(options.anchors ?? [])], {
    workspaceId,
    isSigned,
  });
  const isJoined = beginning.sequence === fromSequence;
  return {
    head,
    check: createChainCheck({
      workspaceId,
      next: fromSequence,
      prevHash: isJoined ? beginning.prevHash : null,
      isWhole,
      anchors,
    }),
    anchors,
    segmentFault:
      fault ??
      (isJoined
        ? null
        : { sequence: fromSequence, reason: 'it does not follow the removed segments' }),
    found: null,
    end: null,
  };
}

function takeLines(file: OpenedFile, lines: readonly ReadLine[]): void {
  for (const line of lines) {
    file.found = takeLine(file, line);
    if (file.found) return;
  }
}

function takeLine(file: OpenedFile, line: ReadLine): Fault | null {
  const { check, end } = file;
  if (end) return after(check);
  if (line === 'UNREADABLE') return after(check, 'its line cannot be read');
  if ('end' in line) {
    file.end = line.end;
    return null;
  }
  const fault = check.take(line.link);
  if (fault) return fault;
  if (line.failure) throw line.failure;
  return line.areTextsTrue
    ? null
    : { sequence: line.link.sequence, reason: 'its text is not what was recorded' };
}

function after({ last }: ChainCheck, reason = 'something follows the last line'): Fault {
  return { sequence: last.sequence + 1, reason };
}

function faultAtEnd({ head, check, end }: OpenedFile): Fault | null {
  if (head.isWhole && check.last.sequence < head.toSequence)
    return { sequence: check.last.sequence + 1, reason: 'it is missing' };
  if (!end) return { sequence: check.last.sequence + 1, reason: 'the file has no end' };
  return end.rows === check.checked
    ? null
    : { sequence: check.last.sequence + 1, reason: `the file should hold ${end.rows} records` };
}

/** The chain was longer once than what the export says was all of it. */
function faultInLength({ head, anchors }: OpenedFile): Fault | null {
  const beyond = anchors.beyond(head.toSequence);
  const isEarlier =
    beyond && Date.parse(beyond.anchoredAt) < Date.parse(head.createdAt) - CLOCK_SKEW_MS;
  return isEarlier
    ? {
        sequence: head.toSequence + 1,
        reason: `it is missing: the chain was anchored up to ${beyond.sequence}`,
      }
    : null;
}
