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
beforeEach(() => trellis.database.query('delete from notifications.preference'));

/** What was turned off, by whom. */
const turnedOff = async () =>
  await trellis.database.query<{ userId: string; topic: string }>(
    `select user_id as "userId", topic from notifications.preference, jsonb_each(rules) as set (topic, ways)
       where ways ->> 'EMAIL' = 'OFF'`,
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
  expect(await turnedOff()).toEqual([{ userId, topic: 'ASSIGNED' }]);
  const before = mail.sources.length;
  await trellis.deliver(trellis.given([userId]));
  await trellis.pass(3_600_000);
  expect(mail.sources).toHaveLength(before);
});

test('who opens the link sees a button, and nothing changes until it is pressed', async () => {
  const url = await linkOfMail();
  const answer = await app.inject({ url, headers: { 'accept-language': 'de-DE,de;q=0.9' } });
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  expect(answer.body).toContain('<form method="post"><button>Abbestellen</button></form>');
  expect(await turnedOff()).toEqual([]);
  expect((await app.inject({ method: 'HEAD', url })).statusCode).toBe(200);
  expect(await turnedOff()).toEqual([]);
  expect((await app.inject({ method: 'POST', url })).statusCode).toBe(200);
  expect(await turnedOff()).toHaveLength(1);
});

test('a token that was changed, or is of another installation, opens nothing', async () => {
  const url = await linkOfMail();
  const said = { userId: newId(), channel: 'EMAIL', topics: ['ASSIGNED'] as const };
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
  expect(await turnedOff()).toEqual([]);
});

test('a mail about security has no such link', async () => {
  const id = await trellis.tell('EMAIL');
  await trellis.database.query(
    `update notifications.notification set topic = 'SECURITY'
     where id = (select notification_id from notifications.delivery where id = $1)`,
    [id],
  );
  const before = mail.sources.length;
  await trellis.settle();
  expect(mail.sources).toHaveLength(before + 1);
  expect(mail.sources.at(-1)).not.toMatch(/unsubscribe/i);
});
