import { newId } from '@trellis/kernel/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAudit, type TestAudit } from './start-audit.ts';

let audit: TestAudit;
beforeAll(async () => {
  audit = await startAudit();
});
afterAll(() => audit[Symbol.asyncDispose]());

const chainOf = (workspaceId: string) =>
  audit.database.query<{ id: string; sequence: number }>(
    'select id, sequence from audit.audit_event where workspace_id = $1 order by sequence',
    [workspaceId],
  );
const parked = () => audit.database.query(`select * from audit.dead_letter where state = 'parked'`);

test('every event joins the chain of its workspace, in order and without a gap', async () => {
  const [boat, house] = [newId(), newId()];
  const events = Array.from({ length: 12 }, (_, index) =>
    audit.taskEvent(undefined, { workspaceId: index % 3 === 0 ? house : boat }),
  );
  await audit.deliver(...events);
  for (const workspaceId of [boat, house]) {
    const expected = events.filter((event) => event.workspaceid === workspaceId);
    expect(await chainOf(workspaceId)).toEqual(
      expected.map(({ id }, index) => ({ id, sequence: index + 1 })),
    );
  }
});

test('an event that comes again, also at once and after a restart, is recorded once', async () => {
  const workspaceId = newId();
  const [one, two, three] = [1, 2, 3].map(() => audit.taskEvent(undefined, { workspaceId }));
  if (!one || !two || !three) throw new Error('three events');
  await audit.deliver(one, one, two);
  await audit.restart();
  await audit.deliver(one, two, three, three);
  expect((await chainOf(workspaceId)).map(({ id }) => id)).toEqual([one.id, two.id, three.id]);
});

test('an event that the inbox has forgotten takes no second place in the chain', async () => {
  const workspaceId = newId();
  const [one, two] = [1, 2].map(() => audit.taskEvent(undefined, { workspaceId }));
  if (!one || !two) throw new Error('two events');
  await audit.deliver(one);
  await audit.database.query('delete from audit.inbox where event_id = $1', [one.id]);
  await audit.deliver(one, two);
  expect(await chainOf(workspaceId)).toEqual([
    { id: one.id, sequence: 1 },
    { id: two.id, sequence: 2 },
  ]);
});

test('a record that is rolled back leaves no gap', async () => {
  const workspaceId = newId();
  const [one, broken, two] = [1, 2, 3].map(() => audit.taskEvent(undefined, { workspaceId }));
  if (!one || !broken || !two) throw new Error('three events');
  await audit.deliver(one, { ...broken, data: { changes: 'none that can be read' } }, two);
  expect(await chainOf(workspaceId)).toEqual([
    { id: one.id, sequence: 1 },
    { id: two.id, sequence: 2 },
  ]);
  expect(await parked()).toMatchObject([{ event_id: broken.id, reason: 'BAD_PAYLOAD' }]);
  await audit.database.query(`update audit.dead_letter set state = 'discarded'`);
});

test('an event of a type that nobody has heard of is recorded all the same', async () => {
  const workspaceId = newId();
  const event = audit.taskEvent(undefined, { workspaceId });
  const unheard = {
    ...event,
    id: newId(),
    type: 'webhooks.endpoint-changed.v7',
    aggregatetype: 'endpoint',
    subject: 'https://example.com/hook',
    data: {},
  };
  await audit.deliver(unheard);
  expect(await chainOf(workspaceId)).toEqual([{ id: unheard.id, sequence: 1 }]);
  expect(await parked()).toEqual([]);
});

test('the recorded event says what, when, by whom and because of what', async () => {
  const [goalId, actorId] = [newId(), newId()];
  const changes = [{ field: 'title', before: 'Knot', after: 'Splice' }];
  const event = {
    ...audit.taskEvent(undefined, { goalId, actorId, changes }),
    causationid: newId(),
  };
  await audit.deliver(event);
  const { auditEvent } = await audit.admin.query(
    `query ($id: ID!) {
      auditEvent(id: $id) {
        id sequence type occurredAt recordedAt actorKind actorId actor { id } subjectType subjectId
        taskId task { id } goalId goal { id } changes { field before after } correlationId causationId
      }
    }`,
    { id: event.id },
  );
  expect(auditEvent).toEqual({
    id: event.id,
    sequence: 1,
    type: 'tasks.task-created.v1',
    occurredAt: event.time,
    recordedAt: expect.any(String),
    actorKind: 'USER',
    actorId,
    actor: { id: actorId },
    subjectType: 'task',
    subjectId: event.subject,
    taskId: event.subject,
    task: { id: event.subject },
    goalId,
    goal: { id: goalId },
    changes,
    correlationId: event.correlationid,
    causationId: event.causationid,
  });
});

const FORBIDDEN = [
  ['an update', `update audit.audit_event set type = 'forged'`],
  ['an update of nothing', `update audit.audit_event set type = 'forged' where false`],
  ['a delete', 'delete from audit.audit_event'],
  ['a truncate', 'truncate audit.audit_event'],
  ['a truncate that cascades', 'truncate audit.audit_head, audit.audit_event cascade'],
  [
    'an upsert',
    `insert into audit.audit_event select * from audit.audit_event limit 1
     on conflict (id) do update set type = 'forged'`,
  ],
  [
    'a merge',
    `merge into audit.audit_event using (select id from audit.audit_event limit 1) as found
     on audit_event.id = found.id when matched then delete`,
  ],
] as const;

const OWNERS_ONLY = [
  ['dropping the trigger', 'drop trigger only_add on audit.audit_event'],
  ['disabling the trigger', 'alter table audit.audit_event disable trigger only_add'],
  ['passing by the trigger', 'set session_replication_role = replica'],
  [
    'another function behind the trigger',
    `create or replace function audit.refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
  ],
  ['dropping the table', 'drop table audit.audit_event'],
  ['taking back the head', 'delete from audit.audit_head'],
] as const;

async function attempt(text: string, as: 'the role of the service' | 'the owner') {
  const client = new Client(
    as === 'the owner'
      ? { connectionString: audit.database.url }
      : audit.service.database.connection,
  );
  await client.connect();
  try {
    await client.query(text);
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.end();
  }
}

async function trail() {
  return audit.database.query('select * from audit.audit_event order by id');
}

test.each([...FORBIDDEN, ...OWNERS_ONLY])(
  '%s is refused to the role of the service',
  async (_name, text) => {
    await audit.deliver(audit.taskEvent());
    const before = await trail();
    expect(await attempt(text, 'the role of the service')).toBe('42501');
    expect(await trail()).toEqual(before);
  },
);

test.each([
  ...FORBIDDEN,
  [
    'a delete of one who passes by ordinary triggers',
    'set session_replication_role = replica; delete from audit.audit_event',
  ] as const,
])('%s is refused even to the owner', async (_name, text) => {
  await audit.deliver(audit.taskEvent());
  const before = await trail();
  expect(await attempt(text, 'the owner')).toBe('42501');
  expect(await trail()).toEqual(before);
});
