import type { Page } from 'playwright-core';

export type Demo = { readonly slug: string; readonly taskId: string; readonly goalId: string };

type Scene = {
  readonly path: string;
  /** Brings the page to what is to be seen; may answer how to take that back. */
  prepare(page: Page): Promise<(() => Promise<void>) | undefined | void>;
  /** Whether there is no such thing on a phone. */
  readonly isForWideOnly?: boolean;
};

/** Pages before somebody is signed in. */
export const SIGNED_OUT = { 'sign-in': '/sign-in', 'sign-up': '/sign-up' } as const;

/** The pages of a workspace, by name. */
export function pagesOf({ slug, taskId, goalId }: Demo): Record<string, string> {
  const home = `/w/${slug}`;
  return {
    overview: `${home}/overview`,
    goals: `${home}/goals`,
    goal: `/goals/${goalId}`,
    tasks: `${home}/tasks?sort=PRIORITY`,
    task: `/tasks/${taskId}`,
    labels: `${home}/labels`,
    board: `${home}/board`,
    inbox: `${home}/inbox`,
    snoozed: `${home}/inbox?show=snoozed`,
    preferences: `${home}/inbox/preferences`,
    profile: `${home}/profile`,
    audit: `${home}/audit`,
    settings: `${home}/settings`,
    'new-workspace': `${home}/new-workspace`,
    system: `${home}/system`,
    join: '/join#a-token',
    nothing: '/tasks/nothing',
  };
}

/** Dialogs and other things that are there only after one did something. Found by structure, in any language. */
export function scenesOf({ slug, taskId }: Demo): Record<string, Scene> {
  const home = `/w/${slug}`;
  const dialog = (page: Page) => page.locator('[role=dialog], [role=alertdialog]').waitFor();
  return {
    palette: {
      path: `${home}/overview`,
      isForWideOnly: true,
      async prepare(page) {
        await page.keyboard.press('Control+k');
        await dialog(page);
      },
    },
    shortcuts: {
      path: `${home}/overview`,
      isForWideOnly: true,
      async prepare(page) {
        await page.keyboard.press('?');
        await dialog(page);
      },
    },
    account: {
      path: `${home}/overview`,
      async prepare(page) {
        await page.locator('.side-head .button').click();
        await dialog(page);
      },
    },
    snooze: {
      path: `${home}/inbox`,
      async prepare(page) {
        await page.locator('.notification [aria-haspopup=dialog]').first().click();
        await dialog(page);
      },
    },
    recurrence: {
      path: `/tasks/${taskId}`,
      async prepare(page) {
        await page.locator('section[aria-labelledby=recurrence] .button').first().click();
        await page.locator('.occurrences').last().scrollIntoViewIfNeeded();
      },
    },
    teams: {
      path: `${home}/settings`,
      async prepare(page) {
        await page.locator('#teams').evaluate((heading) => heading.scrollIntoView());
      },
    },
    'delete-workspace': {
      path: `${home}/settings`,
      async prepare(page) {
        await page.locator('section[aria-labelledby=workspace] .actions .danger').last().click();
        await dialog(page);
      },
    },
    conflict: { path: `/tasks/${taskId}`, prepare: writeBoth },
  };
}

/** Two windows change one title; the slower one sees both texts. */
async function writeBoth(page: Page): Promise<() => Promise<void>> {
  const title = page.locator('textarea.is-title');
  const before = await title.inputValue();
  await title.fill(`${before} and the fenders`);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await write(other, `${before} twice`);
  await title.press('Enter');
  await page.locator('[role=alertdialog]').waitFor();
  return async () => {
    await page.locator('[role=alertdialog] .button').first().click();
    await write(other, before);
    await other.close();
  };
}

async function write(page: Page, text: string): Promise<void> {
  const title = page.locator('textarea.is-title');
  const saved = page.waitForResponse(
    (response) => response.request().postData()?.includes('UpdateTask') ?? false,
  );
  await title.fill(text);
  await title.press('Enter');
  await saved;
}
