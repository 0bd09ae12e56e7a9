import { newId } from '@trellis/kernel/ids';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { signUnsubscription } from '../delivering/unsubscribe-token.ts';
import { type MailServer, startMailServer } from './mail-server.ts';
import { startDeliveries, type TestDeliveries } from './start-deliveries.ts';

let mail: MailServer;
let trellis: TestDeliveries;
let app: FastifyInstance;
beforeAll(async () => {
  mail = await startMailServer();
  trellis = await startDeliveries({ environment: { SMTP_URL: mail.url } });
  app = fastify();
  // As the gateway does it.
  await app.register(async (scope) => trellis.service.local.publicRoutes?.(scope), {
    prefix: '/notifications',
  });
});
afterAll(async () => {
  await app.close();
  await trellis[Symbol.asyncDispose]();
  await mail[Symbol.asyncDispose]();
});
beforeEach(() => trellis.database.query('delete from notifications.preference_rule'));

const rules = () =>
  trellis.database.query(
    'select user_id, topic, channel, frequency from notifications.preference_rule',
  );

async function linkOfMail(): Promise<string> {
  await trellis.tell('EMAIL');
  await trellis.settle();
  const source = mail.sources.at(-1)?.replaceAll(/\r\n[ \t]+/g, ' ');
  const [, url] = /^List-Unsubscribe: <([^>]+)>/m.exec(source ?? '') ?? [];
  return new URL(url as string).pathname;
}

test('one click turns the topic off, as mail programs click: with a form and no page', async () => {
  const url = await linkOfMail();
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(answer.statusCode).toBe(200);
  const { userId } = trellis.ada.identity;
  const rule = { user_id: userId, topic: 'ASSIGNED', channel: 'EMAIL', frequency: 'OFF' };
  expect(await rules()).toEqual([rule]);
});

test('who opens the link sees a button, and nothing changes until it is pressed', async () => {
  const url = await linkOfMail();
  const answer = await app.inject({ url, headers: { 'accept-language': 'de-DE,de;q=0.9' } });
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect(answer.body).toContain('<form method="post"><button>Abbestellen</button></form>');
  expect(await rules()).toEqual([]);
  expect((await app.inject({ method: 'HEAD', url })).statusCode).toBe(200);
  expect(await rules()).toEqual([]);
  expect((await app.inject({ method: 'POST', url })).statusCode).toBe(200);
  expect(await rules()).toHaveLength(1);
});

test('a token that was changed, or is of another installation, opens nothing', async () => {
  const url = await linkOfMail();
  const said = { userId: newId(), channel: 'EMAIL', topics: ['ASSIGNED'] };
  const foreign = signUnsubscription(new Uint8Array(32), said);
  const last = url.at(-1) === 'A' ? 'Q' : 'A';
  for (const wrong of [
    `${url.slice(0, -1)}${last}`,
    `/notifications/unsubscribe/${foreign}`,
    '/notifications/unsubscribe/',
    '/notifications/unsubscribe/x',
  ])
    for (const method of ['GET', 'POST'] as const)
      expect((await app.inject({ method, url: wrong })).statusCode).toBe(404);
  expect(await rules()).toEqual([]);
});

test('a mail about security has no such link', async () => {
  await trellis.deliver(trellis.given([trellis.ada.identity.userId]));
  await trellis.database.query(`
    with told as (
      update notifications.notification set topic = 'SECURITY'
      where id = (select id from notifications.notification order by created_at desc, id desc limit 1)
      returning *
    )
    insert into notifications.delivery (id, workspace_id, channel, status, event_id,
      notification_id, recipient_id, queue, due_at, created_at)
    select gen_random_uuid(), workspace_id, 'EMAIL', 'PENDING', event_id, id, recipient_id,
      'EMAIL:' || recipient_id, created_at, created_at from told
    on conflict (notification_id, channel) do update set due_at = excluded.due_at`);
  const before = mail.sources.length;
  await trellis.settle();
  expect(mail.sources).toHaveLength(before + 1);
  expect(mail.sources.at(-1)).not.toMatch(/unsubscribe/i);
});
