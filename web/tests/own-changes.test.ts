import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CREATE_GOAL, CREATE_LABEL, CREATE_TASK, REOPEN_TASK, UPDATE_TASK } from './kit/calls.ts';
import { holdFeed, recordStatuses } from './kit/hold-feed.ts';
import { keptIn } from './kit/kept-changes.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

// Others use the machine as well.
const AT_LOAD = { timeout: 10_000 };
const STATUS = /* GraphQL */ `query ($id: ID!) { task(id: $id) { status } }`;

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

describe('one’s own changes', () => {
  test('are not taken back by what the feed says of them later', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { person, page } = ada;
    const feed = await holdFeed(page);
    const { id, statusInApi } = await atTask(ada);
    const status = page.getByLabel('Status');
    feed.hold();
    await status.selectOption({ label: 'In progress' });
    await expect.poll(statusInApi, AT_LOAD).toBe('IN_PROGRESS');
    await expect.poll(() => feed.held, AT_LOAD).toBe(1);
    await status.selectOption({ label: 'Done' });
    await expect.poll(statusInApi, AT_LOAD).toBe('DONE');
    await expect.poll(() => feed.held, AT_LOAD).toBe(2);
    await page.getByRole('button', { name: 'Reopen “Repair the rudder”' }).waitFor();
    const statuses = await recordStatuses(page);
    feed.release();
    await person.mutate(UPDATE_TASK, { id, title: 'Repair the old rudder' });
    await page.getByRole('button', { name: 'Reopen “Repair the old rudder”' }).waitFor();
    await expect(statuses()).resolves.toEqual(['is-done']);
    await ada.leave();
  });

  test('do not hide what others did later, when their own answer is late', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { person, page } = ada;
    const feed = await holdFeed(page);
    const { id, statusInApi } = await atTask(ada);
    await page.getByRole('link', { name: 'Tasks', exact: true }).first().click();
    await page.getByLabel('Show').selectOption({ label: 'All' });
    const complete = page.getByRole('button', { name: 'Complete “Repair the rudder”' });
    await complete.waitFor();
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('CompleteTask')) return route.continue();
      const response = await route.fetch();
      await answered;
      await route.fulfill({ response });
    });
    await complete.click();
    await expect.poll(statusInApi, AT_LOAD).toBe('DONE');
    await person.mutate(REOPEN_TASK, { id });
    await expect.poll(() => feed.passed, AT_LOAD).toContain('REOPENED');
    await page.getByRole('button', { name: 'Reopen “Repair the rudder”' }).waitFor();
    answer();
    await complete.waitFor();
    await ada.leave();
  });

  test('reach the API in the order in which they were made, and are shown as they were made', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { page } = ada;
    const { statusInApi } = await atTask(ada);
    const { promise: sent, resolve: send } = Promise.withResolvers<void>();
    const seen: string[] = [];
    await page.route('**/graphql', async (route) => {
      const name = /(ArrangeTask|CompleteTask)/.exec(route.request().postData() ?? '')?.[0];
      if (name) seen.push(name);
      if (name === 'ArrangeTask') await sent;
      await route.continue();
    });
    const statuses = await recordStatuses(page);
    const status = page.getByLabel('Status');
    await status.selectOption({ label: 'In progress' });
    await status.selectOption({ label: 'Done' });
    await page.getByRole('button', { name: 'Reopen “Repair the rudder”' }).waitFor();
    await expect.poll(() => seen, AT_LOAD).toEqual(['ArrangeTask']);
    send();
    await expect.poll(statusInApi, AT_LOAD).toBe('DONE');
    expect(seen).toEqual(['ArrangeTask', 'CompleteTask']);
    await expect(statuses()).resolves.toEqual(['is-todo', 'is-started', 'is-done']);
    await ada.leave();
  });
});

