import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, codesOf, refusalOf } from '../../change.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { trailOf } from './trail.ts';

const MEMBERSHIP = 'membership { role user { id } workspace { id viewerRole } teams { id } }';
const CREATE_TASK = /* GraphQL */ `mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } errors { message } } }`;
const TOLD = '{ notifications { nodes { title body } } }';
const ROLES = /* GraphQL */ `
  query ($id: ID!) { workspace(id: $id) { memberships { nodes { role user { id } } } } }
`;

let system: System;
beforeAll(async () => {
  system = await startEmbedded();
});
afterAll(() => system[Symbol.asyncDispose]());

/** An ADMIN, a member, a viewer and a stranger, with a workspace of their own. */
async function crew(): Promise<{ ada: Person; mia: Person; vera: Person; sam: Person }> {
  const names = ['Ada', 'Mia', 'Vera', 'Sam'];
  const people = await Promise.all(names.map((name) => Person.signUp(system.url, name)));
  const [ada, mia, vera, sam] = people as [Person, Person, Person, Person];
  await ada.invite(mia, 'MEMBER');
  await ada.invite(vera, 'VIEWER');
  return { ada, mia, vera, sam };
}

async function rolesIn(person: Person, id: string): Promise<Record<string, string>> {
  const { workspace } = await person.query(ROLES, { id });
  return Object.fromEntries(
    workspace.memberships.nodes.map(({ role, user }: Data) => [user.id, role]),
  );
}

const give = async (ada: Person, assignee: Person, title: string) => {
  const { workspaceId } = ada;
  await ada.mutate(CREATE_TASK, { workspaceId, title, assigneeIds: [assignee.id] });
  await system.settle();
};
const told = async (person: Person): Promise<string[]> =>
  (await person.query(TOLD)).notifications.nodes.map(({ title }: Data) => title);

describe('the role of a member', () => {
  test('is changed by an ADMIN, and known to the next token', async () => {
    const { ada, vera } = await crew();
    const { workspaceId } = ada;
    const input = { workspaceId, userId: vera.id, role: 'MEMBER' };
    expect(await change(ada, 'changeMemberRole', input, MEMBERSHIP)).toMatchObject({
      membership: { role: 'MEMBER', user: { id: vera.id }, workspace: { viewerRole: 'ADMIN' } },
      cursor: expect.any(String),
      errors: [],
    });
    await vera.refresh();
    expect((await vera.mutate(CREATE_TASK, { workspaceId, title: 'Now I may' })).task).toBeTruthy();
    expect(await trailOf(system, ada, ['member-role-changed'])).toMatchObject([
      { actorId: ada.id, changes: [{ field: 'role', before: 'VIEWER', after: 'MEMBER' }] },
    ]);
  });

  test('that is as asked already stays, to no effect', async () => {
    const { ada, mia } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: mia.id, role: 'MEMBER' };
    expect(await change(ada, 'changeMemberRole', input, MEMBERSHIP)).toMatchObject({
      membership: { role: 'MEMBER' },
      cursor: null,
      errors: [],
    });
  });

  test('of the last ADMIN stays ADMIN', async () => {
    const { ada } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: ada.id, role: 'MEMBER' };
    expect(await change(ada, 'changeMemberRole', input, MEMBERSHIP)).toMatchObject({
      membership: null,
      errors: [
        {
          __typename: 'StateError',
          code: 'ILLEGAL_TRANSITION',
          path: ['userId'],
          from: 'ADMIN',
          to: 'MEMBER',
          allowed: ['ADMIN'],
        },
      ],
    });
  });

  test('of one of two ADMINs can be lowered', async () => {
    const { ada, mia } = await crew();
    const { workspaceId } = ada;
    await change(ada, 'changeMemberRole', { workspaceId, userId: mia.id, role: 'ADMIN' });
    await change(ada, 'changeMemberRole', { workspaceId, userId: ada.id, role: 'VIEWER' });
    expect(await rolesIn(ada, workspaceId)).toMatchObject({
      [ada.id]: 'VIEWER',
      [mia.id]: 'ADMIN',
    });
  });

  test('is not for members to change, and strangers find nobody', async () => {
    const { ada, mia, vera, sam } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: vera.id, role: 'ADMIN' };
    expect(await codesOf(mia, 'changeMemberRole', input)).toEqual(['PERMISSION_DENIED']);
    expect(await codesOf(sam, 'changeMemberRole', input)).toEqual(['NOT_FOUND']);
  });

  test.each([newId(), 'not-a-uuid'])('of nobody (%s) is not found', async (userId) => {
    const ada = await Person.signUp(system.url, 'Ada');
    const { errors } = await change(ada, 'changeMemberRole', {
      workspaceId: ada.workspaceId,
      userId,
      role: 'MEMBER',
    });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['userId'] }]);
  });
});

