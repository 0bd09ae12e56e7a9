import { now, parseZonedDateTime } from '@internationalized/date';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { momentAt, snoozeChoices } from '../src/inbox/snooze.ts';
import { lastWindows } from '../src/overview/windows.ts';
import { violationsOn } from './kit/axe.ts';
import { COMPLETE_TASK, CREATE_GOAL, CREATE_TASK } from './kit/calls.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const NOTIFICATIONS = /* GraphQL */ `query ($filter: NotificationFilter) { notifications(filter: $filter) { nodes { id title readAt snoozedUntil archivedAt } } }`;
const MARK = /* GraphQL */ `mutation ($input: MarkNotificationsInput!) { markNotifications(input: $input) { errors { message } } }`;
const VIEWER = /* GraphQL */ `{ viewer { displayName handle timeZone locale memberships { role workspace { id slug name weekStart } } } }`;
const TEAMS = /* GraphQL */ `query ($id: ID!) { workspace(id: $id) { teams { key name members { displayName } } } }`;
const SOON_MS = 2_000;
const LATER = { timeout: 5_000 };

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

test('mornings to snooze until are nine o’clock on the wall, also in the night that clocks change', () => {
  const at = parseZonedDateTime('2027-03-27T20:30[Europe/Berlin]');
  expect(snoozeChoices('Europe/Berlin', at)).toEqual([
    { name: 'later', until: '2027-03-27T22:00:00.000Z' },
    { name: 'tomorrow', until: '2027-03-28T07:00:00.000Z' },
    { name: 'nextWeek', until: '2027-03-29T07:00:00.000Z' },
  ]);
  const late = parseZonedDateTime('2027-03-27T21:30[Europe/Berlin]');
  expect(snoozeChoices('Europe/Berlin', late).map(({ name }) => name)).toEqual([
    'tomorrow',
    'nextWeek',
  ]);
  expect(momentAt('2020-01-01', '09:00', 'Asia/Tokyo')).toBeNull();
  expect(momentAt('2090-01-01', '09:00', 'Asia/Tokyo')).toBe('2090-01-01T00:00:00.000Z');
});

test('days and weeks begin at midnight on the wall, weeks on Monday', () => {
  const at = parseZonedDateTime('2027-03-31T20:30[Europe/Berlin]');
  const days = lastWindows('days', 'Europe/Berlin', at);
  expect(days).toHaveLength(14);
  expect(days.at(-1)).toEqual({
    from: '2027-03-30T22:00:00.000Z',
    until: '2027-03-31T22:00:00.000Z',
  });
  expect(days.at(0)?.from).toBe('2027-03-17T23:00:00.000Z');
  expect(lastWindows('weeks', 'Europe/Berlin', at).at(-1)).toEqual({
    from: '2027-03-28T22:00:00.000Z',
    until: '2027-04-04T22:00:00.000Z',
  });
});

test('what is snoozed leaves the inbox at once, waits in its list with its zone, and can be woken', async () => {
  const ben = await toldOf('Repair the rudder');
  const { page, person } = ben;
  await ben.signIn();
  await page.getByRole('link', { name: /^Inbox/ }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'Repair the rudder' });
  await item.getByRole('button', { name: 'Snooze' }).click();
  const dialog = page.getByRole('dialog', { name: 'Snooze until' });
  await dialog.getByText('Time zone: Europe/Berlin').waitFor();
  await dialog.getByLabel('Date').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Snooze' }).click();
  await dialog.getByText('still to come').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await dialog.getByRole('button', { name: /^Tomorrow/ }).click();
  await item.waitFor({ state: 'detached', timeout: SOON_MS });
  await expect.poll(() => titles(ben, { isSnoozed: true })).toHaveLength(1);

  await page.getByLabel('Show').selectOption('snoozed');
  await item.getByText(/back on \d+ \w+ \d{4}, 09:00 CES?T/).waitFor();
  const { notifications } = await person.query(NOTIFICATIONS, { filter: { isSnoozed: true } });
  const tomorrow = now('Europe/Berlin').add({ days: 1 }).toString().slice(0, 10);
  expect(notifications.nodes[0].snoozedUntil).toBe(momentAt(tomorrow, '09:00', 'Europe/Berlin'));

  await item.getByRole('button', { name: 'Wake up' }).click();
  await page.getByText('What you snooze waits here').waitFor();
  await page.getByLabel('Show').selectOption('unread');
  await item.waitFor();
  expect(ben.complaints).toEqual([]);
  await ben.leave();
});

