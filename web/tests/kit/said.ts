import type { Page } from 'playwright-core';

// Names of parts of Trellis are the same in all languages.
const PARTS = ['accounts', 'goals', 'tasks', 'audit', 'notifications', 'gateway'];

/** All that a page says: texts, also hidden ones, names for screen readers, hints and placeholders. */
export async function saidOn(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const said: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) said.push(texts.currentNode.textContent ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
        said.push(element.getAttribute(name) ?? '');
    return said;
  });
  return said.map((text) => text.trim()).filter((text) => text && !PARTS.includes(text));
}

/** The moments of a page, as they are shown and in full. */
export function momentsOn(page: Page): Promise<readonly { text: string; title: string }[]> {
  return page
    .locator('time')
    .evaluateAll((all) =>
      all.map((one) => ({ text: one.textContent ?? '', title: one.getAttribute('title') ?? '' })),
    );
}
