import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentNode } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLink } from '../../gateway/tests/kit/tcp-link.ts';
import { carriesSecret } from '../src/api/secrets.ts';
import { violationsOn } from './kit/axe.ts';
import { CREATE_TASK, UPDATE_TASK } from './kit/calls.ts';
import { keptIn } from './kit/kept-changes.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { titlesOf } from './kit/titles.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const SOURCES = join(import.meta.dirname, '../src');
// Others use the machine as well.
const AT_LOAD = { timeout: 10_000 };
const DELETE_TASK = /* GraphQL */ `mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { errors { message } } }`;
const DESCRIPTION = /* GraphQL */ `query ($id: ID!) { task(id: $id) { description } }`;

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

describe('changes that wait for a lost connection', () => {
  test('survive that the page is closed: they are sent in their order at the next start, once', async () => {
    await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
    const ada = await arriveBy(link.port);
    const { person, page } = ada;
    const { workspaceId } = person;
    const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Old name' });
    await ada.signIn(`/tasks/${task.id}`);
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    link.become('cut');
    await page.getByText('The connection is lost').waitFor();
    await rename(page, 'New name');
    await page.getByLabel('New subtask').fill('Written without a connection');
    await page.keyboard.press('Enter');
    await page.getByText('2 changes wait').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
    await expect(titlesOf(person)).resolves.toEqual(['Old name']);

    link.become('open');
    const again = await page.context().newPage();
    await again.goto(`/tasks/${task.id}`);
    await again.getByRole('link', { name: 'Written without a connection' }).waitFor();
    await expect
      .poll(() => again.getByRole('textbox', { name: 'Title' }).inputValue(), AT_LOAD)
      .toBe('New name');
    const expected = ['New name', 'Written without a connection'];
    await expect.poll(() => titlesOf(person), AT_LOAD).toEqual(expected);
    await again.reload();
    await again.getByRole('link', { name: 'Written without a connection' }).waitFor();
    await expect(titlesOf(person)).resolves.toEqual(expected);
    await expect.poll(() => keptIn(again), AT_LOAD).toBe(0);
    expect(ada.complaints).toEqual([]);
    await ada.leave();
  });

  test('may be several of one task: each builds on the one before, and none is in conflict with another', async () => {
    await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
    const ada = await arriveBy(link.port);
    const { person, page } = ada;
    const { workspaceId } = person;
    const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Old name' });
    await ada.signIn(`/tasks/${task.id}`);
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    link.become('cut');
    await page.getByText('The connection is lost').waitFor();
    await rename(page, 'First name');
    await page.getByText('1 change waits').waitFor();
    await describeIt(page, 'As long as it has to be. '.repeat(20).trim());
    await page.getByText('2 changes wait').waitFor();
    await rename(page, 'Second name');
    await page.getByText('3 changes wait').waitFor();
    await page.close();

    link.become('open');
    const again = await page.context().newPage();
    await again.goto('/');
    await expect.poll(() => titlesOf(person), AT_LOAD).toEqual(['Second name']);
    const { task: found } = await person.query(DESCRIPTION, { id: task.id });
    expect(found.description).toBe('As long as it has to be. '.repeat(20).trim());
    await expect.poll(() => keptIn(again), AT_LOAD).toBe(0);
    await ada.leave();
  });

  test('are kept until the person has chosen, if somebody else changed the same meanwhile', async () => {
    await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
    const ada = await arriveBy(link.port);
    const { person, page } = ada;
    const { workspaceId } = person;
    const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Old name' });
    await ada.signIn(`/tasks/${task.id}`);
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    link.become('cut');
    await page.getByText('The connection is lost').waitFor();
    await rename(page, 'My name');
    await page.getByText('1 change waits').waitFor();
    await page.close();
    await person.mutate(UPDATE_TASK, { id: task.id, title: 'Their name' });

    link.become('open');
    const again = await page.context().newPage();
    await again.goto('/');
    await again.getByText('“My name” was written while').waitFor();
    await expect(titlesOf(person)).resolves.toEqual(['Their name']);
    await again.reload();
    await again.getByRole('button', { name: 'Save mine' }).click();
    await expect.poll(() => titlesOf(person), AT_LOAD).toEqual(['My name']);
    await expect.poll(() => keptIn(again), AT_LOAD).toBe(0);
    await ada.leave();
  });

  test('are told of when they are refused', async () => {
    await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
    const ada = await arriveBy(link.port);
    const { person, page } = ada;
    const { workspaceId } = person;
    const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Old name' });
    await ada.signIn(`/tasks/${task.id}`);
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    link.become('cut');
    await rename(page, 'My name for it');
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(1);
    await page.close();
    await person.mutate(DELETE_TASK, { id: task.id });
    link.become('open');
    const again = await page.context().newPage();
    await again.goto('/');
    await again.getByText('“My name for it” was not saved: It is gone').waitFor();
    await expect.poll(() => keptIn(again), AT_LOAD).toBe(0);
    await ada.leave();
  });

  test('are sent after a day only if they cannot undo anything; of the others the person is told', async () => {
    await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
    const ada = await arriveBy(link.port);
    const { person, page } = ada;
    const { workspaceId } = person;
    const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Old name' });
    await ada.signIn(`/tasks/${task.id}`);
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    link.become('cut');
    await rename(page, 'My name for it');
    await page.getByLabel('New subtask').fill('Written two days ago');
    await page.keyboard.press('Enter');
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(2);
    await page.evaluate(letThemBeOld, 2 * 86_400_000);
    await page.close();
    link.become('open');
    const again = await page.context().newPage();
    await again.goto(`/tasks/${task.id}`);
    await again.getByText('“My name for it” was written more than a day ago').waitFor();
    await expect
      .poll(() => titlesOf(person), AT_LOAD)
      .toEqual(['Old name', 'Written two days ago']);
    await ada.leave();
  });

  test('are given up by who signs out, after a question', async () => {
    await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
    const ada = await arriveBy(link.port);
    const { person, page } = ada;
    await ada.signIn();
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByText('Press N to write the first one').waitFor();
    await loaded(page, 'ConfirmDialog');
    link.become('cut');
    await write(page, 'Given up');
    await page.getByText('1 change waits').waitFor();
    const signOut = async () => {
      await page.getByRole('button', { name: 'Account: Ada' }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      return page.getByRole('alertdialog', { name: 'Some changes were not sent' });
    };
    const question = await signOut();
    await question.getByText('1 change waits for the connection').waitFor();
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await expect(keptIn(page)).resolves.toBe(1);
    await (await signOut()).getByRole('button', { name: 'Give them up and sign out' }).click();
    await page.getByLabel('Email address').waitFor();
    link.become('open');
    await ada.signIn();
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByText('Press N to write the first one').waitFor();
    await expect(titlesOf(person)).resolves.toEqual([]);
    await ada.leave();
  });

  test('are never sent as somebody else: they wait until the same person is there again', async () => {
    await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
    const ada = await arriveBy(link.port);
    const { person, page } = ada;
    const ben = await Visitor.arrive(browser, trellis, 'Ben');
    await person.invite(ben.person, 'MEMBER');
    await ada.signIn();
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByText('Press N to write the first one').waitFor();
    link.become('cut');
    await write(page, 'By Ada');
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(1);
    // As if the session had ended elsewhere.
    await page.evaluate(() => localStorage.removeItem('trellis.refresh'));
    await page.close();
    link.become('open');
    const second = await page.context().newPage();
    await signInAs(second, ben.person.email);
    await second.getByRole('heading', { name: 'Overview' }).waitFor();
    await second.getByRole('button', { name: 'Account: Ben' }).click();
    await second.getByRole('button', { name: 'Sign out' }).click();
    await second.getByLabel('Email address').waitFor();
    await expect(titlesOf(person)).resolves.toEqual([]);
    await signInAs(second, person.email);
    await expect.poll(() => titlesOf(person), AT_LOAD).toEqual(['By Ada']);
    await Promise.all([ada.leave(), ben.leave()]);
  });

  test('belong to the page that made them for as long as it is open', async () => {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { person, page } = ada;
    await ada.signIn();
    await page.getByRole('link', { name: 'Tasks', exact: true }).click();
    await page.getByText('Press N to write the first one').waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await write(page, 'By the first page');
    await expect.poll(() => keptIn(page), AT_LOAD).toBe(1);
    const second = await page.context().newPage();
    await second.goto(page.url());
    await write(second, 'By the second page');
    await expect.poll(() => titlesOf(person), AT_LOAD).toEqual(['By the second page']);
    await page.close();
    await second.reload();
    await expect
      .poll(() => titlesOf(person), AT_LOAD)
      .toEqual(['By the second page', 'By the first page']);
    await ada.leave();
  });

  test('are kept nowhere if they carry a secret', async () => {
    const secret: string[] = [];
    for await (const path of glob('**/generated/*.ts', { cwd: SOURCES })) {
      const documents = Object.entries(await import(join(SOURCES, path)));
      for (const [name, document] of documents as [string, DocumentNode][])
        if (isMutation(document) && carriesSecret(document, {})) secret.push(name);
    }
    expect(secret).toEqual(
      expect.arrayContaining([
        'CreateApiKeyDocument',
        'CreateWebhookDocument',
        'InviteMemberDocument',
      ]),
    );
    const { CreateTaskDocument } = await import('../src/tasks/generated/create-task.ts');
    expect(carriesSecret(CreateTaskDocument, { title: 'My password' })).toBe(false);
    expect(carriesSecret(CreateTaskDocument, { deep: [{ currentPassword: '' }] })).toBe(true);
  });
});

async function arriveBy(port: number): Promise<Visitor> {
  return Visitor.arrive(browser, trellis, 'Ada', { baseURL: `http://127.0.0.1:${port}` });
}

async function describeIt(page: Page, text: string): Promise<void> {
  const description = page.getByRole('textbox', { name: 'Description' });
  await description.fill(text);
  await description.press('Tab');
}

async function rename(page: Page, name: string): Promise<void> {
  const title = page.getByRole('textbox', { name: 'Title' });
  await title.fill(name);
  await title.press('Enter');
}

async function write(page: Page, title: string): Promise<void> {
  await page.getByLabel('What is to be done?').fill(title);
  await page.keyboard.press('Enter');
}

async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation').waitFor();
}

/** Waits until a part of the console was loaded beforehand, as it is in a page that is open for a moment. */
async function loaded(page: Page, name: string): Promise<void> {
  const isLoaded = (part: string) =>
    performance.getEntriesByType('resource').some((entry) => entry.name.includes(part));
  await expect.poll(() => page.evaluate(isLoaded, name), AT_LOAD).toBe(true);
}

/** Makes the changes that the browser keeps older than they are. */
function letThemBeOld(ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trellis');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('changes', 'readwrite');
      const walking = transaction.objectStore('changes').openCursor();
      walking.onsuccess = () => {
        const cursor = walking.result;
        cursor?.update({ ...cursor.value, madeAt: cursor.value.madeAt - ms });
        cursor?.continue();
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

function isMutation(document: DocumentNode): boolean {
  return document?.definitions?.some(
    (one) => one.kind === 'OperationDefinition' && one.operation === 'mutation',
  );
}