test('what was snoozed comes back by itself, unread, when its time has come', async () => {
  const ben = await toldOf('Repair the rudder');
  const { page, person } = ben;
  await ben.signIn();
  await page.getByRole('link', { name: /^Inbox/ }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'Repair the rudder' });
  await item.waitFor();
  const { notifications } = await person.query(NOTIFICATIONS);
  const snoozedUntil = new Date(Date.now() + 8_000).toISOString();
  await person.mutate(MARK, { ids: [notifications.nodes[0].id], snoozedUntil });
  await page.reload();
  await page.getByText('Nothing here.').waitFor();
  await item.waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: /^Inbox/ }).textContent())
    .toMatch(/1 unread/);
  await ben.leave();
});

test('the inbox is worked through by keyboard, and the next one has the focus after each', async () => {
  const ben = await toldOf('One', 'Two', 'Three');
  const { page } = ben;
  const { keyboard } = page;
  await ben.signIn();
  await page.getByRole('link', { name: /^Inbox/ }).click();
  const items = page.getByRole('list', { name: 'Inbox' }).getByRole('listitem');
  await expect.poll(() => items.count()).toBe(3);
  await items.first().getByRole('link').focus();
  await keyboard.press('j');
  await expect.poll(() => focusedItem(page)).toContain('Two');
  await keyboard.press('e');
  await expect.poll(() => focusedItem(page)).toContain('One');
  await expect
    .poll(() => titles(ben, { isArchived: true }))
    .toEqual([expect.stringContaining('Two')]);
  await keyboard.press('h');
  await page.getByRole('dialog', { name: 'Snooze until' }).waitFor();
  await keyboard.press('Escape');
  await keyboard.press('u');
  await items.filter({ hasText: 'One' }).getByText('Mark as unread').waitFor();
  await expect
    .poll(() => titles(ben, { isUnread: true }))
    .toEqual([expect.stringContaining('Three')]);
  await ben.leave();
});

test('the overview tells of what was done today as it is done, in columns and in a table', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page, person } = ada;
  await ada.signIn();
  const today = page.getByRole('table', { name: 'Tasks done in 14 days' }).getByRole('row').last();
  await expect.poll(() => today.getByRole('cell').textContent()).toBe('0');
  const { workspaceId } = person;
  const { task } = await person.mutate(CREATE_TASK, { workspaceId, title: 'Repair the rudder' });
  const statuses = page.getByRole('table', { name: 'Tasks by status' });
  await statuses.getByRole('row', { name: 'To do 1 100%' }).waitFor();
  await person.mutate(COMPLETE_TASK, { id: task.id });
  await expect.poll(() => today.getByRole('cell').textContent(), LATER).toBe('1');
  await statuses.getByRole('row', { name: 'Done 1 100%' }).waitFor();
  await page.getByLabel('Tasks done per').selectOption('weeks');
  const weeks = page.getByRole('table', { name: 'Tasks done in 14 weeks' });
  await expect
    .poll(() => weeks.getByRole('row').last().textContent())
    .toMatch(/^Week from Monday.*1$/);
  await person.mutate(CREATE_GOAL, { workspaceId, title: 'Cross the bay' });
  const healths = page.getByRole('table', { name: 'Health of open goals' });
  await healths.getByRole('row', { name: 'Not said 1 100%' }).waitFor();
  await ada.leave();
});

test('a person changes name, handle, time zone and language, and a handle of others is refused beside its field', async () => {
  const [ada, ben] = await arrive('Ada', 'Ben');
  const { page, person } = ada;
  const taken = (await ben.person.query(VIEWER)).viewer.handle;
  await openProfile(ada);
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('Handle').fill(taken);
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByLabel('Language of mails').selectOption('de');
  await page
    .getByRole('region', { name: 'About you' })
    .getByRole('button', { name: 'Save' })
    .click();
  await page.getByText('This is taken already').waitFor();
  await page.getByLabel('Handle').fill(`${taken}-2`);
  await page
    .getByRole('region', { name: 'About you' })
    .getByRole('button', { name: 'Save' })
    .click();
  await page.getByText('Your profile is saved').waitFor();
  await page.getByRole('button', { name: 'Account: Ada Lovelace' }).waitFor();
  const { viewer } = await person.query(VIEWER);
  expect(viewer).toMatchObject({
    displayName: 'Ada Lovelace',
    handle: `${taken}-2`,
    timeZone: 'Asia/Tokyo',
    locale: 'de',
  });
  expect(ada.complaints).toEqual([]);
  await Promise.all([ada.leave(), ben.leave()]);
});

