import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newWebhookSecret, signatureHeaders } from '../webhooks/secrets.ts';

const page = readFileSync(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');

test('what the page for receivers says of verifying is so', async () => {
  const [, code] = /```js\n([\s\S]+?)```/.exec(page) ?? [];
  // Beside the tests, so that it finds the package that it imports.
  const folder = mkdtempSync(join(import.meta.dirname, 'page-'));
  try {
    const file = join(folder, 'receiver.mjs');
    writeFileSync(file, code as string);
    const { readCall } = await import(file);
    const { secret } = newWebhookSecret();
    const body = Buffer.from('{"type":"tasks.task-completed.v1"}');
    const headers = signatureHeaders([secret], { id: 'one', at: new Date(), body });
    expect(readCall(secret, body, headers)).toEqual({ type: 'tasks.task-completed.v1' });
    expect(() => readCall(secret, Buffer.from('{}'), headers)).toThrow();
    const old = signatureHeaders([secret], { id: 'one', at: new Date(0), body });
    expect(() => readCall(secret, body, old)).toThrow();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
