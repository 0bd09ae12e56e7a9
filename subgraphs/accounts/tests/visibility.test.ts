import { newId } from '@trellis/kernel/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

const USER = /* GraphQL */ `
  query ($id: ID!) {
    user(id: $id) { displayName handle email timeZone locale memberships { role workspace { name } } }
  }
`;
const WORKSPACE = `query ($id: ID!) { workspace(id: $id) { id slug name timeZone viewerRole } }`;
const MEMBERS = /* GraphQL */ `
  query ($id: ID!, $role: Role, $search: String, $first: Int, $after: String) {
    workspace(id: $id) {
      memberships(role: $role, search: $search, first: $first, after: $after) {
        edges { cursor node { role } }
        nodes { role joinedAt user { displayName email } workspace { id } }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }
`;

let accounts: TestAccounts;
let admin: Person;
let member: Person;
let viewer: Person;
let stranger: Person;
beforeAll(async () => {
  accounts = await startAccounts();
  admin = await accounts.signUp({ displayName: 'Ada', workspaceName: 'Harbour' });
  const guests = [
    await accounts.signUp({ displayName: 'mia', workspaceName: 'Mia alone' }),
    await accounts.signUp({ displayName: 'Vic_%', workspaceName: 'Vic alone' }),
  ] as const;
  member = await accounts.join(guests[0], admin, 'MEMBER');
  viewer = await accounts.join(guests[1], admin, 'VIEWER');
  stranger = await accounts.signUp({ displayName: 'Stranger' });
});
afterAll(() => accounts[Symbol.asyncDispose]());

const see = async (caller: Person, id: string) => (await caller.query(USER, { id })).user;
const members = async (caller: Person, variables: object = {}) =>
  (await caller.query(MEMBERS, { id: admin.workspaceId, ...variables })).workspace?.memberships;
const names = async (variables: object) =>
  (await members(viewer, variables)).nodes.map(
    ({ user }: { user: { displayName: string } }) => user.displayName,
  );

test('a person sees everything of themselves', async () => {
  expect(await see(member, member.id)).toEqual({
    displayName: 'mia',
    handle: 'mia',
    email: member.email,
    timeZone: 'Europe/Berlin',
    locale: 'en',
    memberships: [
      { role: 'ADMIN', workspace: { name: 'Mia alone' } },
      { role: 'MEMBER', workspace: { name: 'Harbour' } },
    ],
  });
});

test('an ADMIN sees the address of a member, and only the memberships they share', async () => {
  expect(await see(admin, member.id)).toMatchObject({
    email: member.email,
    timeZone: 'Europe/Berlin',
    memberships: [{ role: 'MEMBER', workspace: { name: 'Harbour' } }],
  });
});

test('a member sees time zone and language of another, but no address', async () => {
  for (const caller of [member, viewer])
    expect(await see(caller, admin.id)).toMatchObject({
      displayName: 'Ada',
      email: null,
      timeZone: 'Europe/Berlin',
      locale: 'en',
      memberships: [{ role: 'ADMIN', workspace: { name: 'Harbour' } }],
    });
});

test('a stranger sees the names alone, though an ADMIN elsewhere', async () => {
  expect(await see(stranger, admin.id)).toEqual({
    displayName: 'Ada',
    handle: 'ada',
    email: null,
    timeZone: null,
    locale: null,
    memberships: [],
  });
});

test('what is nobody is null', async () => {
  expect(await see(admin, newId())).toBeNull();
  expect(await see(admin, 'not-a-uuid')).toBeNull();
});

test('a workspace is there for its members and for nobody else', async () => {
  const read = async (caller: Person, id: string) =>
    (await caller.query(WORKSPACE, { id })).workspace;
  const { workspaceId } = admin;
  expect(await read(admin, workspaceId)).toMatchObject({ slug: 'harbour', viewerRole: 'ADMIN' });
  expect(await read(member, workspaceId)).toMatchObject({ name: 'Harbour', viewerRole: 'MEMBER' });
  expect(await read(viewer, workspaceId)).toMatchObject({ viewerRole: 'VIEWER' });
  expect(await read(stranger, workspaceId)).toBeNull();
  expect(await read(admin, newId())).toBeNull();
  expect(await read(admin, 'not-a-uuid')).toBeNull();
});

