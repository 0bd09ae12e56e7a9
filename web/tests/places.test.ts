import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD_COMMENT, CREATE_GOAL, CREATE_LABEL, CREATE_TASK, UPDATE_TASK } from './kit/calls.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { titlesOf } from './kit/titles.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const HOME = /* GraphQL */ `query ($id: ID!) { workspace(id: $id) { slug name } }`;
const UPDATE_WORKSPACE = /* GraphQL */ `mutation ($input: UpdateWorkspaceInput!) { updateWorkspace(input: $input) { workspace { slug } errors { message } } }`;
const REMOVE = /* GraphQL */ `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { errors { message } } }`;
const CHANGE_ROLE = /* GraphQL */ `mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { errors { message } } }`;
const KEY_RESULT = /* GraphQL */ `mutation ($input: CreateKeyResultInput!) { createKeyResult(input: $input) { errors { message } } }`;
const SOON = { timeout: 15_000 };

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

test('a goal and a task of another workspace open in that one, and what is written there stays there', async () => {
  const { ada, ben } = await together('MEMBER');
  const { workspaceId } = ada.person;
  const { goal } = await ada.person.mutate(CREATE_GOAL, { workspaceId, title: 'Sail around' });
  const { task } = await ada.person.mutate(CREATE_TASK, { workspaceId, title: 'Mend the sail' });
  const [theirs, own] = [await homeOf(ada), await homeOf(ben)];
  const { page } = ben;
  await ben.signIn(`/w/${own.slug}/tasks`);
  expect(await shownWorkspace(page)).toBe(own.slug);

  await page.goto(`/goals/${goal.id}`);
  await page.getByLabel('New task for this goal').fill('Find a crew');
  expect(await shownWorkspace(page)).toBe(theirs.slug);
  await page.keyboard.press('Enter');
  await expect.poll(() => titlesOf(ada.person)).toContain('Find a crew');
  expect(await titlesOf(ben.person)).not.toContain('Find a crew');

  await page.getByLabel('Workspace').selectOption(own.slug);
  await page.waitForURL(`**/w/${own.slug}/overview`);
  await page.goto(`/tasks/${task.id}`);
  await page.getByRole('heading', { name: 'Mend the sail' }).waitFor();
  expect(await shownWorkspace(page)).toBe(theirs.slug);
  await ada.person.mutate(UPDATE_TASK, { id: task.id, title: 'Mend both sails' });
  await page.getByRole('heading', { name: 'Mend both sails' }).waitFor(SOON);
  await page.getByRole('button', { name: 'Nobody' }).click();
  await page.getByRole('dialog', { name: 'Assignees' }).getByText('Ada').waitFor();
  expect(ben.complaints).toEqual([]);
  await leave(ada, ben);
});

