import { createLogger } from '@trellis/kernel/logger';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { inject } from 'vitest';
import { call } from '../../demo.ts';
import { startNetwork } from '../../network.ts';
import { runExport } from '../command/run-export.ts';
import { runImport } from '../command/run-import.ts';

const SIGN_UP = /* GraphQL */ `
  mutation ($input: SignUpInput!) {
    signUp(input: $input) {
      accessToken
      user { id memberships { workspace { id slug } } }
      errors { message }
    }
  }
`;
const SIGN_IN = /* GraphQL */ `
  mutation ($input: SignInInput!) { signIn(input: $input) { accessToken errors { message } } }
`;
export type Outcome = { code: number; output: string; errors: string };

/** A whole Trellis with a database of its own. */
export async function startTrellis() {
  const database = await createTestDatabase(inject('databaseUrl'));
  const network = await startNetwork({
    databaseUrl: database.url,
    host: '127.0.0.1',
    port: 0,
    tokens: TEST_TOKENS,
    logger: createLogger({ service: 'exchange', level: 'silent' }),
  });
  return {
    url: network.url,
    settle: () => network.settle(),
    signUp: (name: string) => User.signUp(network.url, name),
    async [Symbol.asyncDispose]() {
      await network[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** Somebody who uses the API, and the two commands. */
export class User {
  readonly url: string;
  readonly email: string;
  id = '';
  token = '';
  workspaceId = '';

  private constructor(url: string, name: string) {
    this.url = url;
    this.email = `${name.toLowerCase()}@people.example`;
  }

  static async signUp(url: string, displayName: string): Promise<User> {
    const user = new User(url, displayName);
    const input = {
      email: user.email,
      password: 'a long enough password',
      displayName,
      timeZone: 'Europe/Berlin',
    };
    const { signUp } = await call<{ signUp: { accessToken: string; user: Viewer } }>(url, SIGN_UP, {
      input,
    });
    user.token = signUp.accessToken;
    user.id = signUp.user.id;
    user.workspaceId = signUp.user.memberships[0]?.workspace.id ?? '';
    return user;
  }

  send<Data>(query: string, variables: object = {}): Promise<Data> {
    return call<Data>(this.url, query, variables, this.token);
  }

  /** The payload of one mutation, which must not be refused. */
  async change<Payload>(name: string, selection: string, input: object): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { ${selection} errors { code message } }
    }`;
    const data = await this.send<Record<string, Payload & { errors: unknown[] }>>(query, { input });
    const payload = data[name] as Payload & { errors: unknown[] };
    if (payload.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.errors)}`);
    return payload;
  }

  /** The empty workspace of somebody who invites this user, whose new token knows it. */
  async roomAt(host: User, role = 'MEMBER'): Promise<string> {
    const { workspaceId } = host;
    const invitation = { workspaceId, email: this.email, role };
    const { token } = await host.change<{ token: string }>('inviteMember', 'token', invitation);
    await this.change('acceptInvitation', '', { token });
    const input = { email: this.email, password: 'a long enough password' };
    const { signIn } = await this.send<{ signIn: { accessToken: string } }>(SIGN_IN, { input });
    this.token = signIn.accessToken;
    return workspaceId;
  }

  export(...args: string[]): Promise<Outcome> {
    return this.#run(runExport, args);
  }

  import(...args: string[]): Promise<Outcome> {
    return this.#run(runImport, args);
  }

  async #run(command: typeof runImport, args: string[]): Promise<Outcome> {
    const written = { output: '', errors: '' };
    const code = await command({
      args: [...args, '--url', this.url],
      token: this.token,
      output: { write: (text) => (written.output += text) },
      errors: { write: (text) => (written.errors += text) },
    });
    return { code, ...written };
  }
}

type Viewer = { id: string; memberships: { workspace: { id: string } }[] };
