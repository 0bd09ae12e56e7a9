import { Migration } from '@mikro-orm/migrations';
import { expect, inject, test } from 'vitest';
import { provision } from '../persistence/provision.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openBoats, openSameBoats } from './boats.ts';

class First extends Migration {
  override name = '0001-first';
  override up(): void {
    this.addSql('create table thing (id integer)');
  }
}
class Second extends Migration {
  override name = '0002-second';
  override up(): void {
    this.addSql('alter table thing add column name text');
  }
}

test('many processes that start at once migrate once', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  await Promise.all(
    Array.from({ length: 4 }, () =>
      provision({ url: database.url, subgraph: 'things', migrations: [First] }),
    ),
  );
  expect(await database.query('select name from things.migration order by id')).toEqual([
    { name: '0000-kernel-tables' },
    { name: '0000-outbox-traceparent' },
    { name: '0000-outbox-origin' },
    { name: '0000-retained-events' },
    { name: '0001-first' },
  ]);
});

test('a newer release brings its migrations, and the older one goes on beside it', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const url = database.url;
  await provision({ url, subgraph: 'things', migrations: [First] });
  await provision({ url, subgraph: 'things', migrations: [First, Second] });
  await provision({ url, subgraph: 'things', migrations: [First] });
  expect(await database.query('select id, name from things.thing')).toEqual([]);
});

test('a release that still uses what a newer one has taken away refuses to start', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const url = database.url;
  class DropUnused extends Migration {
    override name = '0003-drop-name-unused-since-0.0.1';
    override up(): void {
      this.addSql('alter table thing drop column name');
    }
  }
  class DropUsed extends Migration {
    override name = '0004-drop-id-unused-since-1000.0.0';
    override up(): void {
      this.addSql('alter table thing drop column id');
    }
  }
  await provision({ url, subgraph: 'things', migrations: [First, Second, DropUnused] });
  await provision({ url, subgraph: 'things', migrations: [First] });
  await provision({ url, subgraph: 'things', migrations: [First, Second, DropUnused, DropUsed] });
  await expect(provision({ url, subgraph: 'things', migrations: [First] })).rejects.toThrow(
    'needs (0004-drop-id-unused-since-1000.0.0)',
  );
});

test('a subgraph works as a role that sees no other schema and owns nothing', async () => {
  await using boats = await openBoats();
  const other = await openSameBoats(boats);
  await other.close();
  await provision({ url: boats.test.url, subgraph: 'ports', migrations: [First] });
  const run = (text: string) => boats.database.fork([]).getConnection().execute(text);
  expect(await run('select current_user as role')).toEqual([{ role: 'trellis_boats' }]);
  await expect(run('select * from ports.thing')).rejects.toMatchObject({ code: '42501' });
  await expect(run('drop table boat')).rejects.toMatchObject({ code: '42501' });
  await expect(run('create table boats.mine (id integer)')).rejects.toMatchObject({
    code: '42501',
  });
});

test('a unit of work sees rows of its workspaces only, and none when it was not bound', async () => {
  await using boats = await openBoats();
  const { BoatRecord, launch } = await import('./boats.ts');
  const { newId } = await import('../ids.ts');
  const [mine, yours] = [newId(), newId()];
  const id = await launch(boats.database, { workspaceId: mine });
  expect(await boats.database.fork([mine]).findOne(BoatRecord, { id })).toMatchObject({ id });
  expect(await boats.database.fork([yours]).findOne(BoatRecord, { id })).toBeNull();
});

test('events of before tracing stay as they are, without a trace', async () => {
  await using database = await createTestDatabase(inject('databaseUrl'));
  const options = { url: database.url, subgraph: 'things', migrations: [] };
  await provision(options);
  // As a release before it has left it.
  await database.query('alter table things.outbox drop column traceparent');
  await database.query(`delete from things.migration where name = '0000-outbox-traceparent'`);
  await database.query(`
    insert into things.outbox (id, workspace_id, stream_id, aggregate_type, aggregate_id, version,
      type, payload, correlation_id, occurred_at)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'thing', gen_random_uuid(), 1,
      'things.thing-made.v1', '{}', 'r', now())`);
  await provision(options);
  expect(await database.query('select type, traceparent from things.outbox')).toEqual([
    { type: 'things.thing-made.v1', traceparent: null },
  ]);
});
