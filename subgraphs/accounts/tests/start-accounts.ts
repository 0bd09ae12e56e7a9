import { createTokenVerifier } from '@trellis/kernel/identity';
import {
  startTestSubgraph,
  type TestCaller,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '@trellis/kernel/testing/test-subgraph';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { inject } from 'vitest';
import { type AccountsService, createAccountsService } from '../service.ts';

export const AUTH = /* GraphQL */ `
  accessToken
  accessExpiresAt
  refreshToken
  user { id version displayName handle email timeZone locale memberships { role workspace { id slug name viewerRole } } }
  errors { __typename code message path ... on InvalidInputError { constraint } }
`;
export const SIGN_UP = `mutation ($input: SignUpInput!) { signUp(input: $input) { ${AUTH} } }`;
export const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ${AUTH} } }`;
export const REFRESH = `mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { ${AUTH} } }`;
export const INVITE = /* GraphQL */ `
  mutation ($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      invitation { id workspaceId email role createdAt expiresAt acceptedAt revokedAt invitedBy { displayName } }
      token
      cursor
      errors { __typename code path }
      clientMutationId
    }
  }
`;
export const ACCEPT = /* GraphQL */ `
  mutation ($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      membership { role user { id email } workspace { id name viewerRole } }
      cursor
      errors { __typename code path ... on StateError { from } }
    }
  }
`;

export const PASSWORD = 'correct horse battery';

/** Somebody who has signed up, calling with the token that was given out. */
export type Person = TestCaller & {
  readonly id: string;
  readonly email: string;
  readonly workspaceId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
};

export type TestAccounts = TestSubgraph & {
  /** The caller behind an access token, verified with the keys of accounts. */
  bearer(accessToken: string): Promise<TestCaller>;
  signUp(fields?: Record<string, unknown>): Promise<Person>;
  signIn(email: string, password?: string): ReturnType<TestCaller['query']>;
  refresh(refreshToken: string): ReturnType<TestCaller['query']>;
  /** Brings a person into a workspace by an invitation; answers that person with a new token. */
  join(guest: Person, host: Person, role: string): Promise<Person>;
  /** What the events of a type said, oldest first. */
  events(
    type: string,
  ): Promise<{ stream: string; actor: string; payload: Record<string, unknown> }[]>;
};

let people = 0;

export async function startAccounts(
  options: Partial<TestSubgraphOptions> = {},
): Promise<TestAccounts> {
  let service: AccountsService | undefined;
  const accounts = await startTestSubgraph(
    async (config, overrides) => {
      service = await createAccountsService(config, overrides);
      return service;
    },
    { databaseUrl: inject('databaseUrl'), ...options },
  );

  async function bearer(accessToken: string): Promise<TestCaller> {
    const { keys } = service as AccountsService;
    const verifier = createTokenVerifier({
      keys,
      ...TEST_TOKENS,
      ...(options.now && { now: () => options.now!().getTime() }),
    });
    const identity = await verifier.verify(`Bearer ${accessToken}`);
    if (!identity) throw new Error('There is no token.');
    return accounts.identified(identity);
  }

  const signIn = async (email: string, password = PASSWORD) =>
    (await accounts.anonymous().query(SIGN_IN, { input: { email, password } })).signIn;

  return Object.assign(accounts, {
    bearer,
    signIn,
    async signUp(fields: Record<string, unknown> = {}) {
      people += 1;
      const input = {
        email: `person-${people}@example.com`,
        password: PASSWORD,
        displayName: `Person ${people}`,
        timeZone: 'Europe/Berlin',
        ...fields,
      };
      const { signUp } = await accounts.anonymous().query(SIGN_UP, { input });
      if (signUp.errors.length > 0) throw new Error(JSON.stringify(signUp.errors));
      const { accessToken, refreshToken, user } = signUp;
      return {
        ...(await bearer(accessToken)),
        id: user.id,
        email: user.email,
        workspaceId: user.memberships[0].workspace.id,
        accessToken,
        refreshToken,
      };
    },
    refresh: async (refreshToken: string) =>
      (await accounts.anonymous().query(REFRESH, { input: { refreshToken } })).refreshToken,
    async join(guest: Person, host: Person, role: string) {
      const { workspaceId } = host;
      const { inviteMember } = await host.query(INVITE, {
        input: { workspaceId, email: guest.email, role },
      });
      await guest.query(ACCEPT, { input: { token: inviteMember.token } });
      const { accessToken, refreshToken } = await signIn(guest.email);
      return { ...guest, ...(await bearer(accessToken)), accessToken, refreshToken };
    },
    events: (type: string) =>
      accounts.database.query<{
        stream: string;
        actor: string;
        payload: Record<string, unknown>;
      }>(
        `select workspace_id as stream, actor_id as actor, payload
         from accounts.outbox where type = $1 order by seq`,
        [`accounts.${type}.v1`],
      ),
  });
}
