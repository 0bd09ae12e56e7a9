import { newId, toCursor } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAudit, type TestAudit } from './start-audit.ts';

const READ = 'query ($id: ID!) { auditPolicy(workspaceId: $id) { retentionDays legalHold } }';
const UPDATE = /* GraphQL */ `
  mutation ($input: UpdateAuditPolicyInput!) {
    updateAuditPolicy(input: $input) {
      policy { retentionDays legalHold }
      cursor
      errors { code path message }
      clientMutationId
    }
  }
`;

let audit: TestAudit;
beforeAll(async () => {
  audit = await startAudit();
});
afterAll(() => audit[Symbol.asyncDispose]());

async function workspace() {
  const workspaceId = newId();
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  return { workspaceId, admin };
}

const read = async (caller: TestCaller, id: string) =>
  (await caller.query(READ, { id })).auditPolicy;
const update = async (caller: TestCaller, input: object) =>
  (await caller.query(UPDATE, { input })).updateAuditPolicy;

test('everything is kept until somebody decides otherwise', async () => {
  const { workspaceId, admin } = await workspace();
  const keeps = { retentionDays: null, legalHold: false };
  expect(await read(admin, workspaceId)).toEqual(keeps);
  expect(await update(admin, { workspaceId, retentionDays: 30 })).toMatchObject({
    policy: { retentionDays: 30, legalHold: false },
    errors: [],
  });
  expect(await update(admin, { workspaceId, legalHold: true })).toMatchObject({
    policy: { retentionDays: 30, legalHold: true },
  });
  await update(admin, { workspaceId, retentionDays: null, legalHold: false });
  expect(await read(admin, workspaceId)).toEqual(keeps);
});

test('a change is recorded at once, and seen live', async () => {
  const { workspaceId, admin } = await workspace();
  const first = await update(admin, { workspaceId, retentionDays: 90 });
  const live = await admin.subscribe(
    `subscription ($id: ID!, $after: ChangeCursor) {
      activityAppended(workspaceId: $id, after: $after) {
        ... on Activity { cursor event { sequence type actorId subjectId changes { field before after } } }
      }
    }`,
    { id: workspaceId, after: first.cursor },
  );
  const next = live.next();
  const meta = { clientMutationId: 'mine' };
  const changed = await update(admin, { workspaceId, retentionDays: 60, legalHold: true, meta });
  expect(changed.clientMutationId).toBe('mine');
  expect((await next).value?.data.activityAppended).toEqual({
    cursor: changed.cursor,
    event: {
      sequence: 2,
      type: 'audit.policy-changed.v1',
      actorId: admin.identity.userId,
      subjectId: workspaceId,
      changes: [
        { field: 'retentionDays', before: 90, after: 60 },
        { field: 'legalHold', before: false, after: true },
      ],
    },
  });
  await live.return();
});

test('what changes nothing is not recorded, and a retry is answered like the first time', async () => {
  const { workspaceId, admin } = await workspace();
  const input = { workspaceId, retentionDays: 45, meta: { idempotencyKey: 'one' } };
  const first = await update(admin, input);
  expect(await update(admin, input)).toEqual(first);
  expect((await update(admin, { workspaceId, retentionDays: 45 })).cursor).toBeNull();
  const rows = await audit.database.query<{ id: string }>(
    'select id from audit.audit_event where workspace_id = $1',
    [workspaceId],
  );
  expect(rows.map(({ id }) => toCursor(id))).toEqual([first.cursor]);
});

test('changes at once take places one after the other', async () => {
  const { workspaceId, admin } = await workspace();
  const days = [31, 32, 33, 34, 35, 36];
  await Promise.all(days.map((retentionDays) => update(admin, { workspaceId, retentionDays })));
  const { auditVerify } = await admin.query(
    'query ($id: ID!) { auditVerify(workspaceId: $id) { isIntact checked } }',
    { id: workspaceId },
  );
  expect(auditVerify).toEqual({ isIntact: true, checked: 6 });
});

test.each([
  [{ retentionDays: 29 }, 'retentionDays'],
  [{ retentionDays: -1 }, 'retentionDays'],
  [{ retentionDays: 36_501 }, 'retentionDays'],
  [{ legalHold: null }, 'legalHold'],
])('%o is refused', async (fields, path) => {
  const { workspaceId, admin } = await workspace();
  expect(await update(admin, { workspaceId, ...fields })).toMatchObject({
    policy: null,
    cursor: null,
    errors: [{ code: 'INVALID_INPUT', path: [path] }],
  });
});

test('only ADMINs of the workspace decide and ask', async () => {
  const { workspaceId, admin } = await workspace();
  const elsewhere = { [newId()]: 'ADMIN' as const };
  const member = await audit.as({ workspaces: { [workspaceId]: 'MEMBER', ...elsewhere } });
  const stranger = await audit.as({ workspaces: elsewhere });
  const codeFor = async (caller: TestCaller, id = workspaceId) =>
    (await update(caller, { workspaceId: id, legalHold: true })).errors[0]?.code;
  expect(await codeFor(member)).toBe('PERMISSION_DENIED');
  expect(await codeFor(stranger)).toBe('NOT_FOUND');
  expect(await codeFor(admin, admin.identity.userId)).toBe('NOT_FOUND');
  expect(await codeFor(admin, 'none')).toBe('NOT_FOUND');
  expect(await read(member, workspaceId)).toBeNull();
  expect(await read(stranger, workspaceId)).toBeNull();
});
