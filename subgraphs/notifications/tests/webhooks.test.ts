import { WorkspaceDeleted } from '@trellis/accounts/events';
import { newId } from '@trellis/kernel/ids';
import { eventOf } from '@trellis/kernel/testing/test-subgraph';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDeliveries, type TestDeliveries } from './start-deliveries.ts';
import { DELETE, FAILED, RETRY, UPDATE, WEBHOOKS } from './webhook-calls.ts';
import { answers, startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

const DAY = 86_400_000;
const { ok, status } = answers;

let receiver: WebhookReceiver;
let trellis: TestDeliveries;
beforeEach(async () => {
  receiver = await startWebhookReceiver();
  trellis = await startDeliveries({ allowedHosts: [receiver.host] });
});
afterEach(async () => {
  await receiver[Symbol.asyncDispose]();
  await trellis[Symbol.asyncDispose]();
});

const update = async (input: object) =>
  (await trellis.admin.query(UPDATE, { input })).updateWebhook;
const webhooks = async (variables: object = {}) =>
  (await trellis.admin.query(WEBHOOKS, { workspaceId: trellis.workspaceId, ...variables }))
    .webhooks;
const retry = async (ids: string[]) =>
  (await trellis.admin.query(RETRY, { input: { workspaceId: trellis.workspaceId, ids } }))
    .retryDeliveries;

test('a webhook gets what it asks for, of its own workspace, and nothing of who called from where', async () => {
  await trellis.webhook({ url: receiver.url, eventTypes: ['tasks.task-created.v1'] });
  await trellis.webhook({ url: receiver.url, eventTypes: ['goals.*'] });
  const event = trellis.given([], { actorId: trellis.ada.identity.userId });
  const inner = { apikeyid: newId(), originip: '192.0.2.1', originuseragent: 'curl' };
  await trellis.deliver(
    { ...event, ...inner, traceparent: '00-1-2-01' },
    trellis.given([], { workspaceId: newId() }),
  );
  const bodies = receiver.calls.map(({ body }) => JSON.parse(body.toString()));
  expect(bodies).toEqual([event]);
});

test.each([
  ['url', { url: 'http://10.0.0.1/' }],
  ['url', { url: 'https://user:secret@example.com/' }],
  ['eventTypes', { eventTypes: [] }],
  ['eventTypes', { eventTypes: ['notifications.*'] }],
  ['eventTypes', { eventTypes: ['tasks.task-exploded.v1'] }],
  ['id', { id: 'mine' }],
  ['description', { description: 'a'.repeat(1_001) }],
])('a wrong %s is refused: %j', async (field, input) => {
  const { createWebhook } = await trellis.create({ url: receiver.url, ...input });
  expect(createWebhook.errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
  expect(createWebhook.errors[0].path[0]).toBe(field);
  expect(await webhooks()).toEqual([]);
});

test('a workspace has at most 20 webhooks, and an id means one', async () => {
  const id = newId();
  await trellis.webhook({ id, url: receiver.url });
  const again = await trellis.create({ id, url: receiver.url });
  expect(again.createWebhook.errors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
  for (let more = 1; more < 20; more += 1) await trellis.webhook({ url: receiver.url });
  const { createWebhook } = await trellis.create({ url: receiver.url });
  expect(createWebhook.errors).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
});

test('only ADMINs see webhooks and what has failed; to others there are none', async () => {
  const { workspaceId, admin } = trellis;
  const { id } = await trellis.webhook({ url: receiver.url });
  const role = { [workspaceId]: 'MEMBER', [newId()]: 'ADMIN' } as const;
  const member = await trellis.as({ workspaces: role });
  const plain = await trellis.as({ workspaces: { [workspaceId]: 'MEMBER' } });
  expect(await member.query(WEBHOOKS, { workspaceId })).toEqual({ webhooks: null });
  expect(await member.query(FAILED, { workspaceId })).toEqual({ failedDeliveries: null });
  expect((await plain.execute(WEBHOOKS, { workspaceId })).errors).toHaveLength(1);
  const { deleteWebhook } = await member.query(DELETE, { input: { id } });
  expect(deleteWebhook.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  expect((await admin.query(WEBHOOKS, { workspaceId })).webhooks).toHaveLength(1);
});

test('a change says so once, and a stale one is refused', async () => {
  const { id } = await trellis.webhook({ url: receiver.url, eventTypes: ['goals.*'] });
  const changed = await update({ id, expectedVersion: 1, url: `${receiver.url}/secret-path` });
  expect(changed).toMatchObject({ webhook: { version: 2 }, errors: [] });
  expect(await update({ id, url: `${receiver.url}/secret-path` })).toMatchObject({ cursor: null });
  expect(await update({ id, expectedVersion: 1, isEnabled: false })).toMatchObject({
    errors: [{ code: 'VERSION_CONFLICT' }],
  });
  const events = (await trellis.published()).filter((type) => type.includes('webhook'));
  expect(events).toEqual(Array(2).fill('notifications.webhook-changed.v1'));
  const [{ payloads }] = (await trellis.database.query<{ payloads: string }>(
    'select string_agg(payload::text, $1) as payloads from notifications.outbox',
    [','],
  )) as [{ payloads: string }];
  expect(payloads).toContain(receiver.host);
  expect(payloads).not.toContain('secret-path');
});

test('what waits for a webhook that is off goes on when it is on again', async () => {
  receiver.answer = status(500);
  const { id } = await trellis.webhook({ url: receiver.url });
  const missed = await trellis.happen();
  await update({ id, isEnabled: false });
  receiver.answer = ok;
  await trellis.happen();
  await trellis.pass(DAY);
  expect(receiver.calls).toHaveLength(1);
  const [webhook] = await webhooks();
  expect(webhook.deliveries.nodes).toMatchObject([{ status: 'PENDING', nextAttemptAt: null }]);
  await update({ id, isEnabled: true });
  await trellis.settle();
  expect(receiver.calls.map(({ headers }) => headers['webhook-id'])).toEqual([missed, missed]);
});

test('410 turns a webhook off for good, and its ADMINs are told', async () => {
  receiver.answer = status(410);
  const { workspaceId, admin } = trellis;
  const { userId } = admin.identity;
  const joined = trellis.joined(userId);
  await trellis.deliver({ ...joined, data: { ...joined.data, role: 'ADMIN' } });
  await trellis.webhook({ url: receiver.url });
  await trellis.happen();
  await trellis.settle();
  expect(await webhooks()).toMatchObject([{ isEnabled: false, disabledReason: 'GONE' }]);
  expect(await admin.query(FAILED, { workspaceId })).toMatchObject({
    failedDeliveries: { totalCount: 1, nodes: [{ attempts: 1, reason: 'HTTP 410' }] },
  });
  const told = await trellis.database.query(
    `select topic from notifications.notification where recipient_id = $1`,
    [userId],
  );
  expect(told).toEqual([{ topic: 'SECURITY' }]);
});

test('an endpoint that has only failed for three days is turned off, one that succeeds in between is not', async () => {
  receiver.answer = status(500);
  await trellis.webhook({ url: receiver.url });
  await trellis.happen();
  await trellis.pass(2 * DAY);
  receiver.answer = ok;
  await trellis.happen();
  receiver.answer = status(500);
  await trellis.pass(2 * DAY);
  await trellis.happen();
  expect(await webhooks()).toMatchObject([{ isEnabled: true, disabledReason: null }]);
  await trellis.pass(DAY);
  await trellis.happen();
  await trellis.pass(DAY);
  expect(await webhooks()).toMatchObject([{ isEnabled: false, disabledReason: 'FAILING' }]);
});

test('what was given up is listed, says so once, and starts over on the same row', async () => {
  receiver.answer = status(500);
  const { workspaceId, admin } = trellis;
  await trellis.webhook({ url: receiver.url });
  const eventId = await trellis.happen();
  await trellis.pass(2.98 * DAY);
  const { failedDeliveries } = await admin.query(FAILED, { workspaceId });
  expect(failedDeliveries.nodes).toMatchObject([
    { channel: 'WEBHOOK', status: 'FAILED', attempts: 12, reason: 'HTTP 500', eventId },
  ]);
  expect((await trellis.published()).filter((type) => type.includes('failed'))).toHaveLength(1);
  receiver.answer = ok;
  const [{ id }] = failedDeliveries.nodes;
  expect(await retry([id])).toMatchObject({
    deliveries: [{ id, status: 'PENDING', attempts: 0 }],
    errors: [],
  });
  await trellis.settle();
  expect(await trellis.deliveries()).toMatchObject([{ id, status: 'SENT', attempts: 1 }]);
  expect(receiver.acted).toEqual([eventId]);
  expect((await retry([id])).errors).toMatchObject([{ code: 'ILLEGAL_TRANSITION', from: 'SENT' }]);
  expect((await retry([newId()])).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  const many = Array.from({ length: 101 }, newId);
  expect((await retry(many)).errors).toMatchObject([{ code: 'LIMIT_EXCEEDED', limit: 100 }]);
});

test('with a webhook, what waits for it ends', async () => {
  receiver.answer = status(500);
  const { id } = await trellis.webhook({ url: receiver.url });
  await trellis.happen();
  const { deleteWebhook } = await trellis.admin.query(DELETE, { input: { id } });
  expect(deleteWebhook).toEqual({ webhook: { id }, errors: [] });
  await trellis.pass(DAY);
  expect(await trellis.deliveries()).toMatchObject([{ status: 'CANCELED' }]);
  expect(receiver.calls).toHaveLength(1);
  expect(await webhooks()).toEqual([]);
});

test('with a workspace, its webhooks end', async () => {
  receiver.answer = status(500);
  const { workspaceId } = trellis;
  await trellis.webhook({ url: receiver.url });
  await trellis.happen();
  const data = { name: 'Harbour', slug: 'harbour' };
  await trellis.deliver(eventOf(WorkspaceDeleted, { subject: workspaceId, workspaceId, data }));
  await trellis.pass(DAY);
  expect(await trellis.deliveries()).toMatchObject([{ status: 'CANCELED' }]);
  expect(await webhooks()).toBeNull();
  const { createWebhook } = await trellis.create({ url: receiver.url });
  expect(createWebhook.errors).toMatchObject([{ code: 'NOT_FOUND' }]);
});

test('what has ended is forgotten after 30 days, with the bodies that nobody needs', async () => {
  await trellis.webhook({ url: receiver.url });
  await trellis.happen();
  await trellis.pass(29 * DAY);
  expect(await trellis.deliveries()).toHaveLength(1);
  await trellis.pass(2 * DAY);
  expect(await trellis.deliveries()).toEqual([]);
  expect(await trellis.database.query('select from notifications.webhook_body')).toEqual([]);
});
