import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

let accounts: TestAccounts;
let ada: Person;
beforeAll(async () => {
  accounts = await startAccounts();
  ada = await accounts.signUp({ email: 'ada@example.com' });
});
afterAll(() => accounts[Symbol.asyncDispose]());

const SIGN_OUT = /* GraphQL */ `
  mutation ($input: SignOutInput!) {
    signOut(input: $input) {
      session { id isCurrent createdAt expiresAt revokedAt }
      cursor
      errors { code path }
      clientMutationId
    }
  }
`;

test('the right password opens a session of its own', async () => {
  const answer = await accounts.signIn('ADA@example.com ');
  expect(answer).toMatchObject({
    user: { id: ada.id, memberships: [{ role: 'ADMIN' }] },
    errors: [],
  });
  const { identity } = await accounts.bearer(answer.accessToken);
  expect(identity.sessionId).not.toBe(ada.identity.sessionId);
  expect((await accounts.events('signed-in')).at(-1)).toMatchObject({
    stream: ada.id,
    actor: ada.id,
    payload: { userId: ada.id },
  });
});

test('an unknown address and a wrong password get the same answer', async () => {
  const wrong = await accounts.signIn('ada@example.com', 'wrong horse battery');
  const unknown = await accounts.signIn('nobody@example.com');
  expect(wrong).toMatchObject({
    accessToken: null,
    user: null,
    errors: [{ __typename: 'InvalidInputError', code: 'INVALID_CREDENTIALS', path: [] }],
  });
  expect(unknown).toEqual(wrong);
  for (const [email, password] of [
    ['ada@example.com', 'short'],
    ['ada@example.com', 'x'.repeat(1_000)],
    ['ada@example.com', ''],
    ['no address\u0000', PASSWORD],
  ] as const)
    expect(await accounts.signIn(email, password)).toEqual(wrong);
});

test('an unknown address costs as much time as a wrong password', async () => {
  const time = async (email: string) => {
    const start = performance.now();
    await accounts.signIn(email, 'wrong horse battery');
    return performance.now() - start;
  };
  // In turns, so that a busy machine slows both down.
  const unknown: number[] = [];
  const known: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    unknown.push(await time('nobody@example.com'));
    known.push(await time('ada@example.com'));
  }
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
});

test('a failure is told on the stream of the user it concerns, and of nobody else', async () => {
  const before = (await accounts.events('sign-in-failed')).length;
  await accounts.signIn('ada@example.com', 'wrong horse battery');
  await accounts.signIn('nobody@example.com', 'wrong horse battery');
  const events = await accounts.events('sign-in-failed');
  expect(events).toHaveLength(before + 1);
  expect(events.at(-1)).toMatchObject({ stream: ada.id, payload: { userId: ada.id } });
});

test('a hash of cheaper times is replaced at the next sign-in', async () => {
  const person = await accounts.signUp();
  const stored = async () => {
    const [row] = await accounts.database.query<{ hash: string }>(
      `select hash from accounts.password where user_id = $1`,
      [person.id],
    );
    return row?.hash as string;
  };
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const cheap = await hash(PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await accounts.database.query(`update accounts.password set hash = $2 where user_id = $1`, [
    person.id,
    cheap,
  ]);
  expect((await accounts.signIn(person.email, 'wrong horse battery')).errors).toHaveLength(1);
  expect(await stored()).toBe(cheap);
  expect((await accounts.signIn(person.email)).errors).toEqual([]);
  const renewed = await stored();
  expect(renewed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect((await accounts.signIn(person.email)).errors).toEqual([]);
  expect(await stored()).toBe(renewed);
});

test('sessions that have expired are forgotten at the next sign-in', async () => {
  const person = await accounts.signUp();
  await accounts.database.query(
    `update accounts.session set expires_at = now() - interval '1 day' where user_id = $1`,
    [person.id],
  );
  await accounts.signIn(person.email);
  const sessions = await accounts.database.query(
    `select from accounts.session where user_id = $1`,
    [person.id],
  );
  expect(sessions).toHaveLength(1);
});

test('signing out ends this session and leaves the others', async () => {
  const person = await accounts.signUp();
  const other = await accounts.signIn(person.email);
  const input = { meta: { clientMutationId: 'echo' } };
  const { signOut } = await person.query(SIGN_OUT, { input });
  expect(signOut).toMatchObject({
    session: { id: person.identity.sessionId, isCurrent: true, revokedAt: expect.any(String) },
    cursor: expect.any(String),
    errors: [],
    clientMutationId: 'echo',
  });
  expect((await accounts.events('session-revoked')).at(-1)).toMatchObject({
    stream: person.id,
    payload: { userId: person.id, version: 2, changedFields: ['revokedAt'] },
  });
  expect((await accounts.refresh(person.refreshToken)).errors).toMatchObject([
    { code: 'INVALID_CREDENTIALS', path: ['refreshToken'] },
  ]);
  expect((await accounts.refresh(other.refreshToken)).errors).toEqual([]);
  const again = await person.query(SIGN_OUT, { input: {} });
  expect(again.signOut).toMatchObject({ cursor: null, errors: [] });
});

test('signing out everywhere ends every session of the caller and of nobody else', async () => {
  const [person, stranger] = [await accounts.signUp(), await accounts.signUp()];
  const other = await accounts.signIn(person.email);
  await person.query(SIGN_OUT, { input: { everywhere: true } });
  for (const { refreshToken } of [person, other])
    expect((await accounts.refresh(refreshToken)).errors).toHaveLength(1);
  expect((await accounts.refresh(stranger.refreshToken)).errors).toEqual([]);
});

test('a caller whose session is not stored has nothing to sign out of', async () => {
  const elsewhere = await accounts.as({ userId: ada.id });
  const { signOut } = await elsewhere.query(SIGN_OUT, { input: {} });
  expect(signOut).toMatchObject({ session: null, errors: [{ code: 'NOT_FOUND' }] });
});

test('nobody cannot sign out', async () => {
  const { errors } = await accounts.anonymous().execute(SIGN_OUT, { input: {} });
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
});