test('a new password takes the old one, signs out elsewhere, and is good from then on', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  const elsewhere = await elsewhereOf(ada);
  await openProfile(ada);
  await page.getByLabel('Current password').fill('not the old password');
  await page.getByLabel('New password').fill('quite another password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('This is not your password.').waitFor();
  await page.getByLabel('Current password').fill('a long enough password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('The password is changed.').waitFor();
  await elsewhere.getByLabel('Email address').waitFor();
  await signIn(elsewhere, ada, 'quite another password');
  await elsewhere.getByRole('navigation').waitFor();
  await elsewhere.context().close();
  await ada.leave();
});

test('somebody sees where they are signed in, ends one session, and then all others', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  const [phone, tablet] = [await elsewhereOf(ada, 'de-DE'), await elsewhereOf(ada)];
  await openProfile(ada);
  const sessions = page.getByRole('list', { name: 'Where you are signed in' });
  // The fourth is that of the API, by which the person was made.
  await expect.poll(() => sessions.getByRole('listitem').count()).toBe(4);
  const own = sessions.getByRole('listitem').filter({ hasText: 'this device' });
  await own.getByText('Chrome, Linux').waitFor();
  await own.getByText(/last used .*signed in on \d+ \w+ \d{4}, \d\d:\d\d \w+/).waitFor();
  await sessions
    .getByRole('button', { name: /^End the session/ })
    .first()
    .click();
  await expect.poll(() => sessions.getByRole('listitem').count()).toBe(3);
  await tablet.getByLabel('Email address').waitFor();
  await page.getByRole('button', { name: 'End all others' }).click();
  await phone.getByLabel('E-Mail-Adresse').waitFor();
  await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1);
  await page.getByRole('button', { name: 'Account: Ada' }).waitFor();
  await Promise.all([phone.context().close(), tablet.context().close()]);
  await ada.leave();
});

