import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MailServer, startMailServer, type Verdict } from './mail-server.ts';
import { startDeliveries, type TestDeliveries } from './start-deliveries.ts';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

let mail: MailServer;
let trellis: TestDeliveries;
beforeEach(async () => {
  mail = await startMailServer();
  trellis = await startDeliveries({
    environment: {
      SMTP_URL: mail.url,
      MAIL_FROM: 'Trellis <trellis@mail.example>',
      APP_URL: 'https://app.example/',
    },
  });
});
afterEach(async () => {
  await mail[Symbol.asyncDispose]();
  await trellis[Symbol.asyncDispose]();
});

const once =
  (refusal: ReturnType<Verdict>): Verdict =>
  (before) =>
    before === 0 ? refusal : null;
type Case = {
  verdict: Verdict;
  ends: string;
  attempts: number;
  reason: string | null;
  mails: number;
};

test.each<[string, Case]>([
  ['accepts', { verdict: () => null, ends: 'SENT', attempts: 1, reason: null, mails: 1 }],
  [
    'refuses for good',
    {
      verdict: () => ({ code: 550 }),
      ends: 'FAILED',
      attempts: 1,
      reason: 'SMTP 550 5.1.1',
      mails: 0,
    },
  ],
  [
    'refuses for now, and always',
    {
      verdict: () => ({ code: 451 }),
      ends: 'FAILED',
      attempts: 6,
      reason: 'SMTP 451 5.1.1',
      mails: 0,
    },
  ],
  [
    'refuses for now, once',
    { verdict: once({ code: 421 }), ends: 'SENT', attempts: 2, reason: null, mails: 1 },
  ],
  [
    'says nothing, once',
    { verdict: once('silence'), ends: 'SENT', attempts: 2, reason: null, mails: 1 },
  ],
  [
    'goes away before it says that it has taken the mail',
    { verdict: once('cut off'), ends: 'SENT', attempts: 2, reason: null, mails: 2 },
  ],
])('a server that %s', async (_name, { verdict, mails, ...expected }) => {
  mail.verdict = verdict;
  const id = await trellis.tell('EMAIL');
  await trellis.pass(DAY);
  expect(await trellis.delivery(id)).toMatchObject({
    status: expected.ends,
    attempts: expected.attempts,
    reason: expected.reason,
  });
  expect(mail.tries()).toBe(expected.attempts);
  expect(mail.mails).toHaveLength(mails);
  // Whoever gets it twice can know it again.
  expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(mails === 0 ? 0 : 1);
  const said = (await trellis.database.query(
    `select type, payload->>'channel' as channel from notifications.outbox
     where payload->>'channel' = 'EMAIL'`,
  )) as { type: string }[];
  const type = expected.ends === 'SENT' ? 'sent' : 'failed';
  expect(said).toEqual([{ type: `notifications.notification-${type}.v1`, channel: 'EMAIL' }]);
});

test('a server that comes back after an hour gets what it has missed', async () => {
  await mail.close();
  const id = await trellis.tell('EMAIL');
  await trellis.pass(HOUR);
  expect(await trellis.delivery(id)).toMatchObject({
    status: 'PENDING',
    attempts: 4,
    reason: 'SMTP_NOT_REACHABLE',
  });
  await mail.open();
  await trellis.pass(HOUR);
  expect(await trellis.delivery(id)).toMatchObject({ status: 'SENT', attempts: 5 });
  expect(mail.mails).toHaveLength(1);
});

test('a mail says what there is to say, links to it, and can be stopped by one click', async () => {
  const id = await trellis.tell('EMAIL', { title: 'Splice the rope' });
  await trellis.settle();
  const [sent] = mail.mails;
  expect(sent).toMatchObject({
    messageId: `<${id}@mail.example>`,
    from: { value: [{ name: 'Trellis', address: 'trellis@mail.example' }] },
  });
  expect(sent?.subject).toContain('Splice the rope');
  expect(sent?.text).toMatch(/https:\/\/app\.example\/tasks\/[0-9a-f-]{36}/);
  expect(sent?.html).toMatch(/<a href="https:\/\/app\.example\/tasks\/[0-9a-f-]{36}">/);
  const [source] = mail.sources;
  expect(source?.replaceAll(/\r\n[ \t]+/g, ' ')).toMatch(
    /^List-Unsubscribe: <https:\/\/trellis\.test\/notifications\/unsubscribe\/[\w-]+>\r$/m,
  );
  expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(await trellis.delivery(id)).toMatchObject({
    provider_message_id: `<${id}@mail.example>`,
  });
});

test('a title adds no header, no tag and no other direction', async () => {
  const title =
    'Hi\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script> \u202Egpj.exe "><img src=x> &amp;';
  await trellis.tell('EMAIL');
  await trellis.database.query('update notifications.notification set title = $1', [title]);
  await trellis.settle();
  const [sent] = mail.mails;
  const [source] = mail.sources;
  expect(sent?.bcc).toBeUndefined();
  expect(source).not.toMatch(/^bcc:/im);
  expect(sent?.subject).toContain('Hi Bcc: eve@evil.example');
  expect(sent?.html).not.toMatch(/<script|<img/);
  expect(sent?.html).toContain('&lt;script&gt;');
  for (const text of [sent?.subject, sent?.text, sent?.html]) expect(text).not.toContain('\u202E');
});

test('what is due together and belongs together leaves as one mail', async () => {
  const batch = { batchKey: 'digest' };
  const ids = [];
  for (const title of ['One', 'Two', 'Three']) {
    const id = await trellis.tell('EMAIL', { title, ...batch });
    ids.push(id);
    await trellis.database.query('update notifications.delivery set due_at = $2 where id = $1', [
      id,
      new Date(trellis.clock.now.getTime() + MINUTE),
    ]);
  }
  const before = mail.mails.length;
  await trellis.pass(MINUTE);
  expect(mail.mails).toHaveLength(before + 1);
  const digest = mail.mails.at(-1);
  for (const title of ['One', 'Two', 'Three']) expect(digest?.text).toContain(title);
  for (const id of ids) expect(await trellis.delivery(id)).toMatchObject({ status: 'SENT' });
});
