import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { furnish } from './furnish.ts';
import { startTrellis, type User } from './start-trellis.ts';

let trellis: Awaited<ReturnType<typeof startTrellis>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let ann: User;
let exported: string;

const inFolder = (name: string) => join(folder.path, name);

beforeAll(async () => {
  trellis = await startTrellis();
  folder = await temporaryFolder('ical');
  ann = await trellis.signUp('Ann');
  await furnish(ann);
  exported = inFolder('ann.ics');
  expect(await ann.export('--output', exported)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await trellis[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

test('tasks are the same after they went through a calendar, as far as that has words', async () => {
  const empty = await ann.roomAt(await trellis.signUp('Ben'));
  const { code, output } = await ann.import(exported, '--workspace', empty);
  expect({ code, output }).toMatchObject({ code: 0 });
  const again = inFolder('again.ics');
  await ann.export('--output', again, '--workspace', empty);
  expect(await comparable(again)).toEqual(await comparable(exported));
});

test('a second run changes nothing, in another workspace and at home', async () => {
  const empty = await ann.roomAt(await trellis.signUp('Cleo'));
  await ann.import(exported, '--workspace', empty);
  for (const workspace of [empty, ann.workspaceId]) {
    const { code, output } = await ann.import(exported, '--workspace', workspace);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).not.toMatch(/[1-9]\d* (created|brought)/);
  }
});

test('what cannot be used is told, and the rest is kept', async () => {
  const file = inFolder('bad.ics');
  const todo = (...lines: string[]) => ['BEGIN:VTODO', ...lines, 'END:VTODO'];
  const lines = [
    'BEGIN:VCALENDAR',
    ...todo('UID:1', 'SUMMARY:Hourly', 'DTSTART:20310101T090000Z', 'RRULE:FREQ=HOURLY'),
    ...todo(
      'UID:2',
      'SUMMARY:Off the grid',
      'DUE;VALUE=DATE:20310101',
      'RRULE:FREQ=WEEKLY;BYDAY=MO',
    ),
    ...todo('UID:3', 'DESCRIPTION:No title'),
    ...todo('UID:4', 'SUMMARY:Good'),
    'END:VCALENDAR',
  ];
  await writeFile(file, lines.join('\n'));
  const dan = await trellis.signUp('Dan');
  const { code, output } = await dan.import(file);
  expect(output).toContain('Tasks: 3 created, 0 already there.');
  expect(output).toMatch(/line 2: RECURRENCE_UNSUPPORTED.*; its task does not repeat/);
  expect(output).toMatch(/line 8: INVALID_INPUT.*; its task does not repeat/);
  expect(output).toContain('line 14: VTODO without SUMMARY');
  expect(code).toBe(1);
});

test.each([
  ['empty.ics', ' \n', 'is empty.'],
  ['plan.ics', '# A plan\n', 'is no iCalendar file: it has no VCALENDAR.'],
])('%s cannot be used, and that is one line', async (name, content, reason) => {
  const file = inFolder(name);
  await writeFile(file, content);
  const { code, output, errors } = await ann.import(file);
  expect({ code, output, errors }).toEqual({ code: 1, output: '', errors: `${file} ${reason}\n` });
});

/** The tasks of a calendar without the instants that the server makes, ids as places in the file. */
async function comparable(file: string): Promise<string> {
  const text = (await readFile(file, 'utf8')).replaceAll('\r\n ', '');
  const ids = [...text.matchAll(/^UID:(.+)\r$/gm)].map(([, id]) => id);
  return text
    .slice(text.indexOf('BEGIN:V', 1))
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => `${ids.indexOf(id)}`)
    .replaceAll(/^(DTSTAMP|CREATED|LAST-MODIFIED|COMPLETED|X-TRELLIS-ARCHIVED[^:]*):.*$/gm, '$1');
}
