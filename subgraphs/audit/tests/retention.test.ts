import { newId } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyExport } from '../chain/verify-export.ts';
import { bytesOf, exportLines } from './read-export.ts';
import { startAudit, type TestAudit } from './start-audit.ts';

const VERIFY = /* GraphQL */ `
  query ($id: ID!, $from: Int) {
    auditVerify(workspaceId: $id, fromSequence: $from) { checked firstBadSequence headSequence }
  }
`;
const UPDATE = /* GraphQL */ `
  mutation ($input: UpdateAuditPolicyInput!) {
    updateAuditPolicy(input: $input) { errors { code } }
  }
`;

// Removal looks at the clock of the database as well, so the past is played and now is now.
const today = new Date();
const daysAgo = (days: number) => new Date(today.getTime() - days * 86_400_000);

let audit: TestAudit;
let at = today;
beforeAll(async () => {
  audit = await startAudit({ now: () => at });
});
afterAll(() => audit[Symbol.asyncDispose]());

type Chain = { workspaceId: string; admin: TestCaller };

async function record({ workspaceId }: Chain, count: number, when: Date) {
  at = when;
  await audit.deliver(
    ...Array.from({ length: count }, () => audit.taskEvent(undefined, { workspaceId })),
  );
  at = today;
}

/** Three events of 100 days ago, two of 60, one of 10. */
async function oldChain(): Promise<Chain> {
  const chain = await newChain();
  await record(chain, 3, daysAgo(100));
  await record(chain, 2, daysAgo(60));
  await record(chain, 1, daysAgo(10));
  return chain;
}

async function keep({ workspaceId, admin }: Chain, policy: object): Promise<void> {
  const { updateAuditPolicy } = await admin.query(UPDATE, { input: { workspaceId, ...policy } });
  expect(updateAuditPolicy.errors).toEqual([]);
  await audit.settle();
}

const sequencesOf = async ({ workspaceId }: Chain) =>
  (
    await audit.database.query<{ sequence: number }>(
      'select sequence from audit.audit_event where workspace_id = $1 order by sequence',
      [workspaceId],
    )
  ).map(({ sequence }) => sequence);
const verify = async ({ workspaceId, admin }: Chain, from?: number) =>
  (await admin.query(VERIFY, { id: workspaceId, from })).auditVerify;

test('what is too old goes, and what is left verifies, here and in an export', async () => {
  const chain = await oldChain();
  await keep(chain, { retentionDays: 30 });
  // The last one tells of the policy.
  expect(await sequencesOf(chain)).toEqual([6, 7]);
  const segments = await audit.database.query(
    `select from_sequence, to_sequence, count from audit.audit_segment where workspace_id = $1`,
    [chain.workspaceId],
  );
  expect(segments).toEqual([{ from_sequence: 1, to_sequence: 5, count: 5 }]);
  const intact = { checked: 2, firstBadSequence: null, headSequence: 7 };
  expect(await verify(chain)).toEqual(intact);
  expect(await verify(chain, 3)).toEqual(intact);
  expect(await verify(chain, 7)).toEqual({ ...intact, checked: 1 });
  const lines = await exportLines(audit, chain.admin, { workspaceId: chain.workspaceId });
  expect(await verifyExport(bytesOf(lines))).toMatchObject({
    checked: 3,
    fault: null,
    manifest: { fromSequence: 6, segments: [{ count: 5 }] },
  });
});

test('segments follow each other, and the chain still grows', async () => {
  const chain = await oldChain();
  await keep(chain, { retentionDays: 90 });
  expect(await sequencesOf(chain)).toEqual([4, 5, 6, 7]);
  await keep(chain, { retentionDays: 30 });
  expect(await sequencesOf(chain)).toEqual([6, 7, 8]);
  await record(chain, 1, today);
  expect(await verify(chain)).toEqual({ checked: 4, firstBadSequence: null, headSequence: 9 });
});

test('nothing goes without a policy, nor under legal hold', async () => {
  const chain = await oldChain();
  await audit.settle();
  expect(await sequencesOf(chain)).toHaveLength(6);
  await keep(chain, { retentionDays: 30, legalHold: true });
  expect(await sequencesOf(chain)).toHaveLength(7);
  await keep(chain, { legalHold: false });
  expect(await sequencesOf(chain)).toEqual([6, 7, 8]);
});

async function keepDays({ workspaceId }: Chain, days: number): Promise<void> {
  // Without an event of its own, which would be the only one that is left.
  await audit.database.query('insert into audit.audit_policy values ($1, $2, false)', [
    workspaceId,
    days,
  ]);
  await audit.settle();
}

async function newChain(): Promise<Chain> {
  const workspaceId = newId();
  return { workspaceId, admin: await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } }) };
}

test('a day is removed when it is over as a whole', async () => {
  const chain = await newChain();
  const midnight = new Date(daysAgo(30).toISOString().slice(0, 10));
  await record(chain, 1, new Date(midnight.getTime() - 1));
  await record(chain, 1, midnight);
  await keepDays(chain, 30);
  expect(await sequencesOf(chain)).toEqual([2]);
});

