import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { startPostgres } from '@trellis/local/postgres';
import { freePort } from '@trellis/local/processes/free-port';
import { startServer } from '@trellis/local/processes/server-process';
import { requireProgram } from '@trellis/local/testing/require-program';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import { type Browser, chromium, type Page } from 'playwright-core';
import { Person } from '../../e2e/person.ts';
import { fillWorkspace } from './scroll/fill-workspace.ts';
import { type LongTask, longestTasks, TRACED } from './scroll/long-tasks.ts';

const LIMIT_MS = 50;
const MAIN = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));
const HELP = `Scrolls from the first task to the last in the built console, and fails if the page did anything for longer than
${LIMIT_MS} ms in one go, measured as processor time of its main thread.

  node web/scripts/scroll.ts [--tasks 10000] [--tries 3] [--trace file]

It starts Trellis on a database of its own. One try without a long task is enough, as what others do on the machine
only ever adds. --trace writes the trace of the last try for Chrome's DevTools (Performance, Load profile).
`;
const { values } = parseArgs({
  options: {
    tasks: { type: 'string', default: '10000' },
    tries: { type: 'string', default: '3' },
    trace: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

if (values.help) process.stdout.write(HELP);
else process.exitCode = (await run(Number(values.tasks), Number(values.tries))) ? 0 : 1;

async function run(tasks: number, tries: number): Promise<boolean> {
  await using resources = new AsyncDisposableStack();
  const folder = resources.use(await temporaryFolder('scroll'));
  const dataDirectory = `${folder.path}/postgres`;
  const server = resources.use(await startPostgres({ dataDirectory, durable: false }));
  const database = resources.use(await createTestDatabase(server.url));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  resources.use(await startTrellis(port, database.url, folder.path));
  const person = await Person.signUp(`${url}/graphql`, 'Ada');
  await fillWorkspace(person, database, tasks);
  const browser = await chromium.launch({
    executablePath: await requireProgram('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  resources.defer(() => browser.close());
  for (let left = tries; left > 0; left -= 1) {
    const [longest] = await scrollThrough(browser, url, person.email, tasks);
    if (longest && longest.ms <= LIMIT_MS) return true;
    say(left > 1 ? 'Once more …' : 'The list holds up whoever scrolls it.');
  }
  return false;
}

function startTrellis(port: number, databaseUrl: string, folder: string) {
  return startServer({
    name: 'npm start',
    command: process.execPath,
    args: [MAIN],
    env: { DATABASE_URL: databaseUrl, DATA_DIRECTORY: folder, PORT: String(port) },
    isReady: (line) => line.includes('Trellis is ready'),
    stopSignal: 'SIGTERM',
  });
}

async function scrollThrough(
  browser: Browser,
  url: string,
  email: string,
  tasks: number,
): Promise<LongTask[]> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Tasks', exact: true }).click();
  await page.locator('[data-index="0"] a').waitFor();
  await page.waitForLoadState('networkidle');
  await browser.startTracing(page, { categories: TRACED });
  const seconds = await wheelTo(page, tasks);
  const trace = await browser.stopTracing();
  await context.close();
  if (values.trace) await writeFile(values.trace, trace);
  const longest = longestTasks(trace, 5);
  const list = longest.map(
    ({ ms, ofWhichGarbageMs }) => `${ms.toFixed(1)} (garbage ${ofWhichGarbageMs.toFixed(1)})`,
  );
  say(
    `${tasks} tasks in ${seconds.toFixed(0)} s; the longest tasks in ms of ${LIMIT_MS}: ${list.join(', ')}`,
  );
  return longest;
}

/** Turns the wheel over the list until the last task is there; answers how many seconds it took. */
async function wheelTo(page: Page, tasks: number): Promise<number> {
  const began = performance.now();
  await page.mouse.move(640, 500);
  const last = page.locator(`[data-index="${tasks - 1}"] a`);
  do for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 300);
  while (!(await last.isVisible()));
  return (performance.now() - began) / 1_000;
}
