import { Migration } from '@mikro-orm/migrations';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { OnlineIndex } from '../persistence/online-index.ts';
import { type MigrationClass, provision } from '../persistence/provision.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';

class Things extends Migration {
  override name = '0001-things';
  override up(): void {
    this.addSql('create table thing (id integer)');
  }
}
class ThingName extends Migration {
  override name = '0002-thing-name';
  override up(): void {
    this.addSql('alter table thing add column name text');
  }
}
class ThingIndex extends OnlineIndex {
  override name = '0003-thing-index';
  protected override readonly index = 'thing_id';
  protected override readonly on = 'thing (id)';
}

const migrate = (database: TestDatabase, ...migrations: MigrationClass[]) =>
  provision({ url: database.url, subgraph: 'things', migrations });

async function connect(database: TestDatabase): Promise<Client & AsyncDisposable> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

async function untilSomebodyWaitsForThing(database: TestDatabase): Promise<void> {
  await expect
    .poll(
      () =>
        database.query(
          `select from pg_locks where relation = 'things.thing'::regclass and not granted`,
        ),
      { timeout: 10_000, interval: 20 },
    )
    .toHaveLength(1);
}

test('a migration that waits for a lock gives up after two seconds, lets others pass and tries again', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await migrate(database, Things);
  await using holder = await connect(database);
  await holder.query('begin; select from things.thing');

  const migrated = migrate(database, Things, ThingName);
  await untilSomebodyWaitsForThing(database);
  // It queues behind the migration, and the holder still holds: only the migration can make way.
  const start = performance.now();
  await database.query('select from things.thing');
  expect(performance.now() - start).toBeLessThan(10_000);
  await untilSomebodyWaitsForThing(database);

  await holder.query('commit');
  await migrated;
  expect(await database.query('select id, name from things.thing')).toEqual([]);
});

test('an index is made online while others write, by whichever of many processes comes first', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await migrate(database, Things);
  await using writer = await connect(database);
  await writer.query('begin; insert into things.thing values (1)');

  const migrated = Promise.all(
    Array.from({ length: 4 }, () => migrate(database, Things, ThingIndex)),
  );
  await expect
    .poll(
      () =>
        database.query(`select from pg_stat_activity where datname = current_database()
      and wait_event = 'virtualxid'`),
      { timeout: 10_000, interval: 20 },
    )
    .toHaveLength(1);
  await database.query('insert into things.thing values (2)');
  await writer.query('commit');
  await migrated;
  expect(await indexes(database)).toEqual([{ name: 'thing_id', indisvalid: true }]);
});

test('an index that an earlier try left invalid is made anew', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await migrate(database, Things);
  await database.query('insert into things.thing values (1), (1)');
  await expect(
    database.query('create unique index concurrently thing_id on things.thing (id)'),
  ).rejects.toMatchObject({ code: '23505' });
  expect(await indexes(database)).toEqual([{ name: 'thing_id', indisvalid: false }]);
  await migrate(database, Things, ThingIndex);
  expect(await indexes(database)).toEqual([{ name: 'thing_id', indisvalid: true }]);
});

test('what came before a migration that fails stays, and the next start goes on from there', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  class Broken extends Migration {
    override name = '0003-broken';
    override up(): void {
      this.addSql('create table half (id integer)');
      this.addSql('select from nowhere');
    }
  }
  await expect(migrate(database, Things, ThingName, Broken)).rejects.toMatchObject({
    code: '42P01',
  });
  expect(
    await database.query(`select name from things.migration where name >= '0001' order by id`),
  ).toEqual([{ name: '0001-things' }, { name: '0002-thing-name' }]);
  expect(await database.query(`select to_regclass('things.half') as half`)).toEqual([
    { half: null },
  ]);
  await migrate(database, Things, ThingName, ThingIndex);
  expect(await indexes(database)).toHaveLength(1);
});

function indexes(database: TestDatabase) {
  return database.query(`select relname as name, indisvalid from pg_index
    join pg_class on pg_class.oid = indexrelid where indrelid = 'things.thing'::regclass`);
}
