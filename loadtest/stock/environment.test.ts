import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { inheritedEnvironment } from '../baseline/config.ts';
import { STOCK_ENVIRONMENT } from './environment.ts';

const CLIENT = fileURLToPath(new URL('../../kernel/persistence/pooled-client.ts', import.meta.url));
const PROGRAM = `
  const { PooledClient } = await import(${JSON.stringify(CLIENT)});
  console.log(Object.hasOwn(new PooledClient(), 'query'));`;

async function namesStatements(environment: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM],
    { cwd: import.meta.dirname, env: { ...inheritedEnvironment(), ...environment } },
  );
  return stdout.trim();
}

test('statements have no names in the stock wiring, and have them in ours', async () => {
  expect(await namesStatements({})).toBe('true');
  expect(await namesStatements(STOCK_ENVIRONMENT)).toBe('false');
});
