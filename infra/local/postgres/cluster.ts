import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Identity } from './account.ts';

const run = promisify(execFile);

export type ClusterOptions = {
  dataDirectory: string;
  initdb: string;
  identity: Identity | undefined;
  durable: boolean;
};

/** Makes the data directory of a new cluster unless it is there, and answers its password. */
export async function ensureCluster(options: ClusterOptions): Promise<string> {
  const { dataDirectory } = options;
  const passwordFile = `${dataDirectory}.password`;
  if (await exists(join(dataDirectory, 'PG_VERSION'))) return readPassword(passwordFile, options);
  const password = randomBytes(24).toString('base64url');
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  await initialize(password, options);
  return password;
}

const ACCESS_RULES = `# Written at each start.
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
`;

/**
 * Writes down that everybody needs a password, and answers where: beside the data directory, in which the
 * account of the server could have laid a link to a file of root's.
 */
export async function writeAccessRules(dataDirectory: string): Promise<string> {
  const path = `${dataDirectory}.hba.conf`;
  await writeFile(path, ACCESS_RULES);
  await chmod(path, 0o644);
  return path;
}

async function readPassword(file: string, { dataDirectory, identity }: ClusterOptions) {
  const owner = (await stat(dataDirectory)).uid;
  const self = identity?.uid ?? process.getuid?.();
  if (self !== undefined && owner !== self) {
    throw new Error(
      `${dataDirectory} belongs to another account (uid ${owner}): start as that user, or delete the folder to begin anew.`,
    );
  }
  return readFile(file, 'utf8').catch(() => {
    throw new Error(
      `${file} cannot be read: restore it, or delete ${dataDirectory} to begin anew.`,
    );
  });
}

// A kill in the middle leaves the draft behind, never half a cluster.
async function initialize(password: string, options: ClusterOptions): Promise<void> {
  const draft = `${options.dataDirectory}.new`;
  const passwordInput = `${options.dataDirectory}.input`;
  await rm(draft, { recursive: true, force: true });
  try {
    await writeFile(passwordInput, password, { mode: 0o600 });
    if (options.identity) await lendFolders(draft, passwordInput, options.identity);
    await runInitdb(draft, passwordInput, options);
    await rename(draft, options.dataDirectory);
  } finally {
    await rm(passwordInput, { force: true });
  }
}

async function lendFolders(draft: string, passwordInput: string, { uid, gid }: Identity) {
  await mkdir(draft, { mode: 0o700 });
  await chown(draft, uid, gid);
  await chown(passwordInput, uid, gid);
}

async function runInitdb(draft: string, passwordInput: string, options: ClusterOptions) {
  const settings = [
    `--pgdata=${draft}`,
    `--pwfile=${passwordInput}`,
    '--username=postgres',
    '--auth-host=scram-sha-256',
    '--auth-local=reject',
    '--encoding=UTF8',
    // Of PostgreSQL itself, so that sorting is the same on every machine.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  await run(options.initdb, settings, { cwd: '/', ...options.identity }).catch((error) => {
    const reason = /error: (.*)/.exec(error.stderr ?? '')?.[1] ?? error.message;
    throw new Error(`PostgreSQL could not make its data directory ${draft}: ${reason}`);
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
