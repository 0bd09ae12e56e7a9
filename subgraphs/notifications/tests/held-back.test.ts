import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { startMailServer } from './mail-server.ts';
import { startDeliveries } from './start-deliveries.ts';

test('while deliveries are turned off nothing is sent, and what waited goes when they are on again', async () => {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'trellis-flags-'));
  stack.defer(() => rm(folder, { recursive: true }));
  const flagsPath = join(folder, 'flags.json');
  const turn = (defaultVariant: 'on' | 'off') =>
    writeFile(
      flagsPath,
      JSON.stringify({
        flags: {
          deliveries: { state: 'ENABLED', variants: { on: true, off: false }, defaultVariant },
        },
      }),
    );
  await turn('off');
  const mail = stack.use(await startMailServer());
  const trellis = stack.use(
    await startDeliveries({ flagsPath, environment: { SMTP_URL: mail.url } }),
  );
  const id = await trellis.tell('EMAIL');
  await trellis.settle();
  expect(await trellis.delivery(id)).toMatchObject({ status: 'PENDING', attempts: 0 });
  expect(mail.tries()).toBe(0);

  await turn('on');
  await vi.waitFor(
    async () => {
      await trellis.settle();
      expect(await trellis.delivery(id)).toMatchObject({ status: 'SENT', attempts: 1 });
    },
    { timeout: 20_000, interval: 500 },
  );
  expect(mail.mails).toHaveLength(1);
}, 45_000);
