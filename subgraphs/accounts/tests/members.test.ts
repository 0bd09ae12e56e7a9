import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCEPT, INVITE, type Person, startAccounts, type TestAccounts } from './start-accounts.ts';

const DAY_MS = 24 * 3_600_000;
let offset = 0;

let accounts: TestAccounts;
let host: Person;
beforeAll(async () => {
  accounts = await startAccounts({ now: () => new Date(Date.now() + offset) });
  host = await accounts.signUp({ displayName: 'Host', workspaceName: 'Harbour' });
});
afterAll(() => accounts[Symbol.asyncDispose]());

const invite = async (caller: Pick<Person, 'query'>, fields: object = {}) =>
  (
    await caller.query(INVITE, {
      input: { workspaceId: host.workspaceId, email: 'new@example.com', role: 'MEMBER', ...fields },
    })
  ).inviteMember;
const accept = async (caller: Pick<Person, 'query'>, token: string, meta = {}) =>
  (await caller.query(ACCEPT, { input: { token, meta } })).acceptInvitation;

test('an ADMIN invites the owner of an address for seven days', async () => {
  const answer = await invite(host, {
    email: ' New@Example.com',
    meta: { clientMutationId: 'echo' },
  });
  expect(answer).toMatchObject({
    invitation: {
      workspaceId: host.workspaceId,
      email: 'new@example.com',
      role: 'MEMBER',
      invitedBy: { displayName: 'Host' },
      acceptedAt: null,
      revokedAt: null,
    },
    token: expect.stringMatching(/^[\w-]{43}$/),
    cursor: expect.any(String),
    errors: [],
    clientMutationId: 'echo',
  });
  const { createdAt, expiresAt, id } = answer.invitation;
  expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * DAY_MS);
  expect((await accounts.events('invitation-created')).at(-1)).toMatchObject({
    stream: host.workspaceId,
    actor: host.id,
    payload: { email: 'new@example.com', role: 'MEMBER' },
  });
  const stored = await accounts.database.query(`select * from accounts.invitation where id = $1`, [
    id,
  ]);
  expect(JSON.stringify(stored)).not.toContain(answer.token);
});

test('a repeated invitation is answered as before, but without the token', async () => {
  const fields = { email: 'again@example.com', meta: { idempotencyKey: 'invite-once' } };
  const first = await invite(host, fields);
  const again = await invite(host, fields);
  expect(first.token).toEqual(expect.any(String));
  expect(again).toEqual({ ...first, token: null });
});

test('whoever accepts is a member, and the next token says so', async () => {
  const guest = await accounts.signUp({ displayName: 'Guest', locale: 'fr' });
  const { token } = await invite(host, { email: guest.email, role: 'VIEWER' });
  expect(await accept(guest, token)).toMatchObject({
    membership: {
      role: 'VIEWER',
      user: { id: guest.id, email: guest.email },
      workspace: { id: host.workspaceId, name: 'Harbour', viewerRole: 'VIEWER' },
    },
    cursor: expect.any(String),
    errors: [],
  });
  expect((await accounts.events('member-added')).at(-1)).toMatchObject({
    stream: host.workspaceId,
    actor: guest.id,
    payload: {
      userId: guest.id,
      role: 'VIEWER',
      displayName: 'Guest',
      email: guest.email,
      timeZone: 'Europe/Berlin',
      locale: 'fr',
    },
  });
  expect(guest.identity.workspaces).not.toHaveProperty(host.workspaceId);
  const { accessToken } = await accounts.refresh(guest.refreshToken);
  expect((await accounts.bearer(accessToken)).identity.workspaces).toEqual({
    [guest.workspaceId]: 'ADMIN',
    [host.workspaceId]: 'VIEWER',
  });
});

test('an invitation is for the owner of its address only; to others it does not exist', async () => {
  const [guest, thief] = [await accounts.signUp(), await accounts.signUp()];
  const { token } = await invite(host, { email: guest.email });
  const stolen = await accept(thief, token);
  expect(stolen).toEqual({
    membership: null,
    cursor: null,
    errors: [{ __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['token'] }],
  });
  expect(await accept(thief, 'no-such-token')).toEqual(stolen);
  expect((await accept(guest, token)).errors).toEqual([]);
});

