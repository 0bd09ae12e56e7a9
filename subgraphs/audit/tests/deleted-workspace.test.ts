import { WorkspaceDeleted } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAudit, type TestAudit } from './start-audit.ts';

const LIST = `query ($id: ID!) { auditEvents(workspaceId: $id) { nodes { id } } }`;
const ONE = `query ($id: ID!) { auditEvent(id: $id) { id } }`;
const WATCH = `subscription ($id: ID!) { activityAppended(workspaceId: $id) { __typename } }`;
const ACTIVITY = /* GraphQL */ `
  query ($of: [_Any!]!) { _entities(representations: $of) { ... on Task { activity { nodes { id } } } } }
`;

let audit: TestAudit;
let created: EventEnvelope;
let deleted: EventEnvelope;
beforeAll(async () => {
  audit = await startAudit();
  const { workspaceId } = audit;
  created = audit.taskEvent();
  deleted = eventOf(WorkspaceDeleted, {
    subject: workspaceId,
    workspaceId,
    data: { name: 'Harbour', slug: 'harbour' },
  });
  await audit.deliver(created);
  const { auditEvents } = await audit.admin.query(LIST, { id: workspaceId });
  expect(auditEvents.nodes).toEqual([{ id: created.id }]);
  await audit.deliver(deleted);
});
afterAll(() => audit[Symbol.asyncDispose]());

test('the chain of a deleted workspace is null, even to a token that makes its bearer the ADMIN', async () => {
  const { auditEvents } = await audit.admin.query(LIST, { id: audit.workspaceId });
  expect(auditEvents).toBeNull();
});

test('an event of a deleted workspace is null', async () => {
  for (const { id } of [created, deleted])
    expect(await audit.admin.query(ONE, { id })).toEqual({ auditEvent: null });
});

test('the tasks of a deleted workspace have no activity', async () => {
  const of = [{ __typename: 'Task', id: created.subject }];
  const { _entities } = await audit.admin.query(ACTIVITY, { of });
  expect(_entities).toEqual([{ activity: { nodes: [] } }]);
});

test('nobody follows a deleted workspace', async () => {
  await expect(audit.admin.subscribe(WATCH, { id: audit.workspaceId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

test('the chain itself is kept and goes on', async () => {
  const late = audit.taskEvent();
  await audit.deliver(late);
  const rows = await audit.database.query<{ id: string }>(
    'select id from audit.audit_event where workspace_id = $1 order by sequence',
    [audit.workspaceId],
  );
  expect(rows.map(({ id }) => id)).toEqual([created.id, deleted.id, late.id]);
});

test('other workspaces are read as before', async () => {
  const workspaceId = newId();
  const admin = await audit.as({ workspaces: { [workspaceId]: 'ADMIN' } });
  const event = audit.taskEvent(undefined, { workspaceId });
  await audit.deliver(event);
  const { auditEvents } = await admin.query(LIST, { id: workspaceId });
  expect(auditEvents.nodes).toEqual([{ id: event.id }]);
});
