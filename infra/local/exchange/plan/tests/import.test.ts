import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../../testing/temporary-folder.ts';
import { Progress } from '../../command/progress.ts';
import { runImport } from '../../command/run-import.ts';
import { startApi } from './start-api.ts';

const PLAN = `# Garden
Grow things.

## Beds
- [x] Dig
- [ ] Sow
  - beans

## Paths
- [ ] Gravel
- [ ]
`;

let api: Awaited<ReturnType<typeof startApi>>;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let file: string;

beforeEach(async () => {
  api = await startApi();
  folder = await temporaryFolder('import');
  file = join(folder.path, 'plan.md');
  await writeFile(file, PLAN);
});
afterEach(async () => {
  await api[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function run(args: string[] = [file, '--url', api.url], token?: string) {
  const written = { output: '', errors: '' };
  const code = await runImport({
    args,
    token,
    output: { write: (text) => (written.output += text) },
    errors: { write: (text) => (written.errors += text) },
  });
  return { code, ...written };
}

test('a plan becomes goals and tasks', async () => {
  const { code, output } = await run();

  expect(output).toContain('Goals: 3 created, 0 already there.');
  expect(output).toContain('Tasks: 3 created, 0 already there, 1 completed.');
  expect(output).toContain('line 11: a task without text');
  expect(code).toBe(0);
  const [garden, beds] = [...api.goals.values()];
  expect(garden).toMatchObject({ title: 'Garden', description: 'Grow things.', parentId: null });
  expect(beds).toMatchObject({ title: 'Beds', parentId: garden!.id });
  const tasks = [...api.tasks.values()].toSorted((a, b) => a.title.localeCompare(b.title));
  expect(tasks).toMatchObject([
    { title: 'Dig', status: 'DONE', goalId: beds!.id },
    { title: 'Gravel', status: 'TODO' },
    { title: 'Sow', status: 'TODO', description: '- beans' },
  ]);
  expect(new Set(api.idempotencyKeys).size).toBe(api.mutations.length);
});

test('a second run sends no mutation', async () => {
  await run();
  api.mutations.length = 0;

  const { code, output } = await run();
  expect(api.mutations).toEqual([]);
  expect(output).toContain('Goals: 0 created, 3 already there.');
  expect(output).toContain('Tasks: 0 created, 3 already there, 0 completed.');
  expect(code).toBe(0);
});

test('a later run adds what is new and completes what was checked since', async () => {
  await run();
  api.mutations.length = 0;
  await writeFile(file, PLAN.replace('[ ] Sow', '[x] Sow').replace('Gravel', 'Gravel\n- [ ] Edge'));

  expect((await run()).output).toContain('Tasks: 1 created, 3 already there, 1 completed.');
  expect(api.mutations.toSorted()).toEqual(['completeTask', 'createTask']);
});

test('what somebody makes at the same time counts as there', async () => {
  const [first, second] = await Promise.all([run(), run()]);

  expect([first.code, second.code]).toEqual([0, 0]);
  expect([api.goals.size, api.tasks.size]).toEqual([3, 3]);
  expect(api.mutations.filter((name) => name === 'createGoal').length).toBeGreaterThan(3);
});

test('a refused goal is listed with all below it, the rest is imported', async () => {
  api.refusedTitles.add('Beds');

  const { code, output } = await run();
  expect(code).toBe(1);
  expect(output).toContain('Goals: 2 created');
  expect(output).toContain('line 4: refused: INVALID_INPUT: It is INVALID_INPUT.');
  expect(output).toContain('line 5: refused: its goal was refused');
  expect([...api.tasks.values()].map(({ title }) => title)).toEqual(['Gravel']);
});

test('the workspace is chosen by its slug or id, an unknown one is refused', async () => {
  expect((await run([file, '--url', api.url, '--workspace', 'house'])).output).toContain('House');
  expect(await run([file, '--url', api.url, '--workspace', 'moon'])).toMatchObject({
    code: 1,
    errors: 'You are in no workspace moon; yours: garden, house.\n',
  });
});

test('a token is used instead of the demo user, a wrong one is told', async () => {
  expect(await run([file, '--url', api.url], 'token-1')).toMatchObject({ code: 0 });
  expect(await run([file, '--url', api.url, '--token', 'wrong'])).toMatchObject({
    code: 1,
    errors: 'The token is not valid or has expired; give another with --token.\n',
  });
});

test('an expired sign-in is renewed', async () => {
  const signedIn = run();
  await expect.poll(() => api.goals.size, { interval: 1 }).toBeGreaterThan(0);
  api.validToken = 'token-2';
  expect(await signedIn).toMatchObject({ code: 0 });
});

test('a server that fails for a moment is asked again', async () => {
  api.failures.push({ status: 503 }, { status: 429 });
  expect(await run()).toMatchObject({ code: 0 });
});

test('at most four requests are under way', async () => {
  const many = Array.from({ length: 12 }, (_, i) => `# Goal ${i}\n- [ ] a\n- [x] b\n`);
  await writeFile(file, many.join('\n'));
  api.workMs = 5;
  expect(await run()).toMatchObject({ code: 0 });
  expect(api.mostInFlight).toBe(4);
});

test('a dry run shows the tree and sends nothing', async () => {
  const { code, output } = await run([file, '--dry-run']);
  expect(output).toContain('Garden\n  Beds\n    [x] Dig\n    [ ] Sow\n  Paths\n    [ ] Gravel\n');
  expect(output).toContain('3 goals and 3 tasks; nothing was sent.');
  expect(code).toBe(0);
  expect(api.mutations).toEqual([]);
});

test('wrong use is one line and exit code 2', async () => {
  expect(await run([])).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^Which file\?.*\n$/),
  });
  expect(await run(['a', 'b'])).toMatchObject({ code: 2 });
  expect(await run([file, '--wat'])).toMatchObject({ code: 2 });
  expect(await run([file, '--url', 'ftp://x'])).toMatchObject({ code: 2 });
  expect(await run(['--help'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('--dry-run'),
  });
});

test('an unusable file is one line and exit code 1', async () => {
  const empty = join(folder.path, 'empty.md');
  const rules = join(folder.path, 'rules.md');
  await mkdir(join(folder.path, 'folder'));
  await writeFile(empty, ' \n');
  await writeFile(rules, '---\n');
  const complaint = async (path: string) => {
    const { code, errors } = await run([path, '--dry-run']);
    expect(code).toBe(1);
    return errors;
  };
  expect(await complaint(empty)).toBe(`${empty} is empty.\n`);
  await writeFile(empty, '# A goal\n'.repeat(20_001));
  expect(await complaint(empty)).toBe(`${empty} has over 20000 lines; split it.\n`);
  await writeFile(empty, 'x'.repeat(1024 * 1024 + 1));
  expect(await complaint(empty)).toBe(`${empty} is over 1 MiB; split it.\n`);
  await writeFile(empty, `${'> '.repeat(5_000)}deep`);
  expect(await complaint(empty)).toBe(`${empty} is nested too deeply to be read.\n`);
  expect(await complaint(rules)).toBe(`${rules} has no heading, no task and no text to import.\n`);
  expect(await complaint('nowhere.md')).toBe('There is no file nowhere.md.\n');
  expect(await complaint(join(folder.path, 'folder'))).toMatch(/is a folder; give a Markdown file/);
});

test('an address without Trellis is one line and exit code 1', async () => {
  api.failures.push({ status: 200, body: '<html>' });
  expect(await run()).toMatchObject({ code: 1, errors: expect.stringMatching(/check --url\.\n$/) });
  const { url } = api;
  await api[Symbol.asyncDispose]();
  expect(await run([file, '--url', url])).toMatchObject({
    code: 1,
    errors: `Nothing answers at ${url}: start Trellis with npm start, or give --url.\n`,
  });
  api = await startApi();
});

test('progress is one changing line on a terminal, else a line now and then', () => {
  const lines: string[] = [];
  let now = 0;
  const task = { verb: 'Importing', things: 'goals and tasks', total: 9 };
  const show = (isTTY: boolean) => {
    const progress = new Progress({ isTTY, write: (text) => lines.push(text) }, task, () => now);
    progress.show(1);
    now += 3000;
    progress.show(2);
    progress.end();
    return lines.splice(0);
  };
  expect(show(true)).toEqual([
    '\r\u001b[K1 of 9 goals and tasks',
    '\r\u001b[K2 of 9 goals and tasks',
    '\r\u001b[K',
  ]);
  expect(show(false)).toEqual(['Importing 9 goals and tasks …\n', '2 of 9 goals and tasks\n']);
});
