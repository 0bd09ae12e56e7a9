import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, codesOf } from '../../change.ts';
import { type Data, Person, post } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { trailOf } from './trail.ts';

const PASSWORD = 'a long enough password';
const NEXT = 'another good password';
const PROFILE = 'user { id version displayName handle avatarUrl timeZone locale email }';
const SESSIONS =
  '{ sessions { id isCurrent ip userAgent createdAt lastSeenAt expiresAt revokedAt } }';
const SIGN_IN = /* GraphQL */ `
  mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken errors { code } } }
`;
const REFRESH = /* GraphQL */ `
  mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { accessToken errors { code } } }
`;

let system: System;
let ada: Person;
let grace: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  grace = await Person.signUp(system.url, 'Grace');
});
afterAll(() => system[Symbol.asyncDispose]());

const signIn = async ({ email }: Person, password = PASSWORD) =>
  (await post(system.url, { query: SIGN_IN, variables: { input: { email, password } } })).data
    .signIn;
const isAlive = async (refreshToken: string) => {
  const variables = { input: { refreshToken } };
  return (
    (await post(system.url, { query: REFRESH, variables })).data.refreshToken.errors.length === 0
  );
};
const sessionsOf = async (person: Person): Promise<Data[]> =>
  (await person.query(SESSIONS)).sessions;

describe('a profile', () => {
  test('is changed in the fields that are named, and in no others', async () => {
    const person = await Person.signUp(system.url, 'Rosalind');
    const answer = await change(
      person,
      'updateProfile',
      { displayName: ' Rosalind F. ', timeZone: 'Asia/Tokyo', meta: { clientMutationId: 'echo' } },
      PROFILE,
    );
    expect(answer).toMatchObject({
      user: {
        version: 2,
        displayName: 'Rosalind F.',
        handle: 'rosalind',
        avatarUrl: null,
        timeZone: 'Asia/Tokyo',
        locale: 'en',
      },
      cursor: expect.any(String),
      clientMutationId: 'echo',
      errors: [],
    });
  });

  test('has a picture until it is cleared', async () => {
    const avatarUrl = 'https://pictures.example/ada.png';
    const shown = await change(ada, 'updateProfile', { avatarUrl }, PROFILE);
    expect(shown.user.avatarUrl).toBe(avatarUrl);
    const { user } = await grace.query('query ($id: ID!) { user(id: $id) { avatarUrl } }', {
      id: ada.id,
    });
    expect(user).toEqual({ avatarUrl });
    const cleared = await change(ada, 'updateProfile', { avatarUrl: null }, PROFILE);
    expect(cleared.user.avatarUrl).toBeNull();
  });

  test('has its picture at an address that nothing can be hidden in', async () => {
    const avatarUrl = 'HTTPS://Pictures.example/"><script>?a="<b>\'#"<c>';
    const { user } = await change(ada, 'updateProfile', { avatarUrl }, PROFILE);
    expect(user.avatarUrl).toBe(
      'https://pictures.example/%22%3E%3Cscript%3E?a=%22%3Cb%3E%27#%22%3Cc%3E',
    );
  });

  test.each([
    ['a picture by plain http', { avatarUrl: 'http://pictures.example/a.png' }, 'avatarUrl'],
    ['a picture that is a script', { avatarUrl: 'javascript:alert(1)' }, 'avatarUrl'],
    ['a picture on a host in quotes', { avatarUrl: 'https://"x"/a.png' }, 'avatarUrl'],
    ['a picture with an apostrophe', { avatarUrl: "https://x.example/'onload='" }, 'avatarUrl'],
    [
      'a picture too far away once it is written out',
      { avatarUrl: `https://x.example/${'"'.repeat(1_000)}` },
      'avatarUrl',
    ],
    ['an empty name', { displayName: ' ' }, 'displayName'],
    ['no name', { displayName: null }, 'displayName'],
    ['a handle with capitals', { handle: 'Ada' }, 'handle'],
    ['a handle with a hyphen at its end', { handle: 'ada-' }, 'handle'],
    ['a handle of 51 characters', { handle: 'a'.repeat(51) }, 'handle'],
    ['a locale that is none', { locale: 'not a locale' }, 'locale'],
  ])('cannot have %s', async (_name, fields, path) => {
    const { user, errors } = await change(ada, 'updateProfile', fields, PROFILE);
    expect(user).toBeNull();
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: [path] }]);
  });

  test('cannot take the handle of somebody else', async () => {
    const { handle } = (await grace.query('{ viewer { handle } }')).viewer;
    const { errors } = await change(ada, 'updateProfile', { handle });
    expect(errors).toMatchObject([
      { __typename: 'ConflictError', code: 'ALREADY_EXISTS', path: ['handle'] },
    ]);
  });

  test('keeps its handle when that is what is asked for', async () => {
    const { handle } = (await ada.query('{ viewer { handle } }')).viewer;
    expect(await change(ada, 'updateProfile', { handle })).toMatchObject({
      cursor: null,
      errors: [],
    });
  });

  test('of two people who want one handle at once, one gets it', async () => {
    const codes = await Promise.all(
      [ada, grace].map((person) => codesOf(person, 'updateProfile', { handle: 'first-come' })),
    );
    expect(codes.flat()).toEqual(['ALREADY_EXISTS']);
  });

  test('is not changed when somebody was faster', async () => {
    const { version } = (await grace.query('{ viewer { version } }')).viewer;
    await change(grace, 'updateProfile', { expectedVersion: version, locale: 'fr' });
    const { errors } = await change(grace, 'updateProfile', {
      expectedVersion: version,
      locale: 'de',
    });
    expect(errors).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: version + 1, changedPaths: ['locale'] },
    ]);
  });

  test('leaves a trace in the own trail, with before and after', async () => {
    await change(ada, 'updateProfile', { locale: 'pt-BR' });
    const [last] = (await trailOf(system, ada, ['user-updated'], ada.id)).slice(-1);
    expect(last).toMatchObject({
      subjectId: ada.id,
      actorId: ada.id,
      changes: [{ field: 'locale', before: 'en', after: 'pt-BR' }],
    });
  });
});

