import { type GraphQLClient, RequestRefused } from './graphql-client.ts';

type Credentials = { email: string; password: string };
export type Workspace = { id: string; name: string; slug: string };
/** Who asks, and where. */
export type Place = { workspace: Workspace; viewerId: string };

const SIGN_IN = /* GraphQL */ `
  mutation ExchangeSignIn($input: SignInInput!) {
    signIn(input: $input) { accessToken errors { message } }
  }
`;
const VIEWER = /* GraphQL */ `
  query ExchangeViewer { viewer { id memberships { workspace { id name slug } } } }
`;

/** Requests in the name of one user, who is signed in again when the token has expired. */
export class Session {
  readonly #client: GraphQLClient;
  readonly #credentials: Credentials | undefined;
  #signingIn: Promise<void> | undefined;

  /** Without `credentials` the client brings its token along. */
  constructor(client: GraphQLClient, credentials?: Credentials) {
    this.#client = client;
    this.#credentials = credentials;
  }

  /** @throws Error with one line if the user has no such workspace */
  async enter(wanted: string | undefined): Promise<Place> {
    const { viewer } = await this.send<{
      viewer: { id: string; memberships: { workspace: Workspace }[] } | null;
    }>(VIEWER, {});
    if (!viewer) throw new Error('The server knows no user for this token; check --token.');
    const workspaces = viewer.memberships.map(({ workspace }) => workspace);
    const workspace = wanted
      ? workspaces.find(({ id, slug }) => id === wanted || slug === wanted)
      : workspaces[0];
    if (workspace) return { workspace, viewerId: viewer.id };
    const names = workspaces.map(({ slug }) => slug).join(', ') || 'none';
    throw new Error(`You are in no workspace ${wanted ?? 'at all'}; yours: ${names}.`);
  }

  /** @throws RequestRefused when the server refuses, Error with one line when none answers */
  async send<Data>(query: string, variables: Record<string, unknown>): Promise<Data> {
    const session = this.#session();
    await session;
    try {
      return await this.#client.send<Data>(query, variables);
    } catch (error) {
      if (!(error instanceof RequestRefused) || error.code !== 'UNAUTHENTICATED') throw error;
      if (!session) {
        throw new Error('The token is not valid or has expired; give another with --token.');
      }
      if (this.#signingIn === session) this.#signingIn = undefined;
      await this.#session();
      return this.#client.send<Data>(query, variables);
    }
  }

  // Requests that run at once share one sign-in.
  #session(): Promise<void> | undefined {
    if (this.#credentials) this.#signingIn ??= this.#signIn(this.#credentials);
    return this.#signingIn;
  }

  async #signIn(input: Credentials): Promise<void> {
    const { signIn } = await this.#client.send<{
      signIn: { accessToken: string | null; errors: { message: string }[] };
    }>(SIGN_IN, { input });
    if (!signIn.accessToken) {
      throw new Error(`${input.email} cannot sign in here: give a token with --token.`);
    }
    this.#client.token = signIn.accessToken;
  }
}
