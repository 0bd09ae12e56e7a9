import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '@trellis/kernel/config';
import { openFlags } from '@trellis/kernel/flags';
import { createLogger } from '@trellis/kernel/logger';
import { temporaryFolder } from '@trellis/local/testing/temporary-folder';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { post } from '../person.ts';
import { type System, startEmbedded } from '../system.ts';

const SHIPPED = fileURLToPath(new URL('../../infra/flags/flags.json', import.meta.url));
const SIGN_UP = /* GraphQL */ `mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } errors { code message } } }`;
const logger = createLogger({ service: 'flags', level: 'silent' });

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
let system: System;
beforeAll(async () => {
  folder = await temporaryFolder('flags');
  path = join(folder.path, 'flags.json');
  await writeFile(path, await readFile(SHIPPED));
  system = await startEmbedded({ flagsPath: path });
});
afterAll(async () => {
  await system?.[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

async function turn(name: string, variant: 'on' | 'off', of = path): Promise<void> {
  const file = JSON.parse(await readFile(of, 'utf8'));
  file.flags[name].defaultVariant = variant;
  await writeFile(of, JSON.stringify(file));
}

async function signUp(): Promise<{ user: object | null; errors: { code: string }[] }> {
  const input = {
    email: `${crypto.randomUUID()}@people.example`,
    password: 'a long enough password',
    displayName: 'Ada',
    timeZone: 'Europe/Berlin',
  };
  return (await post(system.url, { query: SIGN_UP, variables: { input } })).data.signUp;
}

describe('a file of flags', () => {
  test('closes and opens signing up while Trellis runs', async () => {
    expect((await signUp()).errors).toEqual([]);
    await turn('sign-up', 'off');
    await vi.waitFor(
      async () =>
        expect(await signUp()).toMatchObject({
          user: null,
          errors: [
            { code: 'PERMISSION_DENIED', message: 'This is closed for now. Try again later.' },
          ],
        }),
      { timeout: 20_000, interval: 500 },
    );
    await turn('sign-up', 'on');
    await vi.waitFor(async () => expect((await signUp()).errors).toEqual([]), {
      timeout: 20_000,
      interval: 500,
    });
  }, 45_000);

  test('that is broken while Trellis runs leaves the flags as they were', async () => {
    const lines: string[] = [];
    const destination = { write: (line: string) => void lines.push(line) };
    const listening = createLogger({ service: 'flags', level: 'error', destination });
    await using copy = await temporaryFolder('flags');
    const own = join(copy.path, 'own.json');
    await writeFile(own, await readFile(path));
    await using flags = await openFlags(own, listening);
    await turn('deliveries', 'off', own);
    await vi.waitFor(async () => expect(await flags.isOn('deliveries')).toBe(false), {
      timeout: 20_000,
      interval: 200,
    });
    await writeFile(own, '{ "flags": ');
    await vi.waitFor(() => expect(lines).not.toEqual([]), { timeout: 20_000, interval: 200 });
    expect(await flags.isOn('deliveries')).toBe(false);
  }, 45_000);

  test('that is not there ends the start with a line that names the setting', async () => {
    const opening = openFlags(join(folder.path, 'nowhere.json'), logger);
    await expect(opening).rejects.toThrow(ConfigError);
    await expect(opening).rejects.toThrow(/FLAGS_PATH/);
  });

  test('may be absent: then everything is on', async () => {
    await using flags = await openFlags(undefined, logger);
    expect([await flags.isOn('sign-up'), await flags.isOn('deliveries')]).toEqual([true, true]);
  });
});
