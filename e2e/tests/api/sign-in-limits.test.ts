import { afterAll, beforeAll, expect, test } from 'vitest';
import { type System, startEmbedded } from '../../system.ts';

// Each address of these tests is another one; the proxy that says so is this process.
const SETTINGS = { RATE_LIMITS: 'standard', TRUSTED_PROXIES: '127.0.0.1' };
const PASSWORD = 'correct-horse-battery';
const SIGN_IN = /* GraphQL */ `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken errors { code } } }`;
const SIGN_UP = /* GraphQL */ `mutation ($input: SignUpInput!) { signUp(input: $input) { accessToken errors { code message } } }`;

let system: System;
beforeAll(async () => {
  system = await startEmbedded({ environment: SETTINGS });
});
afterAll(() => system?.[Symbol.asyncDispose]());

async function send(address: string, query: string, input: Record<string, unknown>) {
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, { accessToken: string | null; errors: { code: string }[] }>;
    errors?: { extensions: Record<string, unknown> }[];
  };
  const answer = data?.signIn ?? data?.signUp;
  return {
    status: response.status,
    outcome: answer?.accessToken ? 'in' : (answer?.errors[0]?.code ?? 'refused'),
    bucket: errors?.[0]?.extensions.bucket,
    retryAfter: Number(response.headers.get('retry-after')),
  };
}

const signIn = (address: string, email: string, password = 'wrong-password-1') =>
  send(address, SIGN_IN, { email, password });

test('A6 whoever tries passwords on one account is stopped from every address, and its owner gets in', async () => {
  const email = 'ada@example.org';
  const owner = '198.51.100.1';
  const made = await send(owner, SIGN_UP, {
    email,
    password: PASSWORD,
    displayName: 'Ada',
    timeZone: 'UTC',
  });
  expect(made.outcome).toBe('in');
  expect((await signIn(owner, email, PASSWORD)).outcome).toBe('in');

  const tries = [];
  for (let host = 1; host <= 13; host += 1) tries.push(await signIn(`203.0.113.${host}`, email));
  expect(tries.map(({ outcome }) => outcome)).toEqual([
    ...Array(10).fill('INVALID_CREDENTIALS'),
    ...Array(3).fill('refused'),
  ]);
  expect(tries.at(-1)).toMatchObject({ status: 429, bucket: 'sign-in-account' });
  expect(tries.at(-1)!.retryAfter).toBeGreaterThan(0);

  expect((await signIn(owner, email, PASSWORD)).outcome).toBe('in');
});

test('A6 an address that tries one password on many accounts is stopped', async () => {
  const tries = [];
  for (let count = 0; count < 12; count += 1)
    tries.push(await signIn('192.0.2.1', `person${count}@example.org`));
  expect(tries.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429, 429]);
  expect(tries.at(-1)!.bucket).toBe('sign-in-address');
});

test.each([
  ['an alias of __typename', 'x: __typename accessToken'],
  ['an alias of errors', 'ok: errors { code } accessToken'],
  ['a fragment', '...F'],
])('A6 %s makes no failure look like a success', async (title, selection) => {
  const email = `${title.replaceAll(/\W/g, '')}@example.org`;
  const fragment = 'fragment F on AuthPayload { t: __typename accessToken }';
  const query = `mutation ($input: SignInInput!) { signIn(input: $input) { ${selection} } } ${
    selection.includes('...F') ? fragment : ''
  }`;
  const statuses = [];
  for (let host = 1; host <= 12; host += 1) {
    const response = await fetch(system.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.112.${host}` },
      body: JSON.stringify({
        query,
        variables: { input: { email, password: 'wrong-password-1' } },
      }),
    });
    statuses.push(response.status);
  }
  expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
});
