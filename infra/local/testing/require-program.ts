import { readTestServers } from './config.ts';
import { findProgram } from './find-program.ts';
import { installPackages } from './install-packages.ts';

/** Programs that tests run, by the package of Debian that brings them. */
const PACKAGE_OF = {
  'redis-server': 'redis-server',
  'rabbitmq-server': 'rabbitmq-server',
  prometheus: 'prometheus',
  promtool: 'prometheus',
  amtool: 'prometheus-alertmanager',
  'prometheus-postgres-exporter': 'prometheus-postgres-exporter',
  'prometheus-redis-exporter': 'prometheus-redis-exporter',
  haproxy: 'haproxy',
  pgbackrest: 'pgbackrest',
  initdb: 'postgresql',
  postgres: 'postgresql',
  chromium: 'chromium',
} as const;
export type Program = keyof typeof PACKAGE_OF;

const VARIABLE_OF: Partial<Record<Program, string>> = {
  'redis-server': 'REDIS_URL',
  'rabbitmq-server': 'AMQP_URL',
};

/**
 * The path of a program; root on Debian gets it installed if it is missing.
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
  const variable = VARIABLE_OF[name];
  const otherwise = variable ? `, or set ${variable} to a running server` : '';
  throw new Error(`${name} is missing: install the package ${PACKAGE_OF[name]}${otherwise}.`);
}
