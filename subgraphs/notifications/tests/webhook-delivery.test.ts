import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDeliveries, type TestDeliveries } from './start-deliveries.ts';
import {
  type Answer,
  answers,
  startWebhookReceiver,
  type WebhookReceiver,
} from './webhook-receiver.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

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

const { ok, status, first, never, cutOff } = answers;
type Case = {
  answer: Answer;
  lasts?: number;
  ends: string;
  attempts: number;
  reason: string | null;
};

test.each<[string, Case]>([
  ['200', { answer: ok, ends: 'SENT', attempts: 1, reason: null }],
  ['204', { answer: status(204), ends: 'SENT', attempts: 1, reason: null }],
  ['500 and always', { answer: status(500), ends: 'FAILED', attempts: 12, reason: 'HTTP 500' }],
  ['400 and always', { answer: status(400), ends: 'FAILED', attempts: 12, reason: 'HTTP 400' }],
  ['500 twice', { answer: first(2, status(500), ok), ends: 'SENT', attempts: 3, reason: null }],
  [
    '429 and asks for an hour',
    {
      answer: first(1, status(429, { 'retry-after': '3600' }), ok),
      lasts: HOUR,
      ends: 'SENT',
      attempts: 2,
      reason: null,
    },
  ],
  ['nothing, once', { answer: first(1, never, ok), ends: 'SENT', attempts: 2, reason: null }],
  [
    'half an answer, once',
    { answer: first(1, cutOff, ok), ends: 'SENT', attempts: 2, reason: null },
  ],
  [
    'a redirect',
    {
      answer: status(302, { location: 'http://127.0.0.1:1/inside' }),
      ends: 'FAILED',
      attempts: 12,
      reason: 'HTTP 302',
    },
  ],
])('a receiver that answers %s', async (_name, { answer, lasts = 4 * DAY, ...expected }) => {
  receiver.answer = answer;
  await trellis.webhook({ url: receiver.url });
  const eventId = await trellis.happen();
  await trellis.pass(lasts);
  const [delivery] = await trellis.deliveries();
  expect(delivery).toMatchObject({
    status: expected.ends,
    attempts: expected.attempts,
    reason: expected.reason,
  });
  expect(receiver.calls).toHaveLength(expected.attempts);
  expect(receiver.acted).toEqual([eventId]);
});

test('a receiver that comes back after an hour gets what it has missed', async () => {
  await trellis.webhook({ url: receiver.url });
  await receiver.close();
  const eventId = await trellis.happen();
  await trellis.pass(HOUR);
  expect(await trellis.deliveries()).toMatchObject([
    { status: 'PENDING', attempts: 6, reason: 'NOT_REACHABLE' },
  ]);
  await receiver.open();
  await trellis.pass(HOUR);
  expect(await trellis.deliveries()).toMatchObject([{ status: 'SENT', attempts: 7 }]);
  expect(receiver.acted).toEqual([eventId]);
});

test('asked for later than the schedule says, no call comes earlier', async () => {
  const until = new Date(trellis.clock.now.getTime() + 20 * MINUTE).toUTCString();
  receiver.answer = first(1, status(503, { 'retry-after': until }), ok);
  await trellis.webhook({ url: receiver.url });
  await trellis.happen();
  await trellis.pass(19 * MINUTE);
  expect(receiver.calls).toHaveLength(1);
  await trellis.pass(MINUTE);
  expect(receiver.calls).toHaveLength(2);
});

test('the same bytes and the same id come on each attempt, with the time of that attempt', async () => {
  receiver.answer = first(1, status(500), ok);
  await trellis.webhook({ url: receiver.url });
  await trellis.happen('Ünïcode ☂ 漢字');
  await trellis.pass(MINUTE);
  const [one, two] = receiver.calls;
  expect(two?.body.equals(one?.body as Buffer)).toBe(true);
  expect(two?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
  expect(Number(two?.headers['webhook-timestamp'])).toBe(
    Number(one?.headers['webhook-timestamp']) + 5,
  );
  expect(one?.headers['user-agent']).toMatch(/^Trellis-Webhooks\//);
});

test('one slow endpoint does not delay another', async () => {
  await using other = await startWebhookReceiver();
  await trellis[Symbol.asyncDispose]();
  trellis = await startDeliveries({
    allowedHosts: [receiver.host, other.host],
    attemptLimitMs: 5_000,
  });
  const waiting = Promise.withResolvers<void>();
  receiver.answer = (response) => void waiting.promise.then(() => response.end());
  await trellis.webhook({ url: receiver.url });
  await trellis.webhook({ url: other.url });
  // The slow one answers only when the other one has got all three.
  other.answer = (response) => {
    response.end();
    if (other.calls.length === 3) waiting.resolve();
  };
  const events = [trellis.given([]), trellis.given([]), trellis.given([])];
  await trellis.deliver(...events);
  expect(other.calls).toHaveLength(3);
  const statuses = (await trellis.deliveries()).map((delivery) => delivery.status);
  expect(statuses).toEqual(Array(6).fill('SENT'));
});

test('when the end of a call cannot be written down, it comes again by the same id', async () => {
  await trellis.webhook({ url: receiver.url });
  receiver.answer = async (response, before) => {
    if (before === 0)
      await trellis.database.query('alter table notifications.delivery rename to hidden');
    response.end();
  };
  const eventId = await trellis.happen();
  await trellis.database.query('alter table notifications.hidden rename to delivery');
  expect(await trellis.deliveries()).toMatchObject([{ status: 'PENDING', attempts: 1 }]);
  // The claim holds for twenty seconds after the limit of the attempt.
  trellis.clock.now = new Date(trellis.clock.now.getTime() + 20_000);
  await trellis.settle();
  expect(receiver.calls).toHaveLength(1);
  trellis.clock.now = new Date(trellis.clock.now.getTime() + 1_000);
  await trellis.settle();
  expect(receiver.calls.map(({ headers }) => headers['webhook-id'])).toEqual([eventId, eventId]);
  expect(receiver.acted).toEqual([eventId]);
  expect(await trellis.deliveries()).toMatchObject([{ status: 'SENT', attempts: 2 }]);
});
