import { Client } from 'pg';
import { describe, expect, test, vi } from 'vitest';
import type { EventEnvelope } from '../messaging/event.ts';
import { NAME, startHarbour } from './harbour.ts';
import { brokers, someEvent } from './start-broker.ts';

const inProcess = brokers[0]?.[1] as (typeof brokers)[number][1];
const positionsOf = (events: readonly EventEnvelope[]) => events.map(({ position }) => position);

/** How often this process asks PostgreSQL for an inbox while `work` runs. */
async function looksDuring(work: () => Promise<unknown>): Promise<number> {
  const queries = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return queries.mock.calls.filter(([query]) =>
      /\binbox\b/.test(
        typeof query === 'string' ? query : String((query as { text?: string }).text),
      ),
    ).length;
  } finally {
    queries.mockRestore();
  }
}

describe.each([
  ['published again', false],
  ['delivered again', true],
])('events that are %s', (_name, redelivered) => {
  test('are looked up together, and those that were missed are applied once and in order', async () => {
    await using stack = new AsyncDisposableStack();
    const harbour = await startHarbour(stack, inProcess);
    const events = Array.from({ length: 60 }, () => someEvent());
    const missed = [events[7], events[31], events[59]] as EventEnvelope[];
    const handled = events.filter((event) => !missed.includes(event));
    await harbour.deliver(...handled);
    const looks = await looksDuring(() => harbour.deliverAgain(events, redelivered));
    expect(await harbour.effects()).toEqual(positionsOf([...handled, ...missed]));
    expect(looks).toBeLessThan(20);
    await harbour.deliverAgain(events, redelivered);
    expect(await harbour.effects()).toHaveLength(60);
    expect(await harbour.letters()).toEqual([]);
  });

  test('are not taken for handled when they come with other data', async () => {
    await using stack = new AsyncDisposableStack();
    const harbour = await startHarbour(stack, inProcess);
    const events = [someEvent(), someEvent(), someEvent()] as const;
    await harbour.deliver(...events);
    const other = { ...events[1], data: { ...events[1].data, name: 'Other' } };
    await harbour.deliverAgain([events[0], other, events[2]], redelivered);
    expect(await harbour.letters()).toMatchObject([{ state: 'parked', reason: 'ID_COLLISION' }]);
    expect(await harbour.effects()).toEqual(positionsOf(events));
  });
});

test('the starts of an event are forgotten when it turns out to be handled', async () => {
  await using stack = new AsyncDisposableStack();
  const harbour = await startHarbour(stack, inProcess);
  const events = [someEvent(), someEvent()] as const;
  await harbour.deliver(...events);
  await harbour.boats.test.query(
    'insert into boats.inbox_start (consumer, event_id, starts) values ($1, $2, 3)',
    [NAME, events[1].id],
  );
  await harbour.deliverAgain(events, true);
  expect(await harbour.boats.test.query('select from boats.inbox_start')).toEqual([]);
});

test('of those delivered again the one that ends its process is still found out', async () => {
  await using stack = new AsyncDisposableStack();
  const harbour = await startHarbour(stack, inProcess);
  const events = [someEvent(), someEvent(), someEvent()] as const;
  await harbour.deliver(events[0]);
  await harbour.boats.test.query(
    'insert into boats.inbox_start (consumer, event_id, starts) values ($1, $2, 5)',
    [NAME, events[1].id],
  );
  await harbour.deliverAgain(events, true);
  expect(await harbour.letters()).toMatchObject([
    { state: 'parked', reason: 'CRASHED', attempts: 5 },
  ]);
  expect(await harbour.effects()).toEqual(positionsOf([events[0], events[2]]));
});
