import { describe, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { discard, markForReplay, waitingLetters } from '../messaging/dead-letters.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { NAME, startHarbour } from './harbour.ts';
import { brokers, someEvent } from './start-broker.ts';

describe.each(brokers)('a consumer of the broker %s', (_name, startBroker) => {
  test('applies an event once, however often it comes', async () => {
    await using stack = new AsyncDisposableStack();
    const harbour = await startHarbour(stack, startBroker);
    const event = someEvent();
    await harbour.deliver(event, event);
    await harbour.deliver(event);
    expect(await harbour.effects()).toEqual([event.position]);
  });

  test('tries again what fails, and applies it once when it works', async () => {
    await using stack = new AsyncDisposableStack();
    let failures = 3;
    const harbour = await startHarbour(stack, startBroker, () => {
      failures -= 1;
      if (failures > 0) throw new Error('a passing fault');
    });
    const event = someEvent();
    await harbour.deliver(event);
    expect(harbour.tries).toHaveLength(3);
    expect(harbour.results).toEqual(['failed', 'failed', 'handled']);
    expect(await harbour.effects()).toEqual([event.position]);
    expect(await harbour.letters()).toEqual([]);
  });

  test('parks a poisoned event after five tries, holds what follows it, and lets others pass', async () => {
    await using stack = new AsyncDisposableStack();
    const [poisoned, sound] = [newId(), newId()];
    const state = { isPoisoned: true };
    const harbour = await startHarbour(stack, startBroker, ({ subject }) => {
      if (subject === poisoned && state.isPoisoned) throw new Error('poison');
    });
    const events = [poisoned, sound, poisoned, poisoned, sound].map((subject) =>
      someEvent({ subject }),
    );
    await harbour.deliver(...events);
    expect(harbour.tries.filter((id) => id === events[0]?.id)).toHaveLength(5);
    expect(await harbour.effects()).toEqual([events[1]?.position, events[4]?.position]);
    expect(await harbour.letters()).toMatchObject([
      { state: 'parked', reason: 'FAILED', attempts: 5, subject: poisoned },
      { state: 'held', reason: 'HELD' },
      { state: 'held', reason: 'HELD' },
    ]);
    expect(harbour.results.filter((result) => result === 'parked')).toHaveLength(1);
    // A duplicate of what is parked is still a duplicate.
    await harbour.deliver(events[0] as EventEnvelope);
    expect(await harbour.letters()).toHaveLength(3);

    await markForReplay(harbour.boats.database.kysely, { consumer: NAME });
    await harbour.consumer.replay();
    expect((await harbour.letters()).map((letter) => (letter as { state: string }).state)).toEqual([
      'parked',
      'held',
      'held',
    ]);
    state.isPoisoned = false;
    expect(await markForReplay(harbour.boats.database.kysely, { consumer: NAME })).toBe(1);
    await harbour.consumer.replay();
    const replayed = [events[0], events[2], events[3]].map((event) => event?.position);
    expect((await harbour.effects()).slice(2)).toEqual(replayed);
    await harbour.deliver(someEvent({ subject: poisoned }));
    expect(await harbour.effects()).toHaveLength(6);
  });

  test('goes on with what waits behind an event that was given up', async () => {
    await using stack = new AsyncDisposableStack();
    const subject = newId();
    const events = [someEvent({ subject }), someEvent({ subject }), someEvent({ subject })];
    const harbour = await startHarbour(stack, startBroker, ({ id }) => {
      if (id === events[0]?.id) throw new Error('poison');
    });
    await harbour.deliver(...events);
    const { kysely } = harbour.boats.database;
    const [parked, held] = await waitingLetters(kysely, NAME);
    // What is held is no dead letter of its own, and another consumer's name finds nothing.
    expect(await discard(kysely, { consumer: NAME, id: String(held?.id) })).toBe(false);
    expect(await discard(kysely, { consumer: 'other', id: String(parked?.id) })).toBe(false);
    expect(await discard(kysely, { consumer: NAME, id: String(parked?.id) })).toBe(true);
    expect(await discard(kysely, { consumer: NAME, id: String(parked?.id) })).toBe(false);
    await harbour.consumer.replay();
    expect(await harbour.effects()).toEqual([events[1]?.position, events[2]?.position]);
    expect(await waitingLetters(kysely, NAME)).toEqual([]);
  });

  test.each([
    ['no event at all', () => ({ hello: 'world' }), 'BAD_ENVELOPE'],
    ['an id that is no UUID', () => someEvent({ id: 'one' }), 'BAD_ENVELOPE'],
    [
      'a type without a reaction',
      () => someEvent({ type: 'boats.boat-painted.v1' }),
      'UNKNOWN_TYPE',
    ],
    [
      'a version newer than known',
      () => someEvent({ type: 'boats.boat-launched.v2' }),
      'UNKNOWN_TYPE',
    ],
    ['data against its schema', () => someEvent({ data: { name: 7 } }), 'BAD_PAYLOAD'],
  ])('parks %s at once', async (_what, make, reason) => {
    await using stack = new AsyncDisposableStack();
    const harbour = await startHarbour(stack, startBroker);
    const body = make() as EventEnvelope;
    await harbour.deliver({ ...body, type: body.type ?? 'boats.odd.v1' });
    expect(await harbour.letters()).toMatchObject([{ state: 'parked', reason }]);
    const next = someEvent();
    await harbour.deliver(next);
    expect(await harbour.effects()).toEqual([next.position]);
  });

  test('parks an id that comes again with other data', async () => {
    await using stack = new AsyncDisposableStack();
    const harbour = await startHarbour(stack, startBroker);
    const event = someEvent();
    await harbour.deliver(event);
    await harbour.deliver({ ...event, data: { ...event.data, name: 'Other' } });
    expect(await harbour.letters()).toMatchObject([{ state: 'parked', reason: 'ID_COLLISION' }]);
    expect(await harbour.effects()).toEqual([event.position]);
  });

  test('waits for its database without counting or parking anything', async () => {
    await using stack = new AsyncDisposableStack();
    let away = 7;
    const harbour = await startHarbour(stack, startBroker, () => {
      away -= 1;
      if (away > 0) throw Object.assign(new Error('the server is starting up'), { code: '57P03' });
    });
    const event = someEvent();
    await harbour.deliver(event);
    expect(harbour.tries).toHaveLength(7);
    expect(await harbour.letters()).toEqual([]);
    expect(await harbour.effects()).toEqual([event.position]);
  }, 60_000);
});

test('an event that ends its process each time is parked at the sixth start', async () => {
  await using stack = new AsyncDisposableStack();
  const harbour = await startHarbour(stack, brokers[0]?.[1] as (typeof brokers)[number][1]);
  const event = someEvent();
  await harbour.boats.test.query(
    `insert into boats.inbox_start (consumer, event_id, starts) values ('${NAME}', '${event.id}', 5)`,
  );
  await harbour.deliverRaw(event, true);
  expect(await harbour.letters()).toMatchObject([
    { state: 'parked', reason: 'CRASHED', attempts: 5 },
  ]);
  const other = someEvent();
  await harbour.deliverRaw(other, true);
  expect(
    await harbour.boats.test.query(`select from boats.inbox_start where event_id = '${other.id}'`),
  ).toEqual([]);
});

const inProcess = brokers[0]?.[1] as (typeof brokers)[number][1];
const transactionsOf = async ({ boats }: Awaited<ReturnType<typeof startHarbour>>) =>
  (await boats.test.query('select distinct xmin::text from boats.boat')).length;

test('events that have to wait are applied in one transaction, in order, each once', async () => {
  await using stack = new AsyncDisposableStack();
  const harbour = await startHarbour(stack, inProcess);
  const events = Array.from({ length: 12 }, () => someEvent());
  await harbour.deliver(...events);
  expect(harbour.tries).toEqual(events.map(({ id }) => id));
  expect(await harbour.effects()).toEqual(events.map(({ position }) => position));
  expect(harbour.results).toEqual(events.map(() => 'handled'));
  expect(await transactionsOf(harbour)).toBe(1);
});

test('one that fails among others is tried five times in all, and the others are applied once', async () => {
  await using stack = new AsyncDisposableStack();
  const events = Array.from({ length: 6 }, () => someEvent());
  const poisoned = events[3] as EventEnvelope;
  const behind = someEvent({ subject: poisoned.subject });
  const harbour = await startHarbour(stack, inProcess, ({ id }) => {
    if (id === poisoned.id) throw new Error('poison');
  });
  await harbour.deliver(...events, behind);
  expect(harbour.tries.filter((id) => id === poisoned.id)).toHaveLength(5);
  const sound = events.filter((event) => event !== poisoned);
  expect(await harbour.effects()).toEqual(sound.map(({ position }) => position));
  expect(await harbour.letters()).toMatchObject([
    { state: 'parked', reason: 'FAILED', attempts: 5 },
    { state: 'held', reason: 'HELD' },
  ]);
});

test('an event that came before does not keep those beside it from being applied', async () => {
  await using stack = new AsyncDisposableStack();
  const harbour = await startHarbour(stack, inProcess);
  const [first, ...rest] = Array.from({ length: 4 }, () => someEvent()) as [
    EventEnvelope,
    ...EventEnvelope[],
  ];
  const known = rest[1] as EventEnvelope;
  await harbour.boats.test.query(
    `insert into boats.inbox (consumer, event_id, data_hash) values ('${NAME}', '${known.id}', 'other')`,
  );
  await harbour.deliver(first, ...rest);
  expect(await harbour.effects()).toEqual(
    [first, ...rest].filter((event) => event !== known).map(({ position }) => position),
  );
  expect(await harbour.letters()).toMatchObject([{ state: 'parked', reason: 'ID_COLLISION' }]);
});
