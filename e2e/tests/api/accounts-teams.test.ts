import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, codesOf } from '../../change.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { trailOf } from './trail.ts';

const TEAM = 'team { id version workspaceId key name members { id displayName email } }';
const TEAMS = /* GraphQL */ `
  query ($id: ID!) {
    workspace(id: $id) {
      teams { key members { id } }
      memberships { nodes { user { id } teams { key } } }
    }
  }
`;

let system: System;
let ada: Person;
let mia: Person;
let vera: Person;
let sam: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  mia = await Person.signUp(system.url, 'Mia');
  vera = await Person.signUp(system.url, 'Vera');
  sam = await Person.signUp(system.url, 'Sam');
  await ada.invite(mia, 'MEMBER');
  await ada.invite(vera, 'VIEWER');
});
afterAll(() => system[Symbol.asyncDispose]());

let teams = 0;

async function createTeam(fields: object = {}): Promise<Data> {
  teams += 1;
  const input = {
    workspaceId: ada.workspaceId,
    key: `T${teams}`,
    name: `Team ${teams}`,
    ...fields,
  };
  const { team, errors } = await change(ada, 'createTeam', input, TEAM);
  expect(errors).toEqual([]);
  return team;
}

const idsOf = (people: readonly { id: string }[]) => people.map(({ id }) => id);
const keysIn = (list: readonly { key: string }[]) => list.map(({ key }) => key);

describe('a team', () => {
  test('is made of members of the workspace, who are listed by name', async () => {
    const team = await createTeam({
      key: 'OPS',
      name: ' Operations ',
      memberIds: [vera.id, mia.id],
    });
    expect(team).toMatchObject({
      version: 1,
      workspaceId: ada.workspaceId,
      key: 'OPS',
      name: 'Operations',
      members: [
        { displayName: 'Mia', email: mia.email },
        { displayName: 'Vera', email: vera.email },
      ],
    });
    expect((await trailOf(system, ada, ['team-created'])).at(-1)).toMatchObject({
      subjectType: 'team',
      subjectId: team.id,
      actorId: ada.id,
    });
  });

  test('takes an id that the client has made, once', async () => {
    const id = newId();
    expect((await createTeam({ id })).id).toBe(id);
    const input = { id, workspaceId: ada.workspaceId, key: 'AGAIN', name: 'Again' };
    expect((await change(ada, 'createTeam', input)).errors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['id'] },
    ]);
  });

  test('repeated with its key is made once', async () => {
    const meta = { idempotencyKey: 'team-once' };
    const input = { workspaceId: ada.workspaceId, key: 'ONCE', name: 'Once', meta };
    const first = await change(ada, 'createTeam', input, TEAM);
    expect(await change(ada, 'createTeam', input, TEAM)).toEqual(first);
    expect(first.errors).toEqual([]);
  });

  test.each(['ops', 'O P S', '', 'ELEVENCHARS', 'Ö'])('cannot have the key "%s"', async (key) => {
    const input = { workspaceId: ada.workspaceId, key, name: 'Name' };
    expect((await change(ada, 'createTeam', input)).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['key'] },
    ]);
  });

  test('has a key that no other team of the workspace has', async () => {
    const { key } = await createTeam();
    const input = { workspaceId: ada.workspaceId, key, name: 'Name' };
    expect((await change(ada, 'createTeam', input)).errors).toMatchObject([
      { __typename: 'ConflictError', code: 'ALREADY_EXISTS', path: ['key'] },
    ]);
    const elsewhere = { ...input, workspaceId: sam.workspaceId };
    expect(await codesOf(sam, 'createTeam', elsewhere)).toEqual([]);
  });

  test('of two made at once with one key, one is made', async () => {
    const input = { workspaceId: ada.workspaceId, key: 'RACE', name: 'Race' };
    const codes = await Promise.all([1, 2, 3, 4].map(() => codesOf(ada, 'createTeam', input)));
    expect(codes.flat()).toEqual(Array(3).fill('ALREADY_EXISTS'));
  });

  test('does not begin with strangers', async () => {
    const input = {
      workspaceId: ada.workspaceId,
      key: 'STR',
      name: 'N',
      memberIds: [mia.id, sam.id],
    };
    expect((await change(ada, 'createTeam', input)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['memberIds', '1'], id: sam.id },
    ]);
  });

  test('has at most 100 members', async () => {
    const memberIds = Array.from({ length: 101 }, newId);
    const input = { workspaceId: ada.workspaceId, key: 'MANY', name: 'Many', memberIds };
    expect((await change(ada, 'createTeam', input)).errors).toMatchObject([
      { __typename: 'LimitError', code: 'LIMIT_EXCEEDED', path: ['memberIds'], limit: 100 },
    ]);
  });

  test('is changed in what is named, and recorded', async () => {
    const { id } = await createTeam({ name: 'Before' });
    const input = { id, name: 'After', expectedVersion: 1 };
    const { team } = await change(ada, 'updateTeam', input, TEAM);
    expect(team).toMatchObject({ version: 2, name: 'After' });
    expect((await trailOf(system, ada, ['team-updated'])).at(-1)).toMatchObject({
      subjectId: id,
      changes: [{ field: 'name', before: 'Before', after: 'After' }],
    });
  });

  test('is not changed when somebody was faster, or to the key of another', async () => {
    const { id } = await createTeam();
    const { key } = await createTeam();
    await change(ada, 'updateTeam', { id, name: 'First' });
    const late = { id, name: 'Second', expectedVersion: 1 };
    expect((await change(ada, 'updateTeam', late)).errors).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 2, changedPaths: ['name'] },
    ]);
    expect(await codesOf(ada, 'updateTeam', { id, key })).toEqual(['ALREADY_EXISTS']);
  });

  test('that is deleted is gone, and its key is free', async () => {
    const { id, key } = await createTeam({ memberIds: [mia.id] });
    const { team } = await change(ada, 'deleteTeam', { id, expectedVersion: 1 }, TEAM);
    expect(team).toMatchObject({ id, key, members: [{ id: mia.id }] });
    const { workspace } = await ada.query(TEAMS, { id: ada.workspaceId });
    expect(keysIn(workspace.teams)).not.toContain(key);
    expect(await codesOf(ada, 'deleteTeam', { id })).toEqual(['NOT_FOUND']);
    expect((await createTeam({ key })).id).not.toBe(id);
    expect((await trailOf(system, ada, ['team-deleted'])).at(-1)?.subjectId).toBe(id);
  });
});

