import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { startTrellis, type User } from './start-trellis.ts';

let trellis: Awaited<ReturnType<typeof startTrellis>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let ann: User;

beforeAll(async () => {
  trellis = await startTrellis();
  folder = await temporaryFolder('bad-files');
  ann = await trellis.signUp('Ann');
});
afterAll(async () => {
  await trellis[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const HEADER = '{"format":"trellis-jsonl","version":1}';
const GOOD = '{"type":"task","id":"good","title":"Good"}';
const task = (fields: object) =>
  JSON.stringify({ type: 'task', id: 'bad', title: 'Bad', ...fields });

async function importing(content: string | Uint8Array, name = 'bad.jsonl') {
  const file = join(folder.path, name);
  await writeFile(file, content);
  return ann.import(file);
}

const BAD_LINES: [string, string, string | Buffer][] = [
  ['a broken line', 'no JSON object', '{"type":"task","id"'],
  ['a wrong type', 'no known type of record: "poem"', '{"type":"poem","id":"1"}'],
  ['a wrong value', 'task: status: Invalid option', task({ status: 'LATER' })],
  ['a long line', 'longer than 1 MiB', task({ description: 'x'.repeat(1024 * 1024) })],
  ['bytes that are no UTF-8', 'not UTF-8', Buffer.from(task({ title: 'Müll' }), 'latin1')],
  ['an unknown parent', 'task "Bad": NOT_FOUND (parentId): ', task({ parent: 'nobody' })],
  ['an empty title', 'task " ": INVALID_INPUT: title: must not be empty', task({ title: ' ' })],
  [
    'a title that is too long',
    `task "${'x'.repeat(60)}…": INVALID_INPUT: title: at most 500`,
    task({ title: 'x'.repeat(501) }),
  ],
  [
    'a zone that is none',
    'task "Bad": BAD_USER_INPUT: ',
    task({ due: { date: '2026-02-01', time: '09:00', timeZone: 'Mars/Base' } }),
  ],
  [
    'a day that is none',
    'task "Bad": BAD_USER_INPUT: ',
    task({ due: { date: '2026-02-31', time: null, timeZone: 'UTC' } }),
  ],
  [
    'an unknown goal of a task',
    'its goal nowhere is unknown; kept without',
    task({ id: 'a', goal: 'nowhere' }),
  ],
  [
    'an unknown label',
    'its label none is unknown; kept without',
    task({ id: 'b', labels: ['none'] }),
  ],
  [
    'a relation to something unknown',
    'relation: NOT_FOUND (otherId): ',
    '{"type":"relation","kind":"BLOCKS","task":"good","other":"nobody"}',
  ],
  [
    'a comment on something unknown',
    'comment: NOT_FOUND (taskId): ',
    '{"type":"comment","id":"1","task":"nobody","body":"Hello?"}',
  ],
  [
    'a goal below something unknown',
    'goal "Lost": NOT_FOUND (parentId): ',
    '{"type":"goal","id":"1","title":"Lost","parent":"nobody"}',
  ],
  [
    'a series without its task',
    'the task that the series goes on from is missing',
    '{"type":"series","id":"1","task":"nobody","rule":"FREQ=DAILY","start":{"date":"2031-01-01","time":null,"timeZone":null}}',
  ],
];

test.each(BAD_LINES)('%s is told with its line, and the rest is kept', async (_, reason, line) => {
  const { code, output } = await importing(
    Buffer.concat([Buffer.from(`${HEADER}\n${GOOD}\n`), Buffer.from(line), Buffer.from('\n')]),
  );
  expect(output).toContain(`  line 3: ${reason}`);
  expect(output).toContain('Skipped: 1\n');
  expect(output).toMatch(/^Tasks: \d created, \d already there/m);
  expect(code).toBe(1);
});

test('a rule that the API does not take is told, and its task is kept', async () => {
  const start = { date: '2031-01-01', time: null, timeZone: 'UTC' };
  const series = { type: 'series', id: 's', task: 'r', rule: 'FREQ=HOURLY', start };
  const lines = [HEADER, JSON.stringify(series), task({ id: 'r', title: 'Hourly', due: start })];
  const { code, output } = await importing(lines.join('\r\n'));
  expect(output).toMatch(/line 2: RECURRENCE_UNSUPPORTED.*; its task does not repeat/);
  expect(output).toContain('Tasks: 1 created');
  expect(code).toBe(1);
});

test.each([
  ['empty.jsonl', '', 'is empty.'],
  ['plan.jsonl', '# A plan\n', 'is no JSONL export of Trellis: its first line is no header.'],
  ['next.jsonl', '{"format":"trellis-jsonl","version":2}', 'is of version 2, not 1.'],
])('%s cannot be used, and that is one line', async (name, content, reason) => {
  const { code, output, errors } = await importing(content, name);
  expect({ code, output }).toEqual({ code: 1, output: '' });
  expect(errors).toBe(`${join(folder.path, name)} ${reason}\n`);
});

test('a file that is missing or a folder is one line', async () => {
  const nowhere = join(folder.path, 'nowhere.jsonl');
  const inside = join(folder.path, 'folder.jsonl');
  await mkdir(inside);
  expect(await ann.import(nowhere)).toMatchObject({
    code: 1,
    errors: `There is no file ${nowhere}.\n`,
  });
  expect(await ann.import(inside)).toMatchObject({
    code: 1,
    errors: `${inside} is a folder; give a file.\n`,
  });
});

test('who may only read imports nothing, and is told for each record', async () => {
  const file = join(folder.path, 'read-only.jsonl');
  await writeFile(file, `${HEADER}\n${GOOD}\n`);
  const workspace = await ann.roomAt(await trellis.signUp('Ben'), 'VIEWER');
  const { code, output } = await ann.import(file, '--workspace', workspace);
  expect(output).toContain('line 2: task "Good": PERMISSION_DENIED');
  expect(output).toContain('Tasks: 0 created, 0 already there, 1 skipped.');
  expect(code).toBe(1);
});

test('a dry run counts, tells what is wrong and needs no server', async () => {
  const file = join(folder.path, 'dry.jsonl');
  await writeFile(file, `${HEADER}\n${GOOD}\nwat\n`);
  const { code, output } = await ann.import(
    file,
    '--dry-run',
    '--url',
    'http://127.0.0.1:1/graphql',
  );
  expect(output).toBe('Tasks: 1.\nSkipped: 1\n  line 3: no JSON object\nNothing was sent.\n');
  expect(code).toBe(1);
});

test('wrong use is one line and exit code 2', async () => {
  for (const args of [['x.md', '--format', 'csv'], ['a', 'b'], []]) {
    const { code, errors } = await ann.import(...args);
    expect({ code, lines: errors.split('\n').length }).toEqual({ code: 2, lines: 2 });
  }
  for (const args of [['--format', 'plan'], ['extra'], ['--wat']]) {
    const { code, errors } = await ann.export(...args);
    expect({ code, lines: errors.split('\n').length }).toEqual({ code: 2, lines: 2 });
  }
  expect(await ann.export('--help')).toMatchObject({ code: 0, errors: '' });
});

test('an export goes to the output, into a file, or nowhere', async () => {
  const { code, output, errors } = await ann.export('--output', '-');
  expect(code).toBe(0);
  expect(JSON.parse(output.split('\n')[0] ?? '')).toMatchObject({ format: 'trellis-jsonl' });
  expect(errors).toMatch(/\d+ records of Ann are in the output\.\n$/);
  expect((await ann.export('--dry-run')).output).toMatch(
    /^\d+ records of Ann would go to .*\.jsonl\.\n/,
  );
  const nowhere = join(folder.path, 'no', 'such', 'folder.jsonl');
  expect(await ann.export('--output', nowhere)).toMatchObject({ code: 1 });
});
