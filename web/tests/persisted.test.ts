import { createClient } from 'graphql-ws';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser } from './kit/visitor.ts';

const EMAIL = 'nora@people.example';
const PASSWORD = 'a long enough password';
const OWN = 'query Own { viewer { id } }';
const REFUSED = 'PERSISTED_QUERY_NOT_IN_LIST';
const SOON_MS = 2_000;
const PAGES = ['overview', 'goals', 'tasks', 'board', 'inbox', 'audit', 'settings', 'system'];

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([
    startConsole({ PERSISTED_OPERATIONS: 'only' }),
    openBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

/** A browser window, and how many answers of the gateway it got by HTTP and by its socket. */
class Window {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly refusals: string[] = [];
  answers = 0;
  frames = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/graphql')
        void response.text().then(
          (text) => {
            this.answers += 1;
            this.#look(text);
          },
          () => undefined, // the page was left meanwhile
        );
    });
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        this.frames += 1;
        this.#look(String(payload));
      }),
    );
  }

  static async open(): Promise<Window> {
    const context = await browser.newContext({ baseURL: trellis.url, locale: 'en-GB' });
    context.setDefaultTimeout(10_000);
    return new Window(context, await context.newPage());
  }

  #look(text: string): void {
    if (text.includes(REFUSED)) this.refusals.push(text);
  }
}

test('a gateway that serves only its list serves the whole console, and nothing of one’s own', async () => {
  const [first, second] = [await Window.open(), await Window.open()];
  await signUp(first.page);
  await signIn(second.page);
  for (const { page } of [first, second]) {
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByText('Press N to write the first one').waitFor();
  }
  await first.page.getByLabel('What is to be done?').fill('Repair the rudder');
  await first.page.keyboard.press('Enter');
  const rudder = { name: 'Repair the rudder', exact: true };
  await second.page.getByRole('link', rudder).waitFor({ timeout: SOON_MS });
  await second.page.getByRole('button', { name: 'Complete “Repair the rudder”' }).click();
  await first.page.getByRole('link', rudder).waitFor({ state: 'detached', timeout: SOON_MS });

  const { page } = first;
  const base = page.url().replace(/\/tasks.*/, '');
  for (const name of PAGES) {
    await page.goto(`${base}/${name}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(first.refusals, name).toEqual([]);
  }
  await page.goto(`${base}/tasks`);
  await page.getByLabel('What is to be done?').fill('Learn the tides');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Learn the tides' }).click();
  await page.getByLabel('Write a comment').fill('At half past six');
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('At half past six').waitFor();
  await page.waitForLoadState('networkidle');
  for (const { refusals, answers, frames, context } of [first, second]) {
    expect(refusals).toEqual([]);
    expect(answers).toBeGreaterThan(0);
    expect(frames).toBeGreaterThan(0);
    await context.close();
  }
});

test('an operation of one’s own is refused, by HTTP and by a socket', async () => {
  const response = await fetch(trellis.api, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: OWN }),
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain(REFUSED);
  const url = trellis.api.replace('http', 'ws');
  const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
  const refused = new Promise((_, reject) =>
    client.subscribe(
      { query: OWN },
      { next: () => undefined, complete: () => undefined, error: reject },
    ),
  );
  await expect(refused).rejects.toMatchObject([{ extensions: { code: REFUSED } }]);
  await client.dispose();
});

async function signUp(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill('Nora');
  await page.getByLabel('Email address').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('Name of your workspace').fill('Harbour');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByRole('navigation').waitFor();
}

async function signIn(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Email address').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').waitFor();
}
