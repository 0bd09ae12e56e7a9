import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { change } from '../../change.ts';
import { askBySocket } from '../../isolation/ask.ts';
import { type Answer, type Data, Person, post } from '../../person.ts';
import { type System, startDistributed, startEmbedded } from '../../system.ts';

const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { code } } }`;
const WATCH = /* GraphQL */ `
  subscription ($id: ID!) { taskChanged(workspaceId: $id) { ... on TaskChange { task { title } } } }
`;
const VIEWER = '{ viewer { id } }';
const ALL = ['accounts:read', 'accounts:write', 'tasks:read', 'tasks:write'];

let system: System;
let ada: Person;
let mia: Person;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  mia = await Person.signUp(system.url, 'Mia');
  await ada.invite(mia, 'MEMBER');
});
afterAll(() => system[Symbol.asyncDispose]());

async function createKey(person: Person, fields: object = {}): Promise<Data> {
  const input = { workspaceId: ada.workspaceId, name: 'CI', scopes: ALL, ...fields };
  return change(person, 'createApiKey', input, 'secret apiKey { id }');
}

const ask = (secret: string, query: string, variables: object = {}): Promise<Answer> =>
  post(system.url, { query, variables }, secret);
const createTask = async (secret: string, title = 'By a program', workspaceId = ada.workspaceId) =>
  ask(secret, CREATE_TASK, { input: { workspaceId, title } });
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;

describe('whoever has a key', () => {
  test('reads nothing about people by it that it was not made for', async () => {
    const { secret } = await createKey(ada, { scopes: ['tasks:read'] });
    const people = '{ viewer { displayName email timeZone locale memberships { role } } }';
    expect((await ask(secret, people)).data.viewer).toEqual({
      displayName: 'Ada',
      email: null,
      timeZone: null,
      locale: null,
      memberships: [],
    });
    const { secret: wider } = await createKey(ada, { scopes: ['accounts:read'] });
    expect((await ask(wider, people)).data.viewer).toMatchObject({
      email: ada.email,
      memberships: [{ role: 'ADMIN' }],
    });
  });

  test('calls the API as its owner', async () => {
    const { secret } = await createKey(mia);
    expect((await ask(secret, VIEWER)).data.viewer.id).toBe(mia.id);
    expect((await createTask(secret)).data.createTask.errors).toEqual([]);
  });

  test('sees its one workspace and no other of the owner', async () => {
    const { secret } = await createKey(mia);
    const { data } = await ask(secret, '{ workspaces { nodes { id viewerRole } } }');
    expect(data.workspaces.nodes).toEqual([{ id: ada.workspaceId, viewerRole: 'MEMBER' }]);
    const elsewhere = await createTask(secret, 'Elsewhere', mia.workspaceId);
    expect(elsewhere.data.createTask.errors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test('may do what its scopes say and nothing more', async () => {
    const { secret } = await createKey(mia, { scopes: ['tasks:read'] });
    expect(codeOf(await createTask(secret))).toBe('FORBIDDEN');
    const read = 'query ($id: ID!) { tasks(workspaceId: $id) { nodes { id } } }';
    expect((await ask(secret, read, { id: ada.workspaceId })).data.tasks).toBeTruthy();
  });

  test('may do what its role says and nothing more', async () => {
    const { secret } = await createKey(ada, { role: 'VIEWER' });
    expect(codeOf(await createTask(secret))).toBe('FORBIDDEN');
  });

  test('can make no further keys, see none and change no password', async () => {
    const { secret } = await createKey(ada);
    for (const query of [
      `mutation { createApiKey(input: { workspaceId: "${ada.workspaceId}", name: "x", scopes: ["tasks:read"] }) { secret } }`,
      'mutation { changePassword(input: { currentPassword: "a", newPassword: "b" }) { cursor } }',
      `{ apiKeys(workspaceId: "${ada.workspaceId}") { nodes { id } } }`,
      '{ sessions { id } }',
    ])
      expect([query, codeOf(await ask(secret, query))]).toEqual([query, 'FORBIDDEN']);
  });

  test('can do nothing beyond its workspace: make none, join none, change no profile', async () => {
    const { secret } = await createKey(mia);
    const host = await Person.signUp(system.url, 'Host');
    const { workspaceId } = host;
    const invite = { workspaceId, email: mia.email, role: 'ADMIN' };
    const { token } = await change(host, 'inviteMember', invite, 'token');
    const key = {
      query: async (query: string, input?: object) => (await ask(secret, query, input)).data,
    };
    // What its owner has done with the same idempotency key is not for it to see either.
    const profile = { displayName: 'Mia', meta: { idempotencyKey: 'profile-once' } };
    await change(mia, 'updateProfile', profile);
    for (const [name, input] of [
      ['createWorkspace', { name: 'Beyond', timeZone: 'UTC' }],
      ['updateProfile', profile],
      ['acceptInvitation', { token }],
    ] as const)
      expect([name, (await change(key, name, input)).errors]).toMatchObject([
        name,
        [{ __typename: 'PermissionError', code: 'PERMISSION_DENIED', path: [], requires: [] }],
      ]);
    expect((await change(mia, 'acceptInvitation', { token })).errors).toEqual([]);
  });

  test('cannot sign its owner out', async () => {
    const { secret } = await createKey(mia);
    const query = 'mutation { signOut(input: { everywhere: true }) { errors { code } } }';
    expect((await ask(secret, query)).data.signOut.errors).toEqual([{ code: 'NOT_FOUND' }]);
    await expect(mia.refresh()).resolves.toBeUndefined();
  });

  test('watches changes over a socket', async () => {
    const { secret } = await createKey(ada);
    const client = createClient({
      url: system.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${secret}` },
    });
    const changes = client.iterate<Data>({ query: WATCH, variables: { id: ada.workspaceId } });
    let seen: Data;
    const arrived = changes.next().then(({ value }) => {
      seen = value;
    });
    // Nothing says when a subscription has begun, so there is a change until one arrives.
    while (!seen) await createTask(secret, 'Seen live');
    await arrived;
    expect(seen.data.taskChanged.task.title).toBe('Seen live');
    await client.dispose();
  });

  test('leaves a trace of having used it', async () => {
    const { secret, apiKey } = await createKey(mia);
    await ask(secret, VIEWER);
    const { apiKeys } = await mia.query(
      'query ($id: ID!) { apiKeys(workspaceId: $id) { nodes { id lastUsedAt } } }',
      { id: ada.workspaceId },
    );
    const used = apiKeys.nodes.find(({ id }: Data) => id === apiKey.id);
    expect(used.lastUsedAt).toEqual(expect.any(String));
  });
});

