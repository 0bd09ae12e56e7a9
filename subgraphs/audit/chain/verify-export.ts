import { GENESIS_HASH } from './attested-record.ts';
import { type ChainCheck, createChainCheck, indexAnchors } from './chain-check.ts';
import { commitmentOf, commitmentTo } from './commitment.ts';
import {
  type EndLine,
  type Manifest,
  manifest,
  type RecordLine,
  sealedValues,
} from './export-file.ts';
import { createSignatureCheck } from './signer.ts';
import { type Anchor, type Fault, firstOf, followSegments } from './statements.ts';

const PROGRESS_EVERY = 50_000;
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

/**
 * Checks an export in JSONL against itself and against anchors, without a database.
 *
 * @param options.publicKey the key to check signatures with; absent: the one that the file itself names
 * @param options.anchors from the directory of anchors, besides those in the file
 * @throws NotAnExportError
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  options: {
    publicKey?: string;
    anchors?: readonly Anchor[];
    onProgress?: (checked: number) => void;
  } = {},
): Promise<ExportVerification> {
  let file: OpenedFile | null = null;
  for await (const line of lines) {
    if (line === '') continue;
    if (!file) file = openFile(line, options);
    else if (file.found || file.end) file.found ??= after(file.check);
    else takeLine(file, line);
    const { checked } = file.check;
    if (checked % PROGRESS_EVERY === 0 && checked > 0) options.onProgress?.(checked);
    if (file.found) break;
  }
  if (!file) throw new NotAnExportError('The file is empty.');
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

type OpenedFile = {
  readonly head: Manifest;
  readonly check: ChainCheck;
  readonly anchors: ReturnType<typeof indexAnchors>;
  readonly segmentFault: Fault | null;
  found: Fault | null;
  end: EndLine['end'] | null;
};

function openFile(
  line: string,
  options: { publicKey?: string; anchors?: readonly Anchor[] },
): OpenedFile {
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

function takeLine(file: OpenedFile, text: string): void {
  const line = parseOrNull(text) as (RecordLine & EndLine) | null;
  if (line?.end) {
    file.end = line.end;
    return;
  }
  if (!line?.record || typeof line.record !== 'object') {
    file.found = after(file.check, 'its line cannot be read');
    return;
  }
  file.found = file.check.take(line) ?? faultInTexts(line);
}

function after({ last }: ChainCheck, reason = 'something follows the last line'): Fault {
  return { sequence: last.sequence + 1, reason };
}

/** What can be read must be what the record has committed to. */
function faultInTexts({ record, texts }: RecordLine): Fault | null {
  const named = Object.entries(texts ?? {});
  if (named.length === 0) return null;
  const commitments = sealedValues(record).map(commitmentOf);
  const isTrue = named.every(
    ([commitment, opened]) =>
      commitments.includes(commitment) && commitmentTo(opened) === commitment,
  );
  return isTrue ? null : { sequence: record.sequence, reason: 'its text is not what was recorded' };
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

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
