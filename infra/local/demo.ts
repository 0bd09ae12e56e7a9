/** Who can sign in at once after a local start. */
export const DEMO = {
  email: 'demo@trellis.example',
  password: 'demo-password-123',
  displayName: 'Demo',
  workspaceName: 'Demo',
} as const;

const NOT_IN_LIST = 'PERSISTED_QUERY_NOT_IN_LIST';

/** The gateway serves listed operations only, and this one is not among them. */
export class NotListed extends Error {}

const SIGN_IN = /* GraphQL */ `
  mutation DemoSignIn($input: SignInInput!) {
    signIn(input: $input) { accessToken user { memberships { workspace { id } } } errors { code message } }
  }
`;
const SIGN_UP = /* GraphQL */ `
  mutation DemoSignUp($input: SignUpInput!) {
    signUp(input: $input) { accessToken user { memberships { workspace { id } } } errors { code message } }
  }
`;

type Auth = {
  accessToken: string | null;
  user: { memberships: { workspace: { id: string } }[] } | null;
  errors: { code: string; message: string }[];
};

export type DemoSession = { readonly token: string; readonly workspaceId: string };

/** Signs the demo user in, and up before that at the first start. */
export async function ensureDemoUser(url: string): Promise<DemoSession> {
  const { email, password } = DEMO;
  const known = await call<{ signIn: Auth }>(url, SIGN_IN, { input: { email, password } });
  if (known.signIn.accessToken) return toSession(known.signIn);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { signUp } = await call<{ signUp: Auth }>(url, SIGN_UP, { input: { ...DEMO, timeZone } });
  return toSession(signUp);
}

function toSession({ accessToken, user, errors }: Auth): DemoSession {
  const workspaceId = user?.memberships[0]?.workspace.id;
  if (!accessToken || !workspaceId)
    throw new Error(`The demo user could not sign in: ${errors[0]?.message ?? 'no workspace'}.`);
  return { token: accessToken, workspaceId };
}

/** Sends one operation; answers its data. */
export async function call<Data>(
  url: string,
  query: string,
  variables: object,
  token?: string,
): Promise<Data> {
  const headers = {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  }).catch((error: Error) => {
    throw new Error(`Nothing answers at ${url}: run npm start, or set TRELLIS_URL.`, {
      cause: error,
    });
  });
  const { data, errors } = (await response.json()) as {
    data?: Data;
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  if (errors?.[0]?.extensions?.code === NOT_IN_LIST) throw new NotListed(errors[0].message);
  if (errors?.[0] || !data)
    throw new Error(errors?.[0]?.message ?? `${url} answered ${response.status}.`);
  return data;
}
