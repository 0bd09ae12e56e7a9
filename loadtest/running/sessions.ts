import { interruption } from './interruption.ts';

const AUTH =
  'accessToken refreshToken user { id memberships { workspace { id } } } errors { message }';
const SIGN_UP = `mutation ($input: SignUpInput!) { done: signUp(input: $input) { ${AUTH} } }`;
const REFRESH = `mutation ($input: RefreshTokenInput!) { done: refreshToken(input: $input) { ${AUTH} } }`;

export type Session = {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: { id: string; memberships: { workspace: { id: string } }[] };
};

export function signUp(url: string, email: string): Promise<Session> {
  const password = 'a long enough password';
  const input = { email, password, displayName: 'Load Tester', timeZone: 'UTC' };
  return mutate<Session>(url, { query: SIGN_UP, input });
}

/** Spends the refresh token for a new pair. */
export function renewSession(url: string, refreshToken: string): Promise<Session> {
  return mutate<Session>(url, { query: REFRESH, input: { refreshToken } });
}

/**
 * Sends a mutation whose one field is named `done`.
 *
 * @throws Error for what is refused
 */
export async function mutate<Done>(
  url: string,
  { query, input }: { query: string; input: object },
  token?: string,
): Promise<Done> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables: { input } }),
    signal: interruption,
  });
  const { data, errors } = (await response.json()) as {
    data?: { done: Done & { errors: { message: string }[] } };
    errors?: { message: string }[];
  };
  const problem = errors?.[0] ?? data?.done.errors[0];
  if (problem || !data) throw new Error(problem?.message ?? `${url} answered ${response.status}.`);
  return data.done;
}
