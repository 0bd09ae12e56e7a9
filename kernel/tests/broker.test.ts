import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, inject, test } from 'vitest';
import { newId } from '../ids.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { createRabbitMqBroker } from '../messaging/rabbitmq-broker.ts';
import { brokers, quiet, someEvent, toPublish } from './start-broker.ts';

describe.each(brokers)('the broker %s', (_name, startBroker) => {
  test('brings events to every queue that is bound to their type, in order', async () => {
    await using stack = new AsyncDisposableStack();
    const broker = stack.adopt(startBroker(), (opening) => opening.close());
    const seen: Record<string, number[]> = { all: [], boats: [], exact: [] };
    const bindings = { all: ['#'], boats: ['boats.#'], exact: ['boats.boat-launched.v1'] };
    const queues = Object.entries(bindings).map(([name, types]) =>
      broker.consume({
        name,
        types,
        handle: async ({ body }) => {
          await new Promise((resolve) => setImmediate(resolve));
          seen[name]?.push((body as EventEnvelope).position);
        },
      }),
    );
    const consumptions = await Promise.all(queues);
    const events = Array.from({ length: 40 }, (_, index) =>
      someEvent({
        type: ['boats.boat-launched.v1', 'boats.boat-sunk.v1', 'ports.port-closed.v1'][
          index % 3
        ] as string,
      }),
    );
    expect(await broker.publish(toPublish(...events), [])).toBe(40);
    for (const consumption of consumptions) await consumption.settle();
    const positions = (types: string[]) =>
      events
        .filter(({ type }) => types.some((known) => type.startsWith(known)))
        .map((event) => event.position);
    expect(seen).toEqual({
      all: positions(['']),
      boats: positions(['boats.']),
      exact: positions(['boats.boat-launched']),
    });
  });

  test('keeps what is published before its consumer has ever run', async () => {
    await using stack = new AsyncDisposableStack();
    const broker = stack.adopt(startBroker(), (opening) => opening.close());
    const subscribers = [{ name: 'late', types: ['boats.#'] }];
    const publishing = broker.publish(toPublish(someEvent()), subscribers);
    const handled = Promise.withResolvers<unknown>();
    await broker.consume({
      name: 'late',
      types: ['boats.#'],
      handle: async ({ body }) => handled.resolve(body),
    });
    expect(await publishing).toBe(1);
    expect(await handled.promise).toMatchObject({ type: 'boats.boat-launched.v1' });
  });

  test('gives a message again that was not dealt with, marked as redelivered', async () => {
    await using stack = new AsyncDisposableStack();
    const broker = stack.adopt(startBroker(), (opening) => opening.close());
    if (broker.name === 'in-process') return expect(await refusedInProcess(broker)).toBe(0);
    const [event] = [someEvent()];
    const outcomes: boolean[] = [];
    const done = Promise.withResolvers<void>();
    const consumption = await broker.consume({
      name: 'moody',
      types: ['#'],
      handle: async ({ redelivered }) => {
        outcomes.push(redelivered);
        if (outcomes.length === 1) throw new Error('closing');
        done.resolve();
      },
    });
    await broker.publish(toPublish(event), []);
    await done.promise;
    await consumption.settle();
    expect(outcomes).toEqual([false, true]);
  });
});

test('a RabbitMQ that has fallen silent holds up nobody who asks how much waits', async () => {
  await using stack = new AsyncDisposableStack();
  const { url, fallSilent, cut } = await startLink(inject('amqpUrl'));
  const options = { url, prefix: `test-${newId()}`, logger: quiet };
  const broker = stack.adopt(createRabbitMqBroker(options), (opening) => opening.close());
  stack.defer(cut);
  const queue = { name: 'asked', types: ['#'], handle: async () => undefined };
  const consumption = await broker.consume(queue);
  expect(await consumption.waiting()).toBe(0);
  fallSilent();
  const startedAt = performance.now();
  expect(await consumption.waiting()).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

/** A way to RabbitMQ that can stop to carry anything, without being cut. */
async function startLink(target: string) {
  const { hostname, port } = new URL(target);
  const sockets: Socket[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    sockets.push(client, upstream);
    for (const socket of [client, upstream]) socket.on('error', () => undefined);
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    fallSilent() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

// In process nothing is kept: the relay learns that the event is not safe and keeps it.
async function refusedInProcess(broker: ReturnType<(typeof brokers)[number][1]>): Promise<number> {
  await broker.consume({
    name: 'moody',
    types: ['#'],
    handle: () => Promise.reject(new Error('closing')),
  });
  return broker.publish(toPublish(someEvent(), someEvent()), []);
}
