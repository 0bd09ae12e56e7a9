import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, pagesOf, SIGNED_OUT, scenesOf } from '../scripts/scenes.ts';
import { de } from '../src/messages/de.ts';
import { en } from '../src/messages/en.ts';
import { violationsOn } from './kit/axe.ts';
import { fillInGerman } from './kit/fill-in-german.ts';
import { overflowsOf } from './kit/overflows.ts';
import { isSaidIn, phrasesOnlyIn } from './kit/phrases.ts';
import { momentsOn, saidOn } from './kit/said.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
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

describe('in a German browser', () => {
  const english = phrasesOnlyIn(en, de);
  let ada: Visitor;
  let demo: Demo;
  beforeAll(async () => {
    ada = await Visitor.arrive(browser, trellis, 'Ada', { locale: 'de-DE' });
    demo = await fillInGerman(ada.person);
  }, 60_000);
  afterAll(() => ada?.leave());

  test('the check finds English where it is', () => {
    expect(english.length).toBeGreaterThan(300);
    expect(englishIn(['Skip to content', 'Zum Inhalt springen'])).toEqual(['Skip to content']);
    expect(englishIn(['Role of Ada'])).toContain('Role of');
    expect(englishIn(['tasks:read', 'tasks.task-created', 'Rolle von Ada'])).toEqual([]);
  });

  test('everything before signing in is German', async () => {
    const { page } = ada;
    for (const path of Object.values(SIGNED_OUT)) {
      await page.goto(path);
      await page.getByLabel('Passwort').waitFor();
      expect(englishIn(await saidOn(page))).toEqual([]);
    }
    await expect(page.locator('html').getAttribute('lang')).resolves.toBe('de');
  });

  test('every page and dialog is German, with German dates, and axe finds nothing wrong', async () => {
    const { page } = ada;
    await signIn(ada);
    const found: Record<string, unknown> = {};
    for (const [name, show] of Object.entries(viewsOf(page, demo))) {
      const restore = await show();
      const words = englishIn(await saidOn(page));
      const moments = (await momentsOn(page)).filter((one) => !isGermanMoment(one));
      const violations = name in pagesOf(demo) ? await violationsOn(page) : [];
      await restore?.();
      if (words.length + moments.length + violations.length > 0)
        found[name] = { words, moments, violations };
    }
    expect(found).toEqual({});
    expect(ada.complaints).toEqual([]);
  }, 180_000);

  function englishIn(texts: readonly string[]): string[] {
    const all = texts.join('\n');
    return english.filter((phrase) => isSaidIn(all, phrase));
  }
});

test('another language in the account menu keeps the place and what was written', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  await ada.signIn();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Name of the team').fill('Deck hands');
  const address = page.url();
  await page.getByRole('button', { name: 'Account: Ada' }).click();
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('dialog', { name: 'Konto' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: /^Einstellungen/ }).waitFor();
  expect(page.url()).toBe(address);
  await expect(page.getByLabel('Name des Teams').inputValue()).resolves.toBe('Deck hands');
  await expect(page.locator('html').getAttribute('lang')).resolves.toBe('de');
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await page.getByRole('heading', { name: /^Einstellungen/ }).waitFor();
  await ada.leave();
});

describe('written from right to left', () => {
  let ada: Visitor;
  let demo: Demo;
  beforeAll(async () => {
    // English in Arabic script: Intl says of this variant that it is written from right to left.
    ada = await Visitor.arrive(browser, trellis, 'Ada', { locale: 'en-Arab' });
    demo = await fillInGerman(ada.person);
    await signIn(ada);
  }, 60_000);
  afterAll(() => ada?.leave());

  test('every page has its beginning on the right, and nothing to scroll sideways, also on a phone', async () => {
    const { page } = ada;
    const found: Record<string, unknown> = {};
    for (const [name, path] of Object.entries(pagesOf(demo))) {
      await page.setViewportSize({ width: 1280, height: 844 });
      await open(page, path);
      const wrong = [...(await overflowsOf(page)), ...(await leftOf(page))];
      await page.setViewportSize({ width: 390, height: 844 });
      wrong.push(...(await overflowsOf(page)));
      if (wrong.length > 0) found[name] = wrong;
    }
    expect(found).toEqual({});
    await expect(page.locator('html').getAttribute('dir')).resolves.toBe('rtl');
    expect(await violationsOn(page)).toEqual([]);
    expect(ada.complaints).toEqual([]);
  }, 120_000);

  test('what points along the line points to the left', async () => {
    const { page } = ada;
    await open(page, `/goals/${demo.goalId}`);
    await expect(scaleOf(page, '.mirrored')).resolves.toBe('-1 1');
    await open(page, `/w/${demo.slug}/goals`);
    await page.getByRole('button', { name: /^Goals below/ }).click();
    await expect(scaleOf(page, '.fold[aria-expanded=false]')).resolves.toBe('-1 1');
    await open(page, `/w/${demo.slug}/overview`);
    const columns = page.locator('.column rect');
    const [oldest, newest] = [
      await columns.first().boundingBox(),
      await columns.last().boundingBox(),
    ];
    expect(oldest?.x).toBeGreaterThan(newest?.x ?? Number.POSITIVE_INFINITY);
  });
});

/** Every page, and every dialog as a scene; each call shows one and answers how to take that back. */
function viewsOf(page: Page, demo: Demo) {
  const pages = Object.entries(pagesOf(demo)).map(([name, path]) => [name, () => open(page, path)]);
  const scenes = Object.entries(scenesOf(demo)).map(([name, { path, prepare }]) => [
    name,
    async () => {
      await open(page, path);
      return prepare(page);
    },
  ]);
  return Object.fromEntries([...pages, ...scenes]) as Record<
    string,
    () => Promise<(() => Promise<void>) | void>
  >;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1, main textarea').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function signIn({ page, person }: Visitor): Promise<void> {
  await page.goto('/');
  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=password]').fill('a long enough password');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').waitFor();
}

const MONTH = 'Jan\\.|Feb\\.|März|Apr\\.|Mai|Juni|Juli|Aug\\.|Sept\\.|Okt\\.|Nov\\.|Dez\\.';
const CLOCK = '\\d\\d:\\d\\d( (MEZ|MESZ|UTC|GMT[+-]\\d+))?';
const AGO = '(vor|in) \\d+ \\S+|jetzt|gestern|morgen|vorgestern|übermorgen';
const MOMENT = new RegExp(
  `^(\\d{1,2}\\. (${MONTH})( \\d{4})?(, ${CLOCK})?|${AGO})(, überfällig)?$`,
);

type Shown = Awaited<ReturnType<typeof momentsOn>>[number];

/** Whether a moment is written as Germans do, and its zone can be seen. */
function isGermanMoment({ text, title }: Shown): boolean {
  const isWithoutZone = /:\d\d$|vor|in \d|jetzt|gestern|morgen/.test(text);
  return MOMENT.test(text.trim()) && (!isWithoutZone || title !== '');
}

/** Complains if the navigation is not on the right. */
async function leftOf(page: Page): Promise<string[]> {
  const [navigation, main] = [
    await page.getByRole('navigation').boundingBox(),
    await page.getByRole('main').boundingBox(),
  ];
  const isRight = navigation && main && navigation.x >= main.x + main.width - 1;
  return isRight ? [] : ['the navigation is on the left'];
}

function scaleOf(page: Page, selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).scale);
}
