import { setTimeout as wait } from 'node:timers/promises';
import { CloudEvent } from 'cloudevents';
import { expect, test } from 'vitest';
import { createInProcessFeed } from '../changes/in-process-feed.ts';
import { newId } from '../ids.ts';
import type { Broker } from '../messaging/broker.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { createInProcessBroker } from '../messaging/in-process-broker.ts';
import { publishAgain } from '../outbox/publish-again.ts';
import { startRelay } from '../outbox/relay.ts';
import { launch, openBoats, openSameBoats, type TestBoats } from './boats.ts';
import { quiet } from './start-broker.ts';

const subscribers = [{ name: 'log', types: ['#'] }];

async function listeningBroker(stack: AsyncDisposableStack) {
  const broker = stack.adopt(createInProcessBroker(), (opening) => opening.close());
  const seen: EventEnvelope[] = [];
  await broker.consume({
    name: 'log',
    types: ['#'],
    handle: async ({ body }) => void seen.push(body as EventEnvelope),
  });
  return { broker, seen };
}

function relayOf(stack: AsyncDisposableStack, { database }: TestBoats, broker: Broker) {
  const feed = createInProcessFeed();
  return stack.adopt(
    startRelay({ database, broker, feed, subscribers, logger: quiet, pollIntervalMs: 20 }),
    (opening) => opening.close(),
  );
}

test('what commits is positioned without gaps and published in that order, by however many relays', async () => {
  await using stack = new AsyncDisposableStack();
  const boats = stack.use(await openBoats());
  const { broker, seen } = await listeningBroker(stack);
  const feed = createInProcessFeed();
  const others = await Promise.all([openSameBoats(boats), openSameBoats(boats)]);
  for (const other of others) stack.defer(() => other.close());
  const relays = [boats.database, ...others].map((database) =>
    stack.adopt(
      startRelay({ database, broker, feed, subscribers, logger: quiet, pollIntervalMs: 10 }),
      (opening) => opening.close(),
    ),
  );
  const workspaces = [newId(), newId(), newId()];
  await Promise.all(
    Array.from({ length: 12 }, async (_, writer) => {
      for (let index = 0; index < 25; index += 1) {
        // Every seventh commits late, so that rows become visible out of the order of their ids.
        const pause = (writer + index) % 7 === 0 ? () => wait(5) : undefined;
        await launch(boats.database, {
          workspaceId: workspaces[writer % 3] as string,
          ...(pause && { pause }),
        });
      }
    }),
  );
  for (const relay of relays) await relay.settle();
  await Promise.all(relays.map((relay) => relay.settle()));
  const positions = seen.map(({ position }) => position);
  const firstSightings = [...new Set(positions)];
  expect(firstSightings).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  const wrong = await boats.test.query(`
    select id from boats.outbox as event
    where previous is distinct from coalesce((select max(position) from boats.outbox as earlier where earlier.stream_id = event.stream_id and earlier.position < event.position), 0)`);
  expect(wrong).toEqual([]);
});

test('what was published is published again from a time on, as it was and in its order', async () => {
  await using stack = new AsyncDisposableStack();
  const boats = stack.use(await openBoats());
  const { broker, seen } = await listeningBroker(stack);
  const relay = relayOf(stack, boats, broker);
  const workspaceId = newId();
  for (const name of ['early', 'late', 'later'])
    await launch(boats.database, { workspaceId, name });
  await relay.settle();
  await boats.test.query(
    `update boats.outbox set occurred_at = occurred_at - interval '1 day' where position = 1`,
  );
  const since = new Date(Date.now() - 3_600_000);
  expect(await publishAgain(boats.database.kysely, since)).toBe(2);
  await relay.settle();
  expect(seen.slice(3)).toEqual(seen.slice(1, 3));
});

test('while the broker is away the feed goes on and the events wait', async () => {
  await using stack = new AsyncDisposableStack();
  const boats = stack.use(await openBoats());
  const { broker, seen } = await listeningBroker(stack);
  const away = { isAway: true };
  const flaky = {
    ...broker,
    publish: (...args: Parameters<typeof broker.publish>) =>
      away.isAway ? Promise.reject(new Error('away')) : broker.publish(...args),
  };
  const feed = createInProcessFeed();
  const relay = stack.adopt(
    startRelay({
      database: boats.database,
      broker: flaky,
      feed,
      subscribers,
      logger: quiet,
      pollIntervalMs: 20,
    }),
    (opening) => opening.close(),
  );
  const workspaceId = newId();
  const fed = Promise.withResolvers<EventEnvelope>();
  await feed.subscribe(workspaceId, ({ envelope }) => fed.resolve(envelope));
  await launch(boats.database, { workspaceId, name: 'Patience' });
  relay.nudge();
  expect((await fed.promise).data).toMatchObject({ name: 'Patience' });
  expect(seen).toEqual([]);
  away.isAway = false;
  await relay.settle();
  expect(seen.map(({ data }) => data.name)).toEqual(['Patience']);
});

test('an event is a valid CloudEvent', async () => {
  await using stack = new AsyncDisposableStack();
  const boats = stack.use(await openBoats());
  const { broker, seen } = await listeningBroker(stack);
  const relay = relayOf(stack, boats, broker);
  await launch(boats.database, { workspaceId: newId() });
  await relay.settle();
  expect(new CloudEvent(seen[0] as object).validate()).toBe(true);
});

test('a relay whose connection is cut takes the lock again and goes on', async () => {
  await using stack = new AsyncDisposableStack();
  const boats = stack.use(await openBoats());
  const { broker, seen } = await listeningBroker(stack);
  const relay = relayOf(stack, boats, broker);
  await launch(boats.database, { workspaceId: newId(), name: 'before' });
  await relay.settle();
  const cut = await boats.test.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  expect(cut.length).toBeGreaterThan(0);
  await expect
    .poll(() =>
      launch(boats.database, { workspaceId: newId(), name: 'after' }).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await expect
    .poll(() =>
      relay.settle().then(
        () => seen.map(({ data }) => data.name),
        () => [],
      ),
    )
    .toEqual(['before', 'after']);
});
