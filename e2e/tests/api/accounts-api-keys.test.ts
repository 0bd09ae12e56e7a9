import { newId } from '@trellis/kernel/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change, codesOf, refusalOf } from '../../change.ts';
import { type Data, Person } from '../../person.ts';
import { type System, startEmbedded } from '../../system.ts';
import { trailOf } from './trail.ts';

const KEY =
  'secret apiKey { id workspaceId name prefix owner { id } role scopes tier lastUsedAt expiresAt revokedAt }';
const KEYS = /* GraphQL */ `
  query ($id: ID!, $includeRevoked: Boolean! = false, $first: Int, $after: String) {
    apiKeys(workspaceId: $id, includeRevoked: $includeRevoked, first: $first, after: $after) {
      nodes { id name owner { id displayName } role tier revokedAt }
      pageInfo { endCursor hasNextPage }
      totalCount
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

const wish = (fields: object = {}) => ({
  workspaceId: ada.workspaceId,
  name: 'CI',
  scopes: ['tasks:read', 'tasks:write'],
  ...fields,
});

async function createKey(person: Person, fields: object = {}): Promise<Data> {
  const { errors, ...answer } = await change(person, 'createApiKey', wish(fields), KEY);
  expect(errors).toEqual([]);
  return answer;
}

const refusedFor = async (person: Person, fields: object) =>
  (await change(person, 'createApiKey', wish(fields))).errors;
const keysOf = async (person: Person, rest: object = {}): Promise<Data> =>
  (await person.query(KEYS, { id: ada.workspaceId, ...rest })).apiKeys;
const idsOf = ({ nodes }: Data): string[] => nodes.map(({ id }: Data) => id);

describe('a new key', () => {
  test('belongs to its maker, with the maker’s role, and shows its secret', async () => {
    const { apiKey, secret, cursor } = await createKey(mia, { name: ' Nightly build ' });
    expect(secret).toMatch(/^trl_[\w-]{43}$/);
    expect(apiKey).toMatchObject({
      workspaceId: ada.workspaceId,
      name: 'Nightly build',
      prefix: secret.slice(0, 12),
      owner: { id: mia.id },
      role: 'MEMBER',
      scopes: ['tasks:read', 'tasks:write'],
      tier: 'STANDARD',
      lastUsedAt: null,
      expiresAt: null,
      revokedAt: null,
    });
    expect(cursor).toEqual(expect.any(String));
  });

  test('is made once when the call is repeated, and its secret is not shown again', async () => {
    const input = wish({ meta: { idempotencyKey: 'key-once' } });
    const first = await change(mia, 'createApiKey', input, KEY);
    const again = await change(mia, 'createApiKey', input, KEY);
    expect(first.secret).toEqual(expect.any(String));
    expect(again).toEqual({ ...first, secret: null });
  });

  test('is recorded with what it may do, and not with its secret', async () => {
    const { apiKey, secret } = await createKey(ada);
    const [last] = (await trailOf(system, ada, ['api-key-created'])).slice(-1);
    expect(last).toMatchObject({ subjectType: 'api-key', subjectId: apiKey.id, actorId: ada.id });
    const rows = await system.database.query(
      `select payload::text from accounts.outbox where aggregate_id::text = $1
       union all select row::text from audit.audit_event as row where subject_id = $1`,
      [apiKey.id],
    );
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(12));
  });

  test('gets no greater role than its maker has', async () => {
    expect(await refusedFor(mia, { role: 'ADMIN' })).toMatchObject([
      { __typename: 'PermissionError', path: ['role'], requires: ['ADMIN'] },
    ]);
    expect((await createKey(ada, { role: 'VIEWER' })).apiKey.role).toBe('VIEWER');
  });

  test('gets more than STANDARD only from an ADMIN', async () => {
    expect(await refusedFor(mia, { tier: 'PRO' })).toMatchObject([
      { code: 'PERMISSION_DENIED', path: ['tier'] },
    ]);
    expect((await createKey(ada, { tier: 'PRO' })).apiKey.tier).toBe('PRO');
    expect((await createKey(mia, { tier: 'FREE' })).apiKey.tier).toBe('FREE');
  });

  test.each([
    ['credentials', ['tasks:read', 'credentials:read'], ['scopes', '1']],
    ['what does not exist', ['tasks:everything'], ['scopes', '0']],
    ['nothing', [], ['scopes']],
  ])('cannot have the scopes of %s', async (_name, scopes, path) => {
    expect(await refusedFor(ada, { scopes })).toMatchObject([{ code: 'INVALID_INPUT', path }]);
  });

  test('cannot have expired', async () => {
    expect(await refusedFor(ada, { expiresAt: '2020-01-01T00:00:00Z' })).toMatchObject([
      { code: 'INVALID_INPUT', path: ['expiresAt'] },
    ]);
    const expiresAt = '2999-01-01T00:00:00.000Z';
    expect((await createKey(ada, { expiresAt })).apiKey.expiresAt).toBe(expiresAt);
  });

  test('is made neither by a VIEWER nor by a stranger', async () => {
    expect(await codesOf(vera, 'createApiKey', wish())).toEqual(['PERMISSION_DENIED']);
    expect(await codesOf(sam, 'createApiKey', wish())).toEqual(['NOT_FOUND']);
  });

  test('is not made by who was demoted, though the token does not know it yet', async () => {
    const guest = await Person.signUp(system.url, 'Guest');
    await ada.invite(guest, 'MEMBER');
    const who = { workspaceId: ada.workspaceId, userId: guest.id };
    await change(ada, 'changeMemberRole', { ...who, role: 'VIEWER' });
    await system.settle();
    expect(await refusalOf(guest, 'createApiKey', wish())).toBe('UNAUTHENTICATED');
    await change(ada, 'removeMember', who);
    await system.settle();
    expect(await refusalOf(guest, 'createApiKey', wish())).toBe('UNAUTHENTICATED');
  });
});

describe('the list of keys', () => {
  test('holds one’s own, and for an ADMIN all, newest first', async () => {
    const [adas, mias] = [await createKey(ada), await createKey(mia)];
    expect(idsOf(await keysOf(mia))).toContain(mias.apiKey.id);
    expect(idsOf(await keysOf(mia))).not.toContain(adas.apiKey.id);
    expect(idsOf(await keysOf(ada)).slice(0, 2)).toEqual([mias.apiKey.id, adas.apiKey.id]);
  });

  test('is empty to a VIEWER and null to a stranger', async () => {
    expect((await keysOf(vera)).nodes).toEqual([]);
    expect(await keysOf(sam)).toBeNull();
  });

  test('leaves out what was revoked unless that is asked for', async () => {
    const { id } = (await createKey(mia)).apiKey;
    await change(mia, 'revokeApiKey', { id });
    expect(idsOf(await keysOf(mia))).not.toContain(id);
    expect(idsOf(await keysOf(mia, { includeRevoked: true }))).toContain(id);
  });

  test('comes page by page', async () => {
    for (let count = 0; count < 3; count += 1) await createKey(ada);
    const first = await keysOf(ada, { first: 2 });
    const rest = await keysOf(ada, { first: 100, after: first.pageInfo.endCursor });
    expect([...idsOf(first), ...idsOf(rest)]).toEqual(idsOf(await keysOf(ada, { first: 100 })));
    expect(first.totalCount).toBe(2 + rest.nodes.length);
  });
});

describe('revoking a key', () => {
  test('is for its owner, and a second time does nothing', async () => {
    const { id } = (await createKey(mia)).apiKey;
    const answer = await change(mia, 'revokeApiKey', { id }, 'secret apiKey { revokedAt }');
    expect(answer).toMatchObject({ secret: null, apiKey: { revokedAt: expect.any(String) } });
    const again = await change(mia, 'revokeApiKey', { id }, 'apiKey { revokedAt }');
    expect(again).toMatchObject({ apiKey: answer.apiKey, cursor: null, errors: [] });
    const trail = await trailOf(system, ada, ['api-key-revoked']);
    expect(trail.filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
  });

  test('of others is for an ADMIN, and to members such keys do not exist', async () => {
    const [adas, mias] = [await createKey(ada), await createKey(mia)];
    expect(await codesOf(mia, 'revokeApiKey', { id: adas.apiKey.id })).toEqual(['NOT_FOUND']);
    expect(await codesOf(sam, 'revokeApiKey', { id: adas.apiKey.id })).toEqual(['NOT_FOUND']);
    expect(await codesOf(ada, 'revokeApiKey', { id: mias.apiKey.id })).toEqual([]);
    expect(await codesOf(ada, 'revokeApiKey', { id: newId() })).toEqual(['NOT_FOUND']);
  });
});

describe('rotating a key', () => {
  test('gives another secret for the same, and both events are recorded', async () => {
    const old = await createKey(mia, { name: 'Deploy', expiresAt: '2999-01-01T00:00:00Z' });
    const { id } = old.apiKey;
    const { apiKey, secret } = await change(mia, 'rotateApiKey', { id }, KEY);
    expect(secret).toMatch(/^trl_/);
    expect(secret).not.toBe(old.secret);
    expect(apiKey).toEqual({ ...old.apiKey, id: apiKey.id, prefix: secret.slice(0, 12) });
    const trail = await trailOf(system, ada, ['api-key-revoked', 'api-key-created']);
    expect(trail.slice(-2)).toMatchObject([
      { type: 'accounts.api-key-revoked.v1', subjectId: id },
      { type: 'accounts.api-key-created.v1', subjectId: apiKey.id },
    ]);
  });

  test('happens once when the call is repeated, and the secret is not shown again', async () => {
    const { id } = (await createKey(mia)).apiKey;
    const input = { id, meta: { idempotencyKey: 'rotate-once' } };
    const first = await change(mia, 'rotateApiKey', input, KEY);
    expect(await change(mia, 'rotateApiKey', input, KEY)).toEqual({ ...first, secret: null });
  });

  test('is for the owner alone', async () => {
    const { id } = (await createKey(mia)).apiKey;
    const { secret, errors } = await change(ada, 'rotateApiKey', { id }, 'secret');
    expect(secret).toBeNull();
    expect(errors).toMatchObject([{ code: 'PERMISSION_DENIED', requires: [] }]);
    const adas = (await createKey(ada)).apiKey.id;
    expect(await codesOf(mia, 'rotateApiKey', { id: adas })).toEqual(['NOT_FOUND']);
  });

  test('brings no revoked key back', async () => {
    const { id } = (await createKey(mia)).apiKey;
    await change(mia, 'revokeApiKey', { id });
    expect((await change(mia, 'rotateApiKey', { id })).errors).toMatchObject([
      { __typename: 'StateError', from: 'REVOKED' },
    ]);
  });
});

test('who is a VIEWER everywhere is refused keys by the schema already', async () => {
  const viewer = await Person.signUp(system.url, 'Viewer');
  const { workspaceId } = viewer;
  const read = 'query ($id: ID!) { workspace(id: $id) { slug } }';
  const { slug } = (await viewer.query(read, { id: workspaceId })).workspace;
  await ada.invite(viewer, 'VIEWER');
  await change(viewer, 'deleteWorkspace', { id: workspaceId, slug });
  await viewer.refresh();
  expect(await refusalOf(viewer, 'createApiKey', wish())).toBe('FORBIDDEN');
});
