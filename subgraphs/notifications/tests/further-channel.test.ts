import { readFileSync } from 'node:fs';
import { newId } from '@trellis/kernel/ids';
import { isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { channelNames, loadChannels } from '../delivering/channel-files.ts';
import { channelExtension } from '../schema.ts';
import { startDeliveries } from './start-deliveries.ts';
import { answers, startWebhookReceiver } from './webhook-receiver.ts';

const channelFolder = new URL('./channels/', import.meta.url);
const parts = { secretKey: new Uint8Array(32), publicUrl: 'https://trellis.test' };

test('a channel is one file: it sends, is tried again, and the schema knows its name', async () => {
  await using receiver = await startWebhookReceiver();
  await using trellis = await startDeliveries({
    channelFolder,
    environment: { SLACK_URL: receiver.url },
  });
  receiver.answer = answers.first(1, answers.status(500), answers.ok);
  const id = await trellis.tell('SLACK', { title: 'Splice the rope' });
  await trellis.settle();
  expect(await trellis.delivery(id)).toMatchObject({ status: 'PENDING', reason: 'SLACK 500' });
  await trellis.pass(60_000);
  expect(await trellis.delivery(id)).toMatchObject({ status: 'SENT', attempts: 2 });
  expect(receiver.acted).toEqual([id]);
  expect(receiver.calls[0]?.body.toString()).toContain('Splice the rope');
  for (const name of ['Channel', 'DeliveryChannel']) {
    const type = trellis.service.local.schema.getType(name);
    expect(isEnumType(type) && type.getValue('SLACK')).toBeTruthy();
  }
});

test('what waits for a channel that is not configured here is left to those who have it', async () => {
  await using trellis = await startDeliveries({ channelFolder });
  const id = newId();
  await trellis.deliver(trellis.given([trellis.ada.identity.userId]));
  // As a process that has the channel plans it.
  await trellis.database.query(
    `insert into notifications.delivery (id, workspace_id, channel, status, event_id,
       notification_id, recipient_id, queue, due_at, created_at)
     select $1, workspace_id, 'SLACK', 'PENDING', event_id, id, recipient_id,
       'SLACK:' || recipient_id, $2, $2 from notifications.notification`,
    [id, trellis.clock.now],
  );
  await trellis.pass(60_000);
  expect(await trellis.delivery(id)).toMatchObject({ status: 'PENDING', attempts: 0 });
});

test('whoever reads the schema sees a channel by its file, whether it is configured or not', async () => {
  expect(channelNames()).toContain('EMAIL');
  const sdl = 'enum Channel { IN_APP EMAIL } enum DeliveryChannel { IN_APP WEBHOOK SLACK }';
  expect(channelExtension(sdl, ['EMAIL', 'SLACK']).replaceAll(/\s+/g, ' ')).toBe(
    'extend enum Channel { SLACK } extend enum DeliveryChannel { EMAIL } ',
  );
  const own = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  expect(channelExtension(own)).toBe('');
});

test('a channel without settings is none, and one with wrong settings stops the start', async () => {
  expect([...(await loadChannels({ ...parts, environment: {} })).keys()]).toEqual([]);
  const environment = { SMTP_URL: 'http://mail.example' };
  await expect(loadChannels({ ...parts, environment })).rejects.toThrow(
    'SMTP_URL: expected smtp://… or smtps://…',
  );
});

test('a mail knows how often each topic is told by default', async () => {
  const environment = { SMTP_URL: 'smtp://mail.example' };
  const channels = await loadChannels({ ...parts, environment });
  expect(channels.get('EMAIL')?.defaults).toMatchObject({
    COMMENTED: 'HOURLY',
    OVERDUE: 'IMMEDIATE',
  });
  for (const channel of channels.values()) await channel.close?.();
});
