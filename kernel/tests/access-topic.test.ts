import { randomBytes, randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { describe, expect, inject, test } from 'vitest';
import type { AccessChange, AccessTopic } from '../changes/access-changes.ts';
import { createInProcessAccess } from '../changes/in-process-access.ts';
import { createRedisAccess } from '../changes/redis-access.ts';
import { createLogger } from '../logger.ts';

const logger = createLogger({ service: 'kernel', level: 'silent' });
const CHANGE: AccessChange = { kind: 'session-ended', sessionId: randomUUID() };

/** Announces until it is heard: a listener over Redis is there a moment after it said so. */
async function heard(topic: AccessTopic, change: AccessChange): Promise<AccessChange> {
  const arrived = Promise.withResolvers<AccessChange>();
  const stop = await topic.listen(arrived.resolve);
  const announcing = setInterval(() => void topic.publish([change]), 20);
  try {
    return await arrived.promise;
  } finally {
    clearInterval(announcing);
    stop();
  }
}

describe.each([
  ['in process', () => createInProcessAccess()],
  [
    'over Redis',
    () =>
      createRedisAccess({
        url: inject('redisUrl'),
        prefix: `access-${randomBytes(4).toString('hex')}`,
        logger,
      }),
  ],
])('a change of access %s', (_way, create) => {
  test('reaches who listens, and nobody who has stopped', async () => {
    const topic = create();
    expect(await heard(topic, CHANGE)).toEqual(CHANGE);
    const later: AccessChange[] = [];
    const stop = await topic.listen((change) => later.push(change));
    stop();
    await topic.publish([CHANGE]);
    expect(await heard(topic, CHANGE)).toEqual(CHANGE);
    expect(later).toEqual([]);
    await topic.close();
  });
});

test('what is no change of access on the channel is passed over', async () => {
  const prefix = `access-${randomBytes(4).toString('hex')}`;
  const topic = createRedisAccess({ url: inject('redisUrl'), prefix, logger });
  const received: AccessChange[] = [];
  await topic.listen((change) => received.push(change));
  await heard(topic, CHANGE);
  const stranger = new Redis(inject('redisUrl'));
  for (const text of ['nonsense', '{}', '{"kind":"session-ended","sessionId":"x"}'])
    await stranger.publish(`${prefix}:accounts.access`, text);
  const last: AccessChange = { kind: 'workspace-deleted', workspaceId: randomUUID() };
  await stranger.publish(`${prefix}:accounts.access`, JSON.stringify(last));
  while (!received.some(({ kind }) => kind === 'workspace-deleted'))
    await new Promise((resolve) => setImmediate(resolve));
  expect(new Set(received.map(({ kind }) => kind))).toEqual(
    new Set(['session-ended', 'workspace-deleted']),
  );
  stranger.disconnect();
  await topic.close();
});

test('while Redis is away announcing fails nobody', async () => {
  const topic = createRedisAccess({ url: 'redis://127.0.0.1:1', prefix: 'away', logger });
  await topic.listen(() => undefined);
  await topic.publish([CHANGE]);
  await topic.close();
});
