import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf } from '../scripts/scenes.ts';
import { ADD_COMMENT, CREATE_GOAL, CREATE_TASK } from './kit/calls.ts';
import { overflowsOf } from './kit/overflows.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const BE_CALLED = /* GraphQL */ `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { message } } }`;
const HOME = /* GraphQL */ `{ viewer { memberships { workspace { slug } } } }`;
const WITH_TEXTS = ['overview', 'goals', 'goal', 'task', 'board', 'inbox', 'settings'];
const LONG_WORD = `https://example.org/${'x'.repeat(180)}`;

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

test('a word without an end makes no page and no column wider, neither on a desk nor on a phone', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  await person.mutate(BE_CALLED, { displayName: 'A'.repeat(100) });
  const text = { title: LONG_WORD, description: LONG_WORD };
  const { goal } = await person.mutate(CREATE_GOAL, { workspaceId, ...text });
  const assigneeIds = [person.id];
  const given = { workspaceId, goalId: goal.id, assigneeIds, ...text };
  const { task } = await person.mutate(CREATE_TASK, given);
  await person.mutate(CREATE_TASK, { workspaceId, parentId: task.id, title: LONG_WORD });
  await person.mutate(ADD_COMMENT, { taskId: task.id, body: LONG_WORD });
  const { viewer } = await person.query(HOME);
  const { slug } = viewer.memberships[0].workspace;
  await ada.signIn();
  const found: Record<string, string[]> = {};
  const pages = pagesOf({ slug, taskId: task.id, goalId: goal.id });
  for (const name of WITH_TEXTS) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, pages[name] as string);
    const wrong = await overflowsOf(page);
    await page.setViewportSize({ width: 390, height: 800 });
    wrong.push(...(await overflowsOf(page)));
    if (wrong.length > 0) found[name] = wrong;
  }
  expect(found).toEqual({});
  await ada.leave();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1, main textarea').first().waitFor();
  await page.waitForLoadState('networkidle');
}