describe('the people of a team', () => {
  test('come and go one by one, each change a version', async () => {
    const { id } = await createTeam();
    const added = await change(ada, 'addTeamMember', { teamId: id, userId: mia.id }, TEAM);
    expect(added.team).toMatchObject({ version: 2, members: [{ id: mia.id }] });
    const removed = await change(ada, 'removeTeamMember', { teamId: id, userId: mia.id }, TEAM);
    expect(removed.team).toMatchObject({ version: 3, members: [] });
    expect((await trailOf(system, ada, ['team-updated'])).slice(-2)).toMatchObject([
      { changes: [{ field: 'memberIds', before: [], after: [mia.id] }] },
      { changes: [{ field: 'memberIds', before: [mia.id], after: [] }] },
    ]);
  });

  test('who are in it already, or not at all, change nothing', async () => {
    const { id } = await createTeam({ memberIds: [mia.id] });
    const again = await change(ada, 'addTeamMember', { teamId: id, userId: mia.id }, TEAM);
    expect(again).toMatchObject({ team: { version: 1 }, cursor: null, errors: [] });
    const absent = await change(ada, 'removeTeamMember', { teamId: id, userId: vera.id }, TEAM);
    expect(absent).toMatchObject({ team: { version: 1 }, cursor: null, errors: [] });
  });

  test('are members of the workspace', async () => {
    const { id } = await createTeam();
    const input = { teamId: id, userId: sam.id };
    expect((await change(ada, 'addTeamMember', input)).errors).toMatchObject([
      { code: 'NOT_FOUND', path: ['userId'] },
    ]);
  });

  test('leave it with the workspace', async () => {
    const guest = await Person.signUp(system.url, 'Guest');
    await ada.invite(guest, 'MEMBER');
    const { key } = await createTeam({ memberIds: [guest.id] });
    await change(ada, 'removeMember', { workspaceId: ada.workspaceId, userId: guest.id });
    const { workspace } = await ada.query(TEAMS, { id: ada.workspaceId });
    expect(workspace.teams.find((team: Data) => team.key === key).members).toEqual([]);
  });

  test('have their teams beside them in the list of members', async () => {
    const { key } = await createTeam({ memberIds: [vera.id, ada.id] });
    const { workspace } = await vera.query(TEAMS, { id: ada.workspaceId });
    const having = workspace.memberships.nodes.filter((one: Data) =>
      keysIn(one.teams).includes(key),
    );
    expect(idsOf(having.map(({ user }: Data) => user)).sort()).toEqual([ada.id, vera.id].sort());
  });
});

describe('teams', () => {
  test('are seen by every member, in the order of their names', async () => {
    const { workspaceId } = sam;
    for (const [key, name] of [
      ['B', 'beta'],
      ['C', 'Gamma'],
      ['A', 'Alpha'],
    ])
      await change(sam, 'createTeam', { workspaceId, key, name });
    const { workspace } = await sam.query(
      'query ($id: ID!) { workspace(id: $id) { teams { name } } }',
      {
        id: workspaceId,
      },
    );
    const names = workspace.teams.map(({ name }: Data) => name);
    expect(names.filter((name: string) => name !== 'Name')).toEqual(['Alpha', 'beta', 'Gamma']);
  });

  test('are for ADMINs to change, and do not exist for strangers', async () => {
    const { id } = await createTeam();
    const { workspaceId } = ada;
    const calls: [string, object][] = [
      ['createTeam', { workspaceId, key: 'X', name: 'X' }],
      ['updateTeam', { id, name: 'X' }],
      ['addTeamMember', { teamId: id, userId: mia.id }],
      ['removeTeamMember', { teamId: id, userId: mia.id }],
      ['deleteTeam', { id }],
    ];
    for (const [name, input] of calls) {
      expect([name, await codesOf(mia, name, input)]).toEqual([name, ['PERMISSION_DENIED']]);
      expect([name, await codesOf(sam, name, input)]).toEqual([name, ['NOT_FOUND']]);
    }
  });
});