describe('sessions', () => {
  test('are listed newest first, with the one that asks marked', async () => {
    const person = await Person.signUp(system.url, 'Katherine');
    await signIn(person);
    const sessions = await sessionsOf(person);
    expect(sessions.map(({ isCurrent }) => isCurrent)).toEqual([false, true]);
    expect(sessions[0]).toMatchObject({
      revokedAt: null,
      ip: expect.stringContaining('127.0.0.1'),
    });
    expect(Date.parse(sessions[0].createdAt)).toBeGreaterThan(Date.parse(sessions[1].createdAt));
  });

  test('tell which client signed in', async () => {
    const person = await Person.signUp(system.url, 'Hedy');
    await fetch(system.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Sextant/1.0' },
      body: JSON.stringify({
        query: SIGN_IN,
        variables: { input: { email: person.email, password: PASSWORD } },
      }),
    });
    expect((await sessionsOf(person))[0]?.userAgent).toBe('Sextant/1.0');
  });

  test('were last seen when they got their last token', async () => {
    const person = await Person.signUp(system.url, 'Emmy');
    const [before] = await sessionsOf(person);
    await person.refresh();
    const [after] = await sessionsOf(person);
    expect(Date.parse(after.lastSeenAt)).toBeGreaterThan(Date.parse(before.lastSeenAt));
    expect(after.createdAt).toBe(before.createdAt);
  });

  test('that are revoked are listed no more and give no more tokens', async () => {
    const person = await Person.signUp(system.url, 'Lise');
    const { refreshToken } = await signIn(person);
    const [{ id }] = (await sessionsOf(person)) as [Data];
    const answer = await change(person, 'revokeSession', { id }, 'session { id revokedAt }');
    expect(answer).toMatchObject({ session: { id, revokedAt: expect.any(String) }, errors: [] });
    expect(await sessionsOf(person)).toHaveLength(1);
    expect(await isAlive(refreshToken)).toBe(false);
  });

  test('that are revoked can be revoked again, to no effect', async () => {
    const person = await Person.signUp(system.url, 'Maria');
    await signIn(person);
    const [{ id }] = (await sessionsOf(person)) as [Data];
    await change(person, 'revokeSession', { id });
    expect(await change(person, 'revokeSession', { id })).toMatchObject({
      cursor: null,
      errors: [],
    });
    expect(await trailOf(system, person, ['session-revoked'], person.id)).toHaveLength(1);
  });

  test('of others do not exist', async () => {
    const [{ id }] = (await sessionsOf(grace)) as [Data];
    const { errors } = await change(ada, 'revokeSession', { id });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'], id }]);
    expect(await codesOf(ada, 'revokeSession', { id: 'not-a-uuid' })).toEqual(['NOT_FOUND']);
  });
});

describe('a password', () => {
  test('is changed by who knows it, and every other session ends', async () => {
    const person = await Person.signUp(system.url, 'Barbara');
    const other = await signIn(person);
    const answer = await change(
      person,
      'changePassword',
      { currentPassword: PASSWORD, newPassword: NEXT },
      'user { id }',
    );
    expect(answer).toMatchObject({
      user: { id: person.id },
      cursor: expect.any(String),
      errors: [],
    });
    expect((await signIn(person)).errors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);
    expect((await signIn(person, NEXT)).errors).toEqual([]);
    expect(await isAlive(other.refreshToken)).toBe(false);
    await expect(person.refresh()).resolves.toBeUndefined();
  });

  test('is not changed by who does not know it', async () => {
    const input = { currentPassword: 'not the right password', newPassword: NEXT };
    const { user, errors } = await change(ada, 'changePassword', input, 'user { id }');
    expect(user).toBeNull();
    expect(errors).toMatchObject([{ code: 'INVALID_CREDENTIALS', path: ['currentPassword'] }]);
    expect((await signIn(ada)).errors).toEqual([]);
  });

  test('must be 12 characters long at least', async () => {
    const input = { currentPassword: PASSWORD, newPassword: 'too short' };
    const { errors } = await change(ada, 'changePassword', input);
    expect(errors).toMatchObject([{ code: 'INVALID_INPUT', path: ['newPassword'] }]);
  });

  test('that was changed is answered alike when the call is repeated with its key', async () => {
    const person = await Person.signUp(system.url, 'Sophie');
    const meta = { idempotencyKey: 'change-once' };
    const input = { currentPassword: PASSWORD, newPassword: NEXT, meta };
    const first = await change(person, 'changePassword', input);
    expect(await change(person, 'changePassword', input)).toEqual(first);
    expect(first.errors).toEqual([]);
  });

  test('change leaves a trace that holds nothing of it', async () => {
    const person = await Person.signUp(system.url, 'Dorothy');
    await change(person, 'changePassword', { currentPassword: PASSWORD, newPassword: NEXT });
    expect(await trailOf(system, person, ['password-changed'], person.id)).toMatchObject([
      { subjectId: person.id, actorId: person.id, changes: [] },
    ]);
  });
});
