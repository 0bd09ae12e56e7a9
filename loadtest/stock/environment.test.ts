import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { inheritedEnvironment } from '../baseline/config.ts';
import { STOCK_ENVIRONMENT } from './environment.ts';

const persistence = (file: string) =>
  JSON.stringify(fileURLToPath(new URL(`../../kernel/persistence/${file}`, import.meta.url)));
const PROGRAM = `
  const { NamingClient } = await import(${persistence('named-statements.ts')});
  const { sharingPool } = await import(${persistence('sharing-pool.ts')});
  const own = { options: {}, connect: () => 'one of the pool' };
  const borrowed = await sharingPool(own, {}).connect();
  console.log(Object.hasOwn(new NamingClient(), 'query'), borrowed === 'one of the pool');`;

async function wiringOf(environment: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM],
    { cwd: import.meta.dirname, env: { ...inheritedEnvironment(), ...environment } },
  );
  return stdout.trim();
}

test('statements have no names and share no connections in the stock wiring, and do in ours', async () => {
  expect(await wiringOf({})).toBe('true false');
  expect(await wiringOf(STOCK_ENVIRONMENT)).toBe('false true');
});
