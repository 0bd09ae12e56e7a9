import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newId, toCursor } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GENESIS_HASH } from '../chain/attested-record.ts';
import { startAudit, type TestAudit } from './start-audit.ts';

const READ = /* GraphQL */ `
  query ($id: ID!) {
    auditEvent(id: $id) {
      sequence actorKind actorId prevHash hash changes { field before after }
      source { ip userAgent requestId }
    }
  }
`;
const VERIFY = /* GraphQL */ `
  query ($workspaceId: ID!, $from: Int, $to: Int) {
    auditVerify(workspaceId: $workspaceId, fromSequence: $from, toSequence: $to) {
      isIntact checked firstBadSequence headSequence headHash anchoredAt
    }
  }
`;

let audit: TestAudit;
let at = new Date('2026-11-01T12:00:00.000Z');
beforeAll(async () => {
  audit = await startAudit({ now: () => at });
});
afterAll(() => audit[Symbol.asyncDispose]());

/** A chain of its own with so many events. */
async function chain(length: number, make: (event: EventEnvelope) => EventEnvelope = (e) => e) {
  const workspaceId = newId();
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const events = Array.from({ length }, () => make(audit.taskEvent(undefined, { workspaceId })));
  await audit.deliver(...events);
  const verify = async (range = {}) =>
    (await admin.query(VERIFY, { workspaceId, ...range })).auditVerify;
  return { workspaceId, admin, events, verify };
}

test('each record knows the hash before it, and the first one knows none', async () => {
  const { admin, events } = await chain(3);
  const read = async ({ id }: EventEnvelope) => (await admin.query(READ, { id })).auditEvent;
  const records = await Promise.all(events.map(read));
  expect(records.map(({ prevHash }) => prevHash)).toEqual([
    GENESIS_HASH,
    records[0].hash,
    records[1].hash,
  ]);
  expect(new Set(records.map(({ hash }) => hash)).size).toBe(3);
});

test('a chain is verified as a whole and in parts', async () => {
  const { verify } = await chain(5);
  const whole = await verify();
  expect(whole).toEqual({
    isIntact: true,
    checked: 5,
    firstBadSequence: null,
    headSequence: 5,
    headHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    anchoredAt: at.toISOString(),
  });
  expect(await verify({ from: 2, to: 4 })).toEqual({ ...whole, checked: 3 });
  expect(await verify({ from: 4 })).toEqual({ ...whole, checked: 2 });
  expect(await verify({ from: 4, to: 900 })).toEqual({ ...whole, checked: 2 });
  expect(await verify({ from: 7 })).toEqual({ ...whole, checked: 0 });
});

test('a chain with nothing in it is intact', async () => {
  const { verify } = await chain(0);
  expect(await verify()).toMatchObject({
    isIntact: true,
    checked: 0,
    headSequence: 0,
    headHash: GENESIS_HASH,
    anchoredAt: null,
  });
});

