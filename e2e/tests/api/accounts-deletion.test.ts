import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, codesOf } from '../../change.ts';
import { type Data, Person, post } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';

const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }`;
const SEEN = /* GraphQL */ `
  query ($id: ID!, $of: ID!) {
    workspace(id: $id) { id }
    workspaces { nodes { id } }
    user(id: $of) { email timeZone memberships { workspace { id } } }
    dashboard(workspaceId: $id) { id }
    apiKeys(workspaceId: $id) { nodes { id } }
    notifications { nodes { workspaceId } }
    here: notifications(workspaceId: $id) { nodes { id } }
    unreadCount(workspaceId: $id)
    all: unreadCount
    auditEvents(workspaceId: $id) { nodes { id } }
  }
`;

let system: System;
let ada: Person;
let mia: Person;
let lost: string;
let slug: string;
let before: Data;
let team: Data;
let invited: Data;
let secret: string;
beforeAll(async () => {
  system = await startEmbedded();
  ada = await Person.signUp(system.url, 'Ada');
  mia = await Person.signUp(system.url, 'Mia');
  lost = ada.workspaceId;
  await ada.invite(mia, 'ADMIN');
  ({ slug } = (
    await ada.query('query ($id: ID!) { workspace(id: $id) { slug } }', { id: lost })
  ).workspace);
  ({ team } = await change(
    ada,
    'createTeam',
    { workspaceId: lost, key: 'OPS', name: 'Ops' },
    'team { id }',
  ));
  invited = await change(
    ada,
    'inviteMember',
    { workspaceId: lost, email: 'late@people.example', role: 'MEMBER' },
    'token invitation { id }',
  );
  const key = { workspaceId: lost, name: 'CI', scopes: ['accounts:read'] };
  ({ secret } = await change(ada, 'createApiKey', key, 'secret'));
  await ada.mutate(CREATE_TASK, { workspaceId: lost, title: 'Row', assigneeIds: [mia.id] });
  await system.settle();
  before = await mia.query(SEEN, { id: lost, of: ada.id });
});
afterAll(() => system[Symbol.asyncDispose]());

const asKey = (query: string) => post(system.url, { query }, secret);

test('deleting needs the slug, so that nobody deletes another workspace than is meant', async () => {
  expect((await change(ada, 'deleteWorkspace', { id: lost, slug: 'other' })).errors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['slug'] },
  ]);
  expect(before).toMatchObject({
    workspace: { id: lost },
    user: { email: ada.email },
    notifications: { nodes: [{ workspaceId: lost }] },
    unreadCount: 1,
  });
  expect((await asKey('{ viewer { id } }')).data.viewer.id).toBe(ada.id);
});

test('only an ADMIN deletes a workspace', async () => {
  const vera = await Person.signUp(system.url, 'Vera');
  await ada.invite(vera, 'MEMBER');
  expect(await codesOf(vera, 'deleteWorkspace', { id: lost, slug })).toEqual(['PERMISSION_DENIED']);
  const sam = await Person.signUp(system.url, 'Sam');
  expect(await codesOf(sam, 'deleteWorkspace', { id: lost, slug })).toEqual(['NOT_FOUND']);
});

test('the answer shows the workspace as it last was', async () => {
  const input = { id: lost, slug, meta: { idempotencyKey: 'delete-once' } };
  const selection = 'workspace { id slug }';
  const answer = await change(ada, 'deleteWorkspace', input, selection);
  expect(answer).toMatchObject({ workspace: { id: lost, slug }, errors: [] });
  expect(await change(ada, 'deleteWorkspace', input, selection)).toEqual(answer);
});

test('a deleted workspace is hidden at once, even from tokens that still name it', async () => {
  await system.settle();
  const after = await mia.query(SEEN, { id: lost, of: ada.id });
  expect(after).toEqual({
    workspace: null,
    workspaces: { nodes: [{ id: mia.workspaceId }] },
    user: { email: null, timeZone: null, memberships: [] },
    dashboard: null,
    apiKeys: null,
    notifications: { nodes: [] },
    here: null,
    unreadCount: null,
    all: 0,
    auditEvents: null,
  });
});

test('in a deleted workspace nothing can be changed any more', async () => {
  const found = await Promise.all([
    codesOf(ada, 'updateWorkspace', { id: lost, name: 'Back' }),
    codesOf(ada, 'deleteWorkspace', { id: lost, slug }),
    codesOf(ada, 'inviteMember', { workspaceId: lost, email: 'a@people.example', role: 'ADMIN' }),
    codesOf(ada, 'revokeInvitation', { id: invited.invitation.id }),
    codesOf(ada, 'changeMemberRole', { workspaceId: lost, userId: mia.id, role: 'VIEWER' }),
    codesOf(ada, 'removeMember', { workspaceId: lost, userId: mia.id }),
    codesOf(ada, 'createTeam', { workspaceId: lost, key: 'NEW', name: 'New' }),
    codesOf(ada, 'updateTeam', { id: team.id, name: 'New' }),
    codesOf(ada, 'createApiKey', { workspaceId: lost, name: 'CI', scopes: ['tasks:read'] }),
  ]);
  expect(found.flat()).toEqual(Array(9).fill('NOT_FOUND'));
});

test('an invitation to a deleted workspace leads nowhere', async () => {
  const { token } = invited;
  const late = await Person.signUp(system.url, 'Late');
  expect((await change(late, 'acceptInvitation', { token })).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['token'] },
  ]);
});

test('the next token does not name a deleted workspace', async () => {
  await mia.refresh();
  const { viewer } = await mia.query('{ viewer { memberships { workspace { id } } } }');
  expect(viewer.memberships).toEqual([{ workspace: { id: mia.workspaceId } }]);
});

test('the slug of a deleted workspace is not given to another', async () => {
  const named = { name: 'Heir', slug, timeZone: 'UTC' };
  expect((await change(mia, 'createWorkspace', named)).errors).toMatchObject([
    { code: 'ALREADY_EXISTS', path: ['slug'] },
  ]);
});

test('nobody is told of anything that happens in a deleted workspace', async () => {
  await ada.query(CREATE_TASK, {
    input: { workspaceId: lost, title: 'Too late', assigneeIds: [mia.id] },
  });
  await system.settle();
  const [{ count }] = (await system.database.query<{ count: string }>(
    `select count(*) from notifications.notification
     where workspace_id = $1 and recipient_id = $2`,
    [lost, mia.id],
  )) as [{ count: string }];
  expect(Number(count)).toBe(1);
});
