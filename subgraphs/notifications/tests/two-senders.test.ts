import { newId } from '@trellis/kernel/ids';
import { createLogger } from '@trellis/kernel/logger';
import { createInProcessBroker } from '@trellis/kernel/messaging/in-process-broker';
import { createTestDatabase } from '@trellis/kernel/testing/test-database';
import { TEST_TOKENS } from '@trellis/kernel/testing/test-tokens';
import { expect, inject, test } from 'vitest';
import { createNotificationsService } from '../service.ts';
import { createWebhookSecrets, newWebhookSecret } from '../webhooks/secrets.ts';
import { startWebhookReceiver } from './webhook-receiver.ts';

const EVENTS = 60;
const WEBHOOKS = 4;
const secretKey = new Uint8Array(32);

test('two processes send each delivery once, and never two of a queue at the same time', async () => {
  await using receiver = await startWebhookReceiver();
  await using database = await createTestDatabase(inject('databaseUrl'));
  const logger = createLogger({ service: 'test', level: 'silent' });
  const config = {
    databaseUrl: database.url,
    poolSize: 5,
    tokens: TEST_TOKENS,
    drainDelayMs: 0,
    relayIntervalMs: 50,
    messagingPrefix: 'test',
    secretKey,
    publicUrl: 'https://trellis.test',
    deliveries: { environment: {}, allowedHosts: [receiver.host], retentionDays: 30 },
  };
  const start = () =>
    createNotificationsService(config, {
      broker: createInProcessBroker(),
      subscribers: [],
      logger,
    });
  await using one = await start();
  await using two = await start();

  const busy = new Map<string, number>();
  let most = 0;
  receiver.answer = (response) => {
    const queue = String(receiver.calls.at(-1)?.headers['webhook-id']).slice(0, 8);
    const calls = (busy.get(queue) ?? 0) + 1;
    busy.set(queue, calls);
    most = Math.max(most, calls);
    setTimeout(() => {
      busy.set(queue, calls - 1);
      response.end();
    }, 5);
  };
  await plan();
  await Promise.all([one.settle(), two.settle()]);
  await Promise.all([one.settle(), two.settle()]);
  const [counts] = await database.query<object>(
    `select count(*)::int as sent, max(attempts) as attempts from notifications.delivery where status = 'SENT'`,
  );
  expect(counts).toEqual({ sent: EVENTS, attempts: 1 });
  expect(receiver.calls).toHaveLength(EVENTS);
  expect(new Set(receiver.acted).size).toBe(EVENTS);
  expect(most).toBe(1);

  /** Ids of events begin with the number of their queue, so that calls show it. */
  async function plan(): Promise<void> {
    const { secret, hint } = newWebhookSecret();
    for (let queue = 0; queue < WEBHOOKS; queue += 1) {
      const webhookId = newId();
      await database.query(
        `insert into notifications.webhook (id, version, workspace_id, url, event_types, is_enabled,
          secret_sealed, secret_hint, created_at, updated_at)
        values ($1, 1, $2, $3, '{*}', true, $4, $5, now(), now())`,
        [
          webhookId,
          newId(),
          receiver.url,
          createWebhookSecrets(secretKey).seal(secret, webhookId),
          hint,
        ],
      );
      await database.query(
        `with event as (
          select (lpad(to_hex($2::int), 8, '0') || right(gen_random_uuid()::text, 28))::uuid as id
          from generate_series(1, $3::int)
        ), body as (
          insert into notifications.webhook_body select id, '{}', now() from event
        )
        insert into notifications.delivery (id, workspace_id, channel, status, event_id, webhook_id,
          queue, due_at, created_at)
        select gen_random_uuid(), workspace_id, 'WEBHOOK', 'PENDING', event.id, $1, 'webhook:' || $1,
          now(), now()
        from event join notifications.webhook on webhook.id = $1::uuid`,
        [webhookId, queue, EVENTS / WEBHOOKS],
      );
    }
  }
});
