import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { newId } from '../ids.ts';
import { createLogger } from '../logger.ts';
import type { Broker } from '../messaging/broker.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { createInProcessBroker } from '../messaging/in-process-broker.ts';
import { createRabbitMqBroker } from '../messaging/rabbitmq-broker.ts';

export const quiet = createLogger({ service: 'test', level: 'silent' });

/** Both adapters of the broker, for tests that hold for either. */
export const brokers: [string, () => Broker][] = [
  ['in process', () => createInProcessBroker()],
  [
    'RabbitMQ',
    () =>
      createRabbitMqBroker({
        url: inject('amqpUrl'),
        prefix: `test-${randomBytes(4).toString('hex')}`,
        logger: quiet,
      }),
  ],
];

let position = 0;

/** An event of a made-up type about a subject. */
export function someEvent(fields: Partial<EventEnvelope> = {}): EventEnvelope {
  position += 1;
  return {
    specversion: '1.0',
    id: newId(),
    source: 'trellis/boats',
    type: 'boats.boat-launched.v1',
    subject: newId(),
    time: '2026-11-22T12:00:00.000Z',
    datacontenttype: 'application/json',
    data: { version: 1, changedFields: [], changes: [], clientMutationId: null, name: 'Argo' },
    aggregatetype: 'boat',
    workspaceid: newId(),
    position,
    correlationid: newId(),
    ...fields,
  };
}

export const toPublish = (...envelopes: EventEnvelope[]) =>
  envelopes.map((envelope) => ({ envelope, redelivered: false }));
