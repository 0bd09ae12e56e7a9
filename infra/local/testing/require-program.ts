import { readTestServers } from './config.ts';
import { findProgram } from './find-program.ts';
import { installPackages } from './install-packages.ts';

const PACKAGE_OF = {
  'redis-server': 'redis-server',
  'rabbitmq-server': 'rabbitmq-server',
  chromium: 'chromium',
} as const;
export type Program = keyof typeof PACKAGE_OF;

const OTHERWISE: Readonly<Record<Program, string>> = {
  'redis-server': ', or set REDIS_URL to a running server',
  'rabbitmq-server': ', or set AMQP_URL to a running server',
  chromium: '',
};

/**
 * The path of a program that tests need; root on Debian gets it installed if it is missing.
 *
 * @throws an error that says what to install, or which variable to set
 */
export async function requireProgram(name: Program): Promise<string> {
  const { searchPath } = readTestServers();
  const found = await findProgram(name, searchPath);
  if (found) return found;
  const isInstalled = await installPackages([PACKAGE_OF[name]]);
  const installed = isInstalled ? await findProgram(name, searchPath) : undefined;
  if (installed) return installed;
  throw new Error(`${name} is missing: install the package ${PACKAGE_OF[name]}${OTHERWISE[name]}.`);
}
