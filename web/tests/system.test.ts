import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from './kit/axe.ts';
import { CREATE_GOAL, CREATE_TASK } from './kit/calls.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const CALM = 'Nothing waits: every event has arrived.';

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

async function openSystem(ada: Visitor): Promise<void> {
  await ada.signIn();
  await ada.page.getByRole('link', { name: 'System' }).click();
  await ada.page.getByText(CALM).waitFor();
}

/** Adds a task to a goal, which goals must hear of. */
async function addTask({ person }: Visitor, title: string): Promise<void> {
  const { workspaceId } = person;
  const { goal } = await person.mutate(CREATE_GOAL, { workspaceId, title: 'Cross the bay' });
  await person.mutate(CREATE_TASK, { workspaceId, title, goalId: goal.id });
}

test('an admin sees in words that a consumer is behind, and that nothing waits any more', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  await openSystem(ada);
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) });
  await expect(row('tasks').textContent()).resolves.toBe('tasksnothing waits0');
  await expect(row('goals.progress').textContent()).resolves.toBe('goals.progressnothing waits000');

  const blocker = new Client({ connectionString: trellis.database.url });
  await blocker.connect();
  try {
    await blocker.query('begin; lock table goals.inbox in exclusive mode');
    await addTask(ada, 'Wait for the tide');
    await page.getByRole('status').filter({ hasText: 'Events are late: tasks lags by' }).waitFor();
    await row('tasks').getByRole('cell', { name: 'lags' }).waitFor();
    await row('tasks').getByRole('cell', { name: '1', exact: true }).waitFor();
    await row('goals.progress').getByRole('cell', { name: 'some wait' }).waitFor();
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await violationsOn(page)).toEqual([]);
    }
  } finally {
    await blocker.end();
  }
  await page.getByText(CALM).waitFor();
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

test('an admin has an event tried again that was set aside, and sees it handled', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  await openSystem(ada);
  await page.getByText('All events were handled.').waitFor();
  await trellis.database.query(
    'alter table goals.goal_task add constraint broken check (false) not valid',
  );
  await addTask(ada, 'Learn the knots');
  const letter = page.getByRole('listitem').filter({ hasText: 'tasks.task-created.v1' });
  await letter.filter({ hasText: '5 tries' }).waitFor();
  await page.getByRole('cell', { name: 'some are set aside' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Some events were set aside' }).waitFor();

  await trellis.database.query('alter table goals.goal_task drop constraint broken');
  await letter.getByRole('button', { name: 'Try again' }).click();
  await letter.filter({ hasText: 'handled' }).waitFor({ timeout: 15_000 });
  await page.getByText(CALM).waitFor();
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});
