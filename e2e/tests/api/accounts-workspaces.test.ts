import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, codesOf, refusalOf } from '../../change.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { trailOf } from './trail.ts';

const WORKSPACE = 'workspace { id version slug name timeZone weekStart viewerRole }';
const INVITATIONS = /* GraphQL */ `
  query ($id: ID!) { workspace(id: $id) { invitations { id email role revokedAt invitedBy { id } } } }
`;
const READ = 'query ($id: ID!) { workspace(id: $id) { id name slug } }';

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

const slugOf = async (person: Person, id = person.workspaceId) =>
  (await person.query(READ, { id })).workspace.slug as string;
const invite = async (email: string, workspaceId = ada.workspaceId): Promise<Data> =>
  change(ada, 'inviteMember', { workspaceId, email, role: 'MEMBER' }, 'token invitation { id }');

/** A workspace of its own, with a token that names it. */
async function createWorkspace(person: Person, fields: object = {}): Promise<Data> {
  const input = { name: 'Dry dock', timeZone: 'UTC', ...fields };
  const { workspace, errors } = await change(person, 'createWorkspace', input, WORKSPACE);
  expect(errors).toEqual([]);
  await person.refresh();
  return workspace;
}

describe('creating a workspace', () => {
  test('makes its maker the ADMIN, and the next token knows it', async () => {
    const input = { name: 'Second harbour', timeZone: 'Europe/Oslo', weekStart: 'SU' };
    const { workspace, cursor } = await change(sam, 'createWorkspace', input, WORKSPACE);
    expect(workspace).toMatchObject({
      version: 1,
      slug: 'second-harbour',
      name: 'Second harbour',
      timeZone: 'Europe/Oslo',
      weekStart: 'SU',
      viewerRole: 'ADMIN',
    });
    expect(cursor).toEqual(expect.any(String));
    await sam.refresh();
    expect(await slugOf(sam, workspace.id)).toBe('second-harbour');
  });

  test('begins the week on Monday unless asked otherwise', async () => {
    expect((await createWorkspace(sam)).weekStart).toBe('MO');
  });

  test('takes an id that the client has made, once', async () => {
    const id = newId();
    expect((await createWorkspace(sam, { id })).id).toBe(id);
    const again = { id, name: 'Again', timeZone: 'UTC' };
    expect((await change(sam, 'createWorkspace', again)).errors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['id'] },
    ]);
  });

  test('refuses a slug that somebody has, and finds another for a name', async () => {
    const taken = await slugOf(ada);
    const named = { name: 'Any', timeZone: 'UTC', slug: taken };
    expect((await change(sam, 'createWorkspace', named)).errors).toMatchObject([
      { code: 'ALREADY_EXISTS', path: ['slug'] },
    ]);
    expect((await createWorkspace(sam, { name: taken })).slug).toMatch(
      new RegExp(`^${taken}-[0-9a-z]{5}$`),
    );
  });

  test('repeated with its key makes no second one', async () => {
    const input = { name: 'Once', timeZone: 'UTC', meta: { idempotencyKey: 'create-once' } };
    const first = await change(sam, 'createWorkspace', input, WORKSPACE);
    expect(await change(sam, 'createWorkspace', input, WORKSPACE)).toEqual(first);
  });

  test('is recorded with the member that it begins with', async () => {
    const { id } = await createWorkspace(sam, { name: 'Recorded' });
    const types = ['workspace-created', 'member-added'];
    const trail = await trailOf(system, sam, types, id);
    expect(trail.map(({ type }) => type)).toEqual([
      'accounts.workspace-created.v1',
      'accounts.member-added.v1',
    ]);
  });
});

describe('the settings of a workspace', () => {
  test('are changed by an ADMIN, as far as they are named', async () => {
    const { id } = await createWorkspace(sam, { name: 'Old name' });
    const input = { id, name: 'New name', weekStart: 'SA', expectedVersion: 1 };
    const { workspace } = await change(sam, 'updateWorkspace', input, WORKSPACE);
    expect(workspace).toMatchObject({
      version: 2,
      name: 'New name',
      weekStart: 'SA',
      timeZone: 'UTC',
    });
    expect(await trailOf(system, sam, ['workspace-updated'], id)).toMatchObject([
      {
        changes: [
          { field: 'name', before: 'Old name', after: 'New name' },
          { field: 'weekStart', before: 'MO', after: 'SA' },
        ],
      },
    ]);
  });

  test('that are as asked already stay as they are', async () => {
    const { id, name } = await createWorkspace(sam, { name: 'Same' });
    const answer = await change(sam, 'updateWorkspace', { id, name });
    expect(answer).toMatchObject({ cursor: null, errors: [] });
  });

  test('are not overwritten when somebody was faster', async () => {
    const { id } = await createWorkspace(sam);
    await change(sam, 'updateWorkspace', { id, name: 'First' });
    const late = { id, name: 'Second', expectedVersion: 1 };
    expect((await change(sam, 'updateWorkspace', late)).errors).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 2, changedPaths: ['name'] },
    ]);
  });

  test.each([
    ['slug', { slug: 'Not a slug' }],
    ['name', { name: null }],
    ['weekStart', { weekStart: null }],
  ])('refuse a bad %s', async (path, fields) => {
    const input = { id: sam.workspaceId, ...fields };
    expect((await change(sam, 'updateWorkspace', input)).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: [path] },
    ]);
  });

  test('refuse the slug of another workspace', async () => {
    const input = { id: sam.workspaceId, slug: await slugOf(ada) };
    expect(await codesOf(sam, 'updateWorkspace', input)).toEqual(['ALREADY_EXISTS']);
  });

  test('are not for members to change, and do not exist for strangers', async () => {
    const input = { id: ada.workspaceId, name: 'Mine now' };
    expect((await change(mia, 'updateWorkspace', input)).errors).toMatchObject([
      { code: 'PERMISSION_DENIED', requires: ['ADMIN'] },
    ]);
    expect(await codesOf(sam, 'updateWorkspace', input)).toEqual(['NOT_FOUND']);
  });
});

