import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { RECORD_TYPES } from '../records/record.ts';
import { furnish } from './furnish.ts';
import { recordsOf } from './records-of.ts';
import { startTrellis, type User } from './start-trellis.ts';

let trellis: Awaited<ReturnType<typeof startTrellis>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let ann: User;
let exported: string;

const inFolder = (name: string) => join(folder.path, name);

beforeAll(async () => {
  trellis = await startTrellis();
  folder = await temporaryFolder('jsonl');
  ann = await trellis.signUp('Ann');
  await furnish(ann);
  exported = inFolder('ann.jsonl');
  expect(await ann.export('--output', exported)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await trellis[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

test('a workspace is the same after it went through a file', async () => {
  const empty = await ann.roomAt(await trellis.signUp('Ben'));
  const { code, output } = await ann.import(exported, '--workspace', empty);
  expect(code).toBe(0);
  expect(output).toMatch(/^.+ is in Ben\.\n/);
  expect(output).toContain('Goals: 3 created, 0 already there.\nCheck-ins: 2 created');
  expect(output).toContain('Series: 3 created');
  expect(output).not.toMatch(/skipped|Not kept/i);

  const again = inFolder('again.jsonl');
  await ann.export('--output', again, '--workspace', empty);
  const records = await recordsOf(again);
  expect(records).toEqual(await recordsOf(exported));
  expect(new Set(records.map(({ type }) => type))).toEqual(new Set(RECORD_TYPES));
});

test('a second run changes nothing, in another workspace and at home', async () => {
  const cleo = await trellis.signUp('Cleo');
  const empty = await ann.roomAt(cleo);
  await ann.import(exported, '--workspace', empty);
  for (const workspace of [empty, ann.workspaceId]) {
    const before = await stateOf(workspace);
    const { code, output } = await ann.import(exported, '--workspace', workspace);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).not.toMatch(/[1-9]\d* (created|brought)/);
    expect(await stateOf(workspace)).toEqual(before);
  }
});

test('an import that was interrupted is finished by the next', async () => {
  const empty = await ann.roomAt(await trellis.signUp('Dan'));
  const whole = (await readFile(exported, 'utf8')).split('\n');
  for (const lines of [6, 9, 15, 18, 25]) {
    const part = inFolder('part.jsonl');
    await writeFile(part, whole.slice(0, lines).join('\n'));
    await ann.import(part, '--workspace', empty);
  }
  expect(await ann.import(exported, '--workspace', empty)).toMatchObject({ code: 0 });
  const again = inFolder('again.jsonl');
  await ann.export('--output', again, '--workspace', empty);
  expect(await recordsOf(again)).toEqual(await recordsOf(exported));
});

test('what another person imports is theirs, and says who wrote what', async () => {
  const eve = await trellis.signUp('Eve');
  const { code, output } = await eve.import(exported);
  expect(code).toBe(0);
  expect(output).toMatch(/Ann is no member of the workspace and was left out \(\d+\)\./);

  const copy = inFolder('eve.jsonl');
  await eve.export('--output', copy);
  const records = (await recordsOf(copy)) as { type: string; body?: string; author?: unknown }[];
  const bodies = records.filter(({ type }) => type === 'comment').map(({ body }) => body);
  expect(bodies[0]).toMatch(/^_Ann wrote on \d{4}-\d\d-\d\d at \d\d:\d\d UTC:_\n\nFirst\?$/);
  expect(records.find(({ type }) => type === 'goal')).toMatchObject({ owner: { name: 'Eve' } });
});

test('a series goes on from its open task, and its past stays behind as single tasks', async () => {
  const finn = await trellis.signUp('Finn');
  const { workspaceId } = finn;
  const recurrence = {
    rule: 'FREQ=DAILY;COUNT=400',
    start: { date: '2026-01-01', timeZone: 'Europe/Berlin' },
    missed: 'KEEP_EACH',
  };
  type Made = { task: { id: string }; successor: { id: string } };
  const first = await finn.change<Made>('createTask', 'task { id }', {
    workspaceId,
    title: 'Again',
    recurrence,
  });
  const second = await finn.change<Made>('completeTask', 'successor { id }', first.task);
  await finn.change('skipTaskOccurrence', 'task { id }', second.successor);
  const file = inFolder('finn.jsonl');
  await finn.export('--output', file);

  const empty = await finn.roomAt(await trellis.signUp('Gus'));
  const { code, output } = await finn.import(file, '--workspace', empty);
  expect(code).toBe(0);
  expect(output).toContain('A closed occurrence of a series has become a task of its own (2).');
  await finn.export('--output', file, '--workspace', empty);
  const records = await recordsOf(file);
  expect(records.filter(({ type }) => type === 'task')).toMatchObject([
    { status: 'DONE', occurrenceKey: null },
    { status: 'CANCELED', occurrenceKey: null },
    { status: 'TODO', occurrenceKey: '2026-01-03' },
  ]);
  expect(records.find(({ type }) => type === 'series')).toMatchObject({
    rule: 'FREQ=DAILY;COUNT=398',
    start: { date: '2026-01-03' },
  });
});

test('labels of the same name are the same, and what others have changed stays', async () => {
  const hal = await trellis.signUp('Hal');
  const { workspaceId } = hal;
  await hal.change('createLabel', 'label { id }', { workspaceId, name: 'red', color: '#111111' });
  expect((await hal.import(exported)).output).toContain('Labels: 1 created, 1 already there.');
  const file = inFolder('hal.jsonl');
  const dropped = async () => {
    await hal.export('--output', file);
    const records = (await readFile(file, 'utf8')).split('\n').filter(Boolean);
    return records.map((line) => JSON.parse(line)).find(({ title }) => title === 'Dropped');
  };
  await hal.change('reopenTask', 'task { id }', { id: (await dropped()).id });
  await hal.import(exported);
  expect(await dropped()).toMatchObject({ status: 'TODO' });
});

/** Versions of all that has one. */
async function stateOf(workspaceId: string): Promise<unknown> {
  await trellis.settle();
  return ann.send(
    `query ($workspaceId: ID!) {
      goals(workspaceId: $workspaceId) {
        nodes { id version checkIns { nodes { id } } keyResults { id version } }
      }
      tasks(workspaceId: $workspaceId, filter: { or: [{ isArchived: true }, { isArchived: false }] }) {
        nodes { id version comments { nodes { id } } reminders { id version } blocks { id } }
      }
      taskSeries(workspaceId: $workspaceId) { nodes { id version } }
      labels(workspaceId: $workspaceId) { id version }
    }`,
    { workspaceId },
  );
}
