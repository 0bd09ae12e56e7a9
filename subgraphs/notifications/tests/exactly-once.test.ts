import { newId } from '@trellis/kernel/ids';
import type { EventEnvelope } from '@trellis/kernel/messaging/event';
import { expect, test } from 'vitest';
import { startTelling } from './telling.ts';

const EVENTS = 2_000;
const DUPLICATES = EVENTS / 20;
const BATCH = 250;

/** The same order for the same seed. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, order: next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

test('of 2,000 events, some of them doubled and all in disorder, everybody hears once', async () => {
  await using telling = await startTelling();
  const people = await Promise.all(Array.from({ length: 4 }, () => telling.person()));
  const ids = people.map(({ identity }) => identity.userId);
  const tasks = Array.from({ length: 40 }, () => newId());
  const events = Array.from({ length: EVENTS }, (_, index): EventEnvelope => {
    const id = tasks[index % tasks.length] as string;
    const watcherIds = ids.filter((_id, person) => (index >> person) % 2 === 0);
    switch (index % 4) {
      case 0:
        return telling.commented({ id, watcherIds });
      case 1:
        return telling.changed({ id, watcherIds });
      case 2:
        return telling.given(watcherIds);
      default:
        return telling.reminded(ids[(index >> 2) % ids.length] as string, { taskId: id });
    }
  });
  const all = shuffled([...events, ...events.slice(0, DUPLICATES)], 7);
  for (let start = 0; start < all.length; start += BATCH) {
    await telling.deliver(...all.slice(start, start + BATCH));
    if (start === BATCH * 4) {
      // The inbox forgets in time, and then a publisher may repeat itself.
      await telling.database.query('delete from notifications.inbox');
      await telling.restart();
      await telling.deliver(...all.slice(start, start + 50));
    }
  }
  expect(await telling.database.query('select * from notifications.dead_letter')).toEqual([]);
  const [totals] = await telling.database.query<Record<string, string>>(`
    select count(*) filter (where not is_waiting) as told, count(distinct (event_id, recipient_id)) filter (where not is_waiting) as once,
      count(*) filter (where is_waiting) as waiting,
      (select count(*) from notifications.delivery) as deliveries,
      (select count(distinct (notification_id, channel)) from notifications.delivery) as ways,
      (select count(*) from notifications.outbox where payload->>'channel' = 'IN_APP') as sent
    from notifications.notification`);
  const expected = events.reduce((sum, event) => sum + recipientsOf(event), 0);
  expect(totals).toEqual({
    told: String(expected),
    once: String(expected),
    // Those who made the tasks that were commented on are strangers here.
    waiting: String(EVENTS / 4),
    deliveries: String(2 * expected),
    ways: String(2 * expected),
    sent: String(expected),
  });
}, 180_000);

function recipientsOf({ data }: EventEnvelope): number {
  if (data.recipientId) return 1;
  const ids = [data.watcherIds, data.addedAssigneeIds].flatMap((list) => list ?? []);
  return new Set(ids).size;
}