test('an invitation is accepted once', async () => {
  const guest = await accounts.signUp();
  const { token } = await invite(host, { email: guest.email });
  const { token: second } = await invite(host, { email: guest.email });
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => (await accept(guest, token)).errors[0]?.code ?? 'OK'),
  );
  expect(codes.sort()).toEqual([...Array(3).fill('ILLEGAL_TRANSITION'), 'OK']);
  expect((await accept(guest, token)).errors).toMatchObject([
    { __typename: 'StateError', path: ['token'], from: 'ACCEPTED' },
  ]);
  expect((await accept(guest, second)).errors).toMatchObject([
    { code: 'ALREADY_EXISTS', path: ['token'] },
  ]);
  expect((await invite(host, { email: guest.email })).errors).toMatchObject([
    { code: 'ALREADY_EXISTS', path: ['email'] },
  ]);
});

test('accepting again with the same key is answered as the first time', async () => {
  const guest = await accounts.signUp();
  const { token } = await invite(host, { email: guest.email });
  const meta = { idempotencyKey: 'accept-once' };
  const first = await accept(guest, token, meta);
  expect(first.errors).toEqual([]);
  expect(await accept(guest, token, meta)).toEqual(first);
});

test('after seven days an invitation is over', async () => {
  const guest = await accounts.signUp();
  const { token } = await invite(host, { email: guest.email });
  offset += 7 * DAY_MS;
  expect((await accept(guest, token)).errors).toMatchObject([
    { code: 'ILLEGAL_TRANSITION', from: 'EXPIRED' },
  ]);
  offset = 0;
});

test('only an ADMIN of that very workspace may invite', async () => {
  const member = await accounts.join(await accounts.signUp(), host, 'MEMBER');
  const stranger = await accounts.signUp();
  // Both are ADMINs of a workspace of their own, so the policy of the field lets them pass.
  expect(await invite(member)).toMatchObject({
    invitation: null,
    token: null,
    errors: [{ __typename: 'PermissionError', code: 'PERMISSION_DENIED' }],
  });
  expect((await invite(stranger)).errors).toMatchObject([
    { __typename: 'NotFoundError', code: 'NOT_FOUND', path: ['workspaceId'] },
  ]);
  const viewer = await accounts.as({ workspaces: { [host.workspaceId]: 'VIEWER' } });
  const { errors } = await viewer.execute(INVITE, {
    input: { workspaceId: host.workspaceId, email: 'a@example.com', role: 'ADMIN' },
  });
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
});

test('a role cannot be had by inviting oneself', async () => {
  const member = await accounts.join(await accounts.signUp(), host, 'MEMBER');
  expect((await invite(member, { email: member.email, role: 'ADMIN' })).errors).toMatchObject([
    { code: 'PERMISSION_DENIED' },
  ]);
});

test('an address that is none cannot be invited', async () => {
  expect((await invite(host, { email: 'nobody' })).errors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['email'] },
  ]);
  expect((await invite(host, { workspaceId: newId() })).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['workspaceId'] },
  ]);
});

test('nobody can accept anything', async () => {
  const { errors } = await accounts.anonymous().execute(ACCEPT, { input: { token: 'x' } });
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
  const ghost = await accounts.as({ userId: newId() });
  const answer = await ghost.execute(ACCEPT, { input: { token: 'x' } });
  expect(answer.errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('who was removed or demoted changes no members, whatever the token still says', async () => {
  const guest = await accounts.signUp({ displayName: 'Guest' });
  const stale = await accounts.as({
    userId: guest.id,
    workspaces: { [host.workspaceId]: 'ADMIN' },
  });
  expect(await invite(stale, { email: 'ally@example.com' })).toMatchObject({
    invitation: null,
    errors: [{ code: 'NOT_FOUND' }],
  });
  await accounts.join(guest, host, 'MEMBER');
  expect(await invite(stale, { email: 'ally@example.com' })).toMatchObject({
    invitation: null,
    errors: [{ code: 'PERMISSION_DENIED' }],
  });
});