test('a chain of which nothing is left goes on where it was', async () => {
  const chain = await newChain();
  await record(chain, 3, daysAgo(100));
  await keepDays(chain, 30);
  expect(await sequencesOf(chain)).toEqual([]);
  expect(await verify(chain)).toEqual({ checked: 0, firstBadSequence: null, headSequence: 3 });
  await record(chain, 1, today);
  expect(await verify(chain)).toEqual({ checked: 1, firstBadSequence: null, headSequence: 4 });
});

async function tamper(statement: string): Promise<void> {
  await audit.database.query(
    `set search_path = audit;
     alter table audit_event disable trigger all;
     alter table audit_segment disable trigger all;
     ${statement};
     alter table audit_event enable always trigger only_add;
     alter table audit_event enable always trigger only_segments;
     alter table audit_segment enable always trigger only_add`,
  );
}

test('what was changed is not removed: it stays as evidence', async () => {
  const chain = await oldChain();
  await tamper(
    `update audit_event set type = 'forged' where workspace_id = '${chain.workspaceId}' and sequence = 2`,
  );
  await keep(chain, { retentionDays: 30 });
  expect(await sequencesOf(chain)).toHaveLength(7);
  expect(await verify(chain)).toMatchObject({ firstBadSequence: 2 });
});

const SEGMENT_COLUMNS = [
  'from_sequence = from_sequence - 1',
  'to_sequence = to_sequence - 1',
  `prev_hash = repeat('1', 64)`,
  `hash = repeat('1', 64)`,
  'count = count - 1',
  `removed_at = removed_at - interval '1 day'`,
  `signature = 'AAAA'`,
];

test.each(SEGMENT_COLUMNS)('a record of a removed segment with %s is named', async (assignment) => {
  const chain = await oldChain();
  await keep(chain, { retentionDays: 90 });
  await keep(chain, { retentionDays: 30 });
  await tamper(
    `update audit_segment set ${assignment} where workspace_id = '${chain.workspaceId}' and from_sequence = 4`,
  );
  const isFirst = assignment.startsWith('from_sequence');
  expect(await verify(chain)).toMatchObject({ firstBadSequence: isFirst ? 3 : 4 });
  const lines = await exportLines(audit, chain.admin, { workspaceId: chain.workspaceId });
  expect((await verifyExport(bytesOf(lines))).fault?.sequence).toBe(isFirst ? 3 : 4);
});

test('the record of a removed segment that is gone is named', async () => {
  const chain = await oldChain();
  await keep(chain, { retentionDays: 30 });
  await tamper(`delete from audit_segment where workspace_id = '${chain.workspaceId}'`);
  expect(await verify(chain)).toMatchObject({ firstBadSequence: 1 });
});

const asService = async (...statements: string[]) => {
  const client = new Client(audit.service.database.connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.end();
  }
};

const segment = (chain: Chain, from: number, to: number) => `
  insert into audit_segment
  select workspace_id, ${from}, ${to}, '${'0'.repeat(64)}',
    (select hash from audit_event where workspace_id = head.workspace_id and sequence = ${to}),
    ${to - from + 1}, now(), 'none'
  from audit_head as head where workspace_id = '${chain.workspaceId}'`;
const remove = (chain: Chain, from: number) =>
  `select remove_segment('${chain.workspaceId}', ${from})`;
const policy = (chain: Chain, values: string) =>
  `insert into audit_policy values ('${chain.workspaceId}', ${values})`;

test('the service removes nothing that the policy keeps, whatever it says', async () => {
  const chain = await oldChain();
  const tries = [
    [remove(chain, 1)],
    [segment(chain, 1, 3), remove(chain, 1)],
    [policy(chain, 'null, false'), segment(chain, 1, 3), remove(chain, 1)],
    [policy(chain, '30, true'), segment(chain, 1, 3), remove(chain, 1)],
    [policy(chain, '30, false'), segment(chain, 1, 6), remove(chain, 1)],
    [policy(chain, '30, false'), segment(chain, 2, 3), remove(chain, 2)],
    [`set trellis.removing_segment = 'on'`, 'delete from audit_event'],
  ];
  for (const statements of tries)
    expect(await asService('begin', ...statements, 'commit')).toBe('42501');
  expect(await sequencesOf(chain)).toHaveLength(6);
});

test('nobody changes or deletes the records of removed segments by mistake', async () => {
  const chain = await oldChain();
  await keep(chain, { retentionDays: 30 });
  const statements = [
    `update audit.audit_segment set count = 1`,
    'delete from audit.audit_segment',
    'truncate audit.audit_segment',
  ];
  for (const statement of statements) {
    expect(await asService(statement)).toBe('42501');
    await expect(audit.database.query(statement)).rejects.toMatchObject({ code: '42501' });
  }
});

test('not even the owner deletes by the way of segments what no segment covers', async () => {
  const chain = await oldChain();
  await expect(
    audit.database.query(`set search_path = audit; set trellis.removing_segment = 'on';
      delete from audit_event where workspace_id = '${chain.workspaceId}'`),
  ).rejects.toMatchObject({ code: '42501' });
  expect(await sequencesOf(chain)).toHaveLength(6);
});
