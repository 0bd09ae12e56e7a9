import { Writable } from 'node:stream';
import { createLogger } from '@trellis/kernel/logger';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDeliveries, type TestDeliveries } from './start-deliveries.ts';
import { ROTATE, WEBHOOKS } from './webhook-calls.ts';
import {
  answers,
  type Call,
  startWebhookReceiver,
  type WebhookReceiver,
} from './webhook-receiver.ts';

const [MINUTE, DAY] = [60_000, 86_400_000];

const logged: string[] = [];
const destination = new Writable({
  write(chunk, _encoding, done) {
    logged.push(String(chunk));
    done();
  },
});

let receiver: WebhookReceiver;
let trellis: TestDeliveries;
beforeEach(async () => {
  receiver = await startWebhookReceiver();
  trellis = await startDeliveries({
    allowedHosts: [receiver.host],
    logger: createLogger({ service: 'notifications', level: 'trace', destination }),
  });
  // The package that verifies goes by the real time.
  trellis.clock.now = new Date();
});
afterEach(async () => {
  await receiver[Symbol.asyncDispose]();
  await trellis[Symbol.asyncDispose]();
});

function isSignedBy(secret: string, { body, headers }: Call): boolean {
  try {
    return Boolean(new Webhook(secret).verify(body, headers as Record<string, string>));
  } catch {
    return false;
  }
}
const rotate = async (input: object) =>
  (await trellis.admin.query(ROTATE, { input })).rotateWebhookSecret;

test('a call is signed over its very bytes, whatever they hold', async () => {
  const { secret } = await trellis.webhook({ url: receiver.url });
  await trellis.happen('Ünïcode ☂ 漢字 \u{1F6A3} "quoted" <b>');
  const [call] = receiver.calls as [Call];
  expect(isSignedBy(secret, call)).toBe(true);
  const { title } = JSON.parse(call.body.toString()).data;
  expect(title).toBe('Ünïcode ☂ 漢字 \u{1F6A3} "quoted" <b>');
  const rewritten = JSON.stringify(JSON.parse(call.body.toString()), null, 1);
  expect(isSignedBy(secret, { ...call, body: Buffer.from(rewritten) })).toBe(false);
  const headers = { ...call.headers, 'webhook-id': 'other' };
  expect(isSignedBy(secret, { ...call, headers })).toBe(false);
  expect(isSignedBy(`whsec_${Buffer.alloc(32).toString('base64')}`, call)).toBe(false);
});

test('while a secret rotates both sign, afterwards the new one alone', async () => {
  const { id, secret: old } = await trellis.webhook({ url: receiver.url });
  const { secret: fresh, webhook } = await rotate({ id, overlap: 'PT1M' });
  expect(webhook).toMatchObject({ version: 2, secretHint: fresh.slice(-4) });
  await trellis.happen();
  const [during] = receiver.calls as [Call];
  expect([isSignedBy(old, during), isSignedBy(fresh, during)]).toEqual([true, true]);
  expect(String(during.headers['webhook-signature']).split(' ')).toHaveLength(2);
  await trellis.pass(MINUTE);
  await trellis.happen();
  const after = receiver.calls[1] as Call;
  expect([isSignedBy(old, after), isSignedBy(fresh, after)]).toEqual([false, true]);
});

test.each(['P8D', '-PT1S', 'P1M', 'P999999999Y', 'P2147483648D'])(
  'an overlap of %s is refused',
  async (overlap) => {
    const { id } = await trellis.webhook({ url: receiver.url });
    expect((await rotate({ id, overlap })).errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['overlap'] },
    ]);
  },
);

test('a secret is shown once and found nowhere else: neither events, logs, answers nor the database', async () => {
  receiver.answer = answers.first(1, answers.status(500), answers.ok);
  const meta = { idempotencyKey: 'once' };
  const created = await trellis.create({ url: receiver.url, meta });
  const { secret, webhook } = created.createWebhook;
  const repeated = await trellis.create({ url: receiver.url, meta });
  expect(repeated.createWebhook).toMatchObject({ secret: null, webhook: { id: webhook.id } });
  const { secret: fresh } = await rotate({ id: webhook.id, meta: { idempotencyKey: 'again' } });
  expect((await rotate({ id: webhook.id, meta: { idempotencyKey: 'again' } })).secret).toBeNull();
  await trellis.happen();
  await trellis.pass(DAY);
  const { workspaceId } = trellis;
  const answered = JSON.stringify(await trellis.admin.query(WEBHOOKS, { workspaceId }));
  const tables = await trellis.database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'notifications'`,
  );
  const dump: string[] = [];
  for (const { name } of tables)
    dump.push(JSON.stringify(await trellis.database.query(`select * from ${name}`)));
  const everything = [answered, ...dump, ...logged].join('\n');
  expect(everything).toContain(webhook.id);
  for (const one of [secret, fresh]) {
    const bytes = Buffer.from(one.slice('whsec_'.length), 'base64');
    for (const form of [one, one.slice(6), bytes.toString('hex'), bytes.toString('base64url')])
      expect(everything).not.toContain(form);
  }
});
