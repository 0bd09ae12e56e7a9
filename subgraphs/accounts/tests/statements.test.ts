import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

const CREATE_TEAM = /* GraphQL */ `
  mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } errors { code } } }
`;
const CREATE_KEY = /* GraphQL */ `
  mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { errors { code } } }
`;
const MEMBERS = /* GraphQL */ `
  query ($id: ID!, $first: Int!) {
    workspace(id: $id) {
      memberships(first: $first) { nodes { user { email } teams { name members { email } } } }
    }
  }
`;
const KEYS = /* GraphQL */ `
  query ($id: ID!, $first: Int!) {
    apiKeys(workspaceId: $id, first: $first) { nodes { owner { displayName email } } }
  }
`;
const TEAMS = /* GraphQL */ `
  query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Team { name members { displayName } } }
  }
`;

let accounts: TestAccounts;
let ada: Person;
const teamIds: string[] = [];
beforeAll(async () => {
  accounts = await startAccounts();
  ada = await accounts.signUp();
  const { workspaceId } = ada;
  for (const key of ['A', 'B', 'C']) {
    const guest = await accounts.join(await accounts.signUp(), ada, 'MEMBER');
    const team = { workspaceId, key, name: key, memberIds: [ada.id, guest.id] };
    teamIds.push((await ada.query(CREATE_TEAM, { input: team })).createTeam.team.id);
    await guest.query(CREATE_KEY, { input: { workspaceId, name: key, scopes: ['tasks:read'] } });
  }
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => accounts[Symbol.asyncDispose]());

/** How many statements a query costs. */
async function costOf(document: string, variables: Record<string, unknown>): Promise<number> {
  const statements = vi.spyOn(Client.prototype, 'query');
  await ada.query(document, variables);
  const isOurs = (call: unknown) =>
    /from "?(account|membership|workspace|team|team_member|api_key)\b/.test(JSON.stringify(call));
  return statements.mock.calls.filter(isOurs).length;
}

test.each([
  ['members with their teams and the people of those', MEMBERS],
  ['keys with their owners', KEYS],
])('a list of many %s costs no more statements than a list of two', async (_name, document) => {
  const id = ada.workspaceId;
  const two = await costOf(document, { id, first: 2 });
  vi.restoreAllMocks();
  expect(two).toBeGreaterThan(0);
  expect(await costOf(document, { id, first: 4 })).toBeLessThanOrEqual(two);
});

test('many teams that others refer to cost as many statements as one', async () => {
  const of = teamIds.map((id) => ({ __typename: 'Team', id }));
  const one = await costOf(TEAMS, { of: of.slice(0, 1) });
  vi.restoreAllMocks();
  expect(await costOf(TEAMS, { of })).toBe(one);
});

test('a team that others refer to is there for members and for nobody else', async () => {
  const of = [{ __typename: 'Team', id: teamIds[0] }];
  const stranger = await accounts.signUp();
  expect((await ada.query(TEAMS, { of }))._entities).toMatchObject([{ name: 'A' }]);
  expect((await stranger.query(TEAMS, { of }))._entities).toEqual([null]);
});
