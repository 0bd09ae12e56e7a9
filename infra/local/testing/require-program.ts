import { readTestServers } from './config.ts';
import { findProgram } from './find-program.ts';
import { installPackages } from './install-packages.ts';

const PACKAGE_OF = {
  'redis-server': 'redis-server',
  'rabbitmq-server': 'rabbitmq-server',
} as const;
export type ServerProgram = keyof typeof PACKAGE_OF;

const VARIABLE_OF = { 'redis-server': 'REDIS_URL', 'rabbitmq-server': 'AMQP_URL' } as const;

/**
 * The path of a server's program; root on Debian gets it installed if it is missing.
 *
 * @throws an error that says what to install or which variable to set
 */
export async function requireProgram(name: ServerProgram): Promise<string> {
  const { searchPath } = readTestServers();
  const found = await findProgram(name, searchPath);
  if (found) return found;
  const isInstalled = await installPackages([PACKAGE_OF[name]]);
  const installed = isInstalled ? await findProgram(name, searchPath) : undefined;
  if (installed) return installed;
  throw new Error(
    `${name} is missing: install the package ${PACKAGE_OF[name]}, or set ${VARIABLE_OF[name]} to a running server.`,
  );
}
