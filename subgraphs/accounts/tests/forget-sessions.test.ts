import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAccounts, type TestAccounts } from './start-accounts.ts';

const DAY_MS = 24 * 3_600_000;

let now = Date.parse('2026-03-01T12:00:00Z');
let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts({ now: () => new Date(now) });
});
afterAll(() => accounts[Symbol.asyncDispose]());

async function sessionsOf(userId: string) {
  await accounts.settle();
  const [row] = await accounts.database.query<{ sessions: string; tokens: string }>(
    `select count(distinct session.id) as sessions, count(hash) as tokens
     from accounts.session left join accounts.refresh_token on session_id = session.id
     where user_id = $1`,
    [userId],
  );
  return [Number(row?.sessions), Number(row?.tokens)];
}

test('a session is removed thirty days after it has ended, with its tokens', async () => {
  const ada = await accounts.signUp();
  expect(await sessionsOf(ada.id)).toEqual([1, 1]);
  now += 60 * DAY_MS;
  expect(await sessionsOf(ada.id)).toEqual([1, 1]);
  now += 1;
  expect(await sessionsOf(ada.id)).toEqual([0, 0]);
});

test('one that was signed out goes by that day', async () => {
  const ada = await accounts.signUp();
  await ada.query('mutation { signOut(input: {}) { errors { code } } }');
  now += 30 * DAY_MS;
  expect(await sessionsOf(ada.id)).toEqual([1, 1]);
  now += 1;
  expect(await sessionsOf(ada.id)).toEqual([0, 0]);
});
