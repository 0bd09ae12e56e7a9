import type { Insertable, Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { fromCursor, newId } from '../ids.ts';
import { claimRows } from '../outbox/claim-rows.ts';
import { type Cause, Outbox, toEnvelope } from '../outbox/outbox.ts';
import type { KernelDatabase, OutboxRow } from '../persistence/tables.ts';
import { statementsDuring } from '../testing/count-statements.ts';
import { BoatLaunched, openBoats } from './boats.ts';

const data = { name: 'Dory', changedFields: ['name'], changes: [] };
const causeOf = (userId: string): Cause => ({
  actor: { userId },
  correlationId: 'request-1',
  clientMutationId: 'click-1',
  now: () => new Date('2026-01-01T00:00:00Z'),
});

test('a follow-up has no actor and names the event that it follows', async () => {
  await using boats = await openBoats();
  const workspaceId = newId();
  const userId = newId();
  const outbox = new Outbox(causeOf(userId));
  const boat = { id: newId(), workspaceId, version: 1 };
  const cursor = outbox.append(BoatLaunched, boat, data);
  outbox.append(BoatLaunched, boat, data, { follows: cursor });
  await outbox.write(boats.database.kysely as Kysely<KernelDatabase>);
  const rows = await boats.test.query<Insertable<OutboxRow>>(
    `select actor_id, causation_id, correlation_id, payload ->> 'clientMutationId' as click from boats.outbox order by seq`,
  );
  expect(rows).toEqual([
    { actor_id: userId, causation_id: null, correlation_id: 'request-1', click: 'click-1' },
    {
      actor_id: null,
      causation_id: fromCursor(cursor),
      correlation_id: 'request-1',
      click: null,
    },
  ]);
});

test('an event says by which key and from where it was caused, what follows from it does not', async () => {
  await using boats = await openBoats();
  const apiKeyId = newId();
  const outbox = new Outbox({
    ...causeOf(newId()),
    actor: { userId: newId(), apiKeyId },
    origin: { ip: '192.0.2.7', userAgent: 'curl' },
  });
  const boat = { id: newId(), workspaceId: newId(), version: 1 };
  const cursor = outbox.append(BoatLaunched, boat, data);
  outbox.append(BoatLaunched, boat, data, { follows: cursor });
  await outbox.write(boats.database.kysely as Kysely<KernelDatabase>);
  await claimRows(boats.database.kysely);
  const [first, second] = await boats.database.kysely
    .selectFrom('outbox')
    .selectAll()
    .orderBy('seq')
    .execute();
  expect(toEnvelope(first as never)).toMatchObject({
    apikeyid: apiKeyId,
    originip: '192.0.2.7',
    originuseragent: 'curl',
  });
  for (const name of ['actorid', 'apikeyid', 'originip', 'originuseragent'])
    expect(toEnvelope(second as never)).not.toHaveProperty(name);
});

test('statements are counted while something runs, and no longer', async () => {
  await using boats = await openBoats();
  const find = () =>
    boats.database.kysely
      .selectFrom('boat' as 'outbox')
      .select('id')
      .execute();
  const counted = await statementsDuring(async () => {
    await find();
    await find();
    await boats.database.ping();
  });
  await find();
  expect(counted).toEqual(['select "id" from "boat"', 'select "id" from "boat"']);
});
