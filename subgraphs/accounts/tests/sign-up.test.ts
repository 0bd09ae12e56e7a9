import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, SIGN_UP, startAccounts, type TestAccounts } from './start-accounts.ts';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts[Symbol.asyncDispose]());

const input = (fields: object = {}) => ({
  input: {
    email: 'ada@example.com',
    password: PASSWORD,
    displayName: 'Ada Lovelace',
    timeZone: 'Europe/London',
    ...fields,
  },
});
const signUp = async (fields: object) =>
  (await accounts.anonymous().query(SIGN_UP, input(fields))).signUp;

test('signing up makes a user with a workspace of that name, and signs in', async () => {
  const answer = await signUp({ email: ' Ada@Example.COM ' });
  expect(answer).toMatchObject({
    user: {
      version: 1,
      displayName: 'Ada Lovelace',
      handle: 'ada-lovelace',
      email: 'ada@example.com',
      timeZone: 'Europe/London',
      locale: 'en',
      memberships: [
        {
          role: 'ADMIN',
          workspace: { name: 'Ada Lovelace', slug: 'ada-lovelace', viewerRole: 'ADMIN' },
        },
      ],
    },
    errors: [],
  });
  const ada = await accounts.bearer(answer.accessToken);
  expect(ada.identity).toMatchObject({
    userId: answer.user.id,
    workspaces: { [answer.user.memberships[0].workspace.id]: 'ADMIN' },
    tier: 'FREE',
    timeZone: 'Europe/London',
    locale: 'en',
  });
  expect(ada.identity.scopes.size).toBe(14);
  expect((await ada.query('{ viewer { id email } }')).viewer).toEqual({
    id: answer.user.id,
    email: 'ada@example.com',
  });
  const lifetime = new Date(answer.accessExpiresAt).getTime() - Date.now();
  expect(Math.round(lifetime / 60_000)).toBe(15);
});

test('it is announced: the user on a stream of their own, the rest in the workspace', async () => {
  const { user } = await signUp({ email: 'grace@example.com', workspaceName: 'Navy' });
  const workspaceId = user.memberships[0].workspace.id;
  const person = {
    userId: user.id,
    displayName: 'Ada Lovelace',
    email: 'grace@example.com',
    timeZone: 'Europe/London',
    locale: 'en',
  };
  expect((await accounts.published()).slice(-3)).toEqual([
    'accounts.user-signed-up.v1',
    'accounts.workspace-created.v1',
    'accounts.member-added.v1',
  ]);
  const last = async (type: string) => (await accounts.events(type)).at(-1);
  expect(await last('user-signed-up')).toMatchObject({
    stream: user.id,
    actor: user.id,
    payload: { ...person, handle: user.handle },
  });
  expect(await last('workspace-created')).toMatchObject({
    stream: workspaceId,
    payload: { name: 'Navy', slug: 'navy', timeZone: 'Europe/London' },
  });
  expect(await last('member-added')).toMatchObject({
    stream: workspaceId,
    payload: { ...person, role: 'ADMIN' },
  });
});

test('an address signs up once, however it is written', async () => {
  await signUp({ email: 'once@example.com' });
  expect(await signUp({ email: 'ONCE@example.com' })).toMatchObject({
    accessToken: null,
    refreshToken: null,
    user: null,
    errors: [{ __typename: 'ConflictError', code: 'ALREADY_EXISTS', path: ['email'] }],
  });
});

test('of many sign-ups at once with one address, one wins', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => signUp({ email: 'rush@example.com' })),
  );
  const codes = answers.map(({ errors }) => errors[0]?.code ?? 'OK').sort();
  expect(codes).toEqual([...Array(5).fill('ALREADY_EXISTS'), 'OK']);
});

test('people of the same name get different handles and slugs', async () => {
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      signUp({ email: `${name}@smith.example`, displayName: 'Jo Smith' }),
    ),
  );
  const handles = new Set(answers.map(({ user }) => user.handle));
  const slugs = new Set(answers.map(({ user }) => user.memberships[0].workspace.slug));
  expect([handles.size, slugs.size]).toEqual([3, 3]);
  expect(handles).toContain('jo-smith');
  for (const name of [...handles, ...slugs]) expect(name).toMatch(/^jo-smith(-[0-9a-z]{5})?$/);
});

test('a name without Latin letters still gets a handle', async () => {
  const { user } = await signUp({
    email: 'x@example.jp',
    displayName: '山田 太郎',
    locale: 'ja-jp',
  });
  expect(user).toMatchObject({ displayName: '山田 太郎', handle: 'user', locale: 'ja-JP' });
});

test.each([
  ['a password of 11 characters', { password: 'x'.repeat(11) }, ['password']],
  ['a password of 257 characters', { password: 'x'.repeat(257) }, ['password']],
  ['an address without a domain', { email: 'ada' }, ['email']],
  ['an address with a space', { email: 'a da@example.com' }, ['email']],
  ['an address with a control character', { email: 'ada\u0000@example.com' }, ['email']],
  ['an address of 255 characters', { email: `${'a'.repeat(243)}@example.com` }, ['email']],
  ['an empty name', { displayName: '  ' }, ['displayName']],
  ['a name of two lines', { displayName: 'Ada\nLovelace' }, ['displayName']],
  ['a language that is none', { locale: 'not a language' }, ['locale']],
  ['a workspace name that is too long', { workspaceName: 'x'.repeat(101) }, ['workspaceName']],
])('%s is refused', async (_name, fields, path) => {
  const answer = await signUp({ email: 'new@example.com', ...fields });
  expect(answer).toMatchObject({ user: null, errors: [{ code: 'INVALID_INPUT', path }] });
  expect(JSON.stringify(answer)).not.toContain('xxxx');
});

test('passwords of 12 and of 256 characters are fine', async () => {
  for (const length of [12, 256]) {
    const email = `long-${length}@example.com`;
    const password = 'ä'.repeat(length);
    expect((await signUp({ email, password })).errors).toEqual([]);
    // The same letters, as another keyboard composes them.
    expect((await accounts.signIn(email, password.normalize('NFD'))).errors).toEqual([]);
  }
});
