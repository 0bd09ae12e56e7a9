import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from './kit/axe.ts';
import {
  ADD_COMMENT,
  COMPLETE_TASK,
  CREATE_GOAL,
  CREATE_LABEL,
  CREATE_TASK,
  DELETE_COMMENT,
  EDIT_COMMENT,
  LINK_TASKS,
  UPDATE_TASK,
} from './kit/calls.ts';
import { tabTo } from './kit/press.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const SOON_MS = 2_000;
// Others use the machine as well.
const AT_LOAD = { timeout: 10_000 };
const TASK = /* GraphQL */ `query ($id: ID!) { task(id: $id) { title status parentId archivedAt estimateMinutes watcherIds due { date } series { state } labels { name color } subtasks { nodes { title status } } comments { nodes { body parentId deletedAt } } } }`;
const GOAL = /* GraphQL */ `query ($id: ID!) { goal(id: $id) { status parentId } }`;

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

test('labels go by keyboard: one is made with its colour, another is found by its letters, and taken off again', async () => {
  const { ada, task } = await withTask('Repair the rudder');
  const { person, page } = ada;
  const { keyboard } = page;
  await person.mutate(CREATE_LABEL, {
    workspaceId: person.workspaceId,
    name: 'Harbour',
    color: '#2F7FD6',
  });
  const labelsOf = async () => (await task()).labels.map((label: { name: string }) => label.name);

  await tabTo(page, 'No labels');
  await keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: 'Find or create a label' });
  await search.or(page.getByLabel('Find or create a label')).first().waitFor();
  await page.getByRole('option', { name: 'Harbour' }).waitFor();
  await keyboard.type('Urgent repairs');
  await page.getByRole('option', { name: 'Create “Urgent repairs”' }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect.poll(() => name.inputValue(), AT_LOAD).toBe('Urgent repairs');
  await keyboard.press('Tab');
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await tabTo(page, 'Create');
  expect(await violationsOn(page)).toEqual([]);
  await keyboard.press('Enter');
  await expect.poll(labelsOf, AT_LOAD).toEqual(['Urgent repairs']);

  await page.getByRole('option', { name: 'Urgent repairs' }).waitFor();
  await keyboard.type('harb');
  await page.getByRole('option', { name: 'Urgent repairs' }).waitFor({ state: 'detached' });
  expect(await violationsOn(page)).toEqual([]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect.poll(labelsOf, AT_LOAD).toEqual(['Harbour', 'Urgent repairs']);
  await keyboard.press('Enter');
  await expect.poll(labelsOf, AT_LOAD).toEqual(['Urgent repairs']);
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Urgent repairs' }).waitFor();
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

test('what others label is seen at once, a list shows the tasks of a label, and a renamed label is renamed everywhere', async () => {
  const { ada, id } = await withTask('Repair the rudder');
  const { person, page } = ada;
  const { workspaceId } = person;
  await person.mutate(CREATE_TASK, { workspaceId, title: 'Without a label' });
  const { label } = await person.mutate(CREATE_LABEL, {
    workspaceId,
    name: 'Harbour',
    color: '#2F7FD6',
  });
  await person.mutate(UPDATE_TASK, { id, addLabelIds: [label.id] });
  await page.getByRole('button', { name: 'Harbour' }).waitFor({ timeout: SOON_MS });

  await page.getByRole('link', { name: 'Tasks', exact: true }).first().click();
  await page.getByRole('link', { name: 'Without a label' }).waitFor();
  await page.getByLabel('Labels').selectOption({ label: 'Harbour' });
  await page.getByRole('link', { name: 'Without a label' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Repair the rudder' }).waitFor();

  await page.getByRole('link', { name: 'Labels', exact: true }).click();
  await page.getByRole('button', { name: 'Edit “Harbour”' }).click();
  await page.getByLabel('Name').fill('Port');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: 'Tasks with “Port”' }).click();
  await page.getByRole('listitem').filter({ hasText: 'Port' }).waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Delete “Port”' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No labels yet').waitFor();
  await ada.leave();
});

test('subtasks go by keyboard: written by one line, completed, opened, and found again under their parent', async () => {
  const { ada, id, task } = await withTask('Repair the rudder');
  const { person, page } = ada;
  const { keyboard } = page;
  await tabTo(page, 'New subtask');
  await keyboard.type('Take it off');
  await keyboard.press('Enter');
  await page.getByRole('link', { name: 'Take it off' }).waitFor();
  await keyboard.type('Paint it');
  await keyboard.press('Enter');
  await page.getByRole('link', { name: 'Paint it' }).waitFor();
  await page.getByText('0 of 2 done').waitFor();
  await tabTo(page, 'Complete “Take it off”', { isBackwards: true });
  await keyboard.press('Enter');
  await page.getByText('1 of 2 done').waitFor();
  await expect
    .poll(async () => (await task()).subtasks.nodes, AT_LOAD)
    .toEqual([
      { title: 'Take it off', status: 'DONE' },
      { title: 'Paint it', status: 'TODO' },
    ]);
  // What others add comes by itself.
  const { workspaceId } = person;
  await person.mutate(CREATE_TASK, { workspaceId, parentId: id, title: 'By others' });
  await page.getByRole('link', { name: 'By others' }).waitFor({ timeout: SOON_MS });

  await page.getByRole('link', { name: 'Paint it' }).click();
  const crumb = page.getByRole('link', { name: 'Repair the rudder' });
  await crumb.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await crumb.click();
  await page.getByRole('button', { name: 'Move out “Paint it” to the top level' }).click();
  await page.getByRole('link', { name: 'Paint it' }).waitFor({ state: 'detached' });
  await expect.poll(async () => (await task()).subtasks.nodes.length, AT_LOAD).toBe(2);
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

test('a deleted task is brought back by the notice, or later from the list of deleted ones', async () => {
  const { ada, task } = await withTask('Repair the rudder');
  const { page } = ada;
  const remove = async () => {
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Tasks', exact: true }).waitFor();
    await expect.poll(task, AT_LOAD).toBeNull();
  };
  await remove();
  await page.getByText('Press N to write the first one').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  const link = page.getByRole('link', { name: 'Repair the rudder' });
  await link.waitFor();
  await link.waitFor();
  await expect.poll(async () => (await task())?.title, AT_LOAD).toBe('Repair the rudder');

  await link.click();
  await remove();
  await page.getByLabel('Show').selectOption({ label: 'Deleted' });
  await link.click();
  await page.getByText(/It can be restored until/).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByText(/It can be restored until/).waitFor({ state: 'detached' });
  await expect.poll(async () => (await task())?.title, AT_LOAD).toBe('Repair the rudder');
  await ada.leave();
});

test('a closed task goes into the archive and comes out of it', async () => {
  const { ada, id, task } = await withTask('Repair the rudder');
  const { person, page } = ada;
  await person.mutate(COMPLETE_TASK, { id });
  await page.getByRole('button', { name: 'Reopen “Repair the rudder”' }).waitFor();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await page.getByText('This task is archived').waitFor();
  await expect.poll(async () => (await task()).archivedAt, AT_LOAD).not.toBeNull();
  await page.getByRole('link', { name: 'Tasks', exact: true }).first().click();
  await page.getByLabel('Show').selectOption({ label: 'Archived' });
  await page.getByRole('link', { name: 'Repair the rudder' }).click();
  await page.getByRole('button', { name: 'Take out of the archive' }).click();
  await page.getByText('This task is archived').waitFor({ state: 'detached' });
  await expect.poll(async () => (await task()).archivedAt, AT_LOAD).toBeNull();
  await ada.leave();
});

test('a task that is deleted with its series comes back with it', async () => {
  const { ada, task } = await withTask('Check the moorings', {
    recurrence: { rule: 'FREQ=WEEKLY', start: { date: '2030-01-31' } },
  });
  const { page } = ada;
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete and end the series' }).click();
  await expect.poll(task, AT_LOAD).toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await task())?.series.state, AT_LOAD).toBe('ACTIVE');
  await page.getByRole('link', { name: 'Check the moorings' }).waitFor();
  await ada.leave();
});

test('comments are answered, edited and deleted, and others see that at once', async () => {
  const { ada, id, task } = await withTask('Repair the rudder');
  const { person, page } = ada;
  const ben = await Visitor.arrive(browser, trellis, 'Ben');
  await person.invite(ben.person, 'MEMBER');
  const { comment } = await ben.person.mutate(ADD_COMMENT, { taskId: id, body: 'It leaks' });
  await page.getByText('It leaks').waitFor({ timeout: SOON_MS });

  await page.getByRole('button', { name: 'Reply' }).click();
  await page.getByLabel('Reply to Ben').fill('Where?');
  await page.getByRole('button', { name: 'Send' }).first().click();
  await page.getByText('Where?').waitFor();
  await expect
    .poll(async () => (await task()).comments.nodes[1]?.parentId, AT_LOAD)
    .toBe(comment.id);

  await page.getByRole('button', { name: 'Edit the comment' }).click();
  await page.getByLabel('Text of the comment').fill('Where exactly?');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Where exactly?').waitFor();
  await page.getByText('edited').waitFor();
  await expect
    .poll(async () => (await task()).comments.nodes[1]?.body, AT_LOAD)
    .toBe('Where exactly?');

  await ben.person.mutate(EDIT_COMMENT, { id: comment.id, body: 'It leaks at the hinge' });
  await page.getByText('It leaks at the hinge').waitFor({ timeout: SOON_MS });
  await ben.person.mutate(DELETE_COMMENT, { id: comment.id });
  await page.getByText('This comment was deleted').waitFor({ timeout: SOON_MS });

  await page.getByRole('button', { name: 'Delete the comment' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('Where exactly?').waitFor({ state: 'detached' });
  await expect
    .poll(async () => (await task()).comments.nodes[1]?.deletedAt, AT_LOAD)
    .not.toBeNull();
  expect(await violationsOn(page)).toEqual([]);
  await Promise.all([ada.leave(), ben.leave()]);
});

test('what a task waits for and what it holds up is listed, whoever tied it, until it is taken off', async () => {
  const { ada, id } = await withTask('Repair the rudder');
  const { person, page } = ada;
  const { workspaceId } = person;
  const wood = (await person.mutate(CREATE_TASK, { workspaceId, title: 'Fetch the wood' })).task;
  const paint = (await person.mutate(CREATE_TASK, { workspaceId, title: 'Paint the rudder' })).task;
  const links = page.getByRole('region', { name: 'Dependencies' });
  await links.getByLabel('Which task?').fill('wood');
  await links.getByRole('button', { name: /Fetch the wood/ }).click();
  await links.getByRole('link', { name: /Fetch the wood/ }).waitFor();
  await links.locator('.muted', { hasText: 'waits for' }).waitFor();
  await page.getByText('Blocked', { exact: true }).waitFor();

  await person.mutate(LINK_TASKS, { taskId: id, otherId: paint.id, kind: 'BLOCKS' });
  await links.getByRole('link', { name: /Paint the rudder/ }).waitFor();
  await links.locator('.muted', { hasText: 'blocks' }).waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.reload();
  await expect.poll(() => links.getByRole('listitem').count(), AT_LOAD).toBe(2);

  await person.mutate(COMPLETE_TASK, { id: wood.id });
  await page.getByText('Blocked', { exact: true }).waitFor({ state: 'detached' });
  await links.getByRole('button', { name: /Fetch the wood/ }).click();
  await links.getByRole('link', { name: /Fetch the wood/ }).waitFor({ state: 'detached' });
  await links.getByRole('link', { name: /Paint the rudder/ }).waitFor();
  await ada.leave();
});

test('one watches a task and says how much work it is', async () => {
  const { ada, task } = await withTask('Repair the rudder');
  const { person, page } = ada;
  const isWatching = async () => (await task()).watcherIds.includes(person.id);
  const before = await isWatching();
  await page.getByRole('button', { name: before ? 'Stop watching' : 'Watch' }).click();
  await expect.poll(isWatching, AT_LOAD).toBe(!before);
  await page.getByRole('button', { name: before ? 'Watch' : 'Stop watching' }).waitFor();
  const estimate = page.getByLabel('Estimate in hours');
  await estimate.fill('1.5');
  await estimate.blur();
  await expect.poll(async () => (await task()).estimateMinutes, AT_LOAD).toBe(90);
  await ada.leave();
});

test('a due date that others set meanwhile is shown beside one’s own, and what they changed elsewhere is no conflict', async () => {
  const { ada, id, task } = await withTask('Repair the rudder');
  const { person, page } = ada;
  const due = page.getByLabel('Due', { exact: true });
  await due.fill('2030-01-31');
  await person.mutate(UPDATE_TASK, { id, priority: 'HIGH' });
  await due.blur();
  await expect.poll(async () => (await task()).due?.date, AT_LOAD).toBe('2030-01-31');

  await due.fill('2030-02-01');
  await person.mutate(UPDATE_TASK, { id, due: { date: '2030-03-01' } });
  await due.blur();
  const dialog = page.getByRole('alertdialog', { name: 'Somebody was faster' });
  await dialog.getByText('1 Mar 2030').waitFor();
  await dialog.getByText('1 Feb 2030').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect((await task()).due.date).toBe('2030-03-01');
  await dialog.getByRole('button', { name: 'Save mine' }).click();
  await expect.poll(async () => (await task()).due?.date, AT_LOAD).toBe('2030-02-01');
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

test('a goal is closed, opened again, put below another one, and deleted after a question', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  const bay = (await person.mutate(CREATE_GOAL, { workspaceId, title: 'Cross the bay' })).goal;
  const boat = (await person.mutate(CREATE_GOAL, { workspaceId, title: 'Repair the boat' })).goal;
  const goal = async () => (await person.query(GOAL, { id: boat.id })).goal;
  await ada.signIn(`/goals/${boat.id}`);
  await page.getByLabel('Status').selectOption({ label: 'Achieved' });
  await expect.poll(async () => (await goal()).status, AT_LOAD).toBe('ACHIEVED');
  await page.getByLabel('Status').selectOption({ label: 'Active' });
  await expect.poll(async () => (await goal()).status, AT_LOAD).toBe('ACTIVE');
  await page.getByLabel('Part of').selectOption({ label: 'Cross the bay' });
  await page.getByRole('link', { name: 'Cross the bay' }).waitFor();
  await expect.poll(async () => (await goal()).parentId, AT_LOAD).toBe(bay.id);
  await page.getByRole('button', { name: 'Delete the goal' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Delete “Repair the boat”?' });
  await dialog.waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  await expect.poll(goal, AT_LOAD).toBeNull();
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

/** Somebody at the page of a task of their own, which `task` reads by the API. */
async function withTask(title: string, more: object = {}) {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  const { id } = (await person.mutate(CREATE_TASK, { workspaceId, title, ...more })).task;
  await ada.signIn(`/tasks/${id}`);
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
  return { ada, id, task: async () => (await person.query(TASK, { id })).task };
}
