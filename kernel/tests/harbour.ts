import { newId } from '../ids.ts';
import { type ConsumerOptions, startConsumer } from '../messaging/consumer.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { react } from '../messaging/reaction.ts';
import { BoatLaunched, BoatRecord, openBoats } from './boats.ts';
import { type brokers, quiet, toPublish } from './start-broker.ts';

export const NAME = 'harbour';

/** Stores a boat per event; `fault` may throw first. */
export async function startHarbour(
  stack: AsyncDisposableStack,
  startBroker: (typeof brokers)[number][1],
  fault: (event: EventEnvelope) => void | Promise<void> = () => undefined,
) {
  const boats = stack.use(await openBoats());
  const broker = stack.adopt(startBroker(), (opening) => opening.close());
  const tries: string[] = [];
  const results: string[] = [];
  const store = react(BoatLaunched, async ({ event, em, now }) => {
    tries.push(event.id);
    em.create(BoatRecord, {
      id: newId(),
      workspaceId: event.workspaceid,
      version: event.position,
      name: event.data.name,
      updatedAt: now(),
    });
    await fault(event as EventEnvelope);
  });
  const options: ConsumerOptions = {
    name: NAME,
    types: ['#'],
    reactions: [store],
    database: boats.database,
    broker,
    logger: quiet,
    now: () => new Date(),
    onCommitted: () => undefined,
    onResult: (result) => results.push(result),
  };
  const consumer = stack.adopt(await startConsumer(options), (opening) => opening.close());
  return {
    boats,
    consumer,
    tries,
    results,
    async deliver(...events: EventEnvelope[]) {
      await broker.publish(toPublish(...events), []);
      await consumer.settle();
    },
    /** Brings events as the relay does after a restart, or that had no known end. */
    async deliverAgain(events: readonly EventEnvelope[], redelivered: boolean) {
      await broker.publish(
        events.map((envelope) => ({ envelope, redelivered })),
        [],
      );
      await consumer.settle();
    },
    deliverRaw: (body: unknown, redelivered = false) =>
      broker.publish([{ envelope: body as EventEnvelope, redelivered }], []),
    effects: async () =>
      (
        await boats.test.query<{ version: number }>('select version from boats.boat order by id')
      ).map(({ version }) => version),
    letters: () =>
      boats.test.query(
        'select state, reason, attempts, subject from boats.dead_letter order by seq',
      ),
  };
}
