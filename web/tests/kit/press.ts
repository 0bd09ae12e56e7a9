import type { Page } from 'playwright-core';

const MOST = 80;

/** Presses Tab until the control of this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, name: string, { isBackwards = false } = {}): Promise<void> {
  for (let presses = 0; presses < MOST; presses += 1) {
    await page.keyboard.press(isBackwards ? 'Shift+Tab' : 'Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (
        element?.getAttribute('aria-label') ??
        element?.labels?.[0]?.textContent ??
        element?.textContent
      );
    });
    if (focused === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}
