import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, 'install-packages.sh');

// apt locks its lists and fails when they are locked, so one installation waits for the other.
let earlier: Promise<unknown> = Promise.resolve();

/** Installs packages of the distribution if this is root on Debian, and tells whether it could. */
export function installPackages(names: readonly string[]): Promise<boolean> {
  const result = earlier.then(() => install(names));
  earlier = result;
  return result;
}

async function install(names: readonly string[]): Promise<boolean> {
  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const script = spawn(SCRIPT, names, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(script, 'exit');
  return code === 0;
}