describe('leaving a workspace', () => {
  test('everyone may do so by themselves, whatever their role', async () => {
    const { ada, mia, vera } = await crew();
    const { workspaceId } = ada;
    for (const person of [mia, vera]) {
      const input = { workspaceId, userId: person.id };
      const answer = await change(person, 'removeMember', input, MEMBERSHIP);
      expect(answer).toMatchObject({ membership: { user: { id: person.id } }, errors: [] });
    }
    expect(await rolesIn(ada, workspaceId)).toEqual({ [ada.id]: 'ADMIN' });
  });

  test('the last ADMIN cannot do so', async () => {
    const { ada } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: ada.id };
    expect((await change(ada, 'removeMember', input)).errors).toMatchObject([
      { code: 'ILLEGAL_TRANSITION', from: 'ADMIN', to: 'REMOVED' },
    ]);
  });

  test('an ADMIN can do so while there is another', async () => {
    const { ada, mia } = await crew();
    const { workspaceId } = ada;
    await change(ada, 'changeMemberRole', { workspaceId, userId: mia.id, role: 'ADMIN' });
    expect(await codesOf(ada, 'removeMember', { workspaceId, userId: ada.id })).toEqual([]);
    expect(await rolesIn(mia, workspaceId)).not.toHaveProperty(ada.id);
  });

  test('makes the workspace unseen with the next token', async () => {
    const { ada, mia } = await crew();
    const { workspaceId } = ada;
    await change(ada, 'removeMember', { workspaceId, userId: mia.id });
    await mia.refresh();
    const { workspace } = await mia.query('query ($id: ID!) { workspace(id: $id) { id } }', {
      id: workspaceId,
    });
    expect(workspace).toBeNull();
  });
});

describe('removing a member', () => {
  test('is done by an ADMIN and recorded with the role that is lost', async () => {
    const { ada, mia } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: mia.id };
    const answer = await change(ada, 'removeMember', input, MEMBERSHIP);
    expect(answer).toMatchObject({ membership: { role: 'MEMBER', teams: [] }, errors: [] });
    expect(await trailOf(system, ada, ['member-removed'])).toMatchObject([
      { actorId: ada.id, changes: [{ field: 'role', before: 'MEMBER', after: null }] },
    ]);
  });

  test('is not for members, and strangers find nobody', async () => {
    const { ada, mia, vera, sam } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: vera.id };
    expect((await change(mia, 'removeMember', input)).errors).toMatchObject([
      { code: 'PERMISSION_DENIED', requires: ['ADMIN'] },
    ]);
    expect(await codesOf(sam, 'removeMember', input)).toEqual(['NOT_FOUND']);
  });

  test('a second time finds nobody', async () => {
    const { ada, mia } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: mia.id };
    await change(ada, 'removeMember', input);
    expect(await codesOf(ada, 'removeMember', input)).toEqual(['NOT_FOUND']);
  });

  test('repeated with its key is answered as the first time', async () => {
    const { ada, mia } = await crew();
    const meta = { idempotencyKey: newId() };
    const input = { workspaceId: ada.workspaceId, userId: mia.id, meta };
    const first = await change(ada, 'removeMember', input, MEMBERSHIP);
    expect(await change(ada, 'removeMember', input, MEMBERSHIP)).toEqual(first);
  });

  test('takes effect on changes of the workspace at once, though the token still names it', async () => {
    const { ada, mia } = await crew();
    const { workspaceId } = ada;
    await change(ada, 'changeMemberRole', { workspaceId, userId: mia.id, role: 'ADMIN' });
    await mia.refresh();
    await change(ada, 'removeMember', { workspaceId, userId: mia.id });
    await system.settle();
    const attempts: [string, object][] = [
      ['inviteMember', { workspaceId, email: mia.email, role: 'ADMIN' }],
      ['removeMember', { workspaceId, userId: ada.id }],
      ['updateWorkspace', { id: workspaceId, name: 'Mine' }],
    ];
    for (const [name, input] of attempts)
      expect(await refusalOf(mia, name, input)).toBe('UNAUTHENTICATED');
    await mia.refresh();
    for (const [name, input] of attempts)
      expect(await codesOf(mia, name, input)).toEqual(['NOT_FOUND']);
  });

  test('leaves the name, and hides address and time zone', async () => {
    const { ada, mia } = await crew();
    await change(ada, 'removeMember', { workspaceId: ada.workspaceId, userId: mia.id });
    const { user } = await ada.query(
      'query ($id: ID!) { user(id: $id) { displayName handle email timeZone locale memberships { role } } }',
      { id: mia.id },
    );
    expect(user).toMatchObject({
      displayName: 'Mia',
      email: null,
      timeZone: null,
      locale: null,
      memberships: [],
    });
  });

  test('lets them join again, as somebody new', async () => {
    const { ada, mia } = await crew();
    const { workspaceId } = ada;
    await change(ada, 'removeMember', { workspaceId, userId: mia.id });
    await mia.refresh();
    await ada.invite(mia, 'VIEWER');
    expect(await rolesIn(mia, workspaceId)).toMatchObject({ [mia.id]: 'VIEWER' });
  });
});

