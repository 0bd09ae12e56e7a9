import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLink } from '../../gateway/tests/kit/tcp-link.ts';
import { pagesOf } from '../scripts/scenes.ts';
import { ADD_COMMENT, CREATE_GOAL, CREATE_TASK } from './kit/calls.ts';
import { overflowsOf } from './kit/overflows.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const BE_CALLED = /* GraphQL */ `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { message } } }`;
const HOME = /* GraphQL */ `{ viewer { memberships { workspace { slug } } } }`;
const WITH_TEXTS = ['overview', 'goals', 'goal', 'task', 'board', 'inbox', 'settings'];
const WRITTEN = /* GraphQL */ `query ($id: ID!) { task(id: $id) { title comments(first: 5) { nodes { body } } } }`;
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

test('without a connection, titles and comments are shown as they were written, and reach the API later', async () => {
  await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
  const ada = await Visitor.arrive(browser, trellis, 'Ada', {
    baseURL: `http://127.0.0.1:${link.port}`,
  });
  const { person, page } = ada;
  const { workspaceId } = person;
  const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Old name' });
  await ada.signIn(`/tasks/${task.id}`);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.waitFor();
  link.become('cut');
  for (const name of ['New name', 'Newest name']) {
    await title.fill(name);
    await title.press('Enter');
  }
  const field = page.getByLabel('Write a comment');
  await field.fill('Written in a tunnel');
  await field.press('Control+Enter');
  await page.getByText('3 changes wait').waitFor();
  await page.getByRole('listitem').getByText('Written in a tunnel').waitFor();
  await expect(title.inputValue()).resolves.toBe('Newest name');
  await expect(field.inputValue()).resolves.toBe('');
  link.become('open');
  const inApi = async () => {
    const { title, comments } = (await person.query(WRITTEN, { id: task.id })).task;
    return [title, ...comments.nodes.map(({ body }: { body: string }) => body)];
  };
  await expect.poll(inApi).toEqual(['Newest name', 'Written in a tunnel']);
  await page.getByRole('listitem').getByText('Written in a tunnel').waitFor();
  await expect(page.getByRole('dialog').count()).resolves.toBe(0);
  await ada.leave();
});

test('what is refused is taken back and told of where it covers nothing; Escape closes it', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Repair the rudder' });
  await ada.signIn(`/tasks/${task.id}`);
  const field = page.getByLabel('Write a comment');
  await field.fill(' ');
  await field.press('Control+Enter');
  const notice = page.locator('.notice.is-error');
  await notice.waitFor();
  await expect(field.inputValue()).resolves.toBe(' ');
  const [{ y = 0 }, main] = [
    (await notice.boundingBox()) ?? {},
    await page.getByRole('main').boundingBox(),
  ];
  expect(y).toBeGreaterThanOrEqual((main?.y ?? 0) + (main?.height ?? Number.POSITIVE_INFINITY));
  await page.getByRole('main').focus();
  await page.keyboard.press('Escape');
  await notice.waitFor({ state: 'detached' });
  await ada.leave();
});

test('the palette leads to goals and tasks by their words, and says when there is nothing', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Repair the rudder' });
  const { goal } = await person.mutate(CREATE_GOAL, { workspaceId, title: 'A ship with a rudder' });
  await ada.signIn();
  await page.keyboard.press('Control+k');
  const palette = page.getByPlaceholder('A command, a goal or a task');
  await palette.fill('xyzzy');
  await page.getByText('Nothing found').waitFor();
  await palette.fill('rudder');
  const items = page.getByRole('menuitem');
  await expect.poll(() => items.allTextContents()).toHaveLength(2);
  await palette.press('ArrowDown');
  await palette.press('Enter');
  await page.waitForURL(/(tasks|goals)/);
  expect([`/tasks/${task.id}`, `/goals/${goal.id}`]).toContain(new URL(page.url()).pathname);

  // What was found by earlier words is not taken for what was found by these.
  await page.keyboard.press('Control+k');
  await palette.fill('rudder');
  await expect.poll(() => items.allTextContents()).toHaveLength(2);
  const { promise: found, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('SearchTasks')) await found;
    await route.continue();
  });
  await palette.fill('mast');
  await expect.poll(() => items.allTextContents()).toEqual(['Loading …']);
  answer();
  await page.getByText('Nothing found').waitFor();
  await palette.fill('repair');
  await items.getByText('Repair the rudder').click();
  await page.waitForURL(`**/tasks/${task.id}`);
  await ada.leave();
});

test('a comment that was not sent is still there after another page, and gone after signing out', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Repair the rudder' });
  await ada.signIn(`/tasks/${task.id}`);
  const field = page.getByLabel('Write a comment');
  await field.fill('Half a thought');
  await page.getByRole('link', { name: 'Goals', exact: true }).click();
  await page.getByRole('heading', { name: 'Goals' }).waitFor();
  await page.goBack();
  await expect.poll(() => field.inputValue()).toBe('Half a thought');

  await page.getByRole('button', { name: 'Account: Ada' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Email address').waitFor();
  await expect(page.evaluate(() => Object.keys(sessionStorage))).resolves.toEqual([]);
  await ada.leave();
});

test('without a connection, pages say what they wait for, and come by themselves when it is back', async () => {
  await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
  const ada = await Visitor.arrive(browser, trellis, 'Ada', {
    baseURL: `http://127.0.0.1:${link.port}`,
  });
  const { person, page } = ada;
  await person.mutate(CREATE_TASK, { workspaceId: person.workspaceId, title: 'Repair the rudder' });
  // As in a browser that had no time to load this page beforehand.
  await page.route('**/assets/SystemPage-*.js', (route) => route.abort());
  await ada.signIn();
  const isLoaded = () =>
    ['BoardPage', 'InboxPage', 'AuditPage', 'SettingsPage', 'LabelsPage'].every((part) =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes(`${part}-`)),
    );
  await expect.poll(() => page.evaluate(isLoaded)).toBe(true);
  link.become('cut');
  await page.getByText('The connection is lost').waitFor();
  const awaited = page.getByText('This cannot be loaded without a connection');
  for (const name of ['Goals', 'Tasks', 'Inbox', 'Audit trail', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await awaited.first().waitFor();
  }
  await page.getByRole('link', { name: 'System', exact: true }).click();
  await page.getByRole('heading', { name: 'This could not be loaded' }).waitFor();
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await awaited.waitFor();
  await expect(page.getByText('Drop a task here').count()).resolves.toBe(0);
  link.become('open');
  await page.getByRole('row', { name: 'Repair the rudder' }).waitFor();

  link.become('cut');
  await page.getByText('The connection is lost').waitFor();
  await page.getByRole('link', { name: 'System', exact: true }).click();
  await page.getByRole('heading', { name: 'This could not be loaded' }).waitFor();
  await page.unrouteAll();
  link.become('open');
  await page.getByRole('heading', { name: 'System', exact: true }).waitFor();
  await ada.leave();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1, main textarea').first().waitFor();
  await page.waitForLoadState('networkidle');
}
