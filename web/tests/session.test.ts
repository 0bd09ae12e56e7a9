import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLink } from '../../gateway/tests/kit/tcp-link.ts';
import { type RunningConsole, startConsole } from './kit/start-console.ts';
import { openBrowser, Visitor } from './kit/visitor.ts';

const HOUR_MS = 3_600_000;

let trellis: RunningConsole;
let browser: Browser;
beforeAll(async () => {
  [trellis, browser] = await Promise.all([startConsole(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await trellis?.[Symbol.asyncDispose]();
});

test('a token that the server does not take is renewed, and what is kept of it may be rubbish', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  await ada.signIn();
  for (const spoil of [(text: string) => text.replace(/\.[^.]*"/, '.AAAA"'), () => '{ no JSON']) {
    const kept = await page.evaluate(() => sessionStorage.getItem('trellis.access'));
    await page.evaluate(
      (text) => sessionStorage.setItem('trellis.access', text),
      spoil(String(kept)),
    );
    await page.reload();
    await page.getByText('Nothing has happened yet').waitFor();
  }
  await ada.leave();
});

test('who can no longer renew comes to the page for signing in', async () => {
  const ada = await Visitor.arrive(browser, trellis, 'Ada');
  const { page } = ada;
  await ada.signIn();
  await page.evaluate(() => {
    sessionStorage.setItem('trellis.access', JSON.stringify({ token: 'rubbish', expiresAt: 9e15 }));
    localStorage.setItem('trellis.refresh', 'rubbish');
  });
  await page.reload();
  await page.getByLabel('Email address').waitFor();
  await ada.leave();
});

test('a session lasts as long by a clock that is wrong', async () => {
  for (const wrong of [HOUR_MS, -HOUR_MS]) {
    const ada = await Visitor.arrive(browser, trellis, 'Ada');
    const { page } = ada;
    let renewals = 0;
    page.on('request', (request) => {
      if (request.postData()?.includes('mutation RefreshToken')) renewals += 1;
    });
    await page.clock.install({ time: Date.now() + wrong });
    await ada.signIn();
    await page.getByText('Nothing has happened yet').waitFor();
    await page.clock.runFor('05:00');
    expect(renewals).toBe(0);
    await page.clock.runFor('10:00');
    await expect.poll(() => renewals).toBe(1);
    await ada.leave();
  }
});

test('who signs out without a connection is told that the server does not know', async () => {
  await using link = await startLink({ host: '127.0.0.1', port: trellis.port });
  const baseURL = `http://127.0.0.1:${link.port}`;
  const ada = await Visitor.arrive(browser, trellis, 'Ada', { baseURL });
  const { page } = ada;
  await ada.signIn();
  await page.getByRole('button', { name: 'Account: Ada' }).click();
  link.become('cut');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out on this device.').waitFor();
  await page.getByLabel('Email address').waitFor();
  await ada.leave();
});
