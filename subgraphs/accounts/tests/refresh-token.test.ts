import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAccounts, type TestAccounts } from './start-accounts.ts';

const DAY_MS = 24 * 3_600_000;
let now = Date.parse('2026-03-01T12:00:00Z');

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts({ now: () => new Date(now) });
});
afterAll(() => accounts[Symbol.asyncDispose]());

const ENDED = [
  {
    __typename: 'InvalidInputError',
    code: 'INVALID_CREDENTIALS',
    path: ['refreshToken'],
  },
];

test('a refresh token gives new tokens of the same session, once', async () => {
  const person = await accounts.signUp();
  const first = await accounts.refresh(person.refreshToken);
  expect(first).toMatchObject({ user: { id: person.id }, errors: [] });
  expect(first.refreshToken).not.toBe(person.refreshToken);
  const { identity } = await accounts.bearer(first.accessToken);
  expect(identity.sessionId).toBe(person.identity.sessionId);
  expect((await accounts.refresh(first.refreshToken)).errors).toEqual([]);
});

test('a spent token that comes again ends the whole family, and that is told once', async () => {
  const person = await accounts.signUp();
  const { refreshToken } = await accounts.refresh(person.refreshToken);
  const before = (await accounts.events('refresh-reuse-detected')).length;
  expect(await accounts.refresh(person.refreshToken)).toMatchObject({
    accessToken: null,
    refreshToken: null,
    user: null,
    errors: ENDED,
  });
  expect((await accounts.refresh(refreshToken)).errors).toMatchObject(ENDED);
  expect((await accounts.refresh(person.refreshToken)).errors).toMatchObject(ENDED);
  const events = await accounts.events('refresh-reuse-detected');
  expect(events).toHaveLength(before + 1);
  expect(events.at(-1)).toMatchObject({
    stream: person.id,
    actor: person.id,
    payload: { userId: person.id, version: 2, changedFields: ['revokedAt'] },
  });
});

test('the family of another sign-in lives on', async () => {
  const person = await accounts.signUp();
  const other = await accounts.signIn(person.email);
  await accounts.refresh(person.refreshToken);
  await accounts.refresh(person.refreshToken);
  expect((await accounts.refresh(other.refreshToken)).errors).toEqual([]);
});

test('of 50 refreshes at once at most one succeeds, and the family is dead', async () => {
  const person = await accounts.signUp();
  const before = (await accounts.events('refresh-reuse-detected')).length;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => accounts.refresh(person.refreshToken)),
  );
  const winners = answers.filter(({ errors }) => errors.length === 0);
  expect(winners).toHaveLength(1);
  for (const { errors } of answers.filter((answer) => answer !== winners[0]))
    expect(errors).toMatchObject(ENDED);
  expect((await accounts.refresh(winners[0].refreshToken)).errors).toMatchObject(ENDED);
  expect(await accounts.events('refresh-reuse-detected')).toHaveLength(before + 1);
});

test('a token that waits for more than seven days is worth nothing', async () => {
  const [prompt, idle] = [await accounts.signUp(), await accounts.signUp()];
  now += 7 * DAY_MS - 1;
  expect((await accounts.refresh(prompt.refreshToken)).errors).toEqual([]);
  now += 1;
  expect((await accounts.refresh(idle.refreshToken)).errors).toMatchObject(ENDED);
});

test('after thirty days even a busy session ends', async () => {
  const person = await accounts.signUp();
  let { refreshToken } = person;
  for (let day = 6; day < 30; day += 6) {
    now += 6 * DAY_MS;
    const answer = await accounts.refresh(refreshToken);
    expect(answer.errors).toEqual([]);
    refreshToken = answer.refreshToken;
  }
  now += 6 * DAY_MS;
  expect((await accounts.refresh(refreshToken)).errors).toMatchObject(ENDED);
});

test.each(['', 'nonsense', '\u0000', 'x'.repeat(10_000)])(
  'a token that was never given out is refused',
  async (token) => {
    expect((await accounts.refresh(token)).errors).toMatchObject(ENDED);
  },
);

test('neither kind of token does the work of the other', async () => {
  const person = await accounts.signUp();
  expect((await accounts.refresh(person.accessToken)).errors).toMatchObject(ENDED);
  await expect(accounts.bearer(person.refreshToken)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('only the hash of a refresh token is stored', async () => {
  const person = await accounts.signUp();
  const rows = await accounts.database.query(`select * from accounts.refresh_token`);
  expect(JSON.stringify(rows)).not.toContain(person.refreshToken);
});
