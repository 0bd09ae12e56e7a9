import {
  type Channel,
  type ChannelModel,
  type ConfirmChannel,
  type ConsumeMessage,
  connect,
} from 'amqplib';
import type { Logger } from '../logger.ts';
import { backoffMs } from '../loop.ts';
import type { Broker, ConsumerQueue, Consumption, PublishedEvent, QueueBinding } from './broker.ts';

const EXCHANGE = 'events';
const PREFETCH = 50;
const CONFIRM_LIMIT_MS = 5_000;

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
  const consumptions = new Set<QueueConsumption>();
  let publishing: Promise<Publisher> | undefined;
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

  async function openPublisher(): Promise<Publisher> {
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
    return new Publisher(connection, channel, { exchange, prefix });
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
      const consumption = new QueueConsumption({
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

class Publisher {
  readonly #connection: ChannelModel;
  readonly #channel: ConfirmChannel;
  readonly #names: { exchange: string; prefix: string };
  readonly #declared = new Set<string>();
  readonly #unroutable = new Set<string>();
  #blocked = false;

  constructor(
    connection: ChannelModel,
    channel: ConfirmChannel,
    names: { exchange: string; prefix: string },
  ) {
    this.#connection = connection;
    this.#channel = channel;
    this.#names = names;
    // A return comes before the confirm of the same message, and the confirm says nothing of it.
    channel.on('return', (message) => this.#unroutable.add(message.properties.messageId));
    connection.on('blocked', () => {
      this.#blocked = true;
    });
    connection.on('unblocked', () => {
      this.#blocked = false;
    });
  }

  async publish(events: readonly PublishedEvent[]): Promise<number> {
    if (this.#blocked)
      throw new Error('RabbitMQ takes no messages at the moment (resource alarm).');
    const outcomes = await withLimit(
      Promise.allSettled(events.map((event) => this.#publishOne(event))),
    );
    const failed = outcomes.findIndex((outcome) => outcome.status === 'rejected');
    return failed === -1 ? events.length : failed;
  }

  async declare(subscribers: readonly QueueBinding[]): Promise<void> {
    for (const { name, types } of subscribers.filter(
      (subscriber) => !this.#declared.has(subscriber.name),
    )) {
      await declareQueue(this.#channel, {
        exchange: this.#names.exchange,
        queueName: `${this.#names.prefix}.${name}`,
        types,
      });
      this.#declared.add(name);
    }
  }

  #publishOne({ envelope }: PublishedEvent): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(envelope));
      const options = {
        persistent: true,
        mandatory: this.#declared.size > 0,
        messageId: envelope.id,
        contentType: 'application/cloudevents+json',
      };
      this.#channel.publish(this.#names.exchange, envelope.type, body, options, (error) => {
        if (error) reject(error);
        else if (this.#unroutable.delete(envelope.id))
          reject(new Error(`No queue takes ${envelope.type}.`));
        else resolve();
      });
    });
  }

  async close(): Promise<void> {
    await this.#connection.close().catch(() => undefined);
  }
}

function withHeartbeat(url: string): string {
  const address = new URL(url);
  if (!address.searchParams.has('heartbeat')) address.searchParams.set('heartbeat', '10');
  return address.href;
}

async function withLimit<Value>(work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error('RabbitMQ did not confirm in time.')),
    CONFIRM_LIMIT_MS,
  );
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

class QueueConsumption implements Consumption {
  readonly #options: {
    queue: ConsumerQueue;
    exchange: string;
    queueName: string;
    open: () => Promise<ChannelModel>;
    logger: Logger;
  };
  #connection: ChannelModel | undefined;
  #channel: Channel | undefined;
  #tail: Promise<void> = Promise.resolve();
  #waiting = 0;
  #failures = 0;
  #closed = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: {
    queue: ConsumerQueue;
    exchange: string;
    queueName: string;
    open: () => Promise<ChannelModel>;
    logger: Logger;
  }) {
    this.#options = options;
  }

  isUp(): boolean {
    return this.#channel !== undefined;
  }

  /** Never rejects: a broker that is away at the start is tried again. */
  async start(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#open();
      this.#failures = 0;
    } catch (error) {
      this.#options.logger.warn(
        { err: error, queue: this.#options.queueName },
        'The queue cannot be consumed yet.',
      );
      await this.#drop();
    }
  }

  async #open(): Promise<void> {
    const { queue, exchange, queueName, open, logger } = this.#options;
    const connection = await open();
    this.#connection = connection;
    connection.on('close', () => this.#reopen(connection));
    const channel = await connection.createChannel();
    channel.on('error', (error) =>
      logger.warn({ err: error, queue: queueName }, 'The consuming channel failed.'),
    );
    channel.on('close', () => void this.#dropIfCurrent(connection));
    await channel.assertExchange(exchange, 'topic', { durable: true });
    await declareQueue(channel, { exchange, queueName, types: queue.types });
    await channel.prefetch(PREFETCH);
    await channel.consume(queueName, (message) => this.#take(message, channel));
    this.#channel = channel;
  }

  // amqplib does not wait for an asynchronous callback: the chain is what keeps the order.
  #take(message: ConsumeMessage | null, channel: Channel): void {
    if (!message) return void this.#drop();
    this.#waiting += 1;
    this.#tail = this.#tail
      .then(() => this.#handle(message, channel))
      .finally(() => {
        this.#waiting -= 1;
      });
  }

  async #handle(message: ConsumeMessage, channel: Channel): Promise<void> {
    if (this.#closed || channel !== this.#channel) return;
    try {
      await this.#options.queue.handle({
        body: parseJson(message.content),
        redelivered: message.fields.redelivered,
      });
      channel.ack(message);
    } catch (error) {
      // Not acknowledged: the broker gives the message back when the channel is gone.
      this.#options.logger.debug(
        { err: error, queue: this.#options.queueName },
        'A message was left in its queue.',
      );
      await this.#drop();
    }
  }

  #reopen(connection: ChannelModel): void {
    if (this.#connection !== connection) return;
    this.#connection = undefined;
    this.#channel = undefined;
    if (this.#closed || this.#retry) return;
    this.#failures += 1;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.start();
    }, backoffMs(this.#failures));
  }

  async #dropIfCurrent(connection: ChannelModel): Promise<void> {
    if (this.#connection === connection) await this.#drop();
  }

  async #drop(): Promise<void> {
    const connection = this.#connection;
    this.#channel = undefined;
    if (connection) {
      await connection.close().catch(() => undefined);
      this.#reopen(connection);
    } else if (!this.#closed && !this.#retry) {
      this.#failures += 1;
      this.#retry = setTimeout(() => {
        this.#retry = undefined;
        void this.start();
      }, backoffMs(this.#failures));
    }
  }

  async settle(): Promise<void> {
    for (;;) {
      await this.#tail;
      const depth = await this.#depth();
      if (depth === 0 && this.#waiting === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async #depth(): Promise<number> {
    const channel = this.#channel;
    if (!channel) return this.#closed ? 0 : 1;
    try {
      return (await channel.checkQueue(this.#options.queueName)).messageCount;
    } catch {
      return 1;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#tail;
    await this.#connection?.close().catch(() => undefined);
  }
}

// Arguments of a queue can never change, so they are complete from the beginning.
async function declareQueue(
  channel: Channel,
  options: { exchange: string; queueName: string; types: readonly string[] },
): Promise<void> {
  const { exchange, queueName, types } = options;
  await channel.assertQueue(`${queueName}.dead`, {
    durable: true,
    arguments: { 'x-queue-type': 'quorum' },
  });
  await channel.assertQueue(queueName, {
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
  for (const type of types) await channel.bindQueue(queueName, exchange, type);
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
