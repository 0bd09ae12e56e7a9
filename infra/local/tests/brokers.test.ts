import { connect } from 'amqplib';
import { Redis } from 'ioredis';
import { expect, inject, test } from 'vitest';
import { findProgram } from '../testing/find-program.ts';
import { startRabbitMq } from '../testing/rabbitmq.ts';
import { startRedis } from '../testing/redis.ts';

test('a durable message outlives a killed and restarted RabbitMQ', async () => {
  await using rabbit = await startRabbitMq();
  await declareQuorumQueue(rabbit.url);
  // RabbitMQ writes down which quorum queues it has a moment after it has confirmed them.
  await rabbit.restart();
  const before = await connect(rabbit.url);
  before.on('error', () => undefined); // it dies below
  const channel = await before.createConfirmChannel();
  channel.sendToQueue('kept', Buffer.from('hello'), { persistent: true });
  await channel.waitForConfirms();
  const firstPid = rabbit.pid;

  await rabbit.kill();
  await expect(connect(rabbit.url)).rejects.toThrow('ECONNREFUSED');
  await rabbit.restart();

  expect(rabbit.pid).not.toBe(firstPid);
  const after = await connect(rabbit.url);
  const message = await (await after.createChannel()).get('kept');
  expect(message ? message.content.toString() : message).toBe('hello');
  await after.close();
}, 90_000);

async function declareQuorumQueue(url: string): Promise<void> {
  const connection = await connect(url);
  const channel = await connection.createChannel();
  await channel.assertQueue('kept', { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await connection.close();
}

test('a key outlives a killed and restarted Redis', async () => {
  await using server = await startRedis();
  const before = new Redis(server.url, { lazyConnect: true });
  before.on('error', () => undefined); // it dies below
  await before.set('kept', 'hello');
  await server.kill();
  before.disconnect();

  await server.restart();
  const after = new Redis(server.url);
  expect(await after.get('kept')).toBe('hello');
  after.disconnect();
});

test('the run provides a database, a broker and a feed', async () => {
  const broker = await connect(inject('amqpUrl'));
  await broker.close();
  const redis = new Redis(inject('redisUrl'));
  expect(await redis.ping()).toBe('PONG');
  redis.disconnect();
  expect(inject('databaseUrl')).toMatch(/^postgres/);
});

test('a program that no folder holds is not found', async () => {
  expect(await findProgram('no-such-server', '/nowhere:/usr/bin')).toBeUndefined();
  expect(await findProgram('sh', '/nowhere:/bin')).toBe('/bin/sh');
});