describe('an invitation', () => {
  const OPEN = 'query ($id: ID!) { workspace(id: $id) { invitations { id } } }';
  const offer = async ({ mia, sam, ada }: Record<'ada' | 'mia' | 'sam', Person>) => {
    const { workspaceId } = ada;
    await change(ada, 'changeMemberRole', { workspaceId, userId: mia.id, role: 'ADMIN' });
    await mia.refresh();
    const input = { workspaceId, email: sam.email, role: 'ADMIN' };
    const { token, invitation } = await change(
      mia,
      'inviteMember',
      input,
      'token invitation { id }',
    );
    return { token, open: [{ id: invitation.id }] };
  };
  const openIn = async (ada: Person): Promise<Data[]> =>
    (await ada.query(OPEN, { id: ada.workspaceId })).workspace.invitations;

  test('opens nothing once the one who made it was removed', async () => {
    const { ada, mia, sam } = await crew();
    const { token, open } = await offer({ ada, mia, sam });
    expect(await openIn(ada)).toEqual(open);
    await change(ada, 'removeMember', { workspaceId: ada.workspaceId, userId: mia.id });
    expect(await openIn(ada)).toEqual([]);
    expect((await change(sam, 'acceptInvitation', { token })).errors).toMatchObject([
      { __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['token'] },
    ]);
    expect(await rolesIn(ada, ada.workspaceId)).not.toHaveProperty(sam.id);
  });

  test('opens nothing while the one who made it is no ADMIN, and can be taken back', async () => {
    const { ada, mia, sam } = await crew();
    const { token, open } = await offer({ ada, mia, sam });
    const { workspaceId } = ada;
    const give = (role: string) =>
      change(ada, 'changeMemberRole', { workspaceId, userId: mia.id, role });
    await give('MEMBER');
    expect(await openIn(ada)).toEqual([]);
    expect(await codesOf(sam, 'acceptInvitation', { token })).toEqual(['NOT_FOUND']);
    await give('ADMIN');
    expect(await openIn(ada)).toEqual(open);
    await give('MEMBER');
    expect(await codesOf(ada, 'revokeInvitation', open[0]!)).toEqual([]);
    await give('ADMIN');
    expect(await codesOf(sam, 'acceptInvitation', { token })).toEqual(['ILLEGAL_TRANSITION']);
  });
});

describe('notifications', () => {
  test('tell nothing more to who was removed than that', async () => {
    const { ada, mia } = await crew();
    await give(ada, mia, 'Before');
    expect(await told(mia)).toEqual(['Assigned to you: Before']);
    await change(ada, 'removeMember', { workspaceId: ada.workspaceId, userId: mia.id });
    await system.settle();
    await give(ada, mia, 'After');
    expect(await told(mia)).toEqual([
      expect.stringMatching(/^You are no longer in /),
      'Assigned to you: Before',
    ]);
  });

  test('still tell those whose role has changed', async () => {
    const { ada, mia } = await crew();
    const input = { workspaceId: ada.workspaceId, userId: mia.id, role: 'VIEWER' };
    await change(ada, 'changeMemberRole', input);
    await give(ada, mia, 'Look at this');
    expect((await told(mia)).sort()).toEqual([
      'Assigned to you: Look at this',
      expect.stringMatching(/^Your role in .+ has changed$/),
    ]);
  });

  test('call people by the name that they have taken', async () => {
    const { ada, mia } = await crew();
    await change(ada, 'updateProfile', { displayName: 'Countess' });
    // Names and tasks come from two publishers, between which there is no order.
    await system.settle();
    await give(ada, mia, 'Count');
    const { notifications } = await mia.query(TOLD);
    expect(notifications.nodes[0].body).toBe('By Countess');
  });
});
