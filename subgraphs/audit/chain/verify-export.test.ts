import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson } from '@trellis/kernel/canonical-json';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AttestedRecord, GENESIS_HASH, hashOf } from './attested-record.ts';
import { commitmentOf, openValue, sealValue } from './commitment.ts';
import { cutBlocks } from './cut-blocks.ts';
import type { Manifest, RecordLine } from './export-file.ts';
import { linesOf } from './read-block.ts';
import { createSigner } from './signer.ts';
import { verifyExport } from './verify-export.ts';

const workspaceId = '0194f0a0-0000-7000-8000-000000000001';
const key = Buffer.alloc(32, 3);
const signer = createSigner(Buffer.alloc(32));
const RECORDS = 300;
// A record is some 800 bytes, so that most parts end within one.
const PART = 10_000;

/** An export of so many records, line by line. */
function exportOf(records: number, titleOf = (sequence: number) => `Splice rope ${sequence}`) {
  const head: Manifest = {
    trellisAuditExport: 1,
    exportId: 'export',
    workspaceId,
    createdAt: '2026-11-25T06:00:00.000Z',
    isWhole: true,
    fromSequence: 1,
    toSequence: records,
    publicKey: signer.publicKey,
    segments: [],
    anchors: [],
  };
  let prevHash = GENESIS_HASH;
  const lines = Array.from({ length: records }, (_, index): RecordLine => {
    const title = sealValue(key, titleOf(index + 1), `event ${index + 1}`);
    const record = recordOf(index + 1, title);
    const hash = hashOf(prevHash, record);
    const opened = openValue(key, title, record.id);
    const line = { record, prevHash, hash, texts: opened ? { [commitmentOf(title)]: opened } : {} };
    prevHash = hash;
    return line;
  });
  return [head, ...lines, { end: { rows: records } }].map((line) => JSON.stringify(line));
}

function recordOf(sequence: number, title: string): AttestedRecord {
  return {
    id: `event ${sequence}`,
    workspaceId,
    sequence,
    type: 'tasks.task-updated.v1',
    occurredAt: '2026-11-25T04:00:00.000000Z',
    recordedAt: '2026-11-25T04:00:00.000001Z',
    actorKind: 'USER',
    actorId: 'ada',
    apiKeyId: null,
    subjectType: 'task',
    subjectId: 'splice',
    taskId: 'splice',
    goalId: null,
    changes: [{ field: 'title', before: null, after: title, isSealed: true }],
    correlationId: 'request',
    causationId: null,
    source: null,
    textOwnerId: 'ada',
  };
}

/** The same in the form that exports have. */
function canonicalOf(text: string): string {
  return text
    .split('\n')
    .map((line) => line && canonicalJson(JSON.parse(line)))
    .join('\n');
}

/** As a file is read, in parts of so many bytes. */
async function* partsOf(text: string, bytes = PART): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(text);
  for (let at = 0; at < all.length; at += bytes) {
    await nextTurn();
    yield all.subarray(at, at + bytes);
  }
}

const verify = (text: string, bytes?: number) => verifyExport(partsOf(text, bytes));
const lines = exportOf(RECORDS);
const whole = `${lines.join('\n')}\n`;
const intact = { checked: RECORDS, fault: null };

/** The export with another text in the line of a record. */
const withLine = (sequence: number, change: (line: string) => string) =>
  `${lines.with(sequence, change(lines[sequence] as string)).join('\n')}\n`;

test.each([
  ['as it is made', whole, PART],
  ['in one part', whole, whole.length],
  ['in parts that are smaller than a record', whole, 100],
  ['without the last line feed', whole.slice(0, -1), PART],
  ['with CRLF', whole.replaceAll('\n', '\r\n'), PART],
  ['with empty lines', `\n\r\n${whole.replaceAll('\n', '\n\n\r\n')}\n`, PART],
  ['with more empty lines than a part is long', `${'\n'.repeat(3 * PART)}${whole}`, PART],
])('an export is intact %s', async (_how, text, bytes) => {
  expect(await verify(text, bytes)).toMatchObject(intact);
});

test('an export is intact with a line that is longer than many parts', async () => {
  const long = 'x'.repeat(3_000_000);
  const text = exportOf(5, (sequence) => (sequence === 3 ? long : 'Splice')).join('\n');
  expect(await verify(text, 65_536)).toMatchObject({ checked: 5, fault: null });
  const forged = text.replace(`${long}"`, `${long}!"`);
  expect(await verify(forged, 65_536)).toMatchObject({
    checked: 3,
    fault: { sequence: 3, reason: 'its text is not what was recorded' },
  });
});

test('what other programs take for the end of a line is text within one', async () => {
  const text = exportOf(3, () => 'Splice\u2028the\u2029rope\u0085').join('\n');
  expect(await verify(text)).toMatchObject({ checked: 3, fault: null });
});

const retyped = (line: string) => line.replace('task-updated', 'task-deleted');
const retitled = (line: string) => line.replace('Splice rope', 'Sink rope');

