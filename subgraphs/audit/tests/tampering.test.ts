import { newId } from '@trellis/kernel/ids';
import type { TestCaller } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GENESIS_HASH, hashOf } from '../chain/attested-record.ts';
import { verifyExport } from '../chain/verify-export.ts';
import { createAnchorFiles } from '../persistence/anchor-files.ts';
import { bytesOf, exportLines } from './read-export.ts';
import { startAudit, type TestAudit } from './start-audit.ts';

const VERIFY = /* GraphQL */ `
  query ($id: ID!) { auditVerify(workspaceId: $id) { isIntact firstBadSequence } }
`;

let audit: TestAudit;
let at = new Date('2026-11-01T12:00:00.000Z');
beforeAll(async () => {
  audit = await startAudit({ now: () => at });
});
afterAll(() => audit[Symbol.asyncDispose]());

type Chain = { workspaceId: string; admin: TestCaller };

/** Six events, of which the last is anchored. */
async function chainOfSix(): Promise<Chain> {
  const workspaceId = newId();
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const actorId = newId();
  const changes = [{ field: 'title', before: 'Knot', after: 'Splice' }];
  const make = () => audit.taskEvent(undefined, { workspaceId, actorId, changes });
  await audit.deliver(...Array.from({ length: 6 }, make));
  at = new Date(at.getTime() + 86_400_000);
  await audit.settle();
  at = new Date(at.getTime() + 3_600_000);
  return { workspaceId, admin };
}

/** As a superuser who has switched off all that is in the way. */
async function tamper({ workspaceId }: Chain, statement: string): Promise<void> {
  await audit.database.query(
    `set search_path = audit;
     alter table audit_event disable trigger all;
     alter table audit_event drop constraint if exists audit_event_workspace_id_sequence_key;
     ${statement.replaceAll('$chain', `'${workspaceId}'`)};
     alter table audit_event enable always trigger only_add;
     alter table audit_event enable always trigger only_segments`,
  );
}

async function serviceFinds({ workspaceId, admin }: Chain): Promise<number | null> {
  const { auditVerify } = await admin.query(VERIFY, { id: workspaceId });
  expect(auditVerify.isIntact).toBe(auditVerify.firstBadSequence === null);
  return auditVerify.firstBadSequence;
}

/** What the verifier of files says, without a database. */
async function verifierFinds({ workspaceId, admin }: Chain): Promise<number | null> {
  const lines = await exportLines(audit, admin, { workspaceId });
  const anchors = await createAnchorFiles(audit.anchorDirectory).read(workspaceId);
  const { fault } = await verifyExport(bytesOf(lines), { anchors });
  return fault?.sequence ?? null;
}

const third = 'where workspace_id = $chain and sequence = 3';
const set = (assignment: string) => `update audit_event set ${assignment} ${third}`;

const COLUMNS: [string, string][] = [
  ['id', set('id = gen_random_uuid()')],
  ['type', set(`type = 'tasks.task-deleted.v1'`)],
  ['occurred_at', set(`occurred_at = occurred_at + interval '1 microsecond'`)],
  ['recorded_at', set(`recorded_at = recorded_at - interval '1 microsecond'`)],
  ['actor_kind', set(`actor_kind = 'SYSTEM'`)],
  ['actor_id', set('actor_id = gen_random_uuid()')],
  ['api_key_id', set('api_key_id = gen_random_uuid()')],
  ['subject_type', set(`subject_type = 'goal'`)],
  ['subject_id', set(`subject_id = 'another'`)],
  ['task_id', set('task_id = null')],
  ['goal_id', set('goal_id = gen_random_uuid()')],
  ['changes', set(`changes = '[]'`)],
  [
    'the sealed text in changes',
    set(`changes = jsonb_set(changes, '{0,after}', changes #> '{0,before}')`),
  ],
  ['correlation_id', set(`correlation_id = 'another'`)],
  ['causation_id', set(`causation_id = 'another'`)],
  ['source', set(`source = 'another'`)],
  ['text_owner_id', set('text_owner_id = gen_random_uuid()')],
  ['prev_hash', set(`prev_hash = repeat('1', 64)`)],
  ['hash', set(`hash = repeat('1', 64)`)],
];

test('a chain that nobody has touched is intact', async () => {
  const chain = await chainOfSix();
  expect(await serviceFinds(chain)).toBeNull();
  expect(await verifierFinds(chain)).toBeNull();
  expect(await serviceFinds(chain)).toBeNull();
});

test.each(COLUMNS)('another %s in one row is named', async (_column, statement) => {
  const chain = await chainOfSix();
  await tamper(chain, statement);
  expect(await serviceFinds(chain)).toBe(3);
  expect(await verifierFinds(chain)).toBe(3);
});

