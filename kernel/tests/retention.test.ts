import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { setAside } from '../messaging/dead-letters.ts';
import type { EventEnvelope } from '../messaging/event.ts';
import { claimRows } from '../outbox/claim-rows.ts';
import { Outbox } from '../outbox/outbox.ts';
import { readLog, streamsOf } from '../outbox/read-log.ts';
import { forgetOld } from '../outbox/retention.ts';
import { readSubgraphConfig } from '../subgraph/config.ts';
import { BoatLaunched, openBoats, type TestBoats } from './boats.ts';

const DAY_MS = 86_400_000;
const retention = { outboxDays: 7, inboxDays: 30 };

let boats: TestBoats;
beforeAll(async () => {
  boats = await openBoats();
});
afterAll(() => boats[Symbol.asyncDispose]());

const daysOn = (days: number) => new Date(Date.now() + days * DAY_MS);

async function forget(now: Date, kept: readonly string[] = []) {
  while (await forgetOld(boats.database.kysely, { retention, kept, now }));
}

/** Events of one boat, with rising versions, as good as published. */
async function announce(id: string, versions: readonly number[], isPublished = true) {
  const outbox = new Outbox({ actor: null, correlationId: 'r', now: () => new Date() });
  for (const version of versions)
    outbox.append(
      BoatLaunched,
      { id, workspaceId: newId(), version },
      { name: `v${version}`, changedFields: [], changes: [] },
    );
  await outbox.write(boats.database.kysely);
  while ((await claimRows(boats.database.kysely)).length > 0);
  if (isPublished)
    await boats.test.query('update boats.outbox set published_at = now() where aggregate_id = $1', [
      id,
    ]);
}

const versionsIn = async (table: string, id: string) =>
  (
    await boats.test.query<{ version: number }>(
      `select version from boats.${table} where aggregate_id = $1 order by version`,
      [id],
    )
  ).map(({ version }) => version);

test('a published event is kept for seven days, one that waits for longer', async () => {
  const [published, waiting] = [newId(), newId()];
  await announce(published, [1]);
  await announce(waiting, [1], false);
  await forget(daysOn(6.9));
  expect(await versionsIn('outbox', published)).toEqual([1]);
  await forget(daysOn(7.1));
  expect(await versionsIn('outbox', published)).toEqual([]);
  expect(await versionsIn('outbox', waiting)).toEqual([1]);
});

test('of kept types the newest event of each aggregate remains, whatever is forgotten first', async () => {
  const [many, one, other] = [newId(), newId(), newId()];
  await announce(
    many,
    Array.from({ length: 1_500 }, (_, index) => index + 1),
  );
  await announce(one, [1]);
  await forget(daysOn(8), [BoatLaunched.type]);
  await announce(many, [1_501]);
  await announce(other, [1]);
  expect(await versionsIn('outbox_latest', many)).toEqual([1_500]);
  await forget(daysOn(8), [BoatLaunched.type]);
  expect(await versionsIn('outbox_latest', many)).toEqual([1_501]);
  expect(await versionsIn('outbox_latest', one)).toEqual([1]);
  await announce(one, [2]);
  await forget(daysOn(8), ['boats.boat-sunk.v1']);
  expect(await versionsIn('outbox_latest', one)).toEqual([1]);
});

test('what two processes forget at once is forgotten once and kept once', async () => {
  const id = newId();
  await announce(
    id,
    Array.from({ length: 3_000 }, (_, index) => index + 1),
  );
  await Promise.all([1, 2, 3].map(() => forget(daysOn(8), [BoatLaunched.type])));
  expect(await versionsIn('outbox', id)).toEqual([]);
  expect(await versionsIn('outbox_latest', id)).toEqual([3_000]);
});

test('the inbox remembers for thirty days, idempotency keys last one', async () => {
  const { kysely } = boats.database;
  const eventId = newId();
  await kysely
    .insertInto('inbox')
    .values({ consumer: 'harbour', event_id: eventId, data_hash: 'x' })
    .execute();
  await kysely
    .insertInto('idempotency')
    .values({ actor_id: newId(), key: 'k', input_hash: 'x', result: '{}' })
    .execute();
  const rows = async (table: 'inbox' | 'idempotency') =>
    (await kysely.selectFrom(table).selectAll().execute()).length;
  await forget(daysOn(0.9));
  expect([await rows('inbox'), await rows('idempotency')]).toEqual([1, 1]);
  await forget(daysOn(1.1));
  expect([await rows('inbox'), await rows('idempotency')]).toEqual([1, 0]);
  await forget(daysOn(30.1));
  expect(await rows('inbox')).toBe(0);
});

test('a dead letter waits for as long as it takes, and goes thirty days after it was replayed', async () => {
  const { kysely } = boats.database;
  const letter = { consumer: 'harbour', body: {}, reason: 'FAILED', attempts: 5 } as const;
  await setAside(kysely, { ...letter, state: 'parked' });
  await setAside(kysely, { ...letter, state: 'parked' });
  await boats.test.query(
    `update boats.dead_letter set state = 'replayed', replayed_at = now()
     where id = (select id from boats.dead_letter order by seq limit 1)`,
  );
  const states = async () =>
    (await kysely.selectFrom('dead_letter').select('state').execute()).map(({ state }) => state);
  await forget(daysOn(29));
  expect((await states()).sort()).toEqual(['parked', 'replayed']);
  await forget(daysOn(365));
  expect(await states()).toEqual(['parked']);
});

test('an inbox that forgets before the outbox does is refused at the start', () => {
  const environment = {
    DATABASE_URL: 'postgres://localhost/t',
    AMQP_URL: 'amqp://localhost',
    REDIS_URL: 'redis://localhost',
    JWKS_URL: 'http://localhost/keys',
  };
  expect(readSubgraphConfig('boats', 1, environment).retention).toEqual(retention);
  const wrong = { ...environment, INBOX_RETENTION_DAYS: '7' };
  expect(() => readSubgraphConfig('boats', 1, wrong)).toThrow(/INBOX_RETENTION_DAYS must be more/);
});

test('the log is read in order, from what outlived the outbox to the newest event, of one stream or of all', async () => {
  const [one, two] = [newId(), newId()];
  await announce(one, [1, 2]);
  await forget(daysOn(8), [BoatLaunched.type]);
  await announce(two, [1]);
  await announce(one, [3]);
  const read = async (streamId?: string) => {
    const events: EventEnvelope[] = [];
    for await (const batch of readLog(boats.database.kysely, streamId)) events.push(...batch);
    return events.filter(({ subject }) => [one, two].includes(subject));
  };
  const all = await read();
  expect(all.map(({ subject, data }) => [subject, data.version])).toEqual([
    [one, 2],
    [two, 1],
    [one, 3],
  ]);
  const stream = all[1]?.workspaceid as string;
  expect((await read(stream)).map(({ subject }) => subject)).toEqual([two]);
  expect(await streamsOf(boats.database.kysely)).toContain(stream);
});