describe('invitations', () => {
  test('are shown to ADMINs as long as they can be accepted', async () => {
    const email = `guest-${newId()}@people.example`;
    const { invitation } = await invite(email);
    const { workspace } = await ada.query(INVITATIONS, { id: ada.workspaceId });
    expect(workspace.invitations).toContainEqual({
      id: invitation.id,
      email,
      role: 'MEMBER',
      revokedAt: null,
      invitedBy: { id: ada.id },
    });
    expect(JSON.stringify(workspace.invitations)).not.toContain(mia.email);
  });

  test('are null to members', async () => {
    for (const person of [mia, vera]) {
      const { workspace } = await person.query(INVITATIONS, { id: ada.workspaceId });
      expect(workspace.invitations).toBeNull();
    }
  });

  test('that are revoked are shown no more and cannot be accepted', async () => {
    const { invitation, token } = await invite(sam.email);
    const { id } = invitation;
    const answer = await change(ada, 'revokeInvitation', { id }, 'token invitation { revokedAt }');
    expect(answer).toMatchObject({
      token: null,
      invitation: { revokedAt: expect.any(String) },
      errors: [],
    });
    const { workspace } = await ada.query(INVITATIONS, { id: ada.workspaceId });
    expect(workspace.invitations.map((one: Data) => one.id)).not.toContain(id);
    expect((await change(sam, 'acceptInvitation', { token })).errors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', from: 'REVOKED' },
    ]);
  });

  test('can be revoked again, to no effect', async () => {
    const { id } = (await invite(`guest-${newId()}@people.example`)).invitation;
    await change(ada, 'revokeInvitation', { id });
    const again = await change(ada, 'revokeInvitation', { id });
    expect(again).toMatchObject({ cursor: null, errors: [] });
    const revoked = await trailOf(system, ada, ['invitation-revoked']);
    expect(revoked.filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
  });

  test('that were accepted cannot be revoked', async () => {
    const guest = await Person.signUp(system.url, 'Guest');
    const { invitation, token } = await invite(guest.email);
    await change(guest, 'acceptInvitation', { token });
    expect((await change(ada, 'revokeInvitation', { id: invitation.id })).errors).toMatchObject([
      { __typename: 'StateError', from: 'ACCEPTED' },
    ]);
  });

  test('are not for members to revoke, and do not exist for strangers', async () => {
    const { id } = (await invite(`guest-${newId()}@people.example`)).invitation;
    expect(await codesOf(mia, 'revokeInvitation', { id })).toEqual(['PERMISSION_DENIED']);
    expect(await codesOf(sam, 'revokeInvitation', { id })).toEqual(['NOT_FOUND']);
  });
});

describe('a dashboard', () => {
  const DASHBOARD = 'query ($id: ID!) { dashboard(workspaceId: $id) { id } }';

  test('has the id of its workspace, for every member', async () => {
    for (const person of [ada, mia, vera])
      expect(await person.query(DASHBOARD, { id: ada.workspaceId })).toEqual({
        dashboard: { id: ada.workspaceId },
      });
  });

  test('is null to strangers, like that of no workspace', async () => {
    for (const id of [ada.workspaceId, newId(), 'not-a-uuid'])
      expect(await sam.query(DASHBOARD, { id })).toEqual({ dashboard: null });
  });
});

test('who is a VIEWER everywhere is refused by the schema already', async () => {
  const viewer = await Person.signUp(system.url, 'Viewer');
  await ada.invite(viewer, 'VIEWER');
  await change(viewer, 'deleteWorkspace', {
    id: viewer.workspaceId,
    slug: await slugOf(viewer),
  });
  await viewer.refresh();
  const input = { id: ada.workspaceId, name: 'Mine now' };
  expect(await refusalOf(viewer, 'updateWorkspace', input)).toBe('FORBIDDEN');
});