test('every column of the table is tried', async () => {
  const columns = await audit.database.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'audit' and table_name = 'audit_event'`,
  );
  const tried = [...COLUMNS.map(([column]) => column), 'workspace_id', 'sequence'];
  expect(tried).toEqual(expect.arrayContaining(columns.map(({ name }) => name)));
});

const ROWS: [string, number, string][] = [
  ['a row that goes to another chain', 3, set('workspace_id = gen_random_uuid()')],
  ['a row that takes another place', 3, set('sequence = 900')],
  ['a deleted row', 3, `delete from audit_event ${third}`],
  [
    'a deleted first row',
    1,
    'delete from audit_event where workspace_id = $chain and sequence = 1',
  ],
  [
    'a row that was put in beside another',
    3,
    `insert into audit_event select (jsonb_populate_record(row, jsonb_build_object('id', gen_random_uuid()))).*
     from audit_event as row ${third}`,
  ],
  [
    'two rows that have changed places',
    3,
    `update audit_event set sequence = 7 - sequence
     where workspace_id = $chain and sequence in (3, 4)`,
  ],
  [
    'a row that was put in beside the first',
    1,
    `insert into audit_event select (jsonb_populate_record(row,
       jsonb_build_object('id', gen_random_uuid(), 'sequence', 1))).*
     from audit_event as row ${third}`,
  ],
];

test.each(ROWS)('%s is named', async (_name, sequence, statement) => {
  const chain = await chainOfSix();
  await tamper(chain, statement);
  expect(await serviceFinds(chain)).toBe(sequence);
  expect(await verifierFinds(chain)).toBe(sequence);
});

test('a row that was put in behind the head is named', async () => {
  const chain = await chainOfSix();
  await tamper(
    chain,
    `insert into audit_event select (jsonb_populate_record(row,
       jsonb_build_object('id', gen_random_uuid(), 'sequence', 7, 'prev_hash', hash))).*
     from audit_event as row where workspace_id = $chain and sequence = 6`,
  );
  expect(await serviceFinds(chain)).toBe(7);
});

test('a tail that is missing while the head is there is named', async () => {
  const chain = await chainOfSix();
  await tamper(chain, 'delete from audit_event where workspace_id = $chain and sequence > 4');
  expect(await serviceFinds(chain)).toBe(5);
  expect(await verifierFinds(chain)).toBe(5);
});

test('a head that was moved is named', async () => {
  const chain = await chainOfSix();
  await tamper(chain, `update audit_head set hash = repeat('2', 64) where workspace_id = $chain`);
  expect(await serviceFinds(chain)).toBe(6);
});

const CUT = `
  delete from audit_event where workspace_id = $chain and sequence > 4;
  update audit_head set sequence = 4, hash = (
    select hash from audit_event where workspace_id = $chain and sequence = 4
  ) where workspace_id = $chain`;

test('a tail that was cut with its head shows by the anchor, whatever grows there later', async () => {
  const chain = await chainOfSix();
  await tamper(chain, CUT);
  expect(await serviceFinds(chain)).toBe(5);
  // The export itself is recorded, as the new number five.
  expect(await verifierFinds(chain)).toBe(6);
  expect(await serviceFinds(chain)).toBe(6);
  await audit.deliver(audit.taskEvent(undefined, { workspaceId: chain.workspaceId }));
  expect(await serviceFinds(chain)).toBe(6);
  expect(await verifierFinds(chain)).toBe(6);
});

test('a chain that is gone altogether shows by the anchor', async () => {
  const chain = await chainOfSix();
  await tamper(
    chain,
    `delete from audit_event where workspace_id = $chain;
     delete from audit_head where workspace_id = $chain`,
  );
  expect(await serviceFinds(chain)).toBe(1);
});

type Stored = { sequence: number; hash: string };

test('a chain that was built anew from some point on shows by the anchor', async () => {
  const chain = await chainOfSix();
  const { workspaceId, admin } = chain;
  const lines = await exportLines(audit, admin, { workspaceId });
  const records = lines.slice(1, -2).map((line) => JSON.parse(line).record);
  let prevHash = GENESIS_HASH;
  const forged = records.map((record): Stored & { prevHash: string } => {
    const type = record.sequence === 3 ? 'tasks.task-deleted.v1' : record.type;
    const link = {
      sequence: record.sequence,
      prevHash,
      hash: hashOf(prevHash, { ...record, type }),
    };
    prevHash = link.hash;
    return link;
  });
  const values = forged.map((link) => `(${link.sequence}, '${link.prevHash}', '${link.hash}')`);
  await tamper(
    chain,
    `${set(`type = 'tasks.task-deleted.v1'`)};
     update audit_event set prev_hash = link.prev_hash, hash = link.hash
     from (values ${values.join()}) as link (sequence, prev_hash, hash)
     where workspace_id = $chain and audit_event.sequence = link.sequence;
     update audit_head set hash = '${prevHash}' where workspace_id = $chain`,
  );
  expect(await serviceFinds(chain)).toBe(6);
  expect(await verifierFinds(chain)).toBe(6);
});

test('an anchor that this installation has not signed is named', async () => {
  const chain = await chainOfSix();
  const store = createAnchorFiles(audit.anchorDirectory);
  const { workspaceId } = chain;
  const [good] = await store.read(workspaceId);
  if (!good) throw new Error('an anchor');
  await store.append([{ ...good, sequence: 4 }]);
  expect(await serviceFinds(chain)).toBe(4);
  expect(await verifierFinds(chain)).toBe(4);
});