test.each([
  [
    'a record in the first part',
    withLine(2, retyped),
    { sequence: 2, reason: 'its hash is another one' },
  ],
  [
    'a record in a later part',
    withLine(200, retyped),
    { sequence: 200, reason: 'its hash is another one' },
  ],
  [
    'a text in a later part',
    withLine(250, retitled),
    { sequence: 250, reason: 'its text is not what was recorded' },
  ],
  [
    'a line that was cut short',
    withLine(150, (line) => line.slice(0, -9)),
    { sequence: 150, reason: 'its line cannot be read' },
  ],
  [
    'a line that is no object',
    withLine(150, () => '"record"'),
    { sequence: 150, reason: 'its line cannot be read' },
  ],
  [
    'a record of another chain',
    withLine(150, (line) => line.replace(workspaceId, 'another')),
    { sequence: 150, reason: 'it is of another chain' },
  ],
  [
    'a record that is gone',
    `${lines.toSpliced(100, 1).join('\n')}\n`,
    { sequence: 100, reason: 'it is missing' },
  ],
  [
    'a record that stands twice',
    `${lines.toSpliced(100, 0, lines[100] as string).join('\n')}\n`,
    { sequence: 100, reason: 'its place is taken by another record or out of order' },
  ],
  [
    'a line after the last',
    `${whole}\n\n${lines[4]}`,
    { sequence: RECORDS + 1, reason: 'something follows the last line' },
  ],
  [
    'an end that counts another number',
    whole.replace(/"rows":\d+/, '"rows":7'),
    { sequence: RECORDS + 1, reason: 'the file should hold 7 records' },
  ],
  [
    'a file that was cut between two parts',
    whole.slice(0, 10 * PART),
    { sequence: expect.any(Number), reason: 'its line cannot be read' },
  ],
])('%s is named', async (_what, text, fault) => {
  expect((await verify(text)).fault).toEqual(fault);
});

test('of several faults the first is named, whichever part is read first', async () => {
  const text = lines
    .map((line, index) => (index >= 120 ? retyped(line) : line))
    .with(290, '{')
    .join('\n');
  expect(await verify(text)).toMatchObject({
    checked: 119,
    fault: { sequence: 120, reason: 'its hash is another one' },
  });
});

test('a line that cannot be judged counts only if nothing is wrong before it', async () => {
  // No such chain is ever made: nothing that can be looped over is where the changes should be.
  const odd = { ...recordOf(1, ''), changes: 7, sequence: 280 };
  const prevHash = JSON.parse(lines[280] as string).prevHash;
  const line = { record: odd, prevHash, hash: hashOf(prevHash, odd as never), texts: { a: {} } };
  const text = withLine(280, () => JSON.stringify(line));
  await expect(verify(text)).rejects.toThrow(TypeError);
  expect((await verify(text.replace('Splice rope 3"', 'Sink"'))).fault?.sequence).toBe(3);
});

test('a file without an export is told from one with a fault', async () => {
  await expect(verify('')).rejects.toThrow('The file is empty.');
  await expect(verify('\n\r\n\n')).rejects.toThrow('The file is empty.');
  await expect(verify(`\n${lines[1]}\n${whole}`)).rejects.toThrow('This is no export');
});

test('how far it has come is told as it goes on', async () => {
  const told: number[] = [];
  await verifyExport(partsOf(whole), { onProgress: (checked) => told.push(checked) });
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(RECORDS);
});

test('a file that is not read to its end is closed', async () => {
  let isClosed = false;
  async function* file() {
    try {
      yield* partsOf(withLine(100, retyped));
    } finally {
      isClosed = true;
    }
  }
  expect((await verifyExport(file())).fault?.sequence).toBe(100);
  expect(isClosed).toBe(true);
});

test('an error of whoever reads the file is that of the verifier', async () => {
  async function* file() {
    yield* partsOf(whole.slice(0, 5 * PART));
    throw new Error('The disk is gone.');
  }
  await expect(verifyExport(file())).rejects.toThrow('The disk is gone.');
});

test('where the bytes are cut does not matter', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 1, max: 20 }),
      async (texts, bytes) => {
        const text = texts.join('\n');
        const blocks: string[] = [];
        for await (const block of cutBlocks(partsOf(text, bytes))) blocks.push(...linesOf(block));
        expect(blocks).toEqual(linesOf(Buffer.from(text)));
      },
    ),
  ));

test('an export in canonical form is verified by its bytes, and what is changed in them is found', async () => {
  const canonical = canonicalOf(whole);
  expect(await verify(canonical)).toMatchObject({ checked: RECORDS, fault: null });
  const changed = canonical.replace('"sequence":250,"source":null', '"sequence":250,"source":"x"');
  expect((await verify(changed)).fault).toEqual({
    sequence: 250,
    reason: 'its hash is another one',
  });
});

test.each([
  ['behind the texts', (line: string, other: string) => `${line.slice(0, -1)},"record":${other}}`],
  [
    'before the texts',
    (line: string, other: string) => line.replace(',"texts":', `,"record":${other},"texts":`),
  ],
  ['before the hashes', (line: string, other: string) => line.replace('{', `{"record":${other},`)],
])('a second record %s is not hidden by the first one', async (_, smuggle) => {
  const forged = canonicalOf(whole).split('\n');
  const line = forged[200] as string;
  const { record } = JSON.parse(line) as RecordLine;
  const other = canonicalJson({ ...record, actorId: 'mallory' });
  forged[200] = smuggle(line, other);
  const read = (JSON.parse(forged[200]) as RecordLine).record;
  const { fault } = await verify(forged.join('\n'));
  // Whatever a reader of the line would take for the record is what must be true.
  expect(fault === null).toBe(read.actorId === 'ada');
});
