import { type ChannelModel, connect } from 'amqplib';
import type { Logger } from '../logger.ts';
import type { Broker } from './broker.ts';
import { RabbitMqConsumption } from './rabbitmq-consumption.ts';
import { RabbitMqPublisher } from './rabbitmq-publisher.ts';

const EXCHANGE = 'events';

/**
 * RabbitMQ 3.10 and later: a topic exchange, one quorum queue with a single active consumer per
 * consumer, publisher confirms. Publishing and consuming have a connection each, as a blocked
 * publisher must not hold up acknowledgements. Both come back by themselves.
 *
 * @param options.prefix goes before the names of the exchange and the queues
 */
export function createRabbitMqBroker(options: {
  url: string;
  prefix: string;
  logger: Logger;
}): Broker {
  const { prefix, logger } = options;
  const exchange = `${prefix}.${EXCHANGE}`;
  const consumptions = new Set<RabbitMqConsumption>();
  let publishing: Promise<RabbitMqPublisher> | undefined;
  let closed = false;
  let up = false;

  async function openConnection(purpose: string): Promise<ChannelModel> {
    const connection = await connect(withHeartbeat(options.url), {
      timeout: 5_000,
      clientProperties: { connection_name: `${prefix} ${purpose}` },
    });
    connection.on('error', (error) =>
      logger.warn({ err: error }, `The RabbitMQ connection for ${purpose} failed.`),
    );
    return connection;
  }

  async function openPublisher(): Promise<RabbitMqPublisher> {
    const connection = await openConnection('publishing');
    connection.on('close', () => {
      publishing = undefined;
      up = false;
    });
    const channel = await connection.createConfirmChannel();
    channel.on('error', (error) => logger.warn({ err: error }, 'The publishing channel failed.'));
    channel.on('close', () => void connection.close().catch(() => undefined));
    await channel.assertExchange(exchange, 'topic', { durable: true });
    up = true;
    return new RabbitMqPublisher(connection, channel, { exchange, prefix });
  }

  return {
    name: 'rabbitmq',
    async publish(events, subscribers) {
      publishing ??= openPublisher();
      try {
        const publisher = await publishing;
        await publisher.declare(subscribers);
        return await publisher.publish(events);
      } catch (error) {
        const failed = publishing;
        publishing = undefined;
        up = false;
        await failed?.then((publisher) => publisher.close()).catch(() => undefined);
        throw error;
      }
    },
    async consume(queue) {
      const consumption = new RabbitMqConsumption({
        queue,
        exchange,
        queueName: `${prefix}.${queue.name}`,
        open: () => openConnection(queue.name),
        logger,
      });
      consumptions.add(consumption);
      await consumption.start();
      return consumption;
    },
    isUp: () =>
      !closed &&
      (up || publishing === undefined) &&
      [...consumptions].every((consumption) => consumption.isUp()),
    async close() {
      closed = true;
      await Promise.all([...consumptions].map((consumption) => consumption.close()));
      await publishing?.then((publisher) => publisher.close()).catch(() => undefined);
    },
  };
}

function withHeartbeat(url: string): string {
  const address = new URL(url);
  if (!address.searchParams.has('heartbeat')) address.searchParams.set('heartbeat', '10');
  return address.href;
}
