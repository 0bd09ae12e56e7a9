import { newId } from '@trellis/kernel/ids';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

// biome-ignore lint/suspicious/noExplicitAny: tests look at what they asked for
export type Data = any;

export type Answer = {
  status: number;
  data?: Data;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
};

const AUTH = /* GraphQL */ `{ accessToken refreshToken user { id memberships { role workspace { id } } } errors { code message } }`;
const SIGN_UP = `mutation ($input: SignUpInput!) { auth: signUp(input: $input) ${AUTH} }`;
const REFRESH = `mutation ($input: RefreshTokenInput!) { auth: refreshToken(input: $input) ${AUTH} }`;
const INVITE = /* GraphQL */ `
  mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { token errors { code message } } }
`;
const ACCEPT = /* GraphQL */ `
  mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { errors { code message } } }
`;

/** Sends one operation by HTTP, as any client would. */
export async function post(
  url: string,
  operation: { query: string; variables?: object | undefined },
  token?: string | null,
  others: Record<string, string> = {},
): Promise<Answer> {
  const headers = {
    ...others,
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(operation) });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

/** Somebody with a web client: HTTP for operations, one socket for subscriptions. */
export class Person {
  readonly url: string;
  readonly email: string;
  id = '';
  token = '';
  /** The first workspace, made when signing up. */
  workspaceId = '';
  #refreshToken = '';
  #socket: Client | undefined;

  private constructor(url: string, email: string) {
    this.url = url;
    this.email = email;
  }

  static async signUp(url: string, displayName: string): Promise<Person> {
    const person = new Person(url, `${displayName.toLowerCase()}-${newId()}@people.example`);
    const input = {
      email: person.email,
      password: 'a long enough password',
      displayName,
      timeZone: 'Europe/Berlin',
    };
    person.#remember((await person.query(SIGN_UP, { input })).auth);
    return person;
  }

  /** New tokens, with the roles as they are now. */
  async refresh(): Promise<void> {
    this.#remember(
      (await this.query(REFRESH, { input: { refreshToken: this.#refreshToken } })).auth,
    );
  }

  #remember(auth: Data): void {
    if (auth.errors.length > 0) throw new Error(auth.errors[0].message);
    this.id = auth.user.id;
    this.token = auth.accessToken;
    this.#refreshToken = auth.refreshToken;
    this.workspaceId ||= auth.user.memberships[0].workspace.id;
  }

  /** Brings somebody into one's workspace, with a token that says so. */
  async invite(other: Person, role: 'ADMIN' | 'MEMBER' | 'VIEWER'): Promise<void> {
    const { inviteMember } = await this.query(INVITE, {
      input: { workspaceId: this.workspaceId, email: other.email, role },
    });
    if (!inviteMember.token) throw new Error(inviteMember.errors[0]?.message);
    const { acceptInvitation } = await other.query(ACCEPT, {
      input: { token: inviteMember.token },
    });
    if (acceptInvitation.errors.length > 0) throw new Error(acceptInvitation.errors[0].message);
    await other.refresh();
  }

  async query(query: string, variables?: object): Promise<Data> {
    const { data, errors } = await post(this.url, { query, variables }, this.token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The one payload of a mutation; fails on errors of either tier. */
  async mutate(query: string, input: object): Promise<Data> {
    const [payload] = Object.values(await this.query(query, { input })) as Data[];
    if (payload.errors?.length > 0) throw new Error(JSON.stringify(payload.errors));
    return payload;
  }

  /** Events as they come. */
  watch(query: string, variables: Record<string, unknown> = {}): AsyncIterableIterator<Data> {
    this.#socket ??= createClient({
      url: this.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      lazy: false,
      connectionParams: () => ({ authorization: `Bearer ${this.token}` }),
    });
    return this.#socket.iterate({ query, variables });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#socket?.dispose();
  }
}

/** Collects a subscription in the background. */
export class Recorder {
  readonly events: Data[] = [];
  readonly #waiting: { look: () => void; reject: (reason: unknown) => void }[] = [];
  readonly #stream: AsyncIterableIterator<Data>;
  #end: { error: unknown } | null = null;

  constructor(stream: AsyncIterableIterator<Data>) {
    this.#stream = stream;
    this.#record().catch((error: unknown) => {
      this.#end = { error };
      for (const { reject } of this.#waiting) reject(error);
    });
  }

  async #record(): Promise<void> {
    for await (const { data, errors } of this.#stream) {
      const [item] = Object.values((data ?? {}) as object);
      this.events.push({ ...item, receivedAt: Date.now(), ...(errors && { errors }) });
      for (const { look } of this.#waiting) look();
    }
  }

  /** Resolves when an event is there that fits. */
  async until(fits: (event: Data) => boolean): Promise<Data> {
    const { promise, resolve, reject } = Promise.withResolvers<Data>();
    const look = () => {
      const found = this.events.find(fits);
      if (found) resolve(found);
    };
    this.#waiting.push({ look, reject });
    look();
    if (this.#end) reject(this.#end.error);
    return promise;
  }
}
