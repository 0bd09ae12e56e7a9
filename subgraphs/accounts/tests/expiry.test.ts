import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { INVITE, type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

const DAY_MS = 24 * 3_600_000;
const INVITATIONS = 'query ($id: ID!) { workspace(id: $id) { invitations { email } } }';
const CREATE_KEY = /* GraphQL */ `
  mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { id } errors { code } } }
`;
const ROTATE = /* GraphQL */ `
  mutation ($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) { secret errors { code ... on StateError { from } } }
  }
`;

let now = 0;
let accounts: TestAccounts;
let ada: Person;
beforeAll(async () => {
  accounts = await startAccounts({ now: () => new Date(now) });
});
beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z');
  ada = await accounts.signUp();
});
afterAll(() => accounts[Symbol.asyncDispose]());

const sessions = async () => (await ada.query('{ sessions { id } }')).sessions.length;
const invitations = async () =>
  (await ada.query(INVITATIONS, { id: ada.workspaceId })).workspace.invitations;

test('an invitation that nobody accepted is listed for seven days', async () => {
  const input = { workspaceId: ada.workspaceId, email: 'late@example.com', role: 'MEMBER' };
  await ada.query(INVITE, { input });
  now += 7 * DAY_MS - 1;
  expect(await invitations()).toEqual([{ email: 'late@example.com' }]);
  now += 1;
  expect(await invitations()).toEqual([]);
});

test('a session is listed for thirty days', async () => {
  now += 30 * DAY_MS - 1;
  expect(await sessions()).toBe(1);
  now += 1;
  expect(await sessions()).toBe(0);
});

test('a key that has expired is not rotated', async () => {
  const expiresAt = new Date(now + DAY_MS).toISOString();
  const wish = { workspaceId: ada.workspaceId, name: 'CI', scopes: ['tasks:read'], expiresAt };
  const { id } = (await ada.query(CREATE_KEY, { input: wish })).createApiKey.apiKey;
  now += DAY_MS;
  expect((await ada.query(ROTATE, { input: { id } })).rotateApiKey).toEqual({
    secret: null,
    errors: [{ code: 'ILLEGAL_TRANSITION', from: 'EXPIRED' }],
  });
});
