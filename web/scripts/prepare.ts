import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Runs after every installation: makes the console, unless only what runs in production was installed.
const root = join(import.meta.dirname, '../..');

if (isInstalled('vite')) {
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  });
} else {
  process.stdout.write('The console was not built, as its tools are not installed.\n');
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}
