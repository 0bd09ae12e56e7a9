import type { Channel } from 'amqplib';

/**
 * Declares a consumer's queue, with the one for what RabbitMQ itself gives up, and binds it. Arguments
 * of a queue can never change, so they are complete from the beginning.
 */
export async function declareQueue(
  channel: Channel,
  options: { exchange: string; queueName: string; types: readonly string[] },
): Promise<void> {
  const { exchange, queueName, types } = options;
  await channel.assertQueue(`${queueName}.dead`, {
    durable: true,
    arguments: { 'x-queue-type': 'quorum' },
  });
  await assertConsumerQueue(channel, queueName);
  for (const type of types) await channel.bindQueue(queueName, exchange, type);
}

/** Declares the queue itself. Answers how many messages wait, and how many consumers it has. */
export function assertConsumerQueue(channel: Channel, queueName: string) {
  return channel.assertQueue(queueName, {
    durable: true,
    arguments: {
      'x-queue-type': 'quorum',
      'x-single-active-consumer': true,
      'x-delivery-limit': 1_000,
      'x-overflow': 'reject-publish',
      'x-dead-letter-exchange': '',
      'x-dead-letter-routing-key': `${queueName}.dead`,
      'x-dead-letter-strategy': 'at-least-once',
    },
  });
}
