import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLink } from '../../gateway/tests/kit/tcp-link.ts';
import { COMPLETE_TASK, CREATE_GOAL, CREATE_TASK, UPDATE_TASK } from './kit/calls.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { titlesOf } from './kit/titles.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const SOON_MS = 2_000;

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

test('whoever opens Trellis can make an account and sees an empty list that says how to begin', async () => {
  const context = await browser.newContext({ baseURL: trellis.url, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Your name').fill('Nora');
  await page.getByLabel('Email address').fill('nora@people.example');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByLabel('Name of your workspace').fill('Harbour');
  await page.getByRole('button', { name: 'Create an account' }).click();
  await page.getByRole('link', { name: 'Tasks' }).click();
  await page.getByText('Press N to write the first one').waitFor();
  await context.close();
});

test('a wrong password is refused with what to do', async () => {
  const nora = await Visitor.arrive(browser, trellis, 'Nora');
  await nora.page.goto('/');
  await nora.page.getByLabel('Email address').fill(nora.person.email);
  await nora.page.getByLabel('Password').fill('not the password');
  await nora.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(nora.page.getByRole('alert').textContent()).resolves.toMatch(/Check both/);
  await nora.leave();
});

test('two people in two browsers see each other’s changes within two seconds', async () => {
  const [ada, ben] = await Promise.all([
    Visitor.arrive(browser, trellis, 'Ada'),
    Visitor.arrive(browser, trellis, 'Ben'),
  ]);
  await ada.person.invite(ben.person, 'MEMBER');
  await Promise.all([ada.signIn(), ben.signIn()]);
  const name = await ada.page.getByLabel('Workspace').locator('option:checked').textContent();
  await ben.page.getByLabel('Workspace').selectOption({ label: name as string });
  await Promise.all([openTasks(ada), openTasks(ben)]);

  await ada.page.getByLabel('What is to be done?').fill('Repair the rudder');
  await ada.page.keyboard.press('Enter');
  const rudder = { name: 'Repair the rudder', exact: true };
  await ben.page.getByRole('link', rudder).waitFor({ timeout: SOON_MS });

  await ben.page.getByRole('button', { name: 'Complete “Repair the rudder”' }).click();
  await ada.page.getByRole('link', rudder).waitFor({ state: 'detached', timeout: SOON_MS });
  expect([...ada.complaints, ...ben.complaints]).toEqual([]);
  await Promise.all([ada.leave(), ben.leave()]);
});

test('the overview and the goals move while somebody works elsewhere', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  await ada.signIn();
  const { person, page } = ada;
  await page.getByText('Nothing has happened yet').waitFor();
  const goal = await person.mutate(CREATE_GOAL, {
    workspaceId: person.workspaceId,
    title: 'Cross the bay',
  });
  const goalId = goal.goal.id;
  await page.getByRole('link', { name: 'Cross the bay' }).waitFor({ timeout: SOON_MS });

  await page.getByRole('link', { name: 'Goals', exact: true }).click();
  await page.getByRole('link', { name: 'Cross the bay' }).click();
  const task = await person.mutate(CREATE_TASK, {
    workspaceId: person.workspaceId,
    goalId,
    title: 'Repair the rudder',
  });
  await page.getByRole('link', { name: 'Repair the rudder' }).waitFor({ timeout: SOON_MS });
  await person.mutate(COMPLETE_TASK, { id: task.task.id });
  const progress = page.getByRole('complementary').getByText('100%');
  await progress.waitFor({ timeout: SOON_MS });
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

test('a lost connection loses neither what others do nor what one writes meanwhile', async () => {
  await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
  const baseURL = `http://127.0.0.1:${link.port}`;
  const ada = await Visitor.arrive(browser, trellis, 'Ada', { baseURL });
  const { person, page } = ada;
  await ada.signIn();
  await openTasks(ada);
  // One change that came, so that there is a place in the feed to go on from.
  await person.mutate(CREATE_TASK, { workspaceId: person.workspaceId, title: 'Before' });
  await page.getByRole('link', { name: 'Before' }).waitFor({ timeout: SOON_MS });

  link.become('cut');
  await page.getByText('The connection is lost').waitFor();
  await person.mutate(CREATE_TASK, { workspaceId: person.workspaceId, title: 'By others' });
  await page.getByLabel('What is to be done?').fill('By myself');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'By myself' }).waitFor();

  link.become('open');
  await page.getByRole('link', { name: 'By others' }).waitFor();
  await page.getByText('The connection is lost').waitFor({ state: 'detached' });
  await expect.poll(() => titlesOf(person)).toEqual(['Before', 'By others', 'By myself']);
  await page.getByText('3 tasks').waitFor();
  await ada.leave();
});

test('who was faster is not overwritten: both texts are shown, and the writer chooses', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { task } = await person.mutate(CREATE_TASK, {
    workspaceId: person.workspaceId,
    title: 'Repair the rudder',
  });
  await ada.signIn();
  await page.goto(`/tasks/${task.id}`);
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill('Repair the old rudder');
  await person.mutate(UPDATE_TASK, { id: task.id, title: 'Replace the rudder' });
  await title.press('Enter');
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Replace the rudder').waitFor();
  await expect(dialog.getByLabel('Yours').inputValue()).resolves.toBe('Repair the old rudder');
  await expect(titlesOf(person)).resolves.toEqual(['Replace the rudder']);
  await dialog.getByLabel('Yours').fill('Replace the old rudder');
  await dialog.getByRole('button', { name: 'Save mine' }).click();
  await expect.poll(() => titlesOf(person)).toEqual(['Replace the old rudder']);
  await ada.leave();
});

test('a task is dragged to another column, into an order that stays', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  for (const title of ['One', 'Two', 'Three'])
    await person.mutate(CREATE_TASK, { workspaceId, title });
  await person.mutate(CREATE_TASK, { workspaceId, title: 'Started', status: 'IN_PROGRESS' });
  await ada.signIn();
  await page.getByRole('link', { name: 'Board' }).click();
  const card = (title: string) => page.getByRole('row', { name: title, exact: true });
  await card('Two').dragTo(card('Started'), { targetPosition: { x: 80, y: 4 } });
  await expect.poll(() => titlesOf(person, 'IN_PROGRESS')).toEqual(['Two', 'Started']);
  await card('Three').dragTo(card('One'), { targetPosition: { x: 80, y: 4 } });
  await expect.poll(() => titlesOf(person, 'TODO')).toEqual(['Three', 'One']);
  await page.reload();
  await card('Three').waitFor();
  const cards = page.getByRole('region', { name: 'To do' }).getByRole('row');
  await expect.poll(() => cards.count()).toBe(2);
  await expect(cards.first().textContent()).resolves.toContain('Three');
  await ada.leave();
});

async function openTasks({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Tasks', exact: true }).click();
  await page.getByText('Press N to write the first one').waitFor();
}
