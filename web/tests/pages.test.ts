import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, pagesOf, scenesOf } from '../scripts/scenes.ts';
import { violationsOn } from './kit/axe.ts';
import { CREATE_TASK } from './kit/calls.ts';
import { fillInGerman } from './kit/fill-in-german.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { titlesOf } from './kit/titles.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

test('a rule shows its next dates in words before it is saved, and the closed task is followed by the next', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { task } = await person.mutate(CREATE_TASK, {
    workspaceId: person.workspaceId,
    title: 'Check the moorings',
    due: { date: '2030-01-31', time: '09:00', timeZone: 'Europe/Berlin' },
  });
  await ada.signIn(`/tasks/${task.id}`);
  await page.getByRole('button', { name: 'Let it repeat' }).click();
  await page.getByLabel('Unit').selectOption('months');
  const dates = page.getByRole('list', { name: 'The next dates' });
  await dates.getByText(/^Thursday,? 28 February 2030/).waitFor();
  await dates.getByText('the month is shorter').first().waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'End the series' }).waitFor();
  await page.getByRole('button', { name: 'Complete “Check the moorings”' }).click();
  await expect.poll(() => titlesOf(person)).toEqual(['Check the moorings', 'Check the moorings']);
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

test('who is named in a comment sees the number of the inbox rise, reads, and it falls', async () => {
  const [ada, ben] = await Promise.all([
    Visitor.arrive(browser, trellis, 'Ada'),
    Visitor.arrive(browser, trellis, 'Ben'),
  ]);
  await ada.person.invite(ben.person, 'MEMBER');
  const { task } = await ada.person.mutate(CREATE_TASK, {
    workspaceId: ada.person.workspaceId,
    title: 'Repair the rudder',
  });
  await Promise.all([ada.signIn(`/tasks/${task.id}`), ben.signIn()]);
  const inbox = ben.page.getByRole('link', { name: /^Inbox/ });
  await inbox.click();
  await expect.poll(() => inbox.textContent()).toBe('Inbox');

  const comment = ada.page.getByLabel('Write a comment');
  await comment.fill('Can you look at it, @Be');
  await ada.page.getByRole('button', { name: '@Ben' }).click();
  await ada.page.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => inbox.textContent()).toContain('1 unread');
  const told = ben.page.getByRole('listitem').filter({ hasText: 'Somebody named you' });
  await told.getByRole('link').click();
  await ben.page.getByText('Can you look at it, @Ben').waitFor();
  await expect.poll(() => inbox.textContent()).toBe('Inbox');
  await Promise.all([ada.leave(), ben.leave()]);
});

test('an admin has the trail verified, and gets it as a file', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  await ada.signIn();
  await page.getByRole('link', { name: 'Audit trail' }).click();
  await page.getByRole('cell', { name: 'accounts.workspace-created' }).waitFor();
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText(/Intact: \d+ events checked/).waitFor();
  await page.getByRole('button', { name: 'Export' }).click();
  const link = page.getByRole('link', { name: /Download \d+ events/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/jsonl/);
  await ada.leave();
});

test('the whole way goes by keyboard: sign in, write a task, find the palette, complete it, sign out', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { keyboard } = page;
  await page.goto('/');
  await page.getByLabel('Email address').waitFor();
  await keyboard.press('Tab');
  await keyboard.type(person.email);
  await keyboard.press('Tab');
  await keyboard.type('a long enough password');
  await keyboard.press('Enter');
  await page.getByText('Nothing has happened yet').waitFor();
  await keyboard.press('n');
  const line = page.getByLabel('What is to be done?');
  await expect.poll(() => line.evaluate((input) => input === document.activeElement)).toBe(true);
  await keyboard.type('Learn the tides');
  await keyboard.press('Enter');
  await page.getByRole('link', { name: 'Learn the tides' }).waitFor();
  await keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await keyboard.type('to board');
  await page.getByRole('menuitem', { name: 'Go to Tasks' }).waitFor({ state: 'detached' });
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Board', exact: true }).waitFor();
  await keyboard.press('g');
  await keyboard.press('t');
  const complete = page.getByRole('button', { name: 'Complete “Learn the tides”' });
  await complete.waitFor();
  await tabTo(page, 'Complete “Learn the tides”');
  await keyboard.press('Enter');
  await complete.waitFor({ state: 'detached' });
  await keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await keyboard.press('Escape');
  await tabTo(page, 'Account: Ada');
  await keyboard.press('Enter');
  await tabTo(page, 'Sign out');
  await keyboard.press('Enter');
  await page.getByLabel('Email address').waitFor();
  await expect(titlesOf(person, 'DONE')).resolves.toEqual(['Learn the tides']);
  await ada.leave();
});

test('a task of the list opens by a click, and in a tab of its own with Ctrl', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { task } = await person.mutate(CREATE_TASK, {
    workspaceId: person.workspaceId,
    title: 'Repair the rudder',
  });
  await ada.signIn();
  await page.getByRole('link', { name: 'Tasks', exact: true }).click();
  const rudder = page.getByRole('link', { name: 'Repair the rudder', exact: true });
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    rudder.click({ modifiers: ['Control'] }),
  ]);
  await tab.waitForURL(`**/tasks/${task.id}`);
  expect(new URL(page.url()).pathname).toMatch(/\/w\/.*\/tasks$/);
  await rudder.click();
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/tasks/${task.id}`);
  await ada.leave();
});

/** Presses Tab until the control of this name has the focus, as somebody without a mouse does. */
async function tabTo(page: Visitor['page'], name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent;
    });
    if (focused === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}

describe('axe finds nothing wrong', () => {
  let ada: Visitor;
  let demo: Demo;
  beforeAll(async () => {
    ada = await Visitor.arrive(browser, trellis, 'Ada');
    demo = await fillInGerman(ada.person);
    await ada.signIn();
  });
  afterAll(() => ada?.leave());

  test.each(['light', 'dark'] as const)(
    'with any page in %s colours',
    async (colorScheme) => {
      const { page } = ada;
      await page.emulateMedia({ colorScheme });
      const found: Record<string, string[]> = {};
      for (const [name, path] of Object.entries(pagesOf(demo))) {
        await page.goto(path);
        await page.locator('main h1, main h2, main .empty-state, main textarea').first().waitFor();
        await page.getByText('Loading …').waitFor({ state: 'detached' });
        const violations = await violationsOn(page);
        if (violations.length > 0) found[name] = violations;
      }
      expect(found).toEqual({});
      expect(ada.complaints).toEqual([]);
    },
    120_000,
  );

  test('with any open dialog', async () => {
    const { page } = ada;
    const found: Record<string, string[]> = {};
    for (const [name, { path, prepare }] of Object.entries(scenesOf(demo))) {
      await page.goto(path);
      await page.locator('main h1, main h2, main textarea').first().waitFor();
      const restore = await prepare(page);
      const violations = await violationsOn(page);
      await restore?.();
      if (violations.length > 0) found[name] = violations;
    }
    expect(found).toEqual({});
  }, 120_000);

  test('with what comes before signing in, on a phone', async () => {
    const context = await browser.newContext({
      baseURL: trellis.url,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    for (const path of ['/sign-in', '/sign-up']) {
      await page.goto(path);
      await page.getByRole('main').waitFor();
      expect(await violationsOn(page)).toEqual([]);
    }
    await context.close();
  });
});
