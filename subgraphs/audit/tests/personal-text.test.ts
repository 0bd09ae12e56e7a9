import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseKey } from '../persistence/personal-keys.ts';
import type { AuditDatabase } from '../persistence/tables.ts';
import { startAudit, type TestAudit } from './start-audit.ts';

const READ = /* GraphQL */ `
  query ($id: ID!) {
    auditEvent(id: $id) { changes { field before after } source { ip userAgent requestId } }
  }
`;
const VERIFY = 'query ($id: ID!) { auditVerify(workspaceId: $id) { isIntact checked } }';

let audit: TestAudit;
let owner: Kysely<AuditDatabase>;
beforeAll(async () => {
  audit = await startAudit();
  const options = '-c search_path=audit';
  const pool = new Pool({ connectionString: audit.database.url, options, max: 1 });
  pool.on('error', () => undefined);
  owner = new Kysely<AuditDatabase>({ dialect: new PostgresDialect({ pool }) });
});
afterAll(async () => {
  await owner.destroy();
  await audit[Symbol.asyncDispose]();
});

const change = (field: string, after: unknown) => ({ field, before: null, after }) as never;

function written(actorId: string | undefined, text: string, rest: Partial<EventEnvelope> = {}) {
  const changes = [change('title', text), change('status', 'DONE')];
  const event = audit.taskEvent(undefined, { ...(actorId && { actorId }), changes });
  const origin = { originip: '203.0.113.7', originuseragent: 'Harbour/1.0' };
  return { ...event, ...(actorId && origin), ...rest };
}

const read = async ({ id }: EventEnvelope) => (await audit.admin.query(READ, { id })).auditEvent;
const titleOf = async (event: EventEnvelope) =>
  (await read(event)).changes.find(({ field }: { field: string }) => field === 'title').after;

test('no text of a person lies readable in any table, and everybody who may reads it', async () => {
  const event = written(newId(), 'A secret harbour');
  await audit.deliver(event);
  expect(await titleOf(event)).toBe('A secret harbour');
  for (const text of ['secret harbour', '203.0.113.7', 'Harbour/1.0']) {
    const found = await audit.database.query(
      `select id::text from audit.audit_event as row where row::text like '%' || $1 || '%'`,
      [text],
    );
    expect(found).toEqual([]);
  }
});

test('equal texts do not look equal', async () => {
  const ada = newId();
  const events = [written(ada, 'Again'), written(ada, 'Again')];
  await audit.deliver(...events);
  const rows = await audit.database.query<{ title: string }>(
    `select changes -> 0 ->> 'after' as title from audit.audit_event where id = any($1)`,
    [events.map(({ id }) => id)],
  );
  expect(new Set(rows.map(({ title }) => title)).size).toBe(2);
});

test('an erased user’s text is null everywhere at once, and the chain is intact', async () => {
  const [ada, grace] = [newId(), newId()];
  const [mine, hers] = [written(ada, 'Mine'), written(grace, 'Hers')];
  await audit.deliver(mine, hers);
  expect(await eraseKey(owner, ada)).toBe(true);
  expect(await read(mine)).toEqual({
    changes: [
      { field: 'title', before: null, after: null },
      { field: 'status', before: null, after: 'DONE' },
    ],
    source: { ip: null, userAgent: null, requestId: mine.correlationid },
  });
  expect(await titleOf(hers)).toBe('Hers');
  const { auditVerify } = await audit.admin.query(VERIFY, { id: audit.workspaceId });
  expect(auditVerify.isIntact).toBe(true);
});

test('text that comes after the erasure cannot be read either, and erasing twice is harmless', async () => {
  const ada = newId();
  expect(await eraseKey(owner, ada)).toBe(false);
  const late = written(ada, 'Too late');
  await audit.deliver(late);
  expect(await titleOf(late)).toBeNull();
  expect(await eraseKey(owner, ada)).toBe(false);
});

test.each([
  ['recorded together', true],
  ['recorded one after another', false],
])('what the system repeats of a person’s text goes with it: %s', async (_how, isTogether) => {
  const ada = newId();
  const done = written(ada, 'Water the plants');
  const next = written(undefined, 'Water the plants', { causationid: done.id });
  const again = written(undefined, 'Water the plants', { causationid: next.id });
  if (isTogether) await audit.deliver(done, next, again);
  else for (const event of [done, next, again]) await audit.deliver(event);
  expect(await titleOf(again)).toBe('Water the plants');
  await eraseKey(owner, ada);
  expect(await Promise.all([done, next, again].map(titleOf))).toEqual([null, null, null]);
});

test('text of nobody stays readable, whatever it names as its cause', async () => {
  const plain = written(undefined, 'Of the system');
  const odd = written(undefined, 'Of the system', { causationid: 'no id at all' });
  await audit.deliver(plain, odd);
  expect(await Promise.all([plain, odd].map(titleOf))).toEqual(['Of the system', 'Of the system']);
});

test('what is about a user is that user’s text, whoever wrote it', async () => {
  const [ada, grace] = [newId(), newId()];
  const event = written(grace, 'Ada', { aggregatetype: 'user', subject: ada });
  await audit.deliver(event);
  await eraseKey(owner, grace);
  expect(await titleOf(event)).toBe('Ada');
  await eraseKey(owner, ada);
  expect(await titleOf(event)).toBeNull();
});

test('a list of events by many people is opened with the key of each', async () => {
  const events = Array.from({ length: 20 }, (_, index) => written(newId(), `Row ${index}`));
  await audit.deliver(...events);
  const { auditEvents } = await audit.admin.query(
    `query ($id: ID!, $types: [String!]) {
      auditEvents(workspaceId: $id, first: 20, filter: { types: $types }) { nodes { changes { after } } }
    }`,
    { id: audit.workspaceId, types: [events[0]?.type] },
  );
  expect(auditEvents.nodes.map(({ changes }: { changes: object[] }) => changes[0])).toEqual(
    events.map((_, index) => ({ after: `Row ${19 - index}` })),
  );
});

test('the service itself cannot erase, change or read a key without its secret', async () => {
  const { connection } = audit.service.database;
  const pool = new Pool({ ...connection, max: 1 });
  const service = new Kysely<AuditDatabase>({ dialect: new PostgresDialect({ pool }) });
  const ada = newId();
  await audit.deliver(written(ada, 'Kept'));
  await expect(eraseKey(service, ada)).rejects.toMatchObject({ code: '42501' });
  await expect(service.deleteFrom('personal_key').execute()).rejects.toMatchObject({
    code: '42501',
  });
  await service.destroy();
  const [row] = await audit.database.query<{ bytes: number }>(
    'select length(sealed_key) as bytes from audit.personal_key where user_id = $1',
    [ada],
  );
  // 43 characters of a key, a nonce and a tag, once more in base64url.
  expect(row?.bytes).toBe(95);
});
