import { requireProgram } from '@trellis/local/testing/require-program';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { Person } from '../../../e2e/person.ts';
import type { RunningConsole } from './start-console.ts';

const PASSWORD = 'a long enough password';

/** The distribution's Chromium; root gets it installed if it is missing. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await requireProgram('chromium');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Somebody in front of a browser of their own. */
export class Visitor {
  readonly page: Page;
  /** The same person by the API. */
  readonly person: Person;
  /** What the browser complained of: broken scripts, and what the policy of the page refused. */
  readonly complaints: string[] = [];

  private constructor(page: Page, person: Person) {
    this.page = page;
    this.person = person;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Refused to/.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  /** Makes a person by the API and opens a browser window for them. */
  static async arrive(
    browser: Browser,
    console: RunningConsole,
    name: string,
    options: BrowserContextOptions & { baseURL?: string } = {},
  ): Promise<Visitor> {
    const person = await Person.signUp(console.api, name);
    const context = await browser.newContext({
      baseURL: console.url,
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    context.setDefaultTimeout(10_000);
    return new Visitor(await context.newPage(), person);
  }

  /** Signs in by the form, and ends at the path. */
  async signIn(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.page.getByLabel('Email address').fill(this.person.email);
    await this.page.getByLabel('Password').fill(PASSWORD);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await this.page.getByRole('navigation').waitFor();
  }

  async leave(): Promise<void> {
    await this.page.context().close();
  }
}
