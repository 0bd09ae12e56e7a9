import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { fillDemo } from './fill-demo.ts';
import { pagesOf, SIGNED_OUT, scenesOf } from './scenes.ts';

const HELP = `Takes pictures of all pages and of the dialogs of a running console, light and dark, wide and as on a phone.

  node web/scripts/screenshots.ts [--url http://127.0.0.1:4000] [--chromium /usr/bin/chromium] [--output folder]
                                  [--only inbox,profile] [--language de-DE]

It signs in as the demo user of npm start and writes goals and tasks into its workspace, once.
`;
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    output: { type: 'string', default: 'web/dist/screenshots' },
    only: { type: 'string' },
    language: { type: 'string', default: 'en-GB' },
    help: { type: 'boolean' },
  },
});
const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const COLOURS = ['light', 'dark'] as const;
const only = values.only?.split(',');
const isWanted = ([name]: readonly [string, unknown]) => !only || only.includes(name);

if (values.help) process.stdout.write(HELP);
else await takeAll();

async function takeAll(): Promise<void> {
  const demo = await fillDemo(`${values.url}/graphql`);
  await mkdir(values.output, { recursive: true });
  const browser = await chromium.launch({
    executablePath: values.chromium,
    args: ['--no-sandbox'],
  });
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of COLOURS) {
      const options: BrowserContextOptions = {
        baseURL: values.url,
        locale: values.language,
        timezoneId: 'Europe/Berlin',
        viewport,
        colorScheme,
      };
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const take = (name: string) =>
        page.screenshot({ path: `${values.output}/${name}-${size}-${colorScheme}.png` });
      for (const [name, path] of Object.entries(SIGNED_OUT).filter(isWanted)) {
        await open(page, path);
        await take(name);
      }
      await signIn(page);
      for (const [name, path] of Object.entries(pagesOf(demo)).filter(isWanted)) {
        await open(page, path);
        await take(name);
      }
      for (const [name, { path, prepare, isForWideOnly }] of Object.entries(scenesOf(demo)).filter(
        isWanted,
      )) {
        if (isForWideOnly && size !== 'wide') continue;
        await open(page, path);
        const restore = await prepare(page);
        await take(name);
        await restore?.();
      }
      await context.close();
    }
  await browser.close();
  process.stdout.write(`The pictures are in ${values.output}.\n`);
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.locator('.session-demo button').click();
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').waitFor();
}