test('the list of workspaces holds the own ones by name, page by page', async () => {
  const list = async (variables: Record<string, unknown>) =>
    (
      await member.query(
        `query ($first: Int, $after: String, $last: Int) {
          workspaces(first: $first, after: $after, last: $last) {
            nodes { name viewerRole } pageInfo { hasNextPage endCursor } totalCount
          }
        }`,
        variables,
      )
    ).workspaces;
  const first = await list({ first: 1 });
  expect(first).toMatchObject({
    nodes: [{ name: 'Harbour', viewerRole: 'MEMBER' }],
    pageInfo: { hasNextPage: true },
    totalCount: 2,
  });
  const rest = await list({ first: 1, after: first.pageInfo.endCursor });
  expect(rest).toMatchObject({
    nodes: [{ name: 'Mia alone', viewerRole: 'ADMIN' }],
    pageInfo: { hasNextPage: false },
  });
  expect((await list({ last: 1 })).nodes).toEqual(rest.nodes);
});

test('members are listed by name, and pages join to the whole', async () => {
  expect(await names({})).toEqual(['Ada', 'mia', 'Vic_%']);
  const first = await members(viewer, { first: 2 });
  expect(first).toMatchObject({ pageInfo: { hasNextPage: true }, totalCount: 3 });
  expect(first.edges).toHaveLength(2);
  expect(await names({ first: 2, after: first.pageInfo.endCursor })).toEqual(['Vic_%']);
});

test.each([
  ['a role', { role: 'ADMIN' }, ['Ada']],
  ['the beginning of a name in any case', { search: 'MI' }, ['mia']],
  ['the beginning of a handle', { search: 'vic' }, ['Vic_%']],
  ['the marks of a pattern as they are', { search: '%' }, []],
  ['both', { role: 'VIEWER', search: 'm' }, []],
  ['nothing in the middle of a name', { search: 'da' }, []],
])('members are found by %s', async (_name, variables, expected) => {
  expect(await names(variables)).toEqual(expected);
});

test('in a list of members, too, addresses are for ADMINs', async () => {
  const addresses = async (caller: Person) =>
    (await members(caller)).nodes.map(({ user }: { user: { email: string } }) => user.email);
  expect(await addresses(admin)).toEqual([admin.email, member.email, viewer.email]);
  expect(await addresses(viewer)).toEqual([null, null, viewer.email]);
});

test('a cursor of one list of members does not work in another', async () => {
  const { pageInfo } = await members(viewer, { first: 1 });
  const { errors } = await viewer.execute(MEMBERS, {
    id: admin.workspaceId,
    role: 'VIEWER',
    after: pageInfo.endCursor,
  });
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'CURSOR_INVALID' });
});

test('other subgraphs refer to people and workspaces under the same rules', async () => {
  const entities = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on User { handle email } ... on Workspace { name } }
  }`;
  const of = [
    { __typename: 'User', id: admin.id },
    { __typename: 'Workspace', id: admin.workspaceId },
  ];
  expect((await member.query(entities, { of }))._entities).toEqual([
    { handle: 'ada', email: null },
    { name: 'Harbour' },
  ]);
  expect((await stranger.query(entities, { of }))._entities).toEqual([
    { handle: 'ada', email: null },
    null,
  ]);
  const { errors } = await accounts.anonymous().execute(entities, { of });
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test.each([
  '{ viewer { id } }',
  `{ user(id: "${newId()}") { id } }`,
  `{ workspace(id: "${newId()}") { id } }`,
  '{ workspaces { nodes { id } } }',
])('nobody may ask %s', async (document) => {
  const { errors } = await accounts.anonymous().execute(document);
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a list of many members costs as many statements as a list of one', async () => {
  const statements = vi.spyOn(Client.prototype, 'query');
  const counted = async (first: number) => {
    statements.mockClear();
    expect((await members(member, { first })).nodes).toHaveLength(first);
    return statements.mock.calls.filter(([query]) =>
      /"?(account|membership|workspace)"?\./.test(JSON.stringify(query)),
    ).length;
  };
  const [one, many] = [await counted(1), await counted(3)];
  expect(many).toBe(one);
  statements.mockRestore();
});
