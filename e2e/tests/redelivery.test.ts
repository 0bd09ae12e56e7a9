import { setTimeout as wait } from 'node:timers/promises';
import { createSigner, verifyChain } from '@trellis/audit/verify';
import { readSecretsConfig } from '@trellis/kernel/config';
import { createLogger } from '@trellis/kernel/logger';
import { createRabbitMqBroker } from '@trellis/kernel/messaging/rabbitmq-broker';
import type { TestDatabase } from '@trellis/kernel/testing/test-database';
import { inSchema } from '@trellis/local/in-schema';
import { expect, inject, test } from 'vitest';
import { redeliveryRun } from '../config.ts';
import { killing } from '../killing.ts';
import { redeliveredEvents, seeded } from '../redelivered-events.ts';
import { settleDatabase, startDistributed } from '../system.ts';

const { events: EVENTS, seed: SEED } = redeliveryRun();
const PREFIX = `redelivery-${SEED}`;
const BATCH = 500;
// To count many is much work itself, and takes from those who are counted.
const COUNT_EVERY_MS = Math.max(50, EVENTS / 100);
// Some 200 a second are handled on a machine that does nothing else.
const LIMIT_MS = 120_000 + EVENTS * 80;

const count = async (database: TestDatabase, from: string) =>
  Number((await database.query<{ n: string }>(`select count(*) as n from ${from}`))[0]?.n);

/** What verifying a chain finds, beside the service. */
function verified({ url: databaseUrl }: TestDatabase, workspaceId: string) {
  const { verifier: isSigned } = createSigner(readSecretsConfig({}).secretKey);
  return inSchema({ databaseUrl, subgraph: 'audit' }, (kysely) =>
    verifyChain(kysely as never, { workspaceId, anchors: [], isSigned }),
  );
}

test(
  `${EVENTS} events, one in twenty delivered again, reach two consumers that are killed, and each has its effect once (seed ${SEED})`,
  async () => {
    await using system = await startDistributed({ environment: { MESSAGING_PREFIX: PREFIX } });
    const { database, constellation } = system;
    const logger = createLogger({ service: 'test', level: 'silent' });
    await using stack = new AsyncDisposableStack();
    const broker = stack.adopt(
      createRabbitMqBroker({ url: inject('amqpUrl'), prefix: PREFIX, logger }),
      (opened) => opened.close(),
    );
    const { members, deliveries, workspaceIds, told } = redeliveredEvents({
      events: EVENTS,
      share: 0.05,
      random: seeded(SEED),
    });
    expect(deliveries.length).toBeGreaterThan(EVENTS);
    const publish = (envelopes: typeof deliveries) =>
      broker.publish(
        envelopes.map((envelope) => ({ envelope, redelivered: false })),
        [],
      );
    await publish(members);

    const wanted = EVENTS + members.length;
    const kills = (['audit', 'notifications', 'audit', 'notifications'] as const).map(
      (name) => () => constellation.kill(name),
    );
    const schedule = killing(wanted, kills);
    const handled = (consumer: string) =>
      count(database, `${consumer}.inbox where consumer = '${consumer}'`);
    for (let from = 0; from < deliveries.length; from += BATCH) {
      await publish(deliveries.slice(from, from + BATCH));
      schedule.onAcknowledged(await handled('audit'));
    }
    for (let done = 0; done < wanted; done = await handled('audit')) {
      schedule.onAcknowledged(done);
      await wait(COUNT_EVERY_MS);
    }
    await schedule.done();
    await constellation.ready();
    while ((await handled('notifications')) < wanted) await wait(COUNT_EVERY_MS);
    await settleDatabase(database);

    const recorded = `audit.audit_event where type = 'tasks.task-created.v1'`;
    expect(await count(database, recorded)).toBe(EVENTS);
    for (const workspaceId of workspaceIds) {
      expect(await verified(database, workspaceId)).toMatchObject({ fault: null });
      const [chain] = await database.query<{ records: number; head: number; last: number }>(
        `select count(*)::int as records, max(audit_event.sequence) as last,
         (select sequence from audit.audit_head where workspace_id = $1) as head
       from audit.audit_event where workspace_id = $1`,
        [workspaceId],
      );
      expect(chain).toMatchObject({ last: chain?.records, head: chain?.records });
    }
    // Each member hears of having joined as well.
    expect(await count(database, 'notifications.notification')).toBe(told + members.length);
    expect(await count(database, `notifications.notification where topic = 'ASSIGNED'`)).toBe(told);
    expect(
      await count(
        database,
        `(select event_id, recipient_id from notifications.notification
        group by 1, 2 having count(*) > 1) as doubled`,
      ),
    ).toBe(0);
    for (const name of ['audit', 'notifications'])
      expect(await count(database, `${name}.dead_letter`), name).toBe(0);
  },
  LIMIT_MS,
);
