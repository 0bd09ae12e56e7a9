import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAX_WORKSPACES } from '../domain/invitation.ts';
import { type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

const CREATE_WORKSPACE = /* GraphQL */ `
  mutation ($input: CreateWorkspaceInput!) { createWorkspace(input: $input) { errors { code ... on LimitError { limit } } } }
`;
const CREATE_TEAM = /* GraphQL */ `
  mutation ($input: CreateTeamInput!) { createTeam(input: $input) { team { id } errors { code } } }
`;
const ADD = /* GraphQL */ `
  mutation ($input: AddTeamMemberInput!) { addTeamMember(input: $input) { errors { code path ... on LimitError { limit } } } }
`;

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts[Symbol.asyncDispose]());

/** Workspaces that somebody belongs to, without the way by which they came to be. */
const addWorkspaces = ({ id }: Person, count: number, prefix: string) =>
  accounts.database.query(
    `with made as (
       insert into accounts.workspace (id, version, slug, name, time_zone, week_start, created_at, updated_at)
       select gen_random_uuid(), 1, $3::text || number, 'W', 'UTC', 'MO', now(), now()
       from generate_series(1, $2::integer) as number returning id
     )
     insert into accounts.membership (id, version, workspace_id, user_id, role, joined_at, updated_at)
     select gen_random_uuid(), 1, made.id, $1, 'ADMIN', now(), now() from made`,
    [id, count, prefix],
  );

/** People of a team, of whom nothing else is known. */
const addPeople = (teamId: string, count: number) =>
  accounts.database.query(
    `with made as (
       insert into accounts.account (id, version, display_name, handle, email, time_zone, locale, created_at, updated_at)
       select gen_random_uuid(), 1, 'P', $1::text || number, $1::text || number || '@example.com', 'UTC', 'en', now(), now()
       from generate_series(1, $2::integer) as number returning id
     )
     insert into accounts.team_member (team_id, user_id) select $1::uuid, id from made`,
    [teamId, count],
  );

const create = async (person: Person) => {
  const input = { name: 'One more', timeZone: 'UTC' };
  return (await person.query(CREATE_WORKSPACE, { input })).createWorkspace.errors;
};

test('nobody makes more workspaces than an access token can name', async () => {
  const ada = await accounts.signUp();
  await addWorkspaces(ada, MAX_WORKSPACES - 2, 'many-');
  const [first, second] = await Promise.all([create(ada), create(ada)]);
  const refused = { code: 'LIMIT_EXCEEDED', limit: MAX_WORKSPACES };
  expect([...first, ...second]).toEqual([refused]);
});

test('workspaces that were deleted do not count', async () => {
  const grace = await accounts.signUp();
  await addWorkspaces(grace, MAX_WORKSPACES - 1, 'gone-');
  expect(await create(grace)).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
  await accounts.database.query(
    `update accounts.workspace set deleted_at = now() where slug like 'gone-%'`,
  );
  expect(await create(grace)).toEqual([]);
});

test('of two people who are to be the hundredth of a team at once, one is', async () => {
  const ada = await accounts.signUp();
  const guests = [
    await accounts.join(await accounts.signUp(), ada, 'MEMBER'),
    await accounts.join(await accounts.signUp(), ada, 'MEMBER'),
  ];
  const input = { workspaceId: ada.workspaceId, key: 'ALL', name: 'All' };
  const { team } = (await ada.query(CREATE_TEAM, { input })).createTeam;
  await addPeople(team.id, 99);
  const answers = await Promise.all(
    guests.map(({ id: userId }) => ada.query(ADD, { input: { teamId: team.id, userId } })),
  );
  expect(answers.flatMap(({ addTeamMember }) => addTeamMember.errors)).toEqual([
    { code: 'LIMIT_EXCEEDED', path: ['userId'], limit: 100 },
  ]);
});