test('the address of a workspace that is not one’s own shows that there is nothing', async () => {
  const [ada, ben] = await arrive('Ada', 'Ben');
  const { slug } = await homeOf(ada);
  const own = await homeOf(ben);
  const { page } = ben;
  await ben.signIn('/');
  await page.waitForURL(`**/w/${own.slug}/overview`);
  for (const path of [`/w/${slug}/tasks`, '/w/nowhere-at-all', '/w/nowhere-at-all/settings']) {
    await page.goto(path);
    await page.getByRole('heading', { name: 'There is nothing here.' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  }
  await page.getByRole('link', { name: 'Back to the overview' }).click();
  await page.waitForURL(`**/w/${own.slug}/overview`);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();

  const renamed = `harbour-${own.slug}`.slice(0, 50);
  await ben.person.mutate(UPDATE_WORKSPACE, { id: ben.person.workspaceId, slug: renamed });
  await page.goto(`/w/${own.slug}/tasks`);
  await page.getByRole('heading', { name: 'Tasks' }).waitFor();
  expect(await shownWorkspace(page)).toBe(renamed);
  await leave(ada, ben);
});

test('who is removed from a workspace is told and is in another one of theirs within seconds', async () => {
  const { ada, ben } = await together('MEMBER');
  const theirs = await homeOf(ada);
  const own = await homeOf(ben);
  const { page } = ben;
  await ben.signIn(`/w/${theirs.slug}/tasks`);
  await page.getByRole('heading', { name: 'Tasks' }).waitFor();
  await expect.poll(() => shownWorkspace(page)).toBe(theirs.slug);
  await page.getByText('No tasks here yet').waitFor();
  await ada.person.mutate(REMOVE, {
    workspaceId: ada.person.workspaceId,
    userId: ben.person.id,
  });
  await page.getByText(`You are no longer in ${theirs.name}.`).waitFor(SOON);
  await page.waitForURL(`**/w/${own.slug}/overview`);
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  expect(await page.getByLabel('Workspace').locator('option').count()).toBe(1);
  await leave(ada, ben);
});

test('a viewer sees everything and is offered nothing that only writes, until the role changes', async () => {
  const { ada, ben } = await together('VIEWER');
  const { workspaceId } = ada.person;
  const { goal } = await ada.person.mutate(CREATE_GOAL, { workspaceId, title: 'Sail around' });
  const keyResult = { goalId: goal.id, name: 'Miles', unit: 'NUMBER', start: 0, target: 9 };
  await ada.person.mutate(KEY_RESULT, keyResult);
  await ada.person.mutate(CREATE_LABEL, { workspaceId, name: 'deck', color: '#336699' });
  const { task } = await ada.person.mutate(CREATE_TASK, {
    workspaceId,
    title: 'Mend the sail',
    due: { date: '2030-05-01' },
  });
  await ada.person.mutate(CREATE_TASK, { workspaceId, title: 'Thread', parentId: task.id });
  await ada.person.mutate(ADD_COMMENT, { taskId: task.id, body: 'By Friday, please.' });
  const { slug } = await homeOf(ada);
  const { page } = ben;
  await ben.signIn(`/w/${slug}/tasks`);
  const content = page.locator('#content');
  for (const [path, seen] of [
    [`/w/${slug}/tasks`, 'Mend the sail'],
    [`/w/${slug}/board`, 'Mend the sail'],
    [`/w/${slug}/goals`, 'Sail around'],
    [`/w/${slug}/labels`, 'deck'],
    [`/goals/${goal.id}`, 'Miles'],
    [`/tasks/${task.id}`, 'By Friday, please.'],
  ] as const) {
    await page.goto(path);
    await content.getByText(seen).first().waitFor();
    expect([path, await writableOn(page)]).toEqual([path, []]);
  }
  for (const place of ['audit', 'system']) {
    await page.goto(`/w/${slug}/${place}`);
    await page.getByText('This page is for admins of the workspace.').waitFor();
    expect(await content.getByText('does not answer').count()).toBe(0);
  }

  await page.goto(`/tasks/${task.id}`);
  await content.getByText('By Friday, please.').waitFor();
  await ada.person.mutate(CHANGE_ROLE, { workspaceId, userId: ben.person.id, role: 'MEMBER' });
  await page.getByLabel('New subtask').waitFor(SOON);
  expect(ben.complaints).toEqual([]);
  await leave(ada, ben);
});

/** The controls of the page by which something could be written. */
function writableOn(page: Page): Promise<string[]> {
  return page.locator('#content').evaluate((content) => {
    // Whoever sees a task may follow it.
    const reads = /^(Search|Show|Sort|Labels|Goals below|Watch)/;
    const controls = [
      ...content.querySelectorAll<HTMLInputElement>('input,select,textarea,button'),
    ];
    return controls
      .filter((control) => !control.matches(':disabled, :read-only:not(button, select)'))
      .map(
        (control) => control.ariaLabel || control.labels?.[0]?.textContent || control.textContent,
      )
      .filter((name) => !reads.test(name));
  });
}

function shownWorkspace(page: Page): Promise<string> {
  return page.getByLabel('Workspace').inputValue();
}

async function homeOf({ person }: Visitor): Promise<{ slug: string; name: string }> {
  return (await person.query(HOME, { id: person.workspaceId })).workspace;
}

/** Ada, and Ben in her workspace besides his own. */
async function together(role: 'MEMBER' | 'VIEWER'): Promise<{ ada: Visitor; ben: Visitor }> {
  const [ada, ben] = await arrive('Ada', 'Ben');
  await ada.person.invite(ben.person, role);
  return { ada, ben };
}

async function arrive(first: string, second: string): Promise<[Visitor, Visitor]> {
  return Promise.all([
    Visitor.arrive(browser, trellis, first),
    Visitor.arrive(browser, trellis, second),
  ]);
}

async function leave(...visitors: readonly Visitor[]): Promise<void> {
  await Promise.all(visitors.map((visitor) => visitor.leave()));
}