describe('a key opens nothing', () => {
  test.each([
    ['that never was', `trl_${'a'.repeat(43)}`],
    ['without an end', 'trl_'],
    ['that is far too long', `trl_${'a'.repeat(5_000)}`],
  ])('%s', async (_name, secret) => {
    const answer = await ask(secret, VIEWER);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    expect(JSON.stringify(answer)).not.toContain('trl_');
  });

  test('that never was, on a socket either', async () => {
    const wrong = `Bearer trl_${'b'.repeat(43)}`;
    const operation = { query: VIEWER, variables: {} };
    expect((await askBySocket(system.url, operation, wrong, 'gateway')).status).toBe(4403);
  });

  test('once it is revoked', async () => {
    const { secret, apiKey } = await createKey(mia);
    await change(mia, 'revokeApiKey', { id: apiKey.id });
    expect(codeOf(await ask(secret, VIEWER))).toBe('UNAUTHENTICATED');
  });

  test('once it is rotated, and the new one does', async () => {
    const { secret, apiKey } = await createKey(mia);
    const rotated = await change(mia, 'rotateApiKey', { id: apiKey.id }, 'secret');
    expect(codeOf(await ask(secret, VIEWER))).toBe('UNAUTHENTICATED');
    expect((await ask(rotated.secret, VIEWER)).data.viewer.id).toBe(mia.id);
  });

  test('once its owner has left, not even when the owner comes back', async () => {
    const guest = await Person.signUp(system.url, 'Guest');
    await ada.invite(guest, 'MEMBER');
    const { secret } = await createKey(guest);
    const input = { workspaceId: ada.workspaceId, userId: guest.id };
    await change(ada, 'removeMember', input);
    expect(codeOf(await ask(secret, VIEWER))).toBe('UNAUTHENTICATED');
    await guest.refresh();
    await ada.invite(guest, 'MEMBER');
    expect(codeOf(await ask(secret, VIEWER))).toBe('UNAUTHENTICATED');
  });
});

test('a key loses what its owner loses', async () => {
  const guest = await Person.signUp(system.url, 'Guest');
  await ada.invite(guest, 'ADMIN');
  const { secret, apiKey } = await createKey(guest, { tier: 'PRO' });
  const demoted = { workspaceId: ada.workspaceId, userId: guest.id, role: 'VIEWER' };
  await change(ada, 'changeMemberRole', demoted);
  expect(codeOf(await createTask(secret))).toBe('FORBIDDEN');
  const { apiKeys } = await ada.query(
    'query ($id: ID!) { apiKeys(workspaceId: $id) { nodes { id role tier } } }',
    { id: ada.workspaceId },
  );
  expect(apiKeys.nodes).toContainEqual({ id: apiKey.id, role: 'VIEWER', tier: 'STANDARD' });
});

test('with a process per service, keys open the gateway as well', async () => {
  await using distributed = await startDistributed();
  await using person = await Person.signUp(distributed.url, 'Grace');
  const input = { workspaceId: person.workspaceId, name: 'CI', scopes: ALL };
  const { secret } = await change(person, 'createApiKey', input, 'secret');
  const answer = await post(distributed.url, { query: VIEWER }, secret);
  expect(answer.data.viewer.id).toBe(person.id);
  const wrong = await post(distributed.url, { query: VIEWER }, `trl_${'c'.repeat(43)}`);
  expect([wrong.status, codeOf(wrong)]).toEqual([401, 'UNAUTHENTICATED']);
});
