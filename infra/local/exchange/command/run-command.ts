import { explain } from '@trellis/kernel/lifecycle';
import { GraphQLClient } from '../client/graphql-client.ts';
import { Session } from '../client/session.ts';
import { type ConnectionOptions, UsageError } from './connection-options.ts';
import type { Screen } from './progress.ts';

const DEMO_USER = { email: 'demo@trellis.example', password: 'demo-password-123' };

export type Screens = { readonly output: Screen; readonly errors: Screen };

/** Runs a command to its exit code; whatever goes wrong is one line. */
export async function runCommand(errors: Screen, command: () => Promise<number>): Promise<number> {
  try {
    return await command();
  } catch (error) {
    errors.write(`${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

export function openSession({ url, token }: ConnectionOptions): Session {
  return new Session(
    new GraphQLClient(url, { ...(token && { token }) }),
    token ? undefined : DEMO_USER,
  );
}