test('an admin makes a team, takes people in and out, renames it and deletes it after a question', async () => {
  const [ada, ben] = await arrive('Ada', 'Ben');
  await ada.person.invite(ben.person, 'MEMBER');
  const { page, person } = ada;
  await ada.signIn();
  await page.getByRole('link', { name: 'Settings' }).click();
  const teams = page.getByRole('region', { name: 'Teams' });
  await teams.getByLabel('Name of the team').fill('Deck hands');
  await teams.getByLabel('Key').fill('deck');
  await teams.getByRole('button', { name: 'Create team' }).click();
  await teams.getByLabel('Add somebody to “Deck hands”').selectOption({ label: 'Ben' });
  await teams.getByRole('button', { name: 'Take Ben out of “Deck hands”' }).waitFor();
  const stored = async () =>
    (await person.query(TEAMS, { id: person.workspaceId })).workspace.teams;
  await expect
    .poll(stored)
    .toEqual([{ key: 'DECK', name: 'Deck hands', members: [{ displayName: 'Ben' }] }]);

  await teams.getByRole('button', { name: 'Rename the team' }).click();
  const team = teams.getByRole('listitem', { name: 'Deck hands' });
  await team.getByLabel('Name of the team').fill('Crew');
  await team.getByRole('button', { name: 'Save' }).click();
  await teams.getByRole('heading', { name: 'Crew' }).waitFor();
  await teams.getByRole('button', { name: 'Take Ben out of “Crew”' }).click();
  await teams.getByText('Nobody is in it yet.').waitFor();
  await expect.poll(stored).toEqual([{ key: 'DECK', name: 'Crew', members: [] }]);

  await ben.signIn(new URL(page.url()).pathname);
  await ben.page.getByRole('heading', { name: 'Crew' }).waitFor();
  await expect(ben.page.getByRole('button', { name: 'Create team' }).count()).resolves.toBe(0);

  await teams.getByRole('button', { name: 'Delete the team “Crew”' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await teams.getByRole('heading', { name: 'Crew' }).waitFor({ state: 'detached' });
  await expect.poll(stored).toEqual([]);
  expect([...ada.complaints, ...ben.complaints]).toEqual([]);
  await Promise.all([ada.leave(), ben.leave()]);
});

test('a workspace gets another name and address in place, and is deleted only with its slug written', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page, person } = ada;
  await ada.signIn();
  await page.getByRole('link', { name: 'Settings' }).click();
  const section = page.getByRole('region', { name: 'Workspace' });
  const slug = `harbour-${person.id.slice(-8)}`;
  await section.getByLabel('Name of the workspace').fill('Harbour');
  await section.getByLabel('In addresses').fill(slug);
  await section.getByLabel('Weeks begin on').selectOption('SU');
  await section.getByRole('button', { name: 'Save' }).click();
  await page.waitForURL(`**/w/${slug}/settings`);
  await page.getByRole('heading', { name: 'Settings: Harbour' }).waitFor();
  const { viewer } = await person.query(VIEWER);
  expect(viewer.memberships[0].workspace).toMatchObject({ slug, name: 'Harbour', weekStart: 'SU' });

  await section.getByRole('button', { name: 'Leave the workspace' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
  await page.getByText('You are the last admin.').waitFor();

  await section.getByRole('button', { name: 'Delete the workspace' }).click();
  const dialog = page.getByRole('alertdialog');
  const confirm = dialog.getByRole('button', { name: 'Delete the workspace' });
  await expect(confirm.isDisabled()).resolves.toBe(true);
  await dialog.getByLabel(/^Write/).fill(slug);
  await confirm.click();
  await page.getByText('You belong to no workspace.').waitFor();
  await page.getByLabel('Name of the workspace').fill('Lighthouse');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await expect(page.getByLabel('Workspace').locator('option:checked').textContent()).resolves.toBe(
    'Lighthouse',
  );
  expect(ada.complaints).toEqual([]);
  await ada.leave();
});

test('who leaves a workspace lands in another one of theirs', async () => {
  const [ada, ben] = await arrive('Ada', 'Ben');
  await ada.person.invite(ben.person, 'MEMBER');
  const { memberships } = (await ada.person.query(VIEWER)).viewer;
  const { slug } = memberships[0].workspace;
  const { page } = ben;
  await ben.signIn(`/w/${slug}/settings`);
  await page.getByRole('button', { name: 'Leave the workspace' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await expect.poll(() => page.getByLabel('Workspace').locator('option').count()).toBe(1);
  expect(page.url()).not.toContain(slug);
  await Promise.all([ada.leave(), ben.leave()]);
});

/** Signs in and goes to the profile by the account menu. */
async function openProfile(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await visitor.signIn();
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByRole('link', { name: 'Profile' }).click();
  await page.getByRole('heading', { name: 'Profile' }).waitFor();
}

/** Ben, whom Ada has just given tasks of these titles. */
async function toldOf(...tasks: readonly string[]): Promise<Visitor> {
  const [ada, ben] = await arrive('Ada', 'Ben');
  await ada.person.invite(ben.person, 'MEMBER');
  const { workspaceId } = ada.person;
  for (const title of tasks)
    await ada.person.mutate(CREATE_TASK, { workspaceId, title, assigneeIds: [ben.person.id] });
  const told = async () =>
    (await titles(ben)).filter((title) => tasks.some((task) => title.includes(task)));
  await expect.poll(told).toHaveLength(tasks.length);
  await dropOthers(ben, tasks);
  await ada.leave();
  return ben;
}

/** Takes away what Ben was told besides, such as of the invitation. */
async function dropOthers({ person }: Visitor, tasks: readonly string[]): Promise<void> {
  const { notifications } = await person.query(NOTIFICATIONS);
  const nodes = notifications.nodes as { id: string; title: string }[];
  const others = nodes.filter(({ title }) => !tasks.some((task) => title.includes(task)));
  if (others.length > 0)
    await person.mutate(MARK, { ids: others.map(({ id }) => id), archived: true });
}

async function titles({ person }: Visitor, filter?: object): Promise<string[]> {
  const { notifications } = await person.query(NOTIFICATIONS, { filter });
  return notifications.nodes.map(({ title }: { title: string }) => title);
}

function arrive(...names: readonly [string, string]): Promise<[Visitor, Visitor]> {
  const [first, second] = names;
  return Promise.all([
    Visitor.arrive(browser, trellis, first),
    Visitor.arrive(browser, trellis, second),
  ]);
}

/** Another browser in which the same person is signed in. */
async function elsewhereOf(visitor: Visitor, locale = 'en-GB'): Promise<Page> {
  const context = await browser.newContext({ baseURL: trellis.url, locale });
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, visitor, 'a long enough password');
  await page.getByRole('navigation').waitFor();
  return page;
}

async function signIn(page: Page, { person }: Visitor, password: string): Promise<void> {
  await page.locator('input[name=email]').fill(person.email);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
}

function focusedItem(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('li')?.textContent);
}
