import type { Page, WebSocketRoute } from 'playwright-core';

/** Holds back what the feed of tasks says to a page, to be released in its order. Call it before the page is opened. */
export async function holdFeed(page: Page) {
  let isHolding = false;
  const held: { socket: WebSocketRoute; message: string | Buffer }[] = [];
  const passed: string[] = [];
  await page.routeWebSocket('**/graphql', (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (isHolding && String(message).includes('"__typename":"TaskChange"'))
        held.push({ socket, message });
      else {
        socket.send(message);
        passed.push(/"kind":"(\w+)"/.exec(String(message))?.[1] ?? '');
      }
    });
  });
  return {
    /** The kinds of the changes that were not held back. */
    passed,
    get held(): number {
      return held.length;
    },
    hold(): void {
      isHolding = true;
    },
    release(): void {
      isHolding = false;
      for (const { socket, message } of held.splice(0)) socket.send(message);
    },
  };
}

/** Notes each status that the head of the page shows from now on, also for a moment only. */
export async function recordStatuses(page: Page): Promise<() => Promise<string[]>> {
  const handle = await page.evaluateHandle(() => {
    const shown: string[] = [];
    const note = () => {
      const mark = document.querySelector('.page-head .status-mark')?.getAttribute('class');
      const status = mark?.replace('status-mark', '').trim() || 'is-todo';
      if (shown.at(-1) !== status) shown.push(status);
    };
    note();
    const options = { subtree: true, childList: true, attributes: true };
    new MutationObserver(note).observe(document.body, options);
    return shown;
  });
  return () => handle.jsonValue();
}
