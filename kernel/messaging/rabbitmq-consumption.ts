import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import type { Logger } from '../logger.ts';
import { backoffMs } from '../loop.ts';
import { withinMs } from '../time-limit.ts';
import type { ConsumerQueue, Consumption } from './broker.ts';
import { closeConnection } from './rabbitmq-close.ts';
import { declareQueue } from './rabbitmq-queue.ts';

const PREFETCH = 50;
const DEPTH_LIMIT_MS = 1_000;

/** Takes the messages of one queue, in order, over a connection that comes back by itself. */
export class RabbitMqConsumption implements Consumption {
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
  #asking: Promise<number | null> | undefined;

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
    this.#channel = channel;
    await channel.consume(queueName, (message) => this.#take(message, channel));
  }

  #take(message: ConsumeMessage | null, channel: Channel): void {
    if (!message) return void this.#drop();
    this.#waiting += 1;
    const handled = this.#handle(message, channel).finally(() => {
      this.#waiting -= 1;
    });
    this.#tail = Promise.all([this.#tail, handled]).then(() => undefined);
  }

  async #handle(message: ConsumeMessage, channel: Channel): Promise<void> {
    if (this.#closed || channel !== this.#channel) return;
    try {
      await this.#options.queue.handle({
        body: parseJson(message.content),
        redelivered: message.fields.redelivered,
      });
      // A channel that is gone takes no acknowledgement: the message comes again, as a duplicate.
      if (channel === this.#channel) channel.ack(message);
    } catch (error) {
      if (channel !== this.#channel) return;
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
      await closeConnection(connection);
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
      if (this.#closed && !this.#channel) return;
      if ((await this.waiting()) === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async waiting(): Promise<number | null> {
    // However many ask at once, the broker is asked once.
    this.#asking ??= this.#depth().finally(() => {
      this.#asking = undefined;
    });
    const depth = await this.#asking;
    return depth === null ? null : depth + this.#waiting;
  }

  async #depth(): Promise<number | null> {
    const channel = this.#channel;
    if (!channel) return null;
    try {
      const checking = channel.checkQueue(this.#options.queueName);
      const { messageCount } = await withinMs(DEPTH_LIMIT_MS, checking, 'No answer in time.');
      return messageCount;
    } catch {
      return null;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#tail;
    if (this.#connection) await closeConnection(this.#connection);
  }
}

function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return undefined;
  }
}