describe('what one does is there before the API has answered, and once only afterwards', () => {
  test('a due date with its time', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { page } = ada;
    await atTask(ada);
    const letGo = await holdChanges(page);
    const year = new Date().getFullYear() + 1;
    await page.getByLabel('Due', { exact: true }).fill(`${year}-03-04`);
    await page.getByLabel('Due', { exact: true }).blur();
    await page.getByLabel('Time', { exact: true }).fill('15:30');
    await page.getByLabel('Time', { exact: true }).blur();
    await page.getByRole('link', { name: 'Tasks', exact: true }).first().click();
    const due = page.getByText(`4 Mar ${year}, 15:30`);
    await due.waitFor();
    letGo();
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(0);
    await page.reload();
    await due.waitFor();
    await ada.leave();
  });

  test('goals, their tasks, key results and check-ins', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { person, page } = ada;
    const { workspaceId } = person;
    await person.mutate(CREATE_GOAL, { workspaceId, title: 'Afloat again' });
    await ada.signIn();
    await page.getByRole('link', { name: 'Goals', exact: true }).click();
    const tree = page.getByRole('list', { name: 'Tree of goals' });
    await tree.getByRole('link', { name: 'Afloat again' }).waitFor();
    const letGo = await holdChanges(page);
    await page.getByLabel('What do you want to reach?').fill('A season at sea');
    await page.keyboard.press('Enter');
    await tree.getByRole('link', { name: 'A season at sea' }).waitFor();

    await tree.getByRole('link', { name: 'Afloat again' }).click();
    await page.getByLabel('Part of').selectOption({ label: 'A season at sea' });
    await page.locator('.crumbs').getByRole('link', { name: 'A season at sea' }).waitFor();
    await writeInto(page, 'New task for this goal', 'Repair the rudder');
    await page.getByRole('link', { name: 'Repair the rudder' }).waitFor();
    await writeInto(page, 'New goal below this one', 'A new mast');
    await page.getByRole('link', { name: 'A new mast' }).waitFor();
    await addKeyResult(page, { name: 'Miles at sea', to: '100' });
    await page.getByRole('progressbar', { name: 'Progress: Miles at sea' }).waitFor();
    await page.getByLabel('Value of “Miles at sea” now').fill('25');
    await page.getByRole('button', { name: 'Note' }).click();
    const progress = () =>
      page.getByRole('progressbar', { name: 'Progress: Miles at sea' }).getAttribute('value');
    await expect.poll(progress, AT_LOAD).toBe('0.25');
    await page.getByLabel('How does it go?').fill('The wood is dry');
    await page.getByRole('button', { name: 'Post check-in' }).click();
    await page.getByText('The wood is dry').waitFor();
    await expect(page.getByLabel('How does it go?').inputValue()).resolves.toBe('');

    letGo();
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(0);
    for (const name of ['Repair the rudder', 'A new mast'])
      await expect.poll(() => page.getByRole('link', { name }).count(), AT_LOAD).toBe(1);
    await page.reload();
    await page.locator('.crumbs').getByRole('link', { name: 'A season at sea' }).waitFor();
    for (const name of ['Repair the rudder', 'A new mast'])
      await expect.poll(() => page.getByRole('link', { name }).count(), AT_LOAD).toBe(1);
    await expect.poll(progress, AT_LOAD).toBe('0.25');
    await expect.poll(() => page.getByText('The wood is dry').count(), AT_LOAD).toBe(1);
    await ada.leave();
  });

  test('a new label', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { page } = ada;
    await atTask(ada);
    const letGo = await holdChanges(page);
    await page.getByRole('button', { name: 'No labels' }).click();
    await page.getByLabel('Find or create a label').fill('Harbour');
    await page.getByText('Create “Harbour”').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
    await page.keyboard.press('Escape');
    const facts = page.getByRole('complementary');
    await facts.getByText('Harbour').waitFor();
    letGo();
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(0);
    await page.reload();
    await facts.getByText('Harbour').waitFor();
    await ada.leave();
  });

  test('the day by which a goal is to be reached, sent when one leaves its field and not at each digit', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { person, page } = ada;
    const { workspaceId } = person;
    const { goal } = await person.mutate(CREATE_GOAL, { workspaceId, title: 'Afloat again' });
    await ada.signIn(`/goals/${goal.id}`);
    let sent = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('UpdateGoal')) sent += 1;
    });
    const letGo = await holdChanges(page);
    const target = page.getByLabel('Target');
    await target.click();
    await page.keyboard.type('03032031');
    await target.blur();
    await expect.poll(() => target.inputValue(), AT_LOAD).toBe('2031-03-03');
    letGo();
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(0);
    expect(sent).toBe(1);
    await page.reload();
    await expect.poll(() => target.inputValue(), AT_LOAD).toBe('2031-03-03');
    await ada.leave();
  });

  test('but what is refused is taken back, and can be written otherwise', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { person, page } = ada;
    const { workspaceId } = person;
    const { goal } = await person.mutate(CREATE_GOAL, { workspaceId, title: 'Afloat again' });
    await ada.signIn(`/goals/${goal.id}`);
    await addKeyResult(page, { name: 'Miles at sea', to: '0' });
    await page.locator('.notice.is-error').waitFor();
    await expect(page.getByRole('progressbar', { name: /Miles/ }).count()).resolves.toBe(0);
    await expect(page.getByLabel('What is measured?').inputValue()).resolves.toBe('Miles at sea');
    await page.getByLabel('To', { exact: true }).fill('100');
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar', { name: 'Progress: Miles at sea' }).waitFor();
    await ada.leave();
  });
});

