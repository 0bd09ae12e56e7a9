import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readTestServers } from './config.ts';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** How a command ended, and what it wrote to standard output and to standard error. */
export type Outcome = { code: number; output: string; errors: string };

/** Runs a command of this folder as a process of its own, with no other environment than the given. */
export function runCommand(
  command: string,
  args: string[] = [],
  environment: Record<string, string> = {},
): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const env = {
    PATH: readTestServers().searchPath ?? '',
    ...environment,
  } as unknown as NodeJS.ProcessEnv;
  execFile(
    process.execPath,
    [`${FOLDER}${command}.ts`, ...args],
    { env },
    (error, output, errors) =>
      resolve({
        code: (error?.code as number | undefined) ?? 0,
        output: output.trim(),
        errors: errors.trim(),
      }),
  );
  return promise;
}
