import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { fillDemo } from './fill-demo.ts';

const HELP = `Takes pictures of all pages of a running console, light and dark, wide and as on a phone.

  node web/scripts/screenshots.ts [--url http://127.0.0.1:4000] [--chromium /usr/bin/chromium] [--output folder]

It signs in as the demo user of npm start and writes goals and tasks into its workspace, once.
`;
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
    output: { type: 'string', default: 'web/dist/screenshots' },
    help: { type: 'boolean' },
  },
});
const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const COLOURS = ['light', 'dark'] as const;

if (values.help) process.stdout.write(HELP);
else await takeAll();

async function takeAll(): Promise<void> {
  const { taskId, goalId, slug } = await fillDemo(`${values.url}/graphql`);
  const pages = {
    overview: `/w/${slug}/overview`,
    goals: `/w/${slug}/goals`,
    goal: `/goals/${goalId}`,
    tasks: `/w/${slug}/tasks?sort=PRIORITY`,
    task: `/tasks/${taskId}`,
    board: `/w/${slug}/board`,
    inbox: `/w/${slug}/inbox`,
    preferences: `/w/${slug}/inbox/preferences`,
    audit: `/w/${slug}/audit`,
    settings: `/w/${slug}/settings`,
    system: `/w/${slug}/system`,
  };
  await mkdir(values.output, { recursive: true });
  const browser = await chromium.launch({
    executablePath: values.chromium,
    args: ['--no-sandbox'],
  });
  for (const [size, viewport] of Object.entries(SIZES))
    for (const colorScheme of COLOURS) {
      const page = await signIn(browser, { viewport, colorScheme });
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: `${values.output}/${name}-${size}-${colorScheme}.png` });
      }
      await page.context().close();
    }
  await browser.close();
  process.stdout.write(`The pictures are in ${values.output}.\n`);
}

async function signIn(
  browser: Browser,
  options: { viewport: { width: number; height: number }; colorScheme: 'light' | 'dark' },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: values.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Fill in the demo user' }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').waitFor();
  return page;
}