describe('a day', () => {
  const TARGET = /* GraphQL */ `query ($id: ID!) { goal(id: $id) { targetDate } }`;
  const UPDATE_GOAL = /* GraphQL */ `mutation ($input: UpdateGoalInput!) { updateGoal(input: $input) { goal { id } errors { message } } }`;

  const VERSION = /* GraphQL */ `query ($id: ID!) { goal(id: $id) { version } }`;
  const versionOf = async ({ person }: Visitor, id: string) =>
    (await person.query(VERSION, { id })).goal.version;

  async function atGoal() {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { person, page } = ada;
    const { workspaceId } = person;
    const { id } = (await person.mutate(CREATE_GOAL, { workspaceId, title: 'Afloat again' })).goal;
    await ada.signIn();
    await page.getByRole('link', { name: 'Goals', exact: true }).click();
    await page.getByRole('link', { name: 'Afloat again' }).click();
    const target = page.getByLabel('Target');
    await target.waitFor();
    const inApi = async () => (await person.query(TARGET, { id })).goal.targetDate;
    return { ada, id, target, inApi };
  }

  test('that was only looked at is not written over what others chose meanwhile', async () => {
    const { ada, id, target, inApi } = await atGoal();
    await target.focus();
    await ada.person.mutate(UPDATE_GOAL, { id, targetDate: '2032-02-02' });
    await expect.poll(() => target.inputValue(), AT_LOAD).toBe('2032-02-02');
    await target.blur();
    await target.fill('2033-03-03');
    await target.press('Enter');
    await expect.poll(inApi, AT_LOAD).toBe('2033-03-03');
    await expect(versionOf(ada, id)).resolves.toBe(3);
    await ada.leave();
  });

  test('is saved when one leaves the page from its field', async () => {
    const { ada, target, inApi } = await atGoal();
    await target.fill('2033-03-03');
    await ada.page.goBack();
    await expect.poll(inApi, AT_LOAD).toBe('2033-03-03');
    await ada.leave();
  });

  test('of which the year is half written is not saved, and what is wrong is said', async () => {
    const { ada, target, inApi } = await atGoal();
    await target.click();
    await ada.page.keyboard.type('030320');
    await target.blur();
    await ada.page.getByText('Value must be').waitFor();
    await expect(inApi()).resolves.toBeNull();
    await target.fill('2033-03-03');
    await target.blur();
    await expect.poll(inApi, AT_LOAD).toBe('2033-03-03');
    await ada.page.getByText('Value must be').waitFor({ state: 'detached' });
    await ada.leave();
  });
});