test.each([{ from: 0 }, { to: 0 }, { from: 3, to: 2 }])('%o is no range', async (range) => {
  const { verify } = await chain(1);
  await expect(verify(range)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('a chain that is too long for one call says so, and in which parts it can be done', async () => {
  const { workspaceId, verify } = await chain(1);
  await audit.database.query(
    'update audit.audit_head set sequence = 100001 where workspace_id = $1',
    [workspaceId],
  );
  await expect(verify()).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(/at most 100000 .* from 1 to 100001.*verify-database/),
    details: { limit: 100_000 },
  });
  expect(await verify({ to: 100_000 })).toMatchObject({ checked: 1, firstBadSequence: 2 });
});

test('nobody but an ADMIN verifies, and nobody else’s own chain', async () => {
  const { workspaceId, events } = await chain(1);
  const elsewhere = await audit.as({
    workspaces: { [workspaceId]: 'MEMBER', [newId()]: 'ADMIN' },
  });
  expect(await elsewhere.query(VERIFY, { workspaceId })).toEqual({ auditVerify: null });
  expect(events).toHaveLength(1);
});

test('what is attested survives the database, whatever the values', async () => {
  const { workspaceId } = await chain(0);
  const json = fc.jsonValue({ stringUnit: 'binary' }).filter(isStorable);
  const samples = [1e21, 0.1, -0, 5e-324, 1.7976931348623157e308, { b: [1], a: { 10: 1, 9: 2 } }];
  const values = [...samples, ...fc.sample(json, 60)];
  const events = values.map((after) => ({
    ...audit.taskEvent(undefined, { workspaceId }),
    data: { changes: [{ field: 'position', before: null, after }] } as EventEnvelope['data'],
  }));
  await audit.deliver(...events);
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const { auditVerify } = await admin.query(VERIFY, { workspaceId });
  expect(auditVerify).toMatchObject({ isIntact: true, checked: values.length });
  for (const [index, { id }] of events.entries()) {
    const { auditEvent } = await admin.query(READ, { id });
    expect(auditEvent.changes[0].after).toEqual(JSON.parse(JSON.stringify(values[index])));
  }
});

// PostgreSQL has no text with U+0000, which the names of fields are kept as.
function isStorable(value: unknown): boolean {
  return !/"(?:[^"\\]|\\.)*\\u0000(?:[^"\\]|\\.)*":/.test(JSON.stringify(value));
}

test('times are attested to the microsecond, and ids as the database writes them', async () => {
  const { admin, verify, events } = await chain(2, (event) => ({
    ...event,
    id: event.id.toUpperCase(),
    subject: event.subject.toUpperCase(),
    time: '2026-11-25T04:00:00.1234567Z',
  }));
  expect(await verify()).toMatchObject({ isIntact: true, checked: 2 });
  const id = events[0]?.id.toLowerCase();
  expect((await admin.query(READ, { id })).auditEvent).toMatchObject({ sequence: 1 });
  const [row] = await audit.database.query<{ at: string }>(
    `select to_char(occurred_at, 'US') as at from audit.audit_event where id = $1`,
    [id],
  );
  expect(row?.at).toBe('123456');
});

const from = { originip: '203.0.113.7', originuseragent: 'curl/8.0' };

test('an event says by which kind of credential and from where it was caused', async () => {
  const actorid = newId();
  const caused = (event: EventEnvelope) => ({ ...event, ...from, actorid, apikeyid: newId() });
  const { admin, events, verify } = await chain(1, caused);
  const [event] = events;
  const { auditEvent } = await admin.query(READ, { id: event?.id });
  expect(auditEvent).toMatchObject({
    actorKind: 'API_KEY',
    actorId: actorid,
    source: {
      ip: from.originip,
      userAgent: from.originuseragent,
      requestId: event?.correlationid,
    },
  });
  expect(await verify()).toMatchObject({ isIntact: true });
});

test('what nobody has said of the source is null', async () => {
  const { admin, events } = await chain(1);
  const { auditEvent } = await admin.query(READ, { id: events[0]?.id });
  expect(auditEvent.source).toEqual({
    ip: null,
    userAgent: null,
    requestId: events[0]?.correlationid,
  });
});

const ACTIVITY = /* GraphQL */ `
  query ($of: [_Any!]!) {
    _entities(representations: $of) {
      ... on Task { activity { nodes { hash source { ip requestId } } } }
      ... on Dashboard { activity { nodes { hash source { ip } } } }
    }
  }
`;

test('members see the activity, and only ADMINs from where', async () => {
  const { workspaceId, admin, events } = await chain(1, (event) => ({ ...event, ...from }));
  const of = [
    { __typename: 'Task', id: events[0]?.subject },
    { __typename: 'Dashboard', id: workspaceId },
  ];
  const viewer = await audit.as({ workspaces: { [workspaceId]: 'VIEWER' } });
  const seen = async (caller: typeof viewer) =>
    (await caller.query(ACTIVITY, { of }))._entities.map(
      ({ activity }: { activity: { nodes: { source: unknown }[] } }) => activity.nodes[0]?.source,
    );
  expect(await seen(viewer)).toEqual([null, null]);
  expect(await seen(admin)).toMatchObject([{ ip: from.originip }, { ip: from.originip }]);
});

test('hashes, source and text are there in live activity as well', async () => {
  const { workspaceId, admin, events } = await chain(1);
  const live = await admin.subscribe(
    `subscription ($workspaceId: ID!, $after: ChangeCursor) {
      activityAppended(workspaceId: $workspaceId, after: $after) {
        ... on Activity { event { prevHash hash source { ip } changes { after } } }
      }
    }`,
    { workspaceId, after: toCursor(events[0]?.id as string) },
  );
  const next = live.next();
  const changes = [{ field: 'title', before: null, after: 'Splice' }];
  await audit.deliver({ ...audit.taskEvent(undefined, { workspaceId, changes }), ...from });
  expect((await next).value?.data.activityAppended.event).toEqual({
    prevHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    source: { ip: from.originip },
    changes: [{ after: 'Splice' }],
  });
  await live.return();
});

const anchorsOf = async (workspaceId: string) =>
  (await readFile(join(audit.anchorDirectory, `${workspaceId}.jsonl`), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { sequence: number; anchoredAt: string });

test('the head is written down outside the database within a day, if it has moved', async () => {
  const { workspaceId, verify } = await chain(2);
  const first = at.toISOString();
  const add = () => audit.deliver(audit.taskEvent(undefined, { workspaceId }));
  await add();
  expect(await anchorsOf(workspaceId)).toMatchObject([{ sequence: 2, anchoredAt: first }]);
  at = new Date(at.getTime() + 86_400_000);
  await audit.settle();
  await audit.settle();
  expect((await anchorsOf(workspaceId)).map(({ sequence }) => sequence)).toEqual([2, 3]);
  expect(await verify()).toMatchObject({ isIntact: true, anchoredAt: at.toISOString() });
  at = new Date(at.getTime() + 86_400_000);
  await audit.settle();
  expect(await anchorsOf(workspaceId)).toHaveLength(2);
});

test('the head is written down every 10,000 events', async () => {
  const { workspaceId } = await chain(1);
  await audit.database.query(
    'update audit.anchored_head set sequence = -9998 where workspace_id = $1',
    [workspaceId],
  );
  await audit.deliver(audit.taskEvent(undefined, { workspaceId }));
  expect((await anchorsOf(workspaceId)).map(({ sequence }) => sequence)).toEqual([1, 2]);
});
