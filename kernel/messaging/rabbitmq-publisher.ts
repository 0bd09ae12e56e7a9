import type { ChannelModel, ConfirmChannel } from 'amqplib';
import { withinMs } from '../time-limit.ts';
import type { PublishedEvent, QueueBinding } from './broker.ts';
import { closeConnection } from './rabbitmq-close.ts';
import { declareQueue } from './rabbitmq-queue.ts';

const CONFIRM_LIMIT_MS = 5_000;

/** Publishes on one confirm channel, for as long as that lives. */
export class RabbitMqPublisher {
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
    const outcomes = await withinMs(
      CONFIRM_LIMIT_MS,
      Promise.allSettled(events.map((event) => this.#publishOne(event))),
      'RabbitMQ did not confirm in time.',
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
    await closeConnection(this.#connection);
  }
}