test('what one has begun to write at a goal is not carried to the next', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  const { workspaceId } = person;
  const { goal } = await person.mutate(CREATE_GOAL, { workspaceId, title: 'Afloat again' });
  await person.mutate(CREATE_GOAL, { workspaceId, parentId: goal.id, title: 'A new mast' });
  await ada.signIn(`/goals/${goal.id}`);
  await page.getByRole('link', { name: 'A new mast' }).click();
  await page.locator('.crumbs').getByRole('link', { name: 'Afloat again' }).click();
  await page.getByRole('link', { name: 'A new mast' }).waitFor();
  await page.getByRole('button', { name: 'Add a key result' }).click();
  await page.getByLabel('What is measured?').fill('Miles at sea');
  await page.getByLabel('How does it go?').fill('The wood is dry');
  await page.getByRole('link', { name: 'A new mast' }).click();
  await page.locator('.crumbs').getByRole('link', { name: 'Afloat again' }).waitFor();
  await expect(page.getByLabel('What is measured?').count()).resolves.toBe(0);
  await expect(page.getByLabel('How does it go?').inputValue()).resolves.toBe('');
  await ada.leave();
});

test('labels that wait for their answer are there after another page, and the answer keeps them', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  await atTask(ada);
  await page.getByRole('link', { name: 'Tasks', exact: true }).first().click();
  const open = () => page.getByRole('link', { name: 'Labels', exact: true }).click();
  await open();
  const letGo = await holdChanges(page);
  const labels = page.getByRole('list', { name: 'Labels' });
  for (const name of ['Harbour', 'Wharf']) {
    await page.getByRole('button', { name: 'New label' }).click();
    await page.getByLabel('Name').fill(name);
    await page.keyboard.press('Enter');
    await labels.getByText(name).waitFor();
  }
  await page.goBack();
  await page.getByRole('heading', { name: 'Tasks' }).waitFor();
  await open();
  await labels.getByText('Wharf').waitFor();
  letGo();
  await expect.poll(() => keptIn(page), AT_LOAD).toBe(0);
  await expect.poll(() => labels.getByRole('listitem').count(), AT_LOAD).toBe(2);
  await ada.leave();
});

test('a label that is refused is told of once', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { person, page } = ada;
  await atTask(ada);
  await page.getByRole('button', { name: 'No labels' }).click();
  await page.getByLabel('Find or create a label').fill('Harbour');
  await page.getByText('Create “Harbour”').waitFor();
  const { workspaceId } = person;
  await person.mutate(CREATE_LABEL, { workspaceId, name: 'Harbour', color: '#1F7A4D' });
  await page.getByText('Create “Harbour”').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create', exact: true }).click();
  await page.locator('.notice.is-error').waitFor();
  await expect.poll(() => keptIn(page), AT_LOAD).toBe(0);
  await page.getByRole('dialog').getByText('Harbour').first().waitFor();
  await expect(page.locator('.notice.is-error').count()).resolves.toBe(1);
  await ada.leave();
});

/** Somebody at the page of a task of their own. */
async function atTask(visitor: Visitor) {
  const { person, page } = visitor;
  const { workspaceId } = person;
  const { id } = (await person.mutate(CREATE_TASK, { workspaceId, title: 'Repair the rudder' }))
    .task;
  await visitor.signIn(`/tasks/${id}`);
  await page.getByRole('button', { name: 'Complete “Repair the rudder”' }).waitFor();
  return { id, statusInApi: async () => (await person.query(STATUS, { id })).task.status };
}

/** Holds back every change that a page makes, until it is let go. */
async function holdChanges(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('"idempotencyKey"')) await promise;
    await route.continue();
  });
  return resolve;
}

async function writeInto(page: Page, label: string, text: string): Promise<void> {
  await page.getByLabel(label).fill(text);
  await page.keyboard.press('Enter');
}

async function addKeyResult(page: Page, { name, to }: { name: string; to: string }) {
  await page.getByRole('button', { name: 'Add a key result' }).click();
  await page.getByLabel('What is measured?').fill(name);
  await page.getByLabel('To', { exact: true }).fill(to);
  await page.keyboard.press('Enter');
}
